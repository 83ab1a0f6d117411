//! Which online checks a consumer has to declare, and what is said of those it leaves out.

// Helpers of tests, where a panic is a failure.
#![allow(clippy::unwrap_used)]

#[cfg(feature = "online")]
mod decoding;
#[cfg(feature = "export")]
mod locks;
mod variants;

use crate::{Claims, NumericDate, Schema, schema::Presence, sets};

/// The lines of the message, without its first one; none if there is nothing to say.
fn said(consumer: &Schema<'_>, producer: &Schema<'_>) -> Vec<String> {
    let Err(found) = consumer.enforces(producer) else {
        return Vec::new();
    };
    let message = found.to_string();
    message.lines().skip(1).map(str::to_owned).collect()
}

#[derive(Claims)]
#[allow(dead_code)]
struct Session {
    #[claim(registered, revocable)]
    sid: String,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Token {
    #[claim(registered = "sub")]
    user: String,
    #[claim(rename = "tv", version_of = "sub")]
    version: u64,
    #[claim(flatten)]
    session: Session,
    #[claim(registered, single_use)]
    jti: String,
    #[claim(registered)]
    exp: NumericDate,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Bare {
    #[claim(registered)]
    sid: String,
    tv: u64,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Other {
    tenant: String,
    #[claim(version_of = "tenant")]
    tv: u64,
    #[claim(flatten)]
    session: Session,
    #[claim(registered)]
    jti: String,
}

#[test]
fn every_set_enforces_itself() {
    for schema in [
        Token::SCHEMA,
        Session::SCHEMA,
        Other::SCHEMA,
        Bare::SCHEMA,
        sets::Core::SCHEMA,
    ] {
        assert_eq!(schema.enforces(schema), Ok(()), "{}", schema.name);
    }
}

#[test]
fn every_check_that_is_left_out_is_named_and_what_would_pass() {
    let found = Bare::SCHEMA.enforces(Token::SCHEMA).unwrap_err();
    assert_eq!(
        found.to_string(),
        "`Bare` does not enforce the online checks of `Token`:\
         \n  - `tv`: `Token.version` has `version_of = \"sub\"`, and `Bare.tv` does not: \
         a token that a newer version has ended, as a logout everywhere does, would pass\
         \n  - `sid`: `Session.sid` has `revocable`, and `Bare.sid` does not: \
         a token that was revoked would pass\
         \n  - `jti`: `Token.jti` has `single_use`, and `Bare` does not declare the claim: \
         a token that was used before would pass\
         \nhelp: declare the claim in `Bare` with the attribute that it has in `Token`"
    );
}

#[test]
fn a_set_without_online_checks_asks_nothing_of_its_consumers() {
    assert_eq!(said(Bare::SCHEMA, Bare::SCHEMA), [""; 0]);
    assert_eq!(said(sets::Core::SCHEMA, Bare::SCHEMA), [""; 0]);
}

#[test]
fn a_check_that_nobody_feeds_is_named() {
    assert_eq!(
        said(Token::SCHEMA, Bare::SCHEMA),
        [
            "  - `tv`: `Token.version` has `version_of = \"sub\"`, and `Bare.tv` does not: \
             nobody raises that version, and every token would be refused as `stale_version`",
            "  - `sid`: `Session.sid` has `revocable`, and `Bare.sid` does not: \
             nobody revokes it, and the check would find nothing",
            "help: a check that only `Token` declares: let `Bare` declare it too, or leave it out",
        ]
    );
    assert_eq!(
        said(Session::SCHEMA, sets::OidcEmail::SCHEMA),
        [
            "  - `sid`: `Session.sid` has `revocable`, and `OidcEmail` does not declare the claim: \
             nobody revokes it, and the check would find nothing",
            "help: a check that only `Session` declares: let `OidcEmail` declare it too, or leave it out",
        ]
    );
}

#[test]
fn single_use_needs_no_issuer() {
    #[derive(Claims)]
    #[allow(dead_code)]
    struct Once {
        #[claim(registered, single_use)]
        jti: String,
        #[claim(registered)]
        exp: NumericDate,
    }
    assert_eq!(said(Once::SCHEMA, sets::Core::SCHEMA), [""; 0]);
}

#[test]
fn the_version_of_another_claim_is_another_version() {
    assert_eq!(
        said(Other::SCHEMA, Token::SCHEMA),
        [
            "  - `tv`: `Token.version` has `version_of = \"sub\"`, and `Other.tv` has \
             `version_of = \"tenant\"`: nobody raises that version, and every token would be refused \
             as `stale_version`",
            "  - `jti`: `Token.jti` has `single_use`, and `Other.jti` does not: \
             a token that was used before would pass",
            "help: declare the claim in `Other` with the attribute that it has in `Token`",
        ]
    );
}

#[test]
fn a_claim_with_two_checks_is_held_to_both() {
    #[derive(Claims)]
    #[allow(dead_code)]
    struct Both {
        #[claim(registered, single_use, revocable)]
        jti: String,
        #[claim(registered)]
        exp: NumericDate,
    }
    #[derive(Claims)]
    #[allow(dead_code)]
    struct One {
        #[claim(registered, single_use)]
        jti: String,
        #[claim(registered)]
        exp: NumericDate,
    }
    assert_eq!(
        said(One::SCHEMA, Both::SCHEMA)[0],
        "  - `jti`: `Both.jti` has `revocable`, and `One.jti` does not: a token that was revoked \
         would pass"
    );
    assert_eq!(said(One::SCHEMA, Both::SCHEMA).len(), 2);
}

#[test]
fn sets_of_one_name_are_told_apart() {
    mod issuer {
        #[derive(crate::Claims)]
        #[allow(dead_code)]
        pub(super) struct Bare {
            #[claim(registered, revocable)]
            sid: String,
            #[claim(registered, revocable)]
            jti: String,
        }
    }
    let found = Bare::SCHEMA.enforces(issuer::Bare::SCHEMA).unwrap_err();
    assert_eq!(
        found.to_string(),
        "the consumer `Bare` does not enforce the online checks of the producer `Bare`:\
         \n  - `sid`: the producer's `Bare.sid` has `revocable`, and the consumer's `Bare.sid` does not: \
         a token that was revoked would pass\
         \n  - `jti`: the producer's `Bare.jti` has `revocable`, and the consumer `Bare` does not declare \
         the claim: a token that was revoked would pass\
         \nhelp: declare the claim in the consumer `Bare` with the attribute that it has in the \
         producer `Bare`"
    );
}

#[test]
fn more_than_there_is_room_for_is_counted() {
    use crate::schema::{ClaimSchema, OnlineCheck, Shape, Validator};
    const REVOCABLE: &[Validator<'static>] = &[Validator::Online(OnlineCheck::Revocable)];
    let names: Vec<String> = (0..100).map(|number| format!("claim_{number}")).collect();
    let claims: Vec<ClaimSchema<'_>> = names
        .iter()
        .map(|name| {
            ClaimSchema::new(name, name, Shape::String)
                .validators(REVOCABLE)
                .presence(Presence::Required)
        })
        .collect();
    let producer = Schema::new("Producer").claims(&claims);
    let lines = said(&Schema::new("Consumer"), &producer);
    let shown = lines.len() - 2;
    assert!(shown > 10);
    assert_eq!(lines[shown], format!("  - and {} more", 100 - shown));
    assert!(lines[shown + 1].starts_with("help: "));
}

#[test]
fn the_compiler_says_what_the_schema_says() {
    use crate::schema::{assert_enforces, testing};
    assert_eq!(
        testing::said(|| assert_enforces(Token::SCHEMA, Token::SCHEMA)),
        ""
    );
    let message = testing::said(|| assert_enforces(Bare::SCHEMA, Token::SCHEMA));
    assert!(message.starts_with("`Bare` does not enforce the online checks of `Token`:\n  - "));
    let refused = Bare::SCHEMA.enforces(Token::SCHEMA).unwrap_err();
    assert_eq!(refused.to_string(), message);
}
