//! A declaration that a macro writes: its parts come in invisible groups.
#![deny(warnings)]

use claims_core::Claims;

macro_rules! set {
    ($name:ident, $field:ident: $ty:ty = $value:literal, $least:literal, $check:path) => {
        #[derive(Claims)]
        pub struct $name {
            #[claim(equals = $value, len($least..), validate = $check)]
            pub $field: $ty,
            #[claim(range($least..))]
            pub level: i8,
        }
    };
}

fn check(_: &str) -> Result<(), claims_core::Invalid> {
    Ok(())
}

mod inner {
    pub(crate) use super::check;
}

set!(Token, plan: Option<String> = "free", 1, inner::check);

macro_rules! parts {
    ($base:ty, $map:ty, $user:ty) => {
        #[derive(Claims)]
        pub struct Embedding {
            #[claim(flatten)]
            pub base: $base,
            #[claim(extra)]
            pub others: $map,
        }

        #[derive(Claims)]
        #[claims(tag = "token_type")]
        pub enum Tagged {
            User($user),
            Boxed(Box<$user>),
        }
    };
}

parts!(Token, std::collections::BTreeMap<String, u8>, Token);

fn main() {
    let text = r#"{"level":1,"a":2}"#;
    let embedding: Embedding = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&embedding).unwrap(), text);
    assert!(serde_json::from_str::<Tagged>(r#"{"token_type":"Boxed","level":1}"#).is_ok());
    let token = Token { plan: None, level: 1 };
    assert_eq!(serde_json::to_string(&token).unwrap(), r#"{"level":1}"#);
}
