//! What the relation does not see, as its documentation lists it. Should one of these be seen one
//! day, the list is to be shortened.

use std::{borrow::Cow, collections::BTreeSet};

use claims_core::{Claims, DecodeClaims, NumericDate, Policy, StringOrUri};

/// Says yes, although decoding refuses this token of the producer.
macro_rules! unseen {
    ($consumer:ty, $producer:ty, $token:literal) => {
        let policy = Policy::builder().allow_no_expiry().build().unwrap();
        let token = $token.as_bytes();
        assert!(decodes::<$producer>(&policy, token));
        assert!(!decodes::<$consumer>(&policy, token), "{}", $token);
        assert_eq!(<$consumer>::SCHEMA.accepts(<$producer>::SCHEMA), Ok(()));
    };
}

fn decodes<'de, T>(policy: &Policy, token: &'de [u8]) -> bool
where
    T: DecodeClaims<'de>
        + Claims<Context = claims_core::claims::NoContext, State = claims_core::claims::NoState>,
{
    policy.decode::<T>(token).is_ok()
}

macro_rules! claim {
    ($($name:ident $(<$lifetime:lifetime>)?: $type:ty,)*) => {
        $(
            #[derive(Claims)]
            #[allow(dead_code)]
            struct $name $(<$lifetime>)? { claim: $type }
        )*
    };
}

claim! {
    Text: String,
    Character: char,
    Borrowed<'a>: &'a str,
    Lending<'a>: Cow<'a, str>,
    Checked: StringOrUri,
    Many: Vec<u8>,
    Two: [u8; 2],
    Double: f64,
    Single: f32,
}

#[derive(Claims)]
#[allow(dead_code)]
struct TwoOfMany {
    #[claim(len(2..))]
    claim: Vec<u8>,
}

#[derive(Claims)]
#[allow(dead_code)]
struct TwoOfSet {
    #[claim(len(2..))]
    claim: BTreeSet<u8>,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Whenever {
    #[claim(registered)]
    iat: NumericDate,
}

#[derive(Claims)]
#[allow(dead_code)]
struct Since1970 {
    #[claim(registered)]
    iat: u64,
}

#[test]
fn dates_before_1970_do_not_count() {
    unseen!(Since1970, Whenever, r#"{"iat":-1}"#);
}

#[test]
fn what_a_type_refuses_beyond_its_shape_is_not_seen() {
    unseen!(Character, Text, r#"{"claim":"ab"}"#);
    unseen!(Borrowed<'_>, Lending<'_>, r#"{"claim":"a\nb"}"#);
    unseen!(Checked, Text, r#"{"claim":"10:30"}"#);
    unseen!(Two, Many, r#"{"claim":[1]}"#);
    unseen!(Single, Double, r#"{"claim":1e300}"#);
    unseen!(TwoOfSet, TwoOfMany, r#"{"claim":[1,1]}"#);
}

/// Two functions, each by its bare name.
mod tenants {
    use claims_core::{Claims, Invalid};

    fn check(claim: &str) -> Result<(), Invalid> {
        if claim == "acme" {
            Ok(())
        } else {
            Err(Invalid::new("unknown", "no such tenant"))
        }
    }

    #[derive(Claims)]
    #[allow(dead_code)]
    pub(super) struct Known {
        #[claim(validate = check)]
        claim: String,
    }
}

mod words {
    use claims_core::{Claims, Invalid};

    fn check(claim: &str) -> Result<(), Invalid> {
        if claim.contains(' ') {
            Err(Invalid::new("two_words", "one word only"))
        } else {
            Ok(())
        }
    }

    #[derive(Claims)]
    #[allow(dead_code)]
    pub(super) struct Single {
        #[claim(validate = check)]
        claim: String,
    }
}

#[test]
fn two_functions_of_one_path_are_one() {
    unseen!(tenants::Known, words::Single, r#"{"claim":"initech"}"#);
}
