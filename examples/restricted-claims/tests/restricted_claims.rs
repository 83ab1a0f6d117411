//! A server that starts has custom claims that collide with nothing.

// The lints know tests by `#[test]`, and not the helpers around them.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

use claims_core::{
    assert_locked,
    registry::{CLAIMS, Collision, NameCollisions},
};
use restricted_claims::{
    AccessToken, AuthorizationServer, Config, Constant, Login, Refusal, TemplateError,
};

fn shipped(file: &str) -> Config {
    Config::read(
        &Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("config")
            .join(file),
    )
    .unwrap()
}

fn with_claims(claims: &str) -> Config {
    let file = format!(
        "issuer = 'https://id.example'\naudience = ['orders']\nlifetime_seconds = 900\n[claims]\n{claims}"
    );
    Config::from_toml(&file).unwrap()
}

fn start(config: Config) -> AuthorizationServer {
    AuthorizationServer::start(config).unwrap()
}

fn refusal(config: Config) -> Refusal {
    *AuthorizationServer::start(config)
        .unwrap_err()
        .downcast()
        .unwrap()
}

fn collisions(names: &NameCollisions) -> Vec<&str> {
    names.collisions().iter().map(Collision::name).collect()
}

fn login() -> Login {
    Login {
        user: "ada".to_owned(),
        tenant: "acme".to_owned(),
        client: "mobile-app".to_owned(),
        session: "s-9".to_owned(),
    }
}

#[test]
fn custom_claims_reach_the_services() {
    let server = start(shipped("good.toml"));
    let jwt = server.sign(&server.claims_for(&login())).unwrap();
    let token = server.verifier("orders").unwrap().verify(&jwt).unwrap();
    assert_eq!(token.sub, "ada");
    let text = |text: &str| Constant::Text(text.to_owned());
    let expected = [
        ("account", text("acme/ada")),
        (
            "features",
            Constant::List(vec![text("export"), text("audit")]),
        ),
        ("https://acme.example/region", text("eu")),
        ("plan", text("gold")),
        ("seats", Constant::Integer(25)),
    ];
    let custom: Vec<_> = token
        .custom
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    assert_eq!(custom, expected);
}

#[test]
fn a_service_that_the_token_is_not_meant_for_refuses_it() {
    let server = start(shipped("good.toml"));
    let jwt = server.sign(&server.claims_for(&login())).unwrap();
    assert!(server.verifier("reports").unwrap().verify(&jwt).is_ok());
    assert!(server.verifier("billing").unwrap().verify(&jwt).is_err());
}

#[test]
fn everything_that_is_wrong_is_listed_at_once() {
    let refusal = refusal(shipped("bad.json"));
    let names = refusal.names.as_ref().unwrap();
    assert_eq!(collisions(names), ["roles", "scope", "Email", "exp", "sub"]);
    assert_eq!(names.duplicates(), ["plan"]);
    assert_eq!(refusal.own_names, ["session"]);
    let unknown = TemplateError::Unknown("first_name".to_owned());
    assert_eq!(refusal.templates, [("greeting".to_owned(), unknown)]);
    assert_eq!(refusal.to_string().lines().count(), 8);
}

#[test]
fn a_line_says_what_the_name_means_and_where_that_is_written() {
    let shown = refusal(with_claims("roles = ['admin']")).to_string();
    assert_eq!(shown.lines().count(), 1);
    assert!(
        shown.contains("`roles`") && shown.contains("RFC 9068"),
        "{shown}"
    );
}

#[test]
fn no_registered_name_gets_in() {
    for claim in CLAIMS {
        for name in [claim.name.to_owned(), claim.name.to_uppercase()] {
            let refusal = refusal(with_claims(&format!("'{name}' = true")));
            assert!(refusal.names.is_some(), "{name}");
        }
    }
}

#[test]
fn names_that_only_look_registered_are_free() {
    start(with_claims(
        "role = 'x'\nuser = 'x'\nexpires = 1\nissuer = 'x'\nscopes = ['x']",
    ));
}

#[test]
fn the_files_say_the_same_in_both_languages() {
    let toml = with_claims("account = { template = '{tenant}' }\nplan = 'gold'");
    let json = Config::from_json(
        r#"{
            "issuer": "https://id.example", "audience": ["orders"], "lifetime_seconds": 900,
            "claims": { "account": { "template": "{tenant}" }, "plan": "gold" }
        }"#,
    );
    assert_eq!(json.unwrap(), toml);
}

#[test]
fn a_date_of_toml_is_no_json_and_no_claim() {
    let file = "issuer = 'x'\naudience = []\nlifetime_seconds = 1\n[claims]\nsince = 2026-11-23";
    let error = Config::from_toml(file).unwrap_err().to_string();
    assert!(error.contains("expected a string"), "{error}");
}

#[test]
fn a_token_with_a_bad_name_is_not_written_even_if_the_check_is_bypassed() {
    let server = start(shipped("good.toml"));
    for name in ["roles", "exp", "session", "client_id"] {
        let mut token = server.claims_for(&login());
        token
            .custom
            .insert(name.to_owned(), Constant::Text("x".to_owned()));
        assert!(
            server.sign(&token).is_err(),
            "signed a token with a second `{name}`"
        );
        assert!(
            serde_json::to_string(&token).is_err(),
            "wrote a token with a second `{name}`"
        );
    }
}

#[test]
fn templates_are_filled_in_for_every_login() {
    let server = start(with_claims(
        "a = { template = '{client}: {tenant}/{user}!' }",
    ));
    let token = server.claims_for(&login());
    assert_eq!(
        token.custom["a"],
        Constant::Text("mobile-app: acme/ada!".to_owned())
    );

    let refusal = refusal(with_claims("a = { template = '{user' }"));
    assert_eq!(
        refusal.templates,
        [("a".to_owned(), TemplateError::Unclosed)]
    );
}

#[test]
fn the_contract_is_locked() {
    assert_locked!(AccessToken, "claims.lock.json");
}
