//! Validators that see a context.

use claims_core::{Claims, Error, Invalid, sets};

use crate::{anything, found};

struct Service {
    app: &'static str,
    regions: Vec<&'static str>,
}

fn own_app(app: &str, service: &Service) -> Result<(), Invalid> {
    (app == service.app)
        .then_some(())
        .ok_or(Invalid::new("app", "made for another app"))
}

fn own_region(region: &str, service: &Service) -> Result<(), Invalid> {
    let known = service.regions.contains(&region);
    known
        .then_some(())
        .ok_or(Invalid::new("region", "made for another region"))
}

fn app_needs_region(token: &Token, service: &Service) -> Result<(), Invalid> {
    let strict = service.app == "strict";
    if strict && token.place.region.is_none() {
        return Err(Invalid::new("strict", "a strict app needs a region").claim("region"));
    }
    Ok(())
}

fn short(token: &Token) -> Result<(), Invalid> {
    (token.app.len() < 10)
        .then_some(())
        .ok_or(Invalid::new("short", "too long"))
}

#[derive(Debug, Claims)]
#[claims(context = Service)]
struct Place {
    #[claim(validate_with = own_region)]
    region: Option<String>,
}

#[derive(Debug, Claims)]
#[claims(context = Service, validate = short, validate_with = app_needs_region)]
struct Token {
    #[claim(validate_with = own_app, not_empty)]
    app: String,
    #[claim(flatten)]
    place: Place,
    /// Embedded beside the others, and in no need of a context.
    #[claim(flatten)]
    email: sets::OidcEmail,
}

#[derive(Debug, Claims)]
#[claims(tag = "kind", context = Service)]
enum Tagged {
    Token(Token),
    Place(Place),
}

fn service(app: &'static str) -> Service {
    Service {
        app,
        regions: vec!["eu", "us"],
    }
}

#[track_caller]
fn decode(payload: &str, service: &Service) -> Vec<String> {
    match anything().decode_with::<Token>(payload.as_bytes(), service) {
        Ok(token) => {
            assert!(anything().check_with(&token, service).is_ok());
            Vec::new()
        }
        Err(Error::Claims(report)) => found(&report),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn the_context_reaches_every_function() {
    let payload = r#"{"app":"shop","region":"eu"}"#;
    assert!(decode(payload, &service("shop")).is_empty());
    assert_eq!(decode(payload, &service("other")), ["app custom"]);
    assert_eq!(
        decode(r#"{"app":"shop","region":"mars"}"#, &service("other")),
        ["app custom", "region custom"]
    );
    assert_eq!(
        decode(r#"{"app":"strict"}"#, &service("strict")),
        ["region custom"]
    );
    assert!(decode(r#"{"app":"shop"}"#, &service("shop")).is_empty());
    assert_eq!(decode(r#"{"app":""}"#, &service("")), ["app length"]);
}

#[test]
fn it_reaches_the_variants_of_an_enum() {
    let decode = |payload: &str| {
        anything()
            .decode_with::<Tagged>(payload.as_bytes(), &service("shop"))
            .is_ok()
    };
    assert!(
        decode(r#"{"kind":"Place","region":"us"}"#) && decode(r#"{"kind":"Token","app":"shop"}"#)
    );
    assert!(
        !decode(r#"{"kind":"Place","region":"mars"}"#) && !decode(r#"{"kind":"Token","app":"x"}"#)
    );
}

#[test]
fn a_value_is_checked_with_it_too() {
    let token: Token = serde_json::from_str(r#"{"app":"shop"}"#).unwrap();
    assert!(anything().check_with(&token, &service("shop")).is_ok());
    assert!(anything().check_with(&token, &service("other")).is_err());
}

/// serde has no context to give: those functions are left out, the others are not.
#[test]
fn serde_leaves_out_what_needs_it() {
    assert!(serde_json::from_str::<Token>(r#"{"app":"whatever","region":"mars"}"#).is_ok());
    assert!(serde_json::from_str::<Tagged>(r#"{"kind":"Place","region":"mars"}"#).is_ok());
    assert!(serde_json::from_str::<Token>(r#"{"app":""}"#).is_err());
    let long = serde_json::from_str::<Token>(r#"{"app":"longer than ten"}"#).unwrap_err();
    assert!(long.to_string().contains("too long"), "{long}");
}
