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

fn main() {
    let token = Token { plan: None, level: 1 };
    assert_eq!(serde_json::to_string(&token).unwrap(), r#"{"level":1}"#);
}
