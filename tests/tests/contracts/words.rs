//! The sentences: one of each kind, and what happens when there are too many.

use std::{collections::BTreeMap, net::IpAddr};

use claims_core::{Claims, Invalid, NumericDate, OneOrMany, Schema, schema::Shape};

#[allow(clippy::unnecessary_wraps, clippy::trivially_copy_pass_by_ref)]
mod checks {
    use super::{Consumer, Invalid, Session};

    pub(super) fn session(_: &Session) -> Result<(), Invalid> {
        Ok(())
    }

    pub(super) fn whole(_: &Consumer) -> Result<(), Invalid> {
        Ok(())
    }

    pub(super) fn even(_: &u8) -> Result<(), Invalid> {
        Ok(())
    }
}

#[derive(Claims)]
#[allow(dead_code)]
struct User {
    id: u8,
    tags: Vec<u8>,
}

#[derive(Claims)]
#[allow(dead_code)]
struct OtherUser {
    id: u16,
    tags: Option<Vec<i8>>,
}

#[derive(Claims)]
#[claims(typ = "at+jwt", validate = checks::whole, deny_unknown, forbid("nonce"))]
#[allow(dead_code)]
struct Consumer {
    missing: String,
    absent: String,
    null: String,
    #[claim(registered)]
    exp: u64,
    #[claim(registered)]
    roles: Vec<String>,
    unknown: String,
    texts: Vec<String>,
    user: User,
    users: Option<Vec<User>>,
    by_name: BTreeMap<String, User>,
    #[claim(len(1..=64), not_empty, pattern = "[a-z]+", format = "uri")]
    text: String,
    #[claim(range(0.25..2), equals = 1)]
    number: f64,
    #[claim(one_of("free", "pro"))]
    plan: String,
    #[claim(equals = "hunter2", sensitive)]
    secret: String,
    #[claim(contains = "a")]
    members: Vec<String>,
    #[claim(validate = checks::even)]
    judged: u8,
    #[claim(lifetime(seconds))]
    lifetime: Option<u64>,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Producer {
    absent: Option<String>,
    #[claim(nullable)]
    null: Option<String>,
    #[claim(registered)]
    exp: NumericDate,
    #[claim(collides = "job titles")]
    roles: Vec<String>,
    unknown: IpAddr,
    texts: OneOrMany<String>,
    user: OtherUser,
    users: Vec<OtherUser>,
    by_name: BTreeMap<String, OtherUser>,
    #[claim(len(..=100))]
    text: String,
    #[claim(range(0.25..=2))]
    number: f64,
    #[claim(one_of("free", "max"))]
    plan: String,
    secret: String,
    members: Vec<String>,
    judged: u8,
    #[claim(lifetime(millis))]
    lifetime: u64,
    #[claim(registered)]
    nonce: Option<String>,
    trace: bool,
}

#[test]
fn every_gap_is_told_in_a_line_of_its_own() {
    let expected = r#"`Consumer` could refuse a token of `Producer`:
  - `typ` in the header: `Consumer` demands `at+jwt`, but `Producer` writes none
  - `missing`: required, but `Producer` does not have it
  - `absent`: required, but `Producer.absent` may be absent
  - `null`: never `null`, but `Producer.null` may be
  - `roles`: the registered claim, but `Producer.roles` gives the name another meaning (`collides`)
  - `unknown`: only serde knows the JSON of `Producer.unknown`: implement `HasShape` for its type (`Shape::OneOf(&[...])` if only certain values are valid), or write `#[claim(schema = Type)]` there if `Type` has the same JSON
  - `texts`: reads string[], but `Producer.texts` may write string or string[]
  - `user.id`: reads `u8`, but `OtherUser.id` may write `u16`
  - `user.tags`: required, but `OtherUser.tags` may be absent
  - `user.tags`: reads `u8`[], but `OtherUser.tags` may write `i8`[]
  - `users[].id`: reads `u8`, but `OtherUser.id` may write `u16`
  - `users[].tags`: required, but `OtherUser.tags` may be absent
  - `users[].tags`: reads `u8`[], but `OtherUser.tags` may write `i8`[]
  - `by_name.*.id`: reads `u8`, but `OtherUser.id` may write `u16`
  - `by_name.*.tags`: required, but `OtherUser.tags` may be absent
  - `by_name.*.tags`: reads `u8`[], but `OtherUser.tags` may write `i8`[]
  - `text`: held to `len(1..=64)`, which `Producer.text` does not promise: it has `len(..=100)`
  - `text`: held to `not_empty`, which `Producer.text` does not promise
  - `text`: held to `pattern = "[a-z]+"`, which `Producer.text` does not promise
  - `text`: held to `format = "uri"`, which `Producer.text` does not promise
  - `number`: held to `range(0.25..2)`, which `Producer.number` does not promise: it has `range(0.25..=2)`
  - `number`: held to `equals = 1`, which `Producer.number` does not promise
  - `plan`: held to `one_of("free", "pro")`, which `Producer.plan` does not promise: it has `one_of("free", "max")`
  - `secret`: held to `equals`, which `Producer.secret` does not promise
  - `members`: held to `contains = "a"`, which `Producer.members` does not promise
  - `judged`: held to `validate = checks::even`, which `Producer.judged` does not promise
  - `lifetime`: held to `lifetime(seconds)`, which `Producer.lifetime` does not promise: it has `lifetime(millis)`
  - `iat`: `lifetime` counts from it (`lifetime`), but `Producer` does not always have it
  - `nonce`: forbidden by `Consumer`, but `Producer.nonce` may write it
  - `trace`: unknown to `Consumer`, which refuses such claims (`deny_unknown`), but `Producer.trace` may write it
  - the whole set: held to `validate = checks::whole` of `Consumer`, which `Producer` does not promise
help: let `Producer` promise what is listed, or `Consumer` ask for less: an `Option`, a wider type, no such validator"#;
    assert_eq!(refusal(Consumer::SCHEMA, Producer::SCHEMA), expected);
}

#[derive(Claims)]
#[allow(dead_code)]
struct Access {
    level: Option<u8>,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Refresh {
    #[claim(extra)]
    rest: BTreeMap<String, u8>,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
#[allow(dead_code)]
enum Token {
    #[claims(value = "access")]
    Access(Access),
    #[claims(value = "refresh")]
    Refresh(Refresh),
}

#[derive(Claims)]
#[claims(tag = "token_type")]
#[allow(dead_code)]
enum OnlyAccess {
    #[claims(value = "access")]
    Access(Level),
}

#[derive(Claims)]
#[claims(deny_unknown)]
#[allow(dead_code)]
struct Level {
    level: u8,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Texts {
    #[claim(extra)]
    more: BTreeMap<String, String>,
}

#[derive(Claims)]
#[allow(dead_code)]
struct AnyType {
    token_type: String,
    level: u8,
}

fn refusal(consumer: &Schema<'_>, producer: &Schema<'_>) -> String {
    consumer.accepts(producer).unwrap_err().to_string()
}

#[test]
fn variants_tags_and_maps_are_named() {
    let pairs = [
        (OnlyAccess::SCHEMA, Token::SCHEMA),
        (Level::SCHEMA, Token::SCHEMA),
        (Texts::SCHEMA, Token::SCHEMA),
        (Token::SCHEMA, AnyType::SCHEMA),
    ];
    let refusals = pairs.map(|(consumer, producer)| refusal(consumer, producer));
    let lines = refusals.iter().flat_map(|refusal| refusal.lines());
    let told: Vec<_> = lines.filter(|line| !line.starts_with("help: ")).collect();
    let expected = r#"`OnlyAccess` could refuse a token of `Token`:
  - `level` of `Token::Access`: required, but `Access.level` may be absent
  - `token_type` of `Token::Refresh`: `"refresh"` is no variant of `OnlyAccess`
`Level` could refuse a token of `Token`:
  - `level` of `Token::Access`: required, but `Access.level` may be absent
  - `token_type` of `Token::Access`: unknown to `Level`, which refuses such claims (`deny_unknown`), but it is the tag of `Token`
  - `level` of `Token::Refresh`: required, but only the `extra` map `Refresh.rest` could hold it
  - `token_type` of `Token::Refresh`: unknown to `Level`, which refuses such claims (`deny_unknown`), but it is the tag of `Token`
  - the whole set of `Token::Refresh`: `Level` refuses claims that it does not know (`deny_unknown`), but the `extra` map `Refresh.rest` may write any
`Texts` could refuse a token of `Token`:
  - `level` of `Token::Access`: goes into the `extra` map `Texts.more` as string, but `Access.level` may write `u8`
  - the whole set of `Token::Refresh`: undeclared claims are read as string into `Texts.more`, but the `extra` map `Refresh.rest` may write `u8`
`Token` could refuse a token of `AnyType`:
  - `token_type`: tells the variants of `Token` apart, but `AnyType.token_type` may be any string: `equals` or `one_of` would settle it"#;
    assert_eq!(told.join("\n"), expected);
}

#[test]
fn what_has_no_room_is_counted() {
    use claims_core::schema::ClaimSchema;

    let names: Vec<String> = (0..200).map(|number| format!("claim_{number}")).collect();
    let claims: Vec<_> = names
        .iter()
        .map(|name| ClaimSchema::new(name, name, Shape::String))
        .collect();
    let consumer = Schema::new("Consumer").claims(&claims);
    let refused = refusal(&consumer, &Schema::new("Producer"));
    let told = refused
        .lines()
        .filter(|line| line.contains("`claim_"))
        .count();
    let more = format!("  - and {} more", 200 - told);
    let end: Vec<_> = refused.lines().rev().take(2).collect();
    assert!(told > 20 && end[0].starts_with("help: "), "{refused}");
    assert_eq!(end[1], more);
}

#[test]
fn a_profile_and_a_typ_are_promised_by_the_same_ones() {
    let view = Schema::new("View").profile("oidc_id_token");
    let token = Schema::new("Token").profile("oidc_id_token");
    assert_eq!(view.accepts(&token), Ok(()));
    assert_eq!(view.accepts(&token.typ("JWT")), Ok(()));
    let access = Schema::new("Access").typ("at+jwt");
    let refused = refusal(&view, &access);
    for line in [
        "  - the whole set: follows the profile `oidc_id_token`, but `Access` does not",
        "  - `typ` in the header: `View` follows the profile `oidc_id_token`, but `Access` writes \
         `at+jwt`, which is that of another one (RFC 8725, 3.12)",
    ] {
        assert!(refused.lines().any(|told| told == line), "{refused}");
    }
    assert_eq!(Schema::new("Any").accepts(&access), Ok(()));
    assert_eq!(access.accepts(&view.typ("application/AT+JWT")), Ok(()));
    let refused = refusal(&access, &view);
    assert!(
        refused.contains("demands `at+jwt`, but `View` writes none"),
        "{refused}"
    );
}

/// Sets of another service, which has the same names for them.
mod issuer {
    use std::{collections::BTreeMap, net::IpAddr};

    use claims_core::Claims;

    #[derive(Claims)]
    #[allow(dead_code)]
    pub(super) struct User {
        id: u16,
    }

    #[derive(Claims)]
    #[allow(dead_code)]
    pub(super) struct Session {
        tenant: Option<String>,
        user: User,
        host: String,
        #[claim(extra)]
        rest: BTreeMap<String, IpAddr>,
    }

    #[derive(Claims)]
    #[claims(tag = "token_type", rename_all = "snake_case")]
    #[allow(dead_code)]
    pub(super) enum Token {
        Robot(User),
    }
}

#[derive(Claims)]
#[claims(typ = "at+jwt", validate = checks::session, forbid("nonce"))]
#[allow(dead_code)]
struct Session {
    tenant: String,
    user: User,
    host: IpAddr,
    #[claim(registered)]
    sub: String,
    #[claim(extra)]
    rest: BTreeMap<String, u8>,
}

#[test]
fn two_sets_of_one_name_are_told_apart() {
    let told = [
        refusal(Session::SCHEMA, issuer::Session::SCHEMA),
        refusal(Token::SCHEMA, issuer::Token::SCHEMA),
    ];
    let expected = r#"the consumer `Session` could refuse a token of the producer `Session`:
  - `typ` in the header: the consumer `Session` demands `at+jwt`, but the producer `Session` writes none
  - `tenant`: required, but the producer's `Session.tenant` may be absent
  - `user.id`: reads `u8`, but the producer's `User.id` may write `u16`
  - `user.tags`: required, but the producer `User` does not have it
  - `host`: only serde knows the JSON of the consumer's `Session.host`: implement `HasShape` for its type (`Shape::OneOf(&[...])` if only certain values are valid), or write `#[claim(schema = Type)]` there if `Type` has the same JSON
  - `sub`: required, but the producer `Session` does not have it
  - the whole set: only serde knows the JSON of the values of the producer's `extra` map `Session.rest`: implement `HasShape` for their type (`Shape::OneOf(&[...])` if only certain values are valid)
  - the whole set: held to `validate = checks::session` of `Session`, which the producer `Session` does not promise
help: let the producer `Session` promise what is listed, or the consumer `Session` ask for less: an `Option`, a wider type, no such validator
the consumer `Token` could refuse a token of the producer `Token`:
  - `token_type` of `Token::Robot`: `"robot"` is no variant of the consumer `Token`
help: let the producer `Token` promise what is listed, or the consumer `Token` ask for less: an `Option`, a wider type, no such validator"#;
    assert_eq!(told.join("\n"), expected);
}
