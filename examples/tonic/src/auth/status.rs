//! Refusals in the words of gRPC.

use claims_core::http::Refusal;
use http::{HeaderMap, StatusCode, header::WWW_AUTHENTICATE};
use tonic::{Code, Status, metadata::MetadataMap};

/// A refused call as a gRPC status.
///
/// | what is wrong | code |
/// | --- | --- |
/// | no token, a token that is not accepted, metadata that is not well-formed | `UNAUTHENTICATED` |
/// | a good token that lacks a scope | `PERMISSION_DENIED` |
/// | keys or shared state out of reach | `UNAVAILABLE`: clients may try again with the same token |
///
/// Metadata that is not well-formed (two tokens, an empty one) is 400 in HTTP, but not
/// `INVALID_ARGUMENT` here: that code is about the message of the call, and gRPC's own libraries answer
/// incorrect auth metadata with `UNAUTHENTICATED`
/// (<https://github.com/grpc/grpc/blob/master/doc/statuscodes.md>).
///
/// The message is a fixed sentence without anything of the token. The challenge of RFC 6750, which
/// names the scopes that are needed, goes along as metadata: `www-authenticate`.
pub fn status(refusal: &Refusal) -> Status {
    let code = match refusal.status() {
        StatusCode::UNAUTHORIZED | StatusCode::BAD_REQUEST => Code::Unauthenticated,
        StatusCode::FORBIDDEN => Code::PermissionDenied,
        StatusCode::SERVICE_UNAVAILABLE => Code::Unavailable,
        _ => Code::Internal,
    };
    let challenge = refusal.challenge().map(|value| (WWW_AUTHENTICATE, value));
    let metadata = MetadataMap::from_headers(HeaderMap::from_iter(challenge));
    Status::with_metadata(code, refusal.description(), metadata)
}
