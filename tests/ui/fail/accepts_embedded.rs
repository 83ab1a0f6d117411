//! Claims of embedded and nested sets, and of a type from another crate.

use claims_core::{Claims, assert_accepts, sets};

#[derive(Claims)]
struct Tenancy {
    tenant_id: String,
    region: Option<String>,
}

#[derive(Claims)]
struct Session {
    device: String,
    number: u32,
}

#[derive(Claims)]
struct AccessToken {
    #[claim(flatten)]
    core: sets::Core,
    #[claim(flatten)]
    tenancy: Tenancy,
    session: Session,
    sessions: Vec<Session>,
}

#[derive(Claims)]
struct Place {
    region: String,
}

#[derive(Claims)]
struct SessionView {
    number: u16,
    user_agent: String,
}

#[derive(Claims)]
struct OrdersView {
    #[claim(registered)]
    sub: String,
    #[claim(flatten)]
    place: Place,
    session: SessionView,
    sessions: Vec<SessionView>,
}

assert_accepts!(OrdersView, AccessToken);

fn main() {}
