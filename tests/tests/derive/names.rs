//! Names on the wire: `rename`, `rename_all`, `registered`, `collides`.

use claims_core::{Claims, NumericDate};

use crate::{accepted, refused, written};

#[derive(Debug, Claims)]
#[claims(rename_all = "camelCase")]
struct Renamed {
    #[claim(registered)]
    auth_time: NumericDate,
    #[claim(registered = "exp")]
    expires_at: NumericDate,
    tenant_id: String,
    #[claim(rename = "https://id.example/roles[0].x")]
    role_list: Vec<String>,
    r#type: Option<String>,
    #[claim(collides = "a street, as our partners send it")]
    address: String,
}

const GOOD: &str = r#"{"auth_time":1,"exp":1700000600,"tenantId":"acme","https://id.example/roles[0].x":["a"],"type":"t","address":"Main St"}"#;

#[test]
fn names_stand_on_the_wire_as_declared() {
    let claims: Renamed = accepted(GOOD);
    assert_eq!(claims.auth_time.as_secs(), 1);
    assert_eq!(claims.expires_at.as_secs(), 1_700_000_600);
    assert_eq!(
        (claims.tenant_id.as_str(), claims.address.as_str()),
        ("acme", "Main St")
    );
    assert_eq!(
        (claims.role_list.len(), claims.r#type.as_deref()),
        (1, Some("t"))
    );
    assert_eq!(written(&claims), GOOD);
}

#[test]
fn no_other_spelling_of_a_name_will_do() {
    for (name, missing) in [
        ("tenantId", ["tenant_id", "TenantId", "tenantid"]),
        ("auth_time", ["authTime", "AUTH_TIME", "auth-time"]),
        ("exp", ["expires_at", "expiresAt", "Exp"]),
        ("address", ["Address", "ADDRESS", "addr"]),
    ] {
        for other in missing {
            let payload = GOOD.replace(&format!("\"{name}\""), &format!("\"{other}\""));
            assert_eq!(
                refused::<Renamed>(&payload),
                [format!("{name} missing")],
                "{other}"
            );
        }
    }
}

/// A claim that collides has the meaning of its field, not the registered one.
#[test]
fn a_colliding_name_is_a_private_claim() {
    let object = GOOD.replace(r#""Main St""#, r#"{"street_address":"Main St"}"#);
    assert_eq!(refused::<Renamed>(&object), ["address wrong_type"]);
}

macro_rules! cases {
    ($($case:literal $wire:literal)*) => {
        $({
            #[derive(Debug, Claims)]
            #[claims(rename_all = $case)]
            struct Cased {
                two_words: u8,
                #[claim(registered)]
                updated_at: Option<NumericDate>,
            }
            let payload = format!(r#"{{"{}":1,"updated_at":2}}"#, $wire);
            let claims: Cased = accepted(&payload);
            assert_eq!((claims.two_words, claims.updated_at.unwrap().as_secs()), (1, 2));
            assert_eq!(written(&claims), payload);
            assert_eq!(refused::<Cased>(r#"{"other":1}"#), [concat!($wire, " missing")]);
        })*
    };
}

#[test]
fn every_case_of_rename_all() {
    cases! {
        "lowercase" "two_words"
        "UPPERCASE" "TWO_WORDS"
        "PascalCase" "TwoWords"
        "camelCase" "twoWords"
        "snake_case" "two_words"
        "SCREAMING_SNAKE_CASE" "TWO_WORDS"
        "kebab-case" "two-words"
        "SCREAMING-KEBAB-CASE" "TWO-WORDS"
    }
}
