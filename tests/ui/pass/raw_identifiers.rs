//! Raw identifiers are written without `r#` on the wire.
#![deny(warnings)]

use claims_core::Claims;

#[derive(Claims)]
pub struct Token {
    pub r#type: String,
    #[claim(registered)]
    pub r#sub: String,
    #[claim(flatten)]
    pub r#struct: r#Inner,
}

#[derive(Claims)]
pub struct r#Inner {
    pub r#fn: u8,
}

#[derive(Claims)]
#[claims(tag = "kind")]
pub enum Any {
    r#Access(Token),
}

fn main() {
    let token = Token { r#type: "a".into(), sub: "b".into(), r#struct: Inner { r#fn: 1 } };
    let text = serde_json::to_string(&token).unwrap();
    assert_eq!(text, r#"{"type":"a","sub":"b","fn":1}"#);
    let text = serde_json::to_string(&Any::Access(token)).unwrap();
    assert_eq!(text, r#"{"kind":"Access","type":"a","sub":"b","fn":1}"#);
}
