//! What two changes of the token would break, before anybody has made them.

use claims_core::{
    Audience, Claims, NumericDate,
    schema::{Diff, Lock},
};
use contract::{AccessToken, OrdersView};

/// The token as somebody would like to have it.
mod draft {
    use super::{Audience, Claims, NumericDate};

    /// Access token of a signed-in user, with tenants of longer names and users without a plan.
    #[derive(Claims)]
    #[claims(typ = "at+jwt")]
    #[allow(dead_code, reason = "only its declaration is looked at")]
    pub(super) struct AccessToken {
        /// Who issued the token.
        #[claim(registered)]
        iss: String,
        /// Whom the token is about.
        #[claim(registered)]
        sub: String,
        /// The services that may accept the token.
        #[claim(registered)]
        aud: Audience,
        /// When the token ends.
        #[claim(registered = "exp")]
        expires_at: NumericDate,
        /// Tenant the user works in.
        #[claim(len(1..=48))]
        tenant_id: String,
        /// What the tenant pays for.
        #[claim(one_of("free", "pro"))]
        plan: Option<String>,
        /// The name that the user has picked.
        display_name: String,
    }
}

fn main() {
    let draft = draft::AccessToken::SCHEMA;

    // What `assert_accepts!` would say of one consumer, for a declaration that is not compiled in yet.
    match OrdersView::SCHEMA.accepts(draft) {
        Ok(()) => println!("The orders service takes every token of the draft."),
        Err(refusals) => println!("{refusals}"),
    }

    // What the lock file's test would say of everybody.
    let diff = Diff::between(
        &Lock::of::<AccessToken>(),
        &Lock::of::<draft::AccessToken>(),
    );
    println!("\n{diff}");
}
