//! A verifier that has accepted a header cuts tokens by it; nothing else may change.

use super::{anything, claims::Message, forge, keys, refused, verifier, with_header};
use crate::{
    Policy,
    error::{Error, HeaderError},
    jwt::{Algorithm, Verifier},
};

const HEADER: &str = r#"{"alg":"HS256","typ":"JWT"}"#;

/// Has accepted [`HEADER`].
fn experienced() -> Verifier<Message> {
    let verifier = verifier();
    assert!(verifier.verify(&with_header(HEADER)).is_ok());
    verifier
}

/// What a verifier says of a token.
fn told(verifier: &Verifier<Message>, token: &str) -> String {
    match verifier.verify(token) {
        Ok(_) => "accepted".to_owned(),
        Err(error) => format!("{error:?}"),
    }
}

#[test]
fn every_spoilt_token_is_refused_as_by_a_verifier_that_has_seen_none() {
    let good = with_header(HEADER);
    let mut spoilt = Vec::new();
    for place in 0..good.len() {
        let (before, after) = good.split_at(place);
        for inserted in ["", ".", "..", ".a.b.", "A", "=", " "] {
            spoilt.push(format!("{before}{inserted}{after}"));
            spoilt.push(format!("{before}{inserted}{}", &after[1..]));
        }
        spoilt.push(before.to_owned());
        spoilt.push(after.to_owned());
        spoilt.push(format!("{before}.{good}"));
        spoilt.push(format!("{good}{after}"));
    }
    let experienced = experienced();
    let mut accepted = 0;
    for token in &spoilt {
        let answer = told(&experienced, token);
        assert_eq!(answer, told(&verifier(), token), "{token}");
        accepted += usize::from(answer == "accepted");
    }
    // Where nothing is inserted, and where the same character or the same dot is.
    let same = spoilt.iter().filter(|token| **token == good).count();
    assert_eq!(accepted, same);
    assert!(same > good.len());
}

#[test]
fn signed_dots_are_no_part_of_a_payload() {
    let (header, payload) = (HEADER, r#"{"sub":"ann"}"#);
    let key = keys::secret_signing();
    let good = forge(header, payload, Algorithm::HS256, &key);
    let (message, _) = good.rsplit_once('.').unwrap();
    for message in [
        format!("{message}.e30"),
        format!("{message}."),
        format!("{message}.a.b"),
    ] {
        let signature = super::sign(Algorithm::HS256, &key, message.as_bytes());
        let mut token = format!("{message}.");
        super::compact::encode(&signature, &mut token);
        let answer = told(&experienced(), &token);
        assert_eq!(answer, told(&verifier(), &token));
        assert!(
            answer.contains("Segments") || answer.contains("Encrypted"),
            "{answer}"
        );
    }
}

#[test]
fn what_one_verifier_accepted_another_judges_itself() {
    let strict = || {
        Verifier::<Message>::builder()
            .key(Algorithm::HS256, keys::secret_verifying())
            .policy(
                Policy::builder()
                    .allow_no_expiry()
                    .typ("at+jwt")
                    .build()
                    .unwrap(),
            )
            .build()
            .unwrap()
    };
    let token = with_header(HEADER);
    drop(experienced());
    let (strict, other) = (strict(), experienced());
    for _ in 0..2 {
        let error = refused(strict.verify(&token));
        assert!(
            matches!(error, Error::Header(HeaderError::Type { .. })),
            "{error:?}"
        );
        assert!(other.verify(&token).is_ok());
    }
}

#[test]
fn the_limit_holds_for_longer_tokens_with_a_known_header() {
    let short = with_header(HEADER);
    let verifier = Verifier::<Message>::builder()
        .key(Algorithm::HS256, keys::secret_verifying())
        .policy(anything())
        .max_token_len(short.len())
        .build()
        .unwrap();
    assert!(verifier.verify(&short).is_ok());
    let longer = forge(
        HEADER,
        r#"{"sub":"anne"}"#,
        Algorithm::HS256,
        &keys::secret_signing(),
    );
    let error = refused(verifier.verify(&longer));
    assert!(
        matches!(error, Error::Header(HeaderError::TooLong { .. })),
        "{error:?}"
    );
}
