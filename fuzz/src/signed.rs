//! What the targets of whole tokens share: keys, verifiers, and the peer that checks signatures.

use std::sync::LazyLock;

use claims_core::{
    Error, FixedClock, HeaderError, NumericDate, Policy, Segment, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey, VerifiedCache},
};
use netsapiens::JwtResponse;

use crate::{
    oracle::{algorithm, base64url, holds},
    payload::NOW,
};

const SECRET: &[u8; 32] = b"a secret of 32 bytes for fuzzing";

/// An Ed25519 key in PKCS #8, and the public half as its JWK has it.
const PRIVATE_KEY: &[u8; 48] = b"\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20\
    an example seed of 32 bytes, no3";
const PUBLIC_KEY: &str = "dBX0ggkIM-JOLKpXUqYz-pNZMhXijTSfRykhnAERMUc";

/// The most that a verifier reads unless it is told otherwise.
const LONGEST: usize = 16 * 1024;

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    netsapiens::policy(FixedClock(NumericDate::from_secs(NOW))).expect("the policy of the example")
});

static PLAIN: LazyLock<Verifier<JwtResponse>> = LazyLock::new(|| verifier(None));
static CACHED: LazyLock<Verifier<JwtResponse>> =
    LazyLock::new(|| verifier(Some(VerifiedCache::new(64).expect("room for tokens"))));

fn verifier(cache: Option<VerifiedCache>) -> Verifier<JwtResponse> {
    let public = DecodingKey::from_ed_components(PUBLIC_KEY).expect("a key");
    let mut builder = Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(SECRET))
        .key(Algorithm::EdDSA, public)
        .policy(POLICY.clone());
    if let Some(cache) = cache {
        builder = builder.cache(cache);
    }
    builder.build().expect("a verifier of two keys")
}

/// The signature that fits.
pub(crate) fn sign(message: &str, algorithm: Algorithm) -> String {
    let key = match algorithm {
        Algorithm::EdDSA => EncodingKey::from_ed_der(PRIVATE_KEY),
        _ => EncodingKey::from_secret(SECRET),
    };
    jsonwebtoken::crypto::sign(message.as_bytes(), &key, algorithm).expect("a key that signs")
}

/// The base64url form.
pub(crate) fn encode(bytes: &[u8]) -> String {
    base64_simd::URL_SAFE_NO_PAD.encode_to_string(bytes)
}

/// Whether `jsonwebtoken` says that the signature is good.
fn peer_accepts(message: &str, signature: &str, algorithm: &str) -> bool {
    let (key, algorithm) = match algorithm {
        "HS256" => (DecodingKey::from_secret(SECRET), Algorithm::HS256),
        "EdDSA" => {
            let public = DecodingKey::from_ed_components(PUBLIC_KEY).expect("a key");
            (public, Algorithm::EdDSA)
        }
        _ => return false,
    };
    jsonwebtoken::crypto::verify(signature, message.as_bytes(), &key, algorithm).unwrap_or(false)
}

/// Holds every verifier to what is true of a token.
pub(crate) fn check(jwt: &str) {
    let outcome = PLAIN.verify(jwt);
    let same = |other: Result<_, Error>, how: &str| {
        let claims = |outcome: &Result<claims_core::Verified<JwtResponse>, Error>| match outcome {
            Ok(verified) => format!("{:?} {:?}", verified.claims(), verified.header()),
            Err(error) => format!("{error:?}"),
        };
        assert_eq!(
            claims(&outcome),
            claims(&other),
            "{how}, another outcome: {jwt}"
        );
    };
    same(PLAIN.verify(jwt), "The second time");
    same(PLAIN.verify_in(jwt, &mut Vec::new()), "With a buffer");
    same(CACHED.verify(jwt), "With a cache");
    same(CACHED.verify(jwt), "Out of a cache");

    let segments: Vec<&str> = jwt.split('.').collect();
    let message = jwt.rsplit_once('.').map_or("", |(message, _)| message);
    let header = segments.first().and_then(|text| base64url(text));
    let algorithm = header.as_deref().and_then(algorithm).unwrap_or_default();
    let signature = segments.last().copied().unwrap_or_default();
    let signed = segments.len() == 3 && peer_accepts(message, signature, &algorithm);
    let payload = segments.get(1).and_then(|text| base64url(text));
    let short = jwt.len() <= LONGEST;
    match &outcome {
        Ok(token) => {
            assert!(short && signed, "accepted without a signature: {jwt}");
            let payload = payload.unwrap_or_else(|| panic!("accepted without a payload: {jwt}"));
            let claims = POLICY.decode::<JwtResponse>(&payload).ok();
            assert_eq!(Some(token.claims()), claims.as_ref(), "other claims: {jwt}");
            assert_eq!(
                format!("{:?}", token.header().algorithm()),
                algorithm,
                "{jwt}"
            );
        }
        Err(Error::Claims(_) | Error::Malformed(_)) => {
            assert!(signed, "read without a signature: {jwt}");
            let payload = payload.unwrap_or_else(|| panic!("read without a payload: {jwt}"));
            let refused = POLICY.decode::<JwtResponse>(&payload).err();
            let refused = refused.map(|error| format!("{error:?}"));
            assert_eq!(
                outcome.as_ref().err().map(|error| format!("{error:?}")),
                refused,
                "{jwt}"
            );
        }
        Err(Error::Signature) => assert!(!signed, "the signature is good: {jwt}"),
        Err(Error::Key(error)) => {
            let known = ["HS256", "EdDSA"].contains(&algorithm.as_str());
            assert!(!known, "there is a key: {error}, {jwt}");
        }
        Err(Error::Header(error)) => {
            let told = header_error(error, jwt, &segments, header.as_deref());
            assert!(told, "it is not so that {error}: {jwt}");
        }
        Err(other) => panic!("{other}: no such error comes from a token: {jwt}"),
    }
}

/// Whether what an error says of the text of a token, or of its header, is so.
fn header_error(error: &HeaderError, jwt: &str, segments: &[&str], header: Option<&[u8]>) -> bool {
    let segment = |which: &Segment| match which {
        Segment::Header => segments.first().copied(),
        Segment::Payload => segments.get(1).copied(),
        Segment::Signature => segments.get(2).copied(),
    };
    match error {
        HeaderError::TooLong { length, limit } => {
            *length == jwt.len() && *limit == LONGEST && length > limit
        }
        HeaderError::JsonSerialization => {
            segments.len() != 3 && jwt.trim_ascii_start().starts_with('{')
        }
        HeaderError::Encrypted => segments.len() == 5,
        HeaderError::Segments { found } => *found == segments.len() && ![3, 5].contains(found),
        HeaderError::EmptySegment(which) => segment(which) == Some(""),
        HeaderError::Encoding(which) => {
            segment(which).is_some_and(|text| base64url(text).is_none())
        }
        HeaderError::Malformed(_) => {
            header.is_some_and(|header| !crate::oracle::is_json_object(header))
        }
        other => header.is_some_and(|header| holds(other, header) && algorithm(header).is_none()),
    }
}

/// Whether a verifier accepts the token.
pub(crate) fn accepts(jwt: &str) -> bool {
    PLAIN.verify(jwt).is_ok()
}
