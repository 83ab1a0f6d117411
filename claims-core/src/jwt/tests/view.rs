use super::{
    anything,
    claims::{Message, MessageView},
    keys, refused, with_header,
};
use crate::{
    error::Error,
    jwt::{Algorithm, Verified, Verifier},
};

fn verifier() -> Verifier<MessageView<'static>> {
    Verifier::builder()
        .key(Algorithm::HS256, keys::secret_verifying())
        .policy(anything())
        .build()
        .unwrap()
}

/// Would not compile if a verifier of `View<'static>` gave out claims of no other lifetime.
#[test]
fn claims_borrow_from_the_buffer() {
    let verifier = verifier();
    let mut buffer = b"old".to_vec();
    for _ in 0..2 {
        let jwt = with_header(r#"{"alg":"HS256"}"#);
        let token: Verified<MessageView<'_>> = verifier.verify_in(&jwt, &mut buffer).unwrap();
        drop(jwt);
        assert_eq!(token.sub, "ann");
        assert_eq!(buffer, br#"{"sub":"ann"}"#);
    }
}

#[test]
fn owned_claims_can_use_a_buffer_too() {
    let mut buffer = Vec::new();
    let jwt = with_header(r#"{"alg":"HS256"}"#);
    let token = super::verifier().verify_in(&jwt, &mut buffer).unwrap();
    assert_eq!(
        token.into_inner(),
        Message {
            sub: "ann".to_owned()
        }
    );
}

#[test]
fn an_unverified_payload_never_reaches_the_buffer() {
    let mut buffer = b"old".to_vec();
    let jwt = with_header(r#"{"alg":"HS256"}"#) + "=";
    assert!(matches!(
        refused(verifier().verify_in(&jwt, &mut buffer)),
        Error::Header(_)
    ));
    assert_eq!(buffer, b"");
    let (message, _) = jwt.rsplit_once('.').unwrap();
    let jwt = format!("{message}.{}", "A".repeat(43));
    assert!(matches!(
        refused(verifier().verify_in(&jwt, &mut buffer)),
        Error::Signature
    ));
    assert_eq!(buffer, b"");
}
