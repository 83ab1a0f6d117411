//! Which tokens are one for a store: those of one issuer, one set of audiences and one `jti`, however they
//! are written and signed.

use super::{Access, Asked, HEADER, PAYLOAD, forge, keys, signed, told, verdict};
use crate::{
    Claims, NumericDate, Policy,
    jwt::{Algorithm, Verifier},
    online::{ReplayKey, RevocationKey, VersionKey},
};
use pollster::block_on;

/// The key under which a payload was remembered.
fn key(payload: &str) -> ReplayKey {
    let asked = Asked::new();
    let verdict = verdict::<Access>(&signed(payload), &asked.all());
    assert_eq!(verdict, ["accepted"], "{payload}");
    let [key] = asked.keys()[..] else {
        panic!("one token has one key")
    };
    key
}

fn with(from: &str, to: &str) -> String {
    assert!(PAYLOAD.contains(from));
    PAYLOAD.replace(from, to)
}

#[test]
fn the_way_of_writing_makes_no_other_token() {
    let audience = |written: &str| key(&with("\"aud\":\"a\"", &format!("\"aud\":{written}")));
    for written in [r#""a""#, r#"["a"]"#, r#"[ "\u0061" ]"#, r#"["a","a"]"#] {
        assert_eq!(audience(written), key(PAYLOAD), "{written}");
    }
    for written in [r#"["a","b"]"#, r#"["b","a"]"#, r#"["b","a","b"]"#] {
        assert_eq!(audience(written), audience(r#"["a","b"]"#), "{written}");
    }
    for (from, to) in [
        ("\"jti\":\"t\"", r#""jti":"\u0074""#),
        ("\"jti\":\"t\"", r#""\u006ati":"t""#),
        ("\"iss\":\"i\"", r#""\u0069ss":"\u0069""#),
        ("\"aud\"", r#""a\u0075d""#),
        ("\"exp\"", r#""\u0065xp""#),
        ("1700000300", "1700000300.25"),
        ("1700000300", "17000003e2"),
        ("1700000300", "1700000200"),
        (",", " ,\n"),
        ("\"tv\":3", "\"tv\":4"),
    ] {
        assert_eq!(key(&with(from, to)), key(PAYLOAD), "{to}");
    }
}

#[test]
fn another_token_has_another_key() {
    let others = [
        PAYLOAD.to_owned(),
        with("\"jti\":\"t\"", "\"jti\":\"T\""),
        with("\"jti\":\"t\"", "\"jti\":\"t \""),
        with("\"jti\":\"t\"", "\"jti\":\"\""),
        with("\"aud\":\"a\"", "\"aud\":\"b\""),
        with("\"aud\":\"a\"", "\"aud\":[\"a\",\"b\"]"),
        with("\"aud\":\"a\"", "\"aud\":[\"a\",\"c\"]"),
        with("\"aud\":\"a\"", "\"aud\":[\"a\",\"b\",\"c\"]"),
        // Neither composed nor folded: names and values are compared as they are.
        with("\"jti\":\"t\"", "\"jti\":\"\\u0065\\u0301\""),
        with("\"jti\":\"t\"", "\"jti\":\"\\u00e9\""),
    ];
    let keys: Vec<_> = others.iter().map(|payload| key(payload)).collect();
    for (index, key) in keys.iter().enumerate() {
        assert_eq!(
            keys.iter().position(|other| other == key),
            Some(index),
            "{}",
            others[index]
        );
    }
}

#[test]
fn signing_again_makes_no_other_token() {
    let asked = Asked::new();
    let verifier = Verifier::<Access>::builder()
        .key(
            [Algorithm::HS256, Algorithm::HS384],
            keys::secret_verifying(),
        )
        .policy(super::policy())
        .build()
        .unwrap();
    let other_header = r#"{"typ":"application/at+jwt","alg":"HS384","kid":"another"}"#;
    let secret = keys::secret_signing();
    for (jwt, expected) in [
        (
            forge(HEADER, PAYLOAD, Algorithm::HS256, &secret),
            "accepted",
        ),
        (
            forge(other_header, PAYLOAD, Algorithm::HS384, &secret),
            "replayed jti",
        ),
    ] {
        let answer = block_on(verifier.verify_online(&jwt, &asked.all()));
        assert_eq!(told(answer), [expected]);
    }
}

#[test]
fn a_token_without_issuer_and_audience_is_one_too() {
    #[derive(Debug, Claims)]
    #[allow(dead_code)]
    struct Link {
        #[claim(registered)]
        exp: NumericDate,
        #[claim(registered, single_use, revocable)]
        jti: String,
    }
    let asked = Asked::new();
    let policy = Policy::builder().clock(super::clock()).build().unwrap();
    let decode = |jti: &str| {
        let payload = format!(r#"{{"exp":1700000300,"jti":"{jti}"}}"#);
        told(block_on(
            policy.decode_online::<Link>(payload.as_bytes(), &asked.all()),
        ))
    };
    let until = NumericDate::from_secs(super::NOW + 300);
    for key in [
        RevocationKey::token(None, "gone"),
        RevocationKey::token("", "t"),
    ] {
        block_on(asked.revocation.revoke(&key, until)).unwrap();
    }
    assert_eq!(decode("t"), ["accepted"]);
    assert_eq!(decode("t"), ["replayed jti"]);
    assert_eq!(decode("gone"), ["revoked jti"]);
}

#[test]
fn ids_are_strings_or_integers() {
    #[derive(Debug, Claims)]
    #[allow(dead_code)]
    struct Token {
        #[claim(registered)]
        exp: NumericDate,
        /// Holds whatever is there, so that the check has to look.
        user: serde_json::Value,
        #[claim(version_of = "user")]
        tv: u64,
    }
    let asked = Asked::new();
    let raise = |user: &str| {
        block_on(asked.versions.raise(&VersionKey::of::<Token>("i", user), 1)).unwrap();
    };
    for user in [
        "0",
        "7",
        "-7",
        "18446744073709551615",
        "-9223372036854775808",
        "ann",
        "",
    ] {
        raise(user);
    }
    for (user, expected) in [
        ("7", "accepted"),
        ("\"7\"", "accepted"),
        ("-7", "accepted"),
        ("18446744073709551615", "accepted"),
        ("-9223372036854775808", "accepted"),
        ("0", "accepted"),
        ("-0", "accepted"),
        ("\"ann\"", "accepted"),
        ("\"\\u0061nn\"", "accepted"),
        ("\"\"", "accepted"),
        ("8", "stale_version tv"),
        ("\"07\"", "stale_version tv"),
        ("\"Ann\"", "stale_version tv"),
        // Integers as well: JSON knows one kind of number (RFC 8259, section 6).
        ("7.0", "accepted"),
        ("70e-1", "accepted"),
        // No integer that could be relied on.
        ("7.5", "wrong_type user"),
        ("18446744073709551616", "wrong_type user"),
        ("true", "wrong_type user"),
        ("null", "wrong_type user"),
        ("[7]", "wrong_type user"),
    ] {
        let payload = format!(r#"{{"iss":"i","aud":"a","exp":1700000300,"user":{user},"tv":1}}"#);
        let jwt = forge(
            r#"{"alg":"HS256"}"#,
            &payload,
            Algorithm::HS256,
            &keys::secret_signing(),
        );
        assert_eq!(verdict::<Token>(&jwt, &asked.all()), [expected], "{user}");
    }
}

#[test]
fn the_end_of_a_token_is_taken_from_every_number() {
    let asked = Asked::new();
    for (jti, exp) in [
        ("1", "1700000300"),
        ("2", "1700000300.999"),
        ("3", "1.7000003e9"),
        // The last second of the leeway.
        ("4", "1699999941"),
        ("5", "1699999940.5"),
        // Ends that no store lives to see.
        ("6", "9223372036854775807"),
        ("7", "18446744073709551615"),
        ("8", "1e300"),
    ] {
        let payload =
            with("1700000300", exp).replace("\"jti\":\"t\"", &format!("\"jti\":\"{jti}\""));
        let jwt = signed(&payload);
        for expected in ["accepted", "replayed jti"] {
            assert_eq!(verdict::<Access>(&jwt, &asked.all()), [expected], "{exp}");
        }
    }
}
