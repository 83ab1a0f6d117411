//! A payload against a schema, where there is no Rust type: for tools that read the schema from a
//! file.

mod one_of;
mod set;
mod shape;
mod token;
mod validators;
mod value;

pub(super) use self::shape::overlap;
use self::value::Value;
use crate::{
    error::{Malformed, MalformedReason},
    reader::{JsonReader, JsonType, Reader},
    report::Report,
    schema::Schema,
};

/// Everything in a payload that a set with this schema refuses.
///
/// The violations are those of [`Policy::decode`](crate::Policy::decode) into the type that the schema
/// describes: presence, JSON shapes, validators, forbidden and unknown claims, tags, nested sets,
/// duplicates, and the JSON types of the core claims (RFC 7519, section 4.1). Values of `sensitive`
/// claims stay unseen. Issuer, audience and time are not looked at: they are a policy's business.
///
/// A schema says less than a type, so some tokens pass here that the type refuses:
///
/// - A function (`validate = path`) is known by its name alone, and a default is not known at all.
/// - A pattern that does not compile, which the derive never writes, judges nothing.
/// - Of a type that has only serde impls, nothing is known ([`Shape::Unknown`](super::Shape::Unknown)) or
///   what [`HasShape`](super::HasShape) says; here all of its findings are reported, there the first.
/// - A type may hold less than its shape: a `char`, a `&str` (which borrows no escape), a
///   `StringOrUri`, an `f32`, a `SystemTime`, an array of fixed length.
/// - Of equal members of an array, a set of Rust keeps one, and `len` counts what is kept.
///
/// # Errors
///
/// [`Malformed`] if the payload is not a JSON object in UTF-8 (RFC 7519, section 7.2).
///
/// # Example
///
/// ```
/// use claims_core::{Claims, schema::judge};
///
/// #[derive(Claims)]
/// struct Order {
///     #[claim(registered)]
///     sub: String,
///     #[claim(len(1..=8))]
///     order_id: String,
/// }
///
/// let report = judge(Order::SCHEMA, br#"{"order_id":"","exp":"soon"}"#)?;
/// assert_eq!(
///     report.to_string(),
///     "`order_id`: length out of bounds: expected a length of 1 to 8, found 0\n\
///      `exp`: wrong type: expected a NumericDate (a JSON number of seconds), found a string\n\
///      `sub`: missing"
/// );
/// # Ok::<(), claims_core::Malformed>(())
/// ```
pub fn judge(schema: &Schema<'_>, payload: &[u8]) -> Result<Report, Malformed> {
    let mut reader = JsonReader::new(payload)?;
    if reader.peek()? != JsonType::Object {
        return Err(Malformed {
            reason: MalformedReason::NotAnObject,
            offset: reader.position(),
        });
    }
    let value = value::read(&mut reader)?;
    reader.finish()?;
    let mut report = Report::default();
    if let Value::Object(members) = &value {
        set::judge(schema, members, set::Place::Token, &mut report);
        token::judge(schema, members, &mut report);
    }
    report.sort(payload);
    report.redact(schema);
    Ok(report)
}

#[cfg(test)]
mod tests;
