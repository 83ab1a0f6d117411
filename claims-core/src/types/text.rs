//! What the types that hold one string have in common.

/// Access to the text, comparison with text, and the way out.
macro_rules! text_type {
    ($name:ident) => {
        impl $name {
            /// The text.
            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, text: &str) -> bool {
                self.0 == text
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, text: &&str) -> bool {
                self.0 == *text
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl crate::schema::HasShape for $name {
            const SHAPE: crate::schema::Shape<'static> = crate::schema::Shape::String;
        }
    };
}

/// Reading without a look at the content.
macro_rules! read_unchecked {
    ($name:ident) => {
        impl<'de> crate::value::ClaimValue<'de> for $name {
            #[inline]
            fn read<R: crate::reader::Reader<'de>>(
                reader: &mut R,
                report: &mut crate::report::Report,
            ) -> Result<Option<Self>, crate::error::Malformed> {
                Ok(String::read(reader, report)?.map(Self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer).map(Self)
            }
        }
    };
}

pub(super) use {read_unchecked, text_type};
