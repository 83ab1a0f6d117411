//! The JSON shapes that specifications demand of registered claims.

use core::fmt;

macro_rules! kinds {
    ($($(#[$docs:meta])* $variant:ident, $name:literal, $description:literal;)*) => {
        /// The JSON shape that a specification demands of a registered claim.
        ///
        /// A kind says what JSON type the value has. Where it also names a notation (`Email`,
        /// `Uri`, ...), that is what the specification puts inside the string; it is not checked
        /// with the kind.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            $($(#[$docs])* $variant,)*
        }

        impl Kind {
            /// Every kind, in the order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The kind's name, such as `numeric_date`: what `conforms!` takes.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The JSON value in words that fit behind "expected", with their article.
            ///
            /// ```
            /// use claims_registry::Kind;
            /// assert_eq!(Kind::NumericDate.describe(), "a NumericDate (a JSON number of seconds)");
            /// ```
            pub const fn describe(self) -> &'static str {
                match self {
                    $(Self::$variant => $description,)*
                }
            }
        }
    };
}

kinds! {
    /// A string.
    String, "string", "a string";
    /// A string that is a URI if it holds a colon (RFC 7519, section 2).
    StringOrUri, "string_or_uri", "a StringOrURI (a string)";
    /// A string with a URI (RFC 3986).
    Uri, "uri", "a string with a URI";
    /// A string with a URI, or with an object identifier in dotted decimals.
    UriOrOid, "uri_or_oid", "a string with a URI or an OID";
    /// A string with an e-mail address (RFC 5322, section 3.4.1).
    Email, "email", "a string with an e-mail address";
    /// A string with a telephone number, E.164 or RFC 3966.
    Phone, "phone", "a string with a telephone number";
    /// A string with a date, `YYYY-MM-DD`.
    Date, "date", "a string with a date";
    /// A string with a name of the IANA time zone database.
    TimeZone, "time_zone", "a string with a time zone name";
    /// A string with a language tag (BCP 47).
    LanguageTag, "language_tag", "a string with a language tag";
    /// A string with base64url data (RFC 4648, section 5).
    Base64Url, "base64url", "a string in base64url";
    /// A string with a JWS or JWE in the compact serialization.
    CompactJose, "compact_jose", "a string with a compact JWS or JWE";
    /// One string with words between single spaces, such as `scope` (RFC 6749, section 3.3).
    SpaceDelimitedString, "space_delimited_string", "a string of space-delimited words, not an array";
    /// One string with words between commas.
    CommaDelimitedString, "comma_delimited_string", "a string of comma-delimited words, not an array";
    /// `true` or `false`.
    Boolean, "boolean", "a boolean";
    /// Seconds since 1970-01-01T00:00:00Z, fractions allowed (RFC 7519, section 2).
    NumericDate, "numeric_date", "a NumericDate (a JSON number of seconds)";
    /// Any number.
    Number, "number", "a number";
    /// A number without fraction.
    Integer, "integer", "an integer";
    /// A string, or an array of strings.
    StringOrStringArray, "string_or_string_array", "a string or an array of strings";
    /// A string with base64url data, or an integer.
    Base64UrlOrInteger, "base64url_or_integer", "a string in base64url or an integer";
    /// An array of strings.
    StringArray, "string_array", "an array of strings";
    /// An array of objects.
    ObjectArray, "object_array", "an array of objects";
    /// Any array.
    Array, "array", "an array";
    /// An object.
    Object, "object", "an object";
    /// An object or an array.
    ObjectOrArray, "object_or_array", "an object or an array";
    /// An object, or an array of objects.
    ObjectOrObjectArray, "object_or_object_array", "an object or an array of objects";
    /// Anything but `null`.
    Any, "any", "any value but null";
}

impl Kind {
    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// The [name](Kind::name).
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn every_name_leads_back_to_its_kind() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(*kind));
        }
        assert_eq!(Kind::from_name("datetime"), None);
    }

    #[test]
    fn descriptions_start_with_an_article_and_differ() {
        for (index, kind) in Kind::ALL.iter().enumerate() {
            let words = kind.describe();
            let article = words.split(' ').next();
            assert!(matches!(article, Some("a" | "an" | "any")), "{words}");
            let others = Kind::ALL.iter().skip(index + 1);
            assert!(
                others.clone().all(|other| other.describe() != words),
                "{words}"
            );
        }
    }
}
