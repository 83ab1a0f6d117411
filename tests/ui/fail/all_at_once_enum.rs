//! A variant of another form hides no other mistake of the enum.

use claims_core::Claims;

#[derive(Claims)]
struct Access {
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "exp", deny_unknown, typ = "")]
enum Token {
    Access(Access),
    #[claims(value = "Access")]
    Again(Access),
    Named { tenant: String },
    #[claims(valeu = "x")]
    Other(Access),
}

#[derive(Claims)]
enum Untagged {
    Access(Access),
    #[claims(value = "Access")]
    Again(Access),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Access>();
    claims_set::<Token>();
    claims_set::<Untagged>();
}
