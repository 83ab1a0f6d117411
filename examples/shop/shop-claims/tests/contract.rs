//! The lock files hold the tokens against their past.
//!
//! A change that tokens in flight, or services that are not redeployed yet, would not survive fails
//! here; `CLAIMS_BLESS=1 cargo test` accepts it, and the new lock file shows it in the review.

use claims_core::{
    Claims, Schema, assert_locked,
    schema::{OnlineCheck, Validator},
};
use shop_claims::{
    AccessToken, DownloadLink, ServiceToken,
    views::{AccountView, OrdersView, ReportsView},
};

#[test]
fn access_tokens_are_what_was_agreed_on() {
    assert_locked!(AccessToken, "access_token.lock.json");
}

#[test]
fn service_tokens_are_what_was_agreed_on() {
    assert_locked!(ServiceToken, "service_token.lock.json");
}

#[test]
fn download_links_are_what_was_agreed_on() {
    assert_locked!(DownloadLink, "download_link.lock.json");
}

/// A view without `version_of` would still fit, and accept tokens that a logout has ended.
#[test]
fn every_view_asks_for_the_version() {
    let asks = |schema: &Schema<'_>| {
        let version = Validator::Online(OnlineCheck::VersionOf("sub"));
        schema
            .find("tv")
            .is_some_and(|claim| claim.validators.contains(&version))
    };
    assert!(asks(AccessToken::SCHEMA));
    for view in [AccountView::SCHEMA, OrdersView::SCHEMA, ReportsView::SCHEMA] {
        assert!(asks(view), "{}", view.name);
    }
}
