//! The contract holds: with the lock file, and with the consumer.

use std::{fs, path::Path, process::Command};

use claims_core::{
    Claims, FixedClock, NumericDate, Policy, assert_locked,
    schema::{Diff, Lock},
};
use contract::{AccessToken, OrdersView};

#[test]
fn the_access_token_is_what_was_agreed_on() {
    assert_locked!(AccessToken, "access_token.lock.json");
}

#[test]
fn the_orders_service_reads_what_the_issuer_writes() {
    let now = NumericDate::from_secs(1_800_000_000);
    let token = AccessToken {
        iss: "https://id.example".to_owned(),
        sub: "user-42".to_owned(),
        aud: "orders".into(),
        expires_at: now + std::time::Duration::from_secs(300),
        tenant_id: "t".repeat(32),
        plan: "pro".to_owned(),
        display_name: None,
    };
    let payload = serde_json::to_vec(&token).unwrap();
    let policy = Policy::builder()
        .issuer("https://id.example")
        .audience("orders")
        .clock(FixedClock(now))
        .build()
        .unwrap();
    let view: OrdersView = policy.decode(&payload).unwrap();
    assert_eq!((view.tenant_id, view.plan), (token.tenant_id, token.plan));
}

#[test]
fn a_view_is_no_contract_of_the_issuer() {
    // The other way round the view promises less than the token needs.
    let refusals = AccessToken::SCHEMA.accepts(OrdersView::SCHEMA).unwrap_err();
    assert!(refusals.to_string().contains("`iss`"), "{refusals}");
    let diff = Diff::between(&Lock::of::<AccessToken>(), &Lock::of::<OrdersView>());
    assert!(diff.is_breaking());
}

#[test]
fn the_readme_shows_what_the_example_prints() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let (_, rest) = readme.split_once("<!-- cargo run -p contract -->").unwrap();
    let (_, rest) = rest.split_once("```text\n").unwrap();
    let shown = rest.split_once("```").unwrap().0;

    let run = Command::new(env!("CARGO_BIN_EXE_contract"))
        .output()
        .unwrap();
    let printed = String::from_utf8(run.stdout).unwrap();
    assert!(printed.contains(shown), "{printed}");
}
