//! Enums, paired by the values of their tags.

use super::said;
use crate::Claims;

#[derive(Claims)]
#[allow(dead_code)]
struct User {
    #[claim(registered)]
    sub: String,
    #[claim(version_of = "sub")]
    tv: u64,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Service {
    client: String,
    tv: u64,
    #[claim(registered, revocable)]
    jti: String,
}

#[derive(Claims)]
#[claims(tag = "kind")]
#[allow(dead_code)]
enum Token {
    #[claims(value = "user")]
    User(User),
    #[claims(value = "service")]
    Service(Service),
}

/// Every variant as one that declares nothing.
#[derive(Claims)]
#[allow(dead_code)]
struct Plain {
    tv: u64,
}

#[derive(Claims)]
#[claims(tag = "kind")]
#[allow(dead_code)]
enum View {
    #[claims(value = "service")]
    Service(Service),
    #[claims(value = "user")]
    User(Plain),
    #[claims(value = "guest")]
    Guest(Plain),
}

const USER_PASSES: &str = "  - `tv` of `Token::User`: `User.tv` has `version_of = \"sub\"`, and `Plain.tv` \
    does not: a token that a newer version has ended, as a logout everywhere does, would pass";

#[test]
fn an_enum_enforces_itself() {
    assert_eq!(Token::SCHEMA.enforces(Token::SCHEMA), Ok(()));
}

#[test]
fn each_variant_is_held_against_a_set() {
    assert_eq!(
        said(Plain::SCHEMA, Token::SCHEMA),
        [
            USER_PASSES,
            "  - `jti` of `Token::Service`: `Service.jti` has `revocable`, and `Plain` does not declare \
             the claim: a token that was revoked would pass",
            "help: declare the claim in `Plain` with the attribute that it has in `Token`",
        ]
    );
    // What one variant lacks, nobody feeds.
    assert_eq!(
        said(User::SCHEMA, Token::SCHEMA),
        [
            "  - `jti` of `Token::Service`: `Service.jti` has `revocable`, and `User` does not declare \
             the claim: a token that was revoked would pass",
            "  - `tv` of `Token::Service`: `User.tv` has `version_of = \"sub\"`, and `Service.tv` does \
             not: nobody raises that version, and every token would be refused as `stale_version`",
            "help: declare the claim in `User` with the attribute that it has in `Token`",
            "help: a check that only `User` declares: let `Token` declare it too, or leave it out",
        ]
    );
}

#[test]
fn variants_meet_by_the_value_of_the_tag() {
    assert_eq!(
        said(View::SCHEMA, Token::SCHEMA),
        [
            USER_PASSES,
            "help: declare the claim in `View` with the attribute that it has in `Token`",
        ]
    );
}

#[test]
fn a_set_with_a_settled_tag_meets_the_variants_that_it_names() {
    macro_rules! producer {
        ($name:ident { $(#[$kind:meta])* }) => {
            #[derive(Claims)]
            #[allow(dead_code)]
            struct $name {
                $(#[$kind])*
                kind: String,
                client: String,
                tv: u64,
                #[claim(registered, revocable)]
                jti: String,
            }
        };
    }
    producer!(Settled { #[claim(equals = "service")] });
    producer!(Either { #[claim(one_of("service", "guest", "nobody"))] });
    producer!(Unsettled {});
    let passes = |producer: &str| {
        format!(
            "  - `jti`: `{producer}.jti` has `revocable`, and `Plain` does not declare the claim: \
             a token that was revoked would pass"
        )
    };
    let count = |producer| {
        let lines = said(View::SCHEMA, producer);
        let passes = passes(producer.name);
        lines.iter().filter(|line| **line == passes).count()
    };
    assert_eq!(said(View::SCHEMA, Settled::SCHEMA), [""; 0]);
    // The guest.
    assert_eq!(count(Either::SCHEMA), 1);
    // The user and the guest: nothing tells which of them it will not be.
    assert_eq!(count(Unsettled::SCHEMA), 2);
}

#[test]
fn a_tag_of_another_name_is_a_claim_like_any() {
    #[derive(Claims)]
    #[allow(dead_code)]
    struct Kinded {
        #[claim(equals = "service")]
        kind: String,
        tv: u64,
        #[claim(registered, revocable)]
        jti: String,
    }
    #[derive(Claims)]
    #[claims(tag = "token_type")]
    #[allow(dead_code)]
    enum Typed {
        #[claims(value = "user")]
        Kinded(Kinded),
    }
    assert_eq!(said(View::SCHEMA, Typed::SCHEMA), [""; 0]);
}
