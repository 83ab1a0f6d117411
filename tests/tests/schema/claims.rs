//! What is known of one claim.

use claims_core::{Claims, NumericDate, registry, schema::Presence};

use crate::own;

/// A set with claims of every sort.
///
/// The second paragraph.
#[derive(Claims)]
#[claims(rename_all = "camelCase")]
#[allow(dead_code)]
struct Everything {
    /// When it ends.
    #[claim(registered = "exp")]
    expires_at: NumericDate,
    /// Tenant the user works in.
    ///
    /// Never empty.
    tenant_id: String,
    #[claim(rename = "https://id.example/level", nullable)]
    level: Option<u8>,
    #[claim(default)]
    defaulted: u8,
    #[claim(default = seven)]
    seven: u8,
    r#type: Option<String>,
    #[claim(collides = "a street, as our partners send it")]
    address: String,
    #[claim(sensitive)]
    pin: String,
    #[deprecated(note = "use `tenant_id`")]
    tenant: Option<String>,
    #[deprecated]
    old: Option<String>,
    #[claim(registered, sensitive, default)]
    roles: Vec<String>,
}

fn seven() -> u8 {
    7
}

const SCHEMA: &claims_core::Schema<'_> = Everything::SCHEMA;

#[test]
fn names_and_fields_in_the_order_of_declaration() {
    let names: Vec<_> = SCHEMA
        .claims
        .iter()
        .map(|claim| (claim.name, claim.field))
        .collect();
    assert_eq!(
        names,
        [
            ("exp", "expires_at"),
            ("tenantId", "tenant_id"),
            ("https://id.example/level", "level"),
            ("defaulted", "defaulted"),
            ("seven", "seven"),
            ("type", "type"),
            ("address", "address"),
            ("pin", "pin"),
            ("tenant", "tenant"),
            ("old", "old"),
            ("roles", "roles"),
        ]
    );
}

#[test]
fn docs_as_they_are_written() {
    assert_eq!(
        SCHEMA.docs,
        "A set with claims of every sort.\n\nThe second paragraph."
    );
    assert_eq!(own(SCHEMA, "exp").docs, "When it ends.");
    assert_eq!(
        own(SCHEMA, "tenantId").docs,
        "Tenant the user works in.\n\nNever empty."
    );
    assert_eq!(own(SCHEMA, "pin").docs, "");
}

#[test]
fn registered_claims_and_reasons_to_collide() {
    let exp = own(SCHEMA, "exp").registered.unwrap();
    assert_eq!((exp.name, exp.kind), ("exp", registry::Kind::NumericDate));
    assert_eq!(own(SCHEMA, "roles").registered.unwrap().name, "roles");
    let address = own(SCHEMA, "address");
    assert!(address.registered.is_none());
    assert_eq!(address.collides, Some("a street, as our partners send it"));
    let private = own(SCHEMA, "tenantId");
    assert!(private.registered.is_none() && private.collides.is_none());
}

#[test]
fn presence() {
    for (name, presence) in [
        ("exp", Presence::Required),
        ("tenantId", Presence::Required),
        ("https://id.example/level", Presence::Nullable),
        ("defaulted", Presence::Default),
        ("seven", Presence::Default),
        ("type", Presence::Optional),
        ("roles", Presence::Default),
    ] {
        assert_eq!(own(SCHEMA, name).presence, presence, "{name}");
    }
}

#[test]
fn secrets_and_what_is_out_of_use() {
    let sensitive = SCHEMA.claims.iter().filter(|claim| claim.sensitive);
    assert_eq!(
        sensitive.map(|claim| claim.name).collect::<Vec<_>>(),
        ["pin", "roles"]
    );
    assert_eq!(own(SCHEMA, "tenant").deprecated, Some("use `tenant_id`"));
    assert_eq!(own(SCHEMA, "old").deprecated, Some(""));
    assert_eq!(own(SCHEMA, "pin").deprecated, None);
}

/// The schema is there when the program is compiled.
const _: () = assert!(SCHEMA.claims.len() == 11);
