//! Fixed sentences about refused tokens, for `error_description` (RFC 6750, section 3).
//!
//! Nothing of a token may stand in them: they are seen by whoever sees the answer. Only the
//! characters %x20-21 / %x23-5B / %x5D-7E are allowed.

use std::borrow::Cow;

use crate::{
    error::{Error, HeaderError, KeyError, Segment},
    http::BearerError,
    report::{Code, Report},
};

/// How many broken rules are told.
const TOLD: usize = 3;

/// What is wrong with the request.
pub(super) const fn of_request(error: BearerError) -> &'static str {
    match error {
        BearerError::Missing | BearerError::OtherScheme => {
            "send a token: `Authorization: Bearer ...`"
        }
        BearerError::Repeated => "the request has more than one Authorization header",
        BearerError::Empty => "the Authorization header has no token",
        BearerError::Malformed => "the Authorization header is not well-formed",
    }
}

/// What is missing, without the scopes: they have a place of their own.
pub(super) const SCOPE: &str = "the token does not grant every scope that is needed here";

/// What is wrong with the token.
pub(super) fn of_token(error: &Error) -> Cow<'static, str> {
    match error {
        Error::Malformed(_) => "the claims of the token are not a JSON object".into(),
        Error::Header(header) => of_header(header).into(),
        Error::Key(key) => of_key(key).into(),
        Error::Signature => "the signature of the token is not good".into(),
        Error::Claims(report) => of_claims(report),
        Error::Store(_) => "the token cannot be checked at the moment".into(),
        Error::Encode(_) => "the service could not make a token".into(),
    }
}

fn of_header(error: &HeaderError) -> &'static str {
    match error {
        HeaderError::TooLong { .. } => "the token is too long",
        HeaderError::JsonSerialization => "the token is not in compact form",
        HeaderError::Encrypted => "the token is encrypted",
        HeaderError::Segments { .. } => "the token does not have three parts",
        HeaderError::EmptySegment(Segment::Signature) | HeaderError::Unsecured => {
            "the token is not signed"
        }
        HeaderError::EmptySegment(_) => "a part of the token is empty",
        HeaderError::Encoding(_) => "a part of the token is not base64url",
        HeaderError::Malformed(_)
        | HeaderError::Duplicate(_)
        | HeaderError::TooManyParameters { .. }
        | HeaderError::WrongType { .. } => "the header of the token is not well-formed",
        HeaderError::MissingAlgorithm | HeaderError::UnknownAlgorithm(_) => {
            "the algorithm of the token is not accepted"
        }
        HeaderError::Critical | HeaderError::UnencodedPayload | HeaderError::Compressed => {
            "the token needs an extension that is not understood here"
        }
        HeaderError::Type { .. } | HeaderError::OtherProfile { .. } => {
            "the token is of another type"
        }
    }
}

fn of_key(error: &KeyError) -> &'static str {
    match error {
        KeyError::UnknownKeyId(_) => "the key of the token is not known",
        KeyError::AlgorithmNotAllowed(_) => "the algorithm of the token is not accepted",
        KeyError::TooManyCandidates { .. } => "the token does not name its key",
        KeyError::Signing => "the service could not make a token",
    }
}

fn of_claims(report: &Report) -> Cow<'static, str> {
    let mut told: Vec<&'static str> = Vec::new();
    for violation in report {
        let sentence = of_code(violation.code());
        if told.contains(&sentence) {
            continue;
        }
        if told.len() == TOLD {
            told.push("and more");
            break;
        }
        told.push(sentence);
    }
    match told.as_slice() {
        [] => "the claims of the token are not accepted".into(),
        [sentence] => (*sentence).into(),
        sentences => sentences.join("; ").into(),
    }
}

const fn of_code(code: Code) -> &'static str {
    match code {
        Code::Missing => "a claim is missing",
        Code::WrongType => "a claim has the wrong type",
        Code::Duplicate => "a claim appears more than once",
        Code::Expired => "the token has expired",
        Code::NotYetValid => "the token is not valid yet",
        Code::IssuedInFuture => "the token was issued in the future",
        Code::TooOld => "the token, or the sign-in behind it, is too old",
        Code::LifetimeTooLong => "the token is valid for longer than is accepted",
        Code::EmptyWindow => "the token ends before it begins",
        Code::Issuer => "the token is from another issuer",
        Code::Audience => "the token is for another audience",
        Code::Subject => "the token is about another subject",
        Code::Nonce => "the token is for another request",
        Code::AuthorizedParty => "the token was issued to another party",
        Code::TokenId => "the token is not the one that is expected",
        Code::Forbidden => "a claim is present that must not be",
        Code::Unknown => "a claim is present that is not known here",
        Code::NotEqual
        | Code::NotOneOf
        | Code::Length
        | Code::Range
        | Code::Pattern
        | Code::Format => "the value of a claim is not accepted",
        Code::Replayed => "the token was used before",
        Code::Revoked => "the token was revoked",
        Code::StaleVersion => "the version of the token is not current",
        Code::Custom => "a claim is not accepted",
    }
}
