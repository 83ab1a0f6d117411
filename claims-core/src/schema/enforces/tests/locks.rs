//! Schemas that are not compiled in.

use super::{Bare, Token, said};
use crate::{
    Claims,
    schema::lock::{Arena, Lock},
};

#[test]
fn a_lock_file_is_a_producer_and_a_consumer() {
    let arena = Arena::new();
    let (token, bare) = (
        Lock::of::<Token>().to_string(),
        Lock::of::<Bare>().to_string(),
    );
    let token = Lock::parse(&token, &arena).unwrap();
    let bare = Lock::parse(&bare, &arena).unwrap();
    assert_eq!(token.schema().enforces(Token::SCHEMA), Ok(()));
    assert_eq!(Token::SCHEMA.enforces(token.schema()), Ok(()));
    let compiled = said(Bare::SCHEMA, Token::SCHEMA);
    assert_eq!(compiled.len(), 4);
    assert_eq!(said(bare.schema(), token.schema()), compiled);
}
