//! What each service reads of a user's token, and nothing else.
//!
//! Two assertions hold a view against the token while the program compiles. If the token could be one
//! that the view refuses, `assert_accepts!` does not let the shop build; if the view leaves out the version
//! of the token, and would take what a logout has ended, `assert_enforces!` does not.

use claims_core::{Claims, Scope, assert_accepts, assert_enforces, http::Scoped};

use crate::AccessToken;

/// What shop-id reads: who it is that logs out.
#[derive(Debug, Clone, Claims)]
#[claims(decode_only, typ = "at+jwt")]
pub struct AccountView {
    /// The user.
    #[claim(registered)]
    pub sub: String,
    /// Version of the user's tokens.
    #[claim(version_of = "sub")]
    pub tv: u64,
}

/// What shop-orders reads.
#[derive(Debug, Clone, Claims)]
#[claims(decode_only, typ = "at+jwt")]
pub struct OrdersView {
    /// The user who orders.
    #[claim(registered)]
    pub sub: String,
    /// What the token allows.
    #[claim(registered)]
    pub scope: Scope,
    /// The tenant who pays: a key of the service's tables, which have 64 characters for it.
    #[claim(len(1..=64))]
    pub tenant_id: String,
    /// Version of the user's tokens.
    #[claim(version_of = "sub")]
    pub tv: u64,
}

/// What shop-reports reads.
#[derive(Debug, Clone, Claims)]
#[claims(decode_only, typ = "at+jwt")]
pub struct ReportsView {
    /// The user.
    #[claim(registered)]
    pub sub: String,
    /// What the token allows.
    #[claim(registered)]
    pub scope: Scope,
    /// The tenant whose reports they are. It becomes part of a URL.
    #[claim(pattern = "[a-z0-9-]+")]
    pub tenant_id: String,
    /// Version of the user's tokens.
    #[claim(version_of = "sub")]
    pub tv: u64,
}

assert_accepts!(AccountView, AccessToken);
assert_accepts!(OrdersView, AccessToken);
assert_accepts!(ReportsView, AccessToken);

assert_enforces!(AccountView, AccessToken);
assert_enforces!(OrdersView, AccessToken);
assert_enforces!(ReportsView, AccessToken);

impl Scoped for OrdersView {
    fn grants(&self, scope: &str) -> bool {
        self.scope.grants(scope)
    }
}

impl Scoped for ReportsView {
    fn grants(&self, scope: &str) -> bool {
        self.scope.grants(scope)
    }
}
