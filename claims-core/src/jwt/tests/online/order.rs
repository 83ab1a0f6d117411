//! Stores are asked last, and the one that uses a token up at the very end.

use super::{
    Access, Asked, HEADER, NOW, PAYLOAD, forge, keys, policy, signed, told, verdict, verifier,
};
use crate::{
    Claims, Invalid, NumericDate,
    jwt::{Algorithm, Verifier},
    online::RevocationKey,
};
use pollster::block_on;

#[test]
fn what_is_refused_by_itself_is_not_asked_about() {
    let asked = Asked::new();
    let secret = keys::secret_signing;
    let with = |from: &str, to: &str| {
        assert!(PAYLOAD.contains(from));
        signed(&PAYLOAD.replace(from, to))
    };
    let mut tampered = signed(PAYLOAD);
    tampered.truncate(tampered.len() - 4);
    tampered.push_str("AAAA");
    for (jwt, expected) in [
        (tampered, "signature"),
        (
            forge(HEADER, PAYLOAD, Algorithm::HS512, &secret()),
            "signature",
        ),
        (
            forge(r#"{"alg":"HS256"}"#, PAYLOAD, Algorithm::HS256, &secret()),
            "header",
        ),
        (
            forge(
                r#"{"alg":"HS256","typ":"jwt"}"#,
                PAYLOAD,
                Algorithm::HS256,
                &secret(),
            ),
            "header",
        ),
        (
            forge(
                r#"{"alg":"none","typ":"at+jwt"}"#,
                PAYLOAD,
                Algorithm::HS256,
                &secret(),
            ),
            "header",
        ),
        (
            forge(
                r#"{"alg":"RS256","typ":"at+jwt"}"#,
                PAYLOAD,
                Algorithm::HS256,
                &secret(),
            ),
            "key",
        ),
        (signed("{"), "malformed"),
        (signed("[]"), "malformed"),
        (with("1700000300", "1699999940"), "expired exp"),
        (
            with(
                "\"exp\":1700000300",
                "\"exp\":1700000300,\"nbf\":1700000100",
            ),
            "not_yet_valid nbf",
        ),
        (with("\"exp\":1700000300,", ""), "missing exp"),
        (with("\"aud\":\"a\"", "\"aud\":\"d\""), "audience aud"),
        (with("\"aud\":\"a\",", ""), "missing aud"),
        (with("\"iss\":\"i\"", "\"iss\":\"j\""), "issuer iss"),
        (with("\"iss\":\"i\"", "\"iss\":1"), "wrong_type iss"),
        (with("\"jti\":\"t\",", ""), "missing jti"),
        (with("\"jti\":\"t\"", "\"jti\":7"), "wrong_type jti"),
        (with("\"jti\":\"t\"", "\"jti\":null"), "wrong_type jti"),
        (with("\"sid\":\"s\",", ""), "missing sid"),
        (with("\"uid\":42", "\"uid\":\"42\""), "wrong_type uid"),
        (with("\"tv\":3", "\"tv\":-3"), "range tv"),
        (with(",\"tv\":3", ""), "missing tv"),
    ] {
        assert_eq!(verdict::<Access>(&jwt, &asked.all()), [expected], "{jwt}");
        assert!(asked.questions().is_empty(), "{expected}");
    }
    // None of them has used the token up.
    assert_eq!(
        verdict::<Access>(&signed(PAYLOAD), &asked.all()),
        ["accepted"]
    );
}

#[test]
fn claims_twice_are_refused_before_it_is_asked_which_one_counts() {
    let asked = Asked::new();
    for (name, value) in [
        ("iss", "\"i\""),
        ("aud", "\"b\""),
        ("exp", "1700000200"),
        ("jti", "\"u\""),
        ("sid", "\"r\""),
        ("uid", "43"),
        ("tv", "4"),
    ] {
        let escaped = name.chars().fold(String::new(), |escaped, letter| {
            escaped + &format!("\\u{:04x}", u32::from(letter))
        });
        for name_again in [name, &escaped] {
            let twice = PAYLOAD.replace('}', &format!(",\"{name_again}\":{value}}}"));
            let first = PAYLOAD.replace('{', &format!("{{\"{name_again}\":{value},"));
            for payload in [twice, first] {
                let verdict = verdict::<Access>(&signed(&payload), &asked.all());
                assert!(
                    verdict.contains(&format!("duplicate {name}")),
                    "{payload}: {verdict:?}"
                );
                assert!(asked.questions().is_empty());
            }
        }
    }
}

#[test]
fn the_context_is_asked_before_the_stores() {
    #[derive(Debug, Claims)]
    #[allow(dead_code)]
    #[claims(context = str)]
    struct Link {
        #[claim(registered)]
        exp: NumericDate,
        #[claim(registered, single_use)]
        jti: String,
        #[claim(validate_with = is_that_file)]
        file: String,
    }
    fn is_that_file(file: &str, asked_for: &str) -> Result<(), Invalid> {
        if file == asked_for {
            Ok(())
        } else {
            Err(Invalid::new("other_file", "the link is for another file"))
        }
    }

    let asked = Asked::new();
    let payload = r#"{"iss":"i","aud":"a","exp":1700000300,"jti":"t","file":"mine"}"#;
    let jwt = forge(
        r#"{"alg":"HS256"}"#,
        payload,
        Algorithm::HS256,
        &keys::secret_signing(),
    );
    let verifier: Verifier<Link> = verifier();
    for (file, expected, questions) in [
        ("yours", "custom file", vec![]),
        ("mine", "accepted", vec!["replay"]),
        ("yours", "custom file", vec![]),
        ("mine", "replayed jti", vec!["replay"]),
    ] {
        let answer = block_on(verifier.verify_online_with(&jwt, &asked.all(), file));
        assert_eq!(told(answer), [expected]);
        assert_eq!(asked.questions(), questions);
    }
    let kept = verifier.online(asked.all()).unwrap();
    assert_eq!(
        told(block_on(kept.verify_with(&jwt, "yours"))),
        ["custom file"]
    );
    assert_eq!(
        told(block_on(kept.verify_with(&jwt, "mine"))),
        ["replayed jti"]
    );
}

#[test]
fn versions_and_revocations_are_told_together_and_use_nothing_up() {
    let before = ["version", "revocation", "revocation"];
    let asked = Asked::new();
    let stale = signed(&PAYLOAD.replace("\"tv\":3", "\"tv\":2"));
    assert_eq!(
        verdict::<Access>(&stale, &asked.all()),
        ["stale_version tv"]
    );
    assert_eq!(asked.questions(), before);

    let until = NumericDate::from_secs(NOW + 300);
    let session = RevocationKey::session("i", "s");
    block_on(asked.revocation.revoke(&session, until)).unwrap();
    assert_eq!(
        verdict::<Access>(&signed(PAYLOAD), &asked.all()),
        ["revoked sid"]
    );
    assert_eq!(asked.questions(), before);
    let token = RevocationKey::token("i", "t");
    block_on(asked.revocation.revoke(&token, until)).unwrap();
    let stale_first = PAYLOAD.replace(",\"tv\":3", "").replace('{', "{\"tv\":2,");
    for (jwt, expected) in [
        (&stale, ["revoked jti", "revoked sid", "stale_version tv"]),
        (
            &signed(&stale_first),
            ["stale_version tv", "revoked jti", "revoked sid"],
        ),
    ] {
        assert_eq!(verdict::<Access>(jwt, &asked.all()), expected);
        assert_eq!(asked.questions(), before);
    }

    // The same `jti` for another user's session, which nothing is wrong with.
    let asked = Asked::new();
    assert_eq!(
        verdict::<Access>(&stale, &asked.all()),
        ["stale_version tv"]
    );
    assert_eq!(
        verdict::<Access>(&signed(PAYLOAD), &asked.all()),
        ["accepted"]
    );
    assert_eq!(
        verdict::<Access>(&signed(PAYLOAD), &asked.all()),
        ["replayed jti"]
    );
    let all = ["version", "revocation", "revocation", "replay"];
    assert_eq!(asked.questions(), [&before[..], &all, &all].concat());
}

#[test]
fn a_payload_without_a_signature_is_judged_alike() {
    let asked = Asked::new();
    let expected: [(&str, &[&str]); 3] = [
        (
            "accepted",
            &["version", "revocation", "revocation", "replay"],
        ),
        (
            "replayed jti",
            &["version", "revocation", "revocation", "replay"],
        ),
        ("expired exp", &[]),
    ];
    for (number, (verdict, questions)) in expected.into_iter().enumerate() {
        let payload = match number {
            2 => PAYLOAD.replace("1700000300", "1600000000"),
            _ => PAYLOAD.to_owned(),
        };
        let answer = block_on(policy().decode_online::<Access>(payload.as_bytes(), &asked.all()));
        assert_eq!(told(answer), [verdict]);
        assert_eq!(asked.questions(), questions);
    }
}
