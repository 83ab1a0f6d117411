//! What may stand in the field of a registered claim: one trait a kind.
//!
//! A type that has the trait promises that its JSON has the shape of the kind. The traits have no
//! methods: reading and writing go the type's own way.

pub mod claim;
mod conforms;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque},
    rc::Rc,
    sync::Arc,
    time::SystemTime,
};

use claims_registry::RegisteredClaim;
use serde_json::{Map, Value};

use self::claim::ClaimName;
use crate::types::{
    Audience, NumericDate, OneOrMany, Scope, StringOrInteger, StringOrUri, TokenId,
};

/// Declares a kind's trait, what its compile error says, and the types that have it.
///
/// The advice and the list of types stand side by side, and a test compares them.
macro_rules! kinds {
    ($($kind:ident: $Kind:ident {
        $message:literal, $label:literal, $advice:literal, $own:literal, $($note:literal,)?
        [$([$($generics:tt)*] $fitting:ty);*]
    })*) => {
        $(
            #[doc = concat!("A type whose JSON is what a registered claim of the kind `", stringify!($kind), "` needs.")]
            #[diagnostic::on_unimplemented(
                message = $message,
                label = $label,
                $(note = $note,)?
                note = $advice,
                note = $own
            )]
            pub trait $Kind<Claim: ClaimName> {
                /// The registered claim.
                #[doc(hidden)]
                const CLAIM: &'static RegisteredClaim = Claim::CLAIM;
            }

            // Not recommended by the compiler, as the advice names them already.
            $(
                #[diagnostic::do_not_recommend]
                impl<Claim: ClaimName, $($generics)*> $Kind<Claim> for $fitting {}
            )*

            // What is pointed to decides, and is what the error is about.
            pointers!($Kind: [T: ?Sized] &T, Box<T>, Rc<T>, Arc<T>);

            #[diagnostic::do_not_recommend]
            impl<Claim, T> $Kind<Claim> for Cow<'_, T>
            where
                Claim: ClaimName,
                T: ToOwned + ?Sized + $Kind<Claim>,
            {
            }
        )*

        /// The traits under the names that `conforms!` takes.
        #[doc(hidden)]
        pub mod by_name {
            $(pub use super::$Kind as $kind;)*
            pub use super::Anything as any;
        }

        #[cfg(test)]
        const KINDS: &[tests::Declared] = &[
            $((stringify!($kind), stringify!($Kind), [$message, $label, $advice, $own], &[$(stringify!($fitting)),*]),)*
        ];
    };
}

macro_rules! pointers {
    ($Kind:ident: [T: ?Sized] $($pointer:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<Claim: ClaimName, T: ?Sized + $Kind<Claim>> $Kind<Claim> for $pointer {}
        )*
    };
}

kinds! {
    string: StringClaim {
        "registered claim `{Claim}` is a string, which `{Self}` cannot hold",
        "not a string",
        "use `String`, `&str`, `Cow<str>`, `Box<str>`, `Arc<str>`, `StringOrUri` or `TokenId`",
        "an own type joins with `claims_core::conforms!(MyType: string);`",
        [[] str; [] String; [] StringOrUri; [] TokenId]
    }
    string_or_uri: StringOrUriClaim {
        "registered claim `{Claim}` is a StringOrURI, which `{Self}` cannot hold",
        "not a StringOrURI",
        "use `String`, `&str`, `Cow<str>`, `Box<str>`, `Arc<str>`, `StringOrUri` or `TokenId`",
        "an own type joins with `claims_core::conforms!(MyType: string_or_uri);`",
        [[] str; [] String; [] StringOrUri; [] TokenId]
    }
    uri: UriClaim {
        "registered claim `{Claim}` is a string with a URI, which `{Self}` cannot hold",
        "not a string with a URI",
        "use `String`, `&str`, `Cow<str>`, `Box<str>`, `Arc<str>` or `StringOrUri`",
        "an own type joins with `claims_core::conforms!(MyType: uri);`",
        [[] str; [] String; [] StringOrUri]
    }
    uri_or_oid: UriOrOidClaim {
        "registered claim `{Claim}` is a string with a URI or an OID, which `{Self}` cannot hold",
        "not a string with a URI or an OID",
        "use `String`, `&str`, `Cow<str>`, `Box<str>`, `Arc<str>` or `StringOrUri`",
        "an own type joins with `claims_core::conforms!(MyType: uri_or_oid);`",
        [[] str; [] String; [] StringOrUri]
    }
    email: EmailClaim {
        "registered claim `{Claim}` is a string with an e-mail address, which `{Self}` cannot hold",
        "not a string with an e-mail address",
        "use `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: email);`",
        [[] str; [] String]
    }
    phone: PhoneClaim {
        "registered claim `{Claim}` is a string with a telephone number, which `{Self}` cannot hold",
        "not a string with a telephone number",
        "use `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: phone);`",
        [[] str; [] String]
    }
    date: DateClaim {
        "registered claim `{Claim}` is a string with a date, which `{Self}` cannot hold",
        "not a string with a date",
        "use `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: date);`",
        [[] str; [] String]
    }
    time_zone: TimeZoneClaim {
        "registered claim `{Claim}` is a string with a time zone name, which `{Self}` cannot hold",
        "not a string with a time zone name",
        "use `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: time_zone);`",
        [[] str; [] String]
    }
    language_tag: LanguageTagClaim {
        "registered claim `{Claim}` is a string with a language tag, which `{Self}` cannot hold",
        "not a string with a language tag",
        "use `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: language_tag);`",
        [[] str; [] String]
    }
    base64url: Base64UrlClaim {
        "registered claim `{Claim}` is a string in base64url, which `{Self}` cannot hold",
        "not a string in base64url",
        "use `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: base64url);`",
        [[] str; [] String]
    }
    compact_jose: CompactJoseClaim {
        "registered claim `{Claim}` is a string with a compact JWS or JWE, which `{Self}` cannot hold",
        "not a string with a compact JWS or JWE",
        "use `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: compact_jose);`",
        [[] str; [] String]
    }
    space_delimited_string: SpaceDelimitedStringClaim {
        "registered claim `{Claim}` is a string of space-delimited words, which `{Self}` cannot hold",
        "not a string of space-delimited words",
        "use `Scope`, `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: space_delimited_string);`",
        "an array cannot be sent: the words stand in one string",
        [[] Scope; [] str; [] String]
    }
    comma_delimited_string: CommaDelimitedStringClaim {
        "registered claim `{Claim}` is a string of comma-delimited words, which `{Self}` cannot hold",
        "not a string of comma-delimited words",
        "use `String`, `&str`, `Cow<str>`, `Box<str>` or `Arc<str>`",
        "an own type joins with `claims_core::conforms!(MyType: comma_delimited_string);`",
        "an array cannot be sent: the words stand in one string",
        [[] str; [] String]
    }
    boolean: BooleanClaim {
        "registered claim `{Claim}` is a boolean, which `{Self}` cannot hold",
        "not a boolean",
        "use `bool`",
        "an own type joins with `claims_core::conforms!(MyType: boolean);`",
        [[] bool]
    }
    numeric_date: NumericDateClaim {
        "registered claim `{Claim}` is a NumericDate, which `{Self}` cannot hold",
        "not a NumericDate",
        "use `NumericDate`, `i64`, `u64`, `usize`, `f64` or `SystemTime`",
        "an own type joins with `claims_core::conforms!(MyType: numeric_date);`",
        [[] NumericDate; [] i64; [] u64; [] usize; [] f64; [] SystemTime]
    }
    number: NumberClaim {
        "registered claim `{Claim}` is a number, which `{Self}` cannot hold",
        "not a number",
        "use `f64`, `f32`, `i8`, `i16`, `i32`, `i64`, `i128`, `isize`, `u8`, `u16`, `u32`, `u64`, `u128` or `usize`",
        "an own type joins with `claims_core::conforms!(MyType: number);`",
        [[] f64; [] f32; [] i8; [] i16; [] i32; [] i64; [] i128; [] isize; [] u8; [] u16; [] u32; [] u64; [] u128; [] usize]
    }
    integer: IntegerClaim {
        "registered claim `{Claim}` is an integer, which `{Self}` cannot hold",
        "not an integer",
        "use `i8`, `i16`, `i32`, `i64`, `i128`, `isize`, `u8`, `u16`, `u32`, `u64`, `u128` or `usize`",
        "an own type joins with `claims_core::conforms!(MyType: integer);`",
        [[] i8; [] i16; [] i32; [] i64; [] i128; [] isize; [] u8; [] u16; [] u32; [] u64; [] u128; [] usize]
    }
    string_or_string_array: StringOrStringArrayClaim {
        "registered claim `{Claim}` is a string or an array of strings, which `{Self}` cannot hold",
        "not a string or an array of strings",
        "use `Audience`, `OneOrMany<T>`, `Vec<T>` or `BTreeSet<T>`",
        "an own type joins with `claims_core::conforms!(MyType: string_or_string_array);`",
        "a plain `String` cannot hold the array form",
        [[] Audience; [T] OneOrMany<T>; [T] Vec<T>; [T] BTreeSet<T>]
    }
    base64url_or_integer: Base64UrlOrIntegerClaim {
        "registered claim `{Claim}` is a string in base64url or an integer, which `{Self}` cannot hold",
        "not a string in base64url or an integer",
        "use `StringOrInteger` or `serde_json::Value`",
        "an own type joins with `claims_core::conforms!(MyType: base64url_or_integer);`",
        [[] StringOrInteger; [] Value]
    }
    string_array: StringArrayClaim {
        "registered claim `{Claim}` is an array of strings, which `{Self}` cannot hold",
        "not an array of strings",
        "use `Vec<T>`, `VecDeque<T>`, `BTreeSet<T>`, `HashSet<T>` or `[T; N]`",
        "an own type joins with `claims_core::conforms!(MyType: string_array);`",
        [[T] Vec<T>; [T] VecDeque<T>; [T] BTreeSet<T>; [T, S] HashSet<T, S>; [T] [T]; [T, const N: usize] [T; N]]
    }
    object_array: ObjectArrayClaim {
        "registered claim `{Claim}` is an array of objects, which `{Self}` cannot hold",
        "not an array of objects",
        "use `Vec<T>`, `VecDeque<T>`, `BTreeSet<T>`, `HashSet<T>` or `[T; N]`",
        "an own type joins with `claims_core::conforms!(MyType: object_array);`",
        [[T] Vec<T>; [T] VecDeque<T>; [T] BTreeSet<T>; [T, S] HashSet<T, S>; [T] [T]; [T, const N: usize] [T; N]]
    }
    array: ArrayClaim {
        "registered claim `{Claim}` is an array, which `{Self}` cannot hold",
        "not an array",
        "use `Vec<T>`, `VecDeque<T>`, `BTreeSet<T>`, `HashSet<T>` or `[T; N]`",
        "an own type joins with `claims_core::conforms!(MyType: array);`",
        [[T] Vec<T>; [T] VecDeque<T>; [T] BTreeSet<T>; [T, S] HashSet<T, S>; [T] [T]; [T, const N: usize] [T; N]]
    }
    object: ObjectClaim {
        "registered claim `{Claim}` is an object, which `{Self}` cannot hold",
        "not an object",
        "use `BTreeMap<K, V>`, `HashMap<K, V>`, `serde_json::Map` or `serde_json::Value`",
        "an own type joins with `claims_core::conforms!(MyType: object);`",
        [[K, V] BTreeMap<K, V>; [K, V, S] HashMap<K, V, S>; [] Map<String, Value>; [] Value]
    }
    object_or_array: ObjectOrArrayClaim {
        "registered claim `{Claim}` is an object or an array, which `{Self}` cannot hold",
        "not an object or an array",
        "use `serde_json::Value`",
        "an own type joins with `claims_core::conforms!(MyType: object_or_array);`",
        [[] Value]
    }
    object_or_object_array: ObjectOrObjectArrayClaim {
        "registered claim `{Claim}` is an object or an array of objects, which `{Self}` cannot hold",
        "not an object or an array of objects",
        "use `OneOrMany<T>`, `Vec<T>` or `serde_json::Value`",
        "an own type joins with `claims_core::conforms!(MyType: object_or_object_array);`",
        [[T] OneOrMany<T>; [T] Vec<T>; [] Value]
    }
}

/// Every type: a registered claim of the kind `any` may be anything but `null`.
pub trait AnyClaim<Claim: ClaimName> {
    /// The registered claim.
    #[doc(hidden)]
    const CLAIM: &'static RegisteredClaim = Claim::CLAIM;
}

impl<Claim: ClaimName, T: ?Sized> AnyClaim<Claim> for T {}

/// What `conforms!(MyType: any)` implements: nothing, as every type conforms.
#[doc(hidden)]
pub trait Anything<Claim: ClaimName> {}

#[cfg(test)]
mod tests;
