//! P1: the seven claims of RFC 7519, 175 bytes.

pub mod ours;
pub mod serde;

pub const NAME: &str = "P1";

pub const JSON: &str = concat!(
    r#"{"iss":"https://id.example.com","sub":"user-0018273645","aud":"orders-service","exp":4102444800,"#,
    r#""nbf":1700000000,"iat":1700000000,"jti":"5f0c1d7a-2b64-4c1e-9a37-0e8d61f2b7c8"}"#
);

#[test]
fn has_175_bytes() {
    assert_eq!(JSON.len(), 175);
}
