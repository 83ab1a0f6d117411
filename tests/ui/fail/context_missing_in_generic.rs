//! A generic set embeds one whose validators need a context that it does not hand on.

use claims_core::{Claims, Invalid};

struct Request {
    tenant: String,
}

fn of_request(tenant: &str, request: &Request) -> Result<(), Invalid> {
    if tenant == request.tenant {
        Ok(())
    } else {
        Err(Invalid::new("tenant", "is another tenant"))
    }
}

#[derive(Claims)]
#[claims(context = Request)]
struct Access {
    #[claim(validate_with = of_request)]
    tenant_id: String,
}

#[derive(Claims)]
struct Envelope<T> {
    #[claim(flatten)]
    content: T,
}

claims_core::assert_claims!(Envelope<Access>);

fn main() {}
