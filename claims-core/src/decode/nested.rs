//! A claims set as the value of a claim.

use super::Session;
use crate::{
    claims::DecodeClaims,
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
    value::expect,
};

/// Reads an object into a claims set that stands inside a claim. Its validators run if they need
/// no context.
pub fn nested<'de, T: DecodeClaims<'de>, R: Reader<'de>>(
    reader: &mut R,
    report: &mut Report,
) -> Result<Option<T>, Malformed> {
    if !expect(reader, report, JsonType::Object, "an object")? {
        return Ok(None);
    }
    let mut session = Session::nested();
    let set = T::decode(reader, None, &mut session)?;
    let inner = session.report;
    if inner.is_empty() {
        return Ok(set);
    }
    report.nest(inner, T::SCHEMA);
    Ok(None)
}
