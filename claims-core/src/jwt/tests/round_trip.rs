use super::{
    anything,
    claims::{AccessToken, Message, Mine},
    keys, refused,
};
use crate::{
    error::Error,
    jwt::{Signer, Verifier},
};

#[test]
fn every_algorithm_verifies_what_it_signs() {
    for (algorithm, signing, verifying) in keys::pairs() {
        let signer = Signer::builder()
            .key(algorithm, signing)
            .key_id("k1")
            .build()
            .unwrap();
        let verifier = Verifier::<Message>::builder()
            .key(algorithm, verifying)
            .policy(anything())
            .build()
            .unwrap();
        let claims = Message {
            sub: "ann".to_owned(),
        };
        let jwt = signer.sign(&claims).unwrap();
        let token = verifier.verify(&jwt).unwrap();
        assert_eq!(token.sub, "ann");
        assert_eq!(token.header().algorithm(), algorithm);
        assert_eq!(token.header().key_id(), Some("k1"));
        assert_eq!(token.header().typ(), Some("JWT"));
        assert_eq!(token.into_inner(), claims);
    }
}

#[test]
fn a_token_that_comes_again_is_still_checked() {
    let signer = Signer::builder().key(jsonwebtoken::Algorithm::HS256, keys::secret_signing());
    let jwt = signer
        .build()
        .unwrap()
        .sign(&Message {
            sub: "ann".to_owned(),
        })
        .unwrap();
    let verifier = super::verifier();
    assert!(verifier.verify(&jwt).is_ok());
    assert!(verifier.verify(&jwt).is_ok());
    // The header is the one accepted last; only the signature differs.
    let (message, signature) = jwt.rsplit_once('.').unwrap();
    let changed = if signature.starts_with('A') { "B" } else { "A" };
    let tampered = format!("{message}.{changed}{}", &signature[1..]);
    assert!(matches!(
        refused(verifier.verify(&tampered)),
        Error::Signature
    ));
}

#[test]
fn context_reaches_the_validators() {
    let signer = Signer::builder()
        .key(jsonwebtoken::Algorithm::EdDSA, keys::ed25519_signing())
        .build()
        .unwrap();
    let verifier = Verifier::<Mine>::builder()
        .key(jsonwebtoken::Algorithm::EdDSA, keys::ed25519_verifying())
        .policy(anything())
        .build()
        .unwrap();
    let mine = Mine {
        sub: "ann".to_owned(),
    };
    assert!(matches!(
        signer.sign_with(&mine, "bob"),
        Err(Error::Claims(_))
    ));
    // An issuer need not have the verifier's context.
    assert!(signer.sign(&mine).is_ok());
    let jwt = signer.sign_with(&mine, "ann").unwrap();
    assert!(verifier.verify_with(&jwt, "ann").is_ok());
    assert!(matches!(
        refused(verifier.verify_with(&jwt, "bob")),
        Error::Claims(_)
    ));
}

#[test]
fn are_shared_between_threads() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    shared::<Signer>();
    shared::<Verifier<AccessToken>>();
    // Holds for claims that are neither.
    shared::<Verifier<std::rc::Rc<str>>>();
    shared::<crate::jwt::KeySet>();
    shared::<crate::jwt::VerifyingKey>();
}

#[cfg(feature = "http")]
#[test]
fn what_was_verified_grants_what_its_claims_grant() {
    use crate::http::Scoped as _;

    let jwt = super::with_header(r#"{"alg":"HS256"}"#);
    let token = super::verifier().verify(&jwt).unwrap();
    assert!(token.grants("ann") && !token.grants("bob"));
}

#[cfg(feature = "http")]
impl crate::http::Scoped for Message {
    fn grants(&self, scope: &str) -> bool {
        self.sub == scope
    }
}
