//! From a claims set to a map.

mod finite;
mod json;

use std::collections::BTreeMap;

use serde::{
    Serialize, Serializer,
    ser::{Error as _, SerializeMap},
};

pub use self::finite::Finite;
pub(crate) use self::json::DepthBound;
use crate::{claims::EncodeFields, error::EncodeError, schema::Schema};

/// The outermost set of a value on its way out: it knows every declared name.
#[derive(Debug, Clone, Copy)]
pub struct Root {
    /// The set.
    pub schema: &'static Schema<'static>,
    /// The tag of the enum around it.
    pub tag: Option<&'static str>,
}

/// Writes a claims set as JSON. An error tells nothing of what is declared sensitive.
pub(crate) fn json<T: Serialize>(
    claims: &T,
    schema: &Schema<'_>,
    written: &mut Vec<u8>,
) -> Result<DepthBound, EncodeError> {
    json::json(claims, written).map_err(|error| error.redacted(schema))
}

/// Writes a struct claims set as an object.
#[inline]
pub fn object<T: EncodeFields, S: Serializer>(set: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    set.encode_fields(
        &mut map,
        Root {
            schema: T::SCHEMA,
            tag: None,
        },
    )?;
    map.end()
}

/// Writes a variant's claims set as an object that starts with the tag.
#[inline]
pub fn variant<T: EncodeFields, S: Serializer>(
    tag: &'static str,
    value: &'static str,
    set: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry(tag, value)?;
    set.encode_fields(
        &mut map,
        Root {
            schema: T::SCHEMA,
            tag: Some(tag),
        },
    )?;
    map.end()
}

/// Writes a claim.
#[inline]
pub fn claim<M: SerializeMap, T: Serialize + ?Sized>(
    map: &mut M,
    name: &'static str,
    value: &T,
) -> Result<(), M::Error> {
    map.serialize_entry(name, value)
}

/// Writes a claim unless it is absent.
#[inline]
pub fn optional<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &'static str,
    value: Option<&T>,
) -> Result<(), M::Error> {
    match value {
        Some(value) => map.serialize_entry(name, value),
        None => Ok(()),
    }
}

/// Writes a claim that may be `null`.
#[inline]
pub fn nullable<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &'static str,
    value: Option<&T>,
) -> Result<(), M::Error> {
    map.serialize_entry(name, &value)
}

/// The `serialize` function of a `with` module.
pub trait ForeignWrite {
    /// What is written.
    type Value: ?Sized;
    /// Writes it.
    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A value that a `with` module writes.
#[derive(Debug)]
pub struct Written<'a, F: ForeignWrite>(&'a F::Value);

impl<'a, F: ForeignWrite> Written<'a, F> {
    /// Lends the value.
    #[inline]
    pub fn new(value: &'a F::Value) -> Self {
        Self(value)
    }
}

impl<F: ForeignWrite> Serialize for Written<'_, F> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        F::serialize(self.0, serializer)
    }
}

/// Writes an `extra` map. A name that is declared would go out twice, one that is forbidden no verifier would
/// accept, and a registered one would say something that it does not mean; with `registered`, only core claims
/// are held back.
pub fn extra<M: SerializeMap, V: Serialize>(
    map: &mut M,
    root: Root,
    extra: &BTreeMap<String, V>,
    registered: bool,
) -> Result<(), M::Error> {
    for (name, value) in extra {
        if root.tag == Some(name) || root.schema.find(name).is_some() {
            return Err(M::Error::custom(format_args!(
                "`{name}` cannot go out in an `extra` map: `{}` declares it, and a name must not \
                 stand in a claims set twice (RFC 7519, section 4)",
                root.schema.name
            )));
        }
        if root.schema.forbids(name) {
            return Err(M::Error::custom(format_args!(
                "`{name}` cannot go out in an `extra` map: `{}` forbids it",
                root.schema.name
            )));
        }
        if let Err(collision) = claims_registry::check_private_name(name)
            && (collision.is_core() || !registered)
        {
            return Err(M::Error::custom(format_args!(
                "`{name}` cannot go out in an `extra` map: {}; declare it as a field",
                collision.headline()
            )));
        }
        map.serialize_entry(name, value)?;
    }
    Ok(())
}
