//! P3: the token of a document service, with 8 claims of which one is an object, 384 bytes.

pub mod ours;
pub mod serde;

pub const NAME: &str = "P3";

pub const JSON: &str = concat!(
    r#"{"documentId":"b7d1f3a0-52c4-4e8e-9d6b-1f0a2c3e4d5f","#,
    r#""scopes":["doc:read","doc:write","summary:write","comments:write"],"#,
    r#""tenantId":"tenant-acme-production-eu-west-1-blue-cell","user":{"id":"user-5f0c1d7a-2b64-4c1e-9a37-0e8d61f2b7c8","#,
    r#""name":"Ada Lovelace-Park","email":"ada.park@acme.example"},"iat":1700000000,"exp":4102444800,"#,
    r#""ver":"1.0","jti":"9a370e8d-61f2-4b7c-8d35-c2e9a1f40b77"}"#
);

#[test]
fn has_384_bytes() {
    assert_eq!(JSON.len(), 384);
}
