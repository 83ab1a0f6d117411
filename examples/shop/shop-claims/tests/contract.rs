//! The lock files hold the tokens against their past.
//!
//! A change that tokens in flight, or services that are not redeployed yet, would not survive fails
//! here; `CLAIMS_BLESS=1 cargo test` accepts it, and the new lock file shows it in the review.

use claims_core::assert_locked;
use shop_claims::{AccessToken, DownloadLink, ServiceToken};

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
