//! Stores that are missing or down.

use std::sync::Arc;

use super::{Access, Asked, PAYLOAD, signed, told, verdict, verifier};
use crate::{
    Claims, ConfigError, NumericDate, SetupError,
    online::{DynReplayStore, DynRevocationStore, DynTokenVersions, Stores},
};
use pollster::block_on;

/// The stores without one of them, and what that one is given by.
fn lacking(asked: &Arc<Asked>) -> [(Stores, &'static str, &'static str); 3] {
    let stores = Stores::new;
    [
        (
            stores().versions(asked.clone()).revocation(asked.clone()),
            "single_use",
            "Stores::replay",
        ),
        (
            stores().replay(asked.clone()).revocation(asked.clone()),
            "version_of",
            "Stores::versions",
        ),
        (
            stores().replay(asked.clone()).versions(asked.clone()),
            "revocable",
            "Stores::revocation",
        ),
    ]
}

#[test]
fn a_store_that_is_missing_is_told_when_the_service_starts() {
    let asked = Asked::new();
    for (stores, check, remedy) in lacking(&asked) {
        let error = verifier::<Access>().online(stores).unwrap_err();
        let ConfigError::Setup(SetupError::NoStore(lack)) = &error else {
            panic!("{error:?}");
        };
        assert!(lack.contains(check) && lack.contains(remedy), "{lack}");
        assert_eq!(lack.matches("one to `Stores::").count(), 1, "{lack}");
    }
    let error = verifier::<Access>().online(Stores::new()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the claims set declares checks for which there is no store: give one to `Stores::replay` for \
         `single_use`, one to `Stores::revocation` for `revocable`, one to `Stores::versions` for `version_of`; \
         or one that is all three to `Stores::of`"
    );
    let kept = verifier::<Access>().online(asked.all()).unwrap();
    assert_eq!(told(block_on(kept.verify(&signed(PAYLOAD)))), ["accepted"]);
    assert_eq!(
        told(block_on(kept.clone().verify(&signed(PAYLOAD)))),
        ["replayed jti"]
    );
}

#[test]
fn a_store_that_is_missing_lets_no_token_pass_and_uses_none_up() {
    let asked = Asked::new();
    for (stores, ..) in lacking(&asked) {
        assert_eq!(verdict::<Access>(&signed(PAYLOAD), &stores), ["store"]);
        assert!(!asked.questions().contains(&"replay"));
    }
    assert_eq!(
        verdict::<Access>(&signed(PAYLOAD), &Stores::new()),
        ["store"]
    );
    assert_eq!(
        verdict::<Access>(&signed(PAYLOAD), &asked.all()),
        ["accepted"]
    );
}

#[test]
fn no_store_is_needed_for_what_is_not_declared() {
    #[derive(Debug, Claims)]
    #[allow(dead_code)]
    struct Session {
        #[claim(registered)]
        exp: NumericDate,
        #[claim(registered, revocable)]
        sid: String,
    }
    let asked = Asked::new();
    let revocation = || Stores::new().revocation(asked.clone());
    assert!(verifier::<Session>().online(revocation()).is_ok());
    let jwt = signed(PAYLOAD);
    for _ in 0..2 {
        assert_eq!(verdict::<Session>(&jwt, &revocation()), ["accepted"]);
        assert_eq!(asked.questions(), ["revocation"]);
    }
}

#[test]
fn a_store_that_is_down_is_no_verdict_and_uses_nothing_up() {
    let asked = Asked::new();
    for down in ["version", "revocation", "replay"] {
        asked.set_down(down);
        assert_eq!(verdict::<Access>(&signed(PAYLOAD), &asked.all()), ["store"]);
        assert_eq!(asked.questions().last(), Some(&down));
    }
    asked.set_down(None);
    assert_eq!(
        verdict::<Access>(&signed(PAYLOAD), &asked.all()),
        ["accepted"]
    );
}

#[test]
fn stores_are_chosen_at_run_time() {
    let asked = Asked::new();
    let replay: Arc<dyn DynReplayStore> = asked.clone();
    let versions: Arc<dyn DynTokenVersions> = asked.clone();
    let revocation: Arc<dyn DynRevocationStore> = asked.clone();
    let stores = Stores::new()
        .replay(replay)
        .versions(versions)
        .revocation(revocation);
    for expected in ["accepted", "replayed jti"] {
        assert_eq!(verdict::<Access>(&signed(PAYLOAD), &stores), [expected]);
        let all = ["version", "revocation", "revocation", "replay"];
        assert_eq!(asked.questions(), all);
    }
}
