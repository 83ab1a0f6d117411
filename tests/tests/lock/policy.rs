//! Policies: stricter ones refuse tokens in flight, looser ones are told on a line of their own.

use std::time::Duration;

use claims_core::{
    Claims, Policy,
    policy::PolicyBuilder,
    schema::{Diff, Lock},
};
use serde_json::json;

use crate::lines;

#[derive(Claims)]
struct T {
    a: String,
}

fn locked(options: impl Fn(PolicyBuilder) -> PolicyBuilder) -> Lock<'static> {
    let policy = options(Policy::builder()).build().unwrap();
    Lock::of::<T>().with_policy(&policy)
}

/// The lines for a change, and for the same change the other way round.
#[track_caller]
fn assert_change(
    old: impl Fn(PolicyBuilder) -> PolicyBuilder,
    new: impl Fn(PolicyBuilder) -> PolicyBuilder,
    there: &[&str],
    back: &[&str],
) {
    let (old, new) = (locked(old), locked(new));
    assert_eq!(lines(&Diff::between(&old, &new)), there);
    assert_eq!(lines(&Diff::between(&new, &old)), back);
}

const fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[test]
fn limits() {
    assert_change(
        |policy| policy.max_lifetime(secs(3600)),
        |policy| policy.max_lifetime(secs(86400)),
        &["L policy, max_lifetime: 3600 s -> 86400 s"],
        &["T policy, max_lifetime: 86400 s -> 3600 s"],
    );
    assert_change(
        |policy| policy.max_token_age(secs(5)).max_auth_age(secs(6)),
        |policy| policy,
        &[
            "L policy, max_token_age: 5 s -> none",
            "L policy, max_auth_age: 6 s -> none",
        ],
        &[
            "T policy, max_token_age: none -> 5 s",
            "T policy, max_auth_age: none -> 6 s",
        ],
    );
    assert_change(
        |policy| policy.leeway(Duration::from_millis(1500)),
        |policy| policy,
        &["L policy, leeway: 1.5 s -> 60 s"],
        &["T policy, leeway: 60 s -> 1.5 s"],
    );
}

#[test]
fn issuers() {
    assert_change(
        |policy| policy.issuer("a"),
        |policy| policy.issuers(["a", "b"]),
        &[r#"L policy, issuers: "a" -> "a" or "b""#],
        &[r#"T policy, issuers: "a" or "b" -> "a""#],
    );
    assert_change(
        |policy| policy.issuer("a"),
        |policy| policy.issuer("b"),
        &[
            r#"T policy, issuers: "a" -> "b""#,
            r#"L policy, issuers: "a" -> "b""#,
        ],
        &[
            r#"T policy, issuers: "b" -> "a""#,
            r#"L policy, issuers: "b" -> "a""#,
        ],
    );
    assert_change(
        |policy| policy.issuer("a"),
        PolicyBuilder::any_issuer,
        &[r#"L policy, issuers: "a" -> any"#],
        &[r#"T policy, issuers: any -> "a""#],
    );
    // A policy that says nothing accepts every issuer.
    assert_change(
        |policy| policy,
        PolicyBuilder::any_issuer,
        &["- policy, issuers: not stated -> any"],
        &["- policy, issuers: any -> not stated"],
    );
}

#[test]
fn audiences() {
    assert_change(
        |policy| policy.all_audiences(["a", "b"]),
        |policy| policy.audiences(["a", "b"]),
        &[r#"L policy, audiences: "a" and "b" -> "a" or "b""#],
        &[r#"T policy, audiences: "a" or "b" -> "a" and "b""#],
    );
    assert_change(
        |policy| policy.audience("a"),
        |policy| policy.all_audiences(["a"]),
        &[r#"- policy, audiences: "a" -> "a""#],
        &[r#"- policy, audiences: "a" -> "a""#],
    );
    // A policy that says nothing refuses every token that names an audience.
    assert_change(
        |policy| policy,
        PolicyBuilder::any_audience,
        &["L policy, audiences: not stated -> any"],
        &["T policy, audiences: any -> not stated"],
    );
    assert_change(
        |policy| policy,
        |policy| policy.audience("a"),
        &[
            r#"T policy, audiences: not stated -> "a""#,
            r#"L policy, audiences: not stated -> "a""#,
        ],
        &[
            r#"T policy, audiences: "a" -> not stated"#,
            r#"L policy, audiences: "a" -> not stated"#,
        ],
    );
}

#[test]
fn what_is_asked_for() {
    assert_change(
        |policy| policy,
        |policy| {
            policy
                .audience("a")
                .subject("s")
                .nonce("n")
                .authorized_party("p")
                .token_id("t")
                .string_or_uri()
        },
        &[
            r#"T policy, audiences: not stated -> "a""#,
            "T policy, one subject: off -> on",
            "T policy, one `nonce`: off -> on",
            "T policy, one authorized party: off -> on",
            "T policy, one token id: off -> on",
            "T policy, string_or_uri: off -> on",
            r#"L policy, audiences: not stated -> "a""#,
        ],
        &[
            r#"T policy, audiences: "a" -> not stated"#,
            r#"L policy, audiences: "a" -> not stated"#,
            "L policy, one subject: on -> off",
            "L policy, one `nonce`: on -> off",
            "L policy, one authorized party: on -> off",
            "L policy, one token id: on -> off",
            "L policy, string_or_uri: on -> off",
        ],
    );
    assert_change(
        |policy| policy,
        |policy| policy.require("a").forbid("b").equals("c", json!([1, "x"])),
        &[
            "T policy, require: now `a`",
            "T policy, forbid: now `b`",
            r#"T policy, equals: now `c` = [1,"x"]"#,
        ],
        &[
            "L policy, require: no longer `a`",
            "L policy, forbid: no longer `b`",
            r#"L policy, equals: no longer `c` = [1,"x"]"#,
        ],
    );
    assert_change(
        |policy| policy.equals("c", 1),
        |policy| policy.equals("c", 2),
        &[
            "T policy, equals: `c` = 1 -> `c` = 2",
            "L policy, equals: `c` = 1 -> `c` = 2",
        ],
        &[
            "T policy, equals: `c` = 2 -> `c` = 1",
            "L policy, equals: `c` = 2 -> `c` = 1",
        ],
    );
    assert_change(
        |policy| policy,
        |policy| policy.typ("at+jwt"),
        &[r#"T policy, `typ`: any -> "at+jwt""#],
        &[r#"L policy, `typ`: "at+jwt" -> any"#],
    );
}

#[test]
fn what_is_let_pass() {
    assert_change(
        |policy| policy,
        |policy| policy.allow_future_iat().allow_no_expiry(),
        &[
            "L policy, allow_future_iat: off -> on",
            "L policy, allow_no_expiry: off -> on",
        ],
        &[
            "T policy, allow_future_iat: on -> off",
            "T policy, allow_no_expiry: on -> off",
        ],
    );
}

#[test]
fn values_of_one_request_are_nobodys_business() {
    let lock = |nonce: &str| locked(|policy| policy.nonce(nonce).subject(nonce));
    assert_eq!(lock("one"), lock("two"));
    assert!(!lock("one-of-a-kind").to_string().contains("one-of-a-kind"));
}

#[test]
fn a_policy_that_is_no_longer_locked_is_missed() {
    let (with, without) = (locked(|policy| policy), Lock::of::<T>());
    assert_eq!(
        lines(&Diff::between(&without, &with)),
        ["- policy now locked"]
    );
    let diff = Diff::between(&with, &without);
    assert_eq!(lines(&diff), ["L policy no longer locked"]);
    assert!(!diff.is_breaking() && diff.is_loosened() && !diff.is_safe());
}
