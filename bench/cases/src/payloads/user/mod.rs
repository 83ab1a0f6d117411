//! P2: the access token of a user, with 26 claims, 868 bytes.

pub mod embedded;
pub mod ours;
pub mod serde;
pub mod serde_embedded;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::tokens::changed;

pub const NAME: &str = "P2";

pub const JSON: &str = concat!(
    r#"{"iss":"https://id.example.com","sub":"user:5f0c1d7a-2b64-4c1e-9a37-0e8d61f2b7c8","aud":"orders-service","#,
    r#""exp":4102444800,"nbf":1700000000,"iat":1700000000,"jti":"9a370e8d-61f2-4b7c-8d35-c2e9a1f40b77","#,
    r#""imp_uid":"adm-00417","imp_email":"support@example.com","token_type":"access","#,
    r#""uid":"5f0c1d7a-2b64-4c1e-9a37-0e8d61f2b7c8","email":"ada.park@acme.example","first_name":"Ada","#,
    r#""last_name":"Park","display_name":"Ada Park","org_id":"73921c2e-9a1f-40b7-8d35-61f24b7c0e8d","org_slug":"acme","#,
    r#""org_name":"Acme Corporation","roles":["admin","editor"],"permissions":["contacts:read","#,
    r#""contacts:write","orders:read","orders:write","invoices:read","reports:read","users:read","#,
    r#""users:invite","settings:read"],"session_id":"sess-4c1e9a37-0e8d-61f2-4b7c-8d35c2e9a1f4","remember_me":true,"#,
    r#""auth_provider":"password","tv":17,"app_id":"app-crm-production-eu-central-01","app_code":"crm"}"#
);

/// The payload with one thing wrong with it, and what that is.
pub fn refused() -> [(&'static str, String); 5] {
    let uid = r#""uid":"5f0c1d7a-2b64-4c1e-9a37-0e8d61f2b7c8","#;
    [
        (
            "expired",
            changed(JSON, r#""exp":4102444800"#, r#""exp":1700003600"#),
        ),
        (
            "audience",
            changed(
                JSON,
                r#""aud":"orders-service""#,
                r#""aud":"billing-service""#,
            ),
        ),
        ("type", changed(JSON, r#""tv":17"#, r#""tv":"17""#)),
        (
            "duplicate",
            changed(JSON, r#""tv":17"#, r#""tv":17,"tv":18"#),
        ),
        ("missing", changed(JSON, uid, "")),
    ]
}

/// The payload with the claim that tells the kind of token in the first place.
pub fn tag_first() -> String {
    format!("{{{TAG}{}", &changed(JSON, TAG, "")[1..])
}

/// The same with that claim in the last place.
pub fn tag_last() -> String {
    let rest = changed(JSON, TAG, "");
    let (rest, _) = rest.rsplit_once('}').expect("it ends in a brace");
    format!("{rest},{}}}", TAG.trim_end_matches(','))
}

/// The payload in alphabetical order, which is not the declared one.
pub fn other_order() -> String {
    let claims: BTreeMap<String, Value> = serde_json::from_str(JSON).expect("it is an object");
    serde_json::to_string(&claims).expect("it is written")
}

const TAG: &str = r#""token_type":"access","#;

#[test]
fn has_868_bytes() {
    assert_eq!(JSON.len(), 868);
}
