//! P1: the seven claims of RFC 7519, 175 bytes.

pub mod ours;
pub mod serde;

use crate::tokens::changed;

pub const NAME: &str = "P1";

pub const JSON: &str = concat!(
    r#"{"iss":"https://id.example.com","sub":"user-0018273645","aud":"orders-service","exp":4102444800,"#,
    r#""nbf":1700000000,"iat":1700000000,"jti":"5f0c1d7a-2b64-4c1e-9a37-0e8d61f2b7c8"}"#
);

/// The payload with one thing wrong with it, and what that is.
pub fn refused() -> [(&'static str, String); 4] {
    let jti = r#""jti":"5f0c1d7a-2b64-4c1e-9a37-0e8d61f2b7c8""#;
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
        ("type", changed(JSON, jti, r#""jti":17"#)),
        (
            "duplicate",
            changed(JSON, jti, &format!(r#"{jti},"jti":"another""#)),
        ),
    ]
}

#[test]
fn has_175_bytes() {
    assert_eq!(JSON.len(), 175);
}
