//! Checks in sets that are embedded, in enums, and of several verifiers.

use super::{Asked, forge, keys, verdict, verifier};
use crate::{
    Claims, NumericDate, Verified,
    jwt::{Algorithm, OnlineVerifier, VerifierKind, VerifierOf, VerifyAsync as _},
    online::{Stores, VersionKey},
    policy::WithoutContext,
};
use pollster::block_on;

#[derive(Debug, Claims)]
#[allow(dead_code)]
struct Once {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered, single_use)]
    jti: String,
}

#[derive(Debug, Claims)]
#[allow(dead_code)]
struct Session {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered, revocable)]
    sid: String,
    uid: u64,
    #[claim(version_of = "uid")]
    tv: u64,
}

#[derive(Debug, Claims)]
#[allow(dead_code)]
struct Plain {
    #[claim(registered)]
    exp: NumericDate,
}

#[derive(Debug, Claims)]
#[allow(dead_code)]
#[claims(tag = "use")]
enum Token {
    #[claims(value = "once")]
    Once(Once),
    #[claims(value = "session")]
    Session(Box<Session>),
    #[claims(value = "plain")]
    Plain(Plain),
}

#[derive(Debug, Claims)]
#[allow(dead_code)]
struct Embedding {
    #[claim(flatten)]
    session: Session,
    #[claim(registered, single_use)]
    jti: String,
}

/// A token with all claims and this tag.
fn token(tag: &str) -> String {
    let payload = format!(
        r#"{{"use":{tag},"iss":"i","aud":"a","exp":1700000300,"jti":"t","sid":"s","uid":42,"tv":3}}"#
    );
    forge(
        r#"{"alg":"HS256"}"#,
        &payload,
        Algorithm::HS256,
        &keys::secret_signing(),
    )
}

#[test]
fn the_checks_of_an_enum_are_those_of_the_tokens_variant() {
    let asked = Asked::new();
    for (tag, expected, questions) in [
        (r#""once""#, "accepted", vec!["replay"]),
        (r#""\u006fnce""#, "replayed jti", vec!["replay"]),
        (r#""session""#, "accepted", vec!["version", "revocation"]),
        (r#""session""#, "accepted", vec!["version", "revocation"]),
        (r#""plain""#, "accepted", vec![]),
        (r#""other""#, "not_one_of use", vec![]),
        ("1", "wrong_type use", vec![]),
        (r#""plain","use":"once""#, "duplicate use", vec![]),
        (r#""once","\u0075se":"plain""#, "duplicate use", vec![]),
    ] {
        assert_eq!(
            verdict::<Token>(&token(tag), &asked.all()),
            [expected],
            "{tag}"
        );
        assert_eq!(asked.questions(), questions, "{tag}");
    }
}

#[test]
fn an_enum_needs_the_stores_of_all_its_variants_at_the_start() {
    let asked = Asked::new();
    let replay = || Stores::new().replay(asked.clone());
    assert!(verifier::<Token>().online(replay()).is_err());
    let all = replay().versions(asked.clone()).revocation(asked.clone());
    assert!(verifier::<Token>().online(all).is_ok());
    // A single token needs those of its own.
    assert_eq!(
        verdict::<Token>(&token("\"once\""), &replay()),
        ["accepted"]
    );
    assert_eq!(
        verdict::<Token>(&token("\"session\""), &replay()),
        ["store"]
    );
}

#[test]
fn the_checks_of_an_embedded_set_are_made() {
    let asked = Asked::new();
    assert_eq!(
        VersionKey::of::<Embedding>("i", 42),
        VersionKey::of::<Session>("i", 42)
    );
    let jwt = token("0");
    assert_eq!(verdict::<Embedding>(&jwt, &asked.all()), ["accepted"]);
    assert_eq!(asked.questions(), ["version", "revocation", "replay"]);
    assert_eq!(verdict::<Embedding>(&jwt, &asked.all()), ["replayed jti"]);
    let key = VersionKey::of::<Embedding>("i", 42);
    block_on(asked.versions.raise(&key, 4)).unwrap();
    assert_eq!(
        verdict::<Embedding>(&jwt, &asked.all()),
        ["stale_version tv"]
    );
    let without_replay = Stores::new()
        .versions(asked.clone())
        .revocation(asked.clone());
    assert!(verifier::<Embedding>().online(without_replay).is_err());
}

/// Compiles only if such a future may move between threads.
fn is_send<F: Future + Send>(future: F) -> F {
    future
}

#[test]
fn waiting_may_move_between_threads() {
    let asked = Asked::new();
    let (stores, jwt) = (asked.all(), token("\"once\""));
    assert!(block_on(is_send(verifier::<Token>().verify_online(&jwt, &stores))).is_ok());
    assert!(block_on(is_send(verifier::<Plain>().verify_async(&jwt))).is_ok());
    let kept: OnlineVerifier<Token> = verifier::<Token>().online(stores).unwrap();
    assert!(block_on(is_send(kept.verify(&jwt))).is_err());
}

#[test]
fn middleware_takes_the_verifier_of_any_type() {
    async fn admit<T>(verifier: &VerifierOf<T>, jwt: &str) -> Result<Verified<T>, crate::Error>
    where
        T: crate::ClaimsOwned
            + Claims<Context: WithoutContext, State: VerifierKind>
            + Send
            + 'static,
    {
        verifier.verify_async(jwt).await
    }
    let asked = Asked::new();
    let jwt = token("\"once\"");
    let online = verifier::<Token>().online(asked.all()).unwrap();
    assert!(block_on(admit::<Token>(&online, &jwt)).is_ok());
    assert!(block_on(admit::<Token>(&online, &jwt)).is_err());
    for _ in 0..2 {
        assert!(block_on(admit::<Plain>(&verifier(), &jwt)).is_ok());
    }
}
