//! Judging a claims set that is a Rust value already.

use serde::Serialize;

use super::{
    Place, Policy, Wire,
    context::WithoutContext,
    decode::{refuse, secrets},
    lifetimes::declares_lifetime,
    rules,
};
use crate::{
    Malformed,
    claims::{Claims, ContextOf, ValidateClaims},
    encode,
    error::{Error, MalformedReason},
    reader::{JsonReader, JsonType, Reader},
    report::Report,
    schema::Schema,
};

impl Policy {
    /// Judges a claims set that came from elsewhere, such as another JWT library.
    ///
    /// The answer is that of [`decode`](Self::decode) for the JSON that the set serializes to. What
    /// the type does not hold cannot be judged: if it drops a claim of the token (a type without
    /// `aud`), decode the payload instead.
    ///
    /// Only here do functions that see the whole set (`#[claims(validate = ...)]`) run beside a refused set
    /// in one of its claims: `decode` has no value to show them then.
    ///
    /// # Errors
    ///
    /// [`Error::Claims`] with every rule that the claims break, [`Error::Encode`] if there is no JSON
    /// to judge, as for a number that is not finite.
    ///
    /// # Example
    ///
    /// ```
    /// use claims_core::{Claims, NumericDate, Policy};
    ///
    /// #[derive(Claims)]
    /// struct Session {
    ///     #[claim(registered)]
    ///     exp: NumericDate,
    /// }
    ///
    /// let policy = Policy::builder().build()?;
    /// let hour = std::time::Duration::from_secs(3600);
    /// assert!(policy.check(&Session { exp: NumericDate::now() + hour }).is_ok());
    /// assert!(policy.check(&Session { exp: NumericDate::now() - hour }).is_err());
    /// # Ok::<(), claims_core::ConfigError>(())
    /// ```
    pub fn check<T>(&self, token: &T) -> Result<(), Error>
    where
        T: ValidateClaims<Context: WithoutContext> + Serialize,
    {
        self.judge_value(token, &())
    }

    /// Judges a claims set whose validators need a context.
    ///
    /// # Errors
    ///
    /// As [`check`](Self::check).
    pub fn check_with<T>(&self, token: &T, context: &ContextOf<T>) -> Result<(), Error>
    where
        T: ValidateClaims + Serialize,
    {
        self.judge_value(token, context)
    }

    fn judge_value<T>(&self, token: &T, context: &ContextOf<T>) -> Result<(), Error>
    where
        T: ValidateClaims + Serialize,
    {
        let mut payload = Vec::new();
        encode::json(token, T::SCHEMA, &mut payload).map_err(Error::Encode)?;
        let mut report = Report::default();
        let mut wire = self.wire::<T>();
        walk(&payload, T::SCHEMA, &mut wire, &mut report)?;
        token.validate(Some(context), &mut report);
        rules::judge(self, &wire, &mut report);
        if report.is_empty() {
            Ok(())
        } else {
            Err(refuse(report, &payload, const { secrets(T::SCHEMA) }))
        }
    }
}

/// Judges the lifetimes of a claims set that was just written: without `iat` no verifier accepts them.
#[allow(dead_code)] // For signers, which are a feature.
pub(crate) fn judge_lifetimes<T: Claims>(
    payload: &[u8],
    report: &mut Report,
) -> Result<(), Malformed> {
    if const { declares_lifetime(T::SCHEMA) } {
        let policy = Policy::default();
        let mut wire = policy.wire::<T>();
        walk(payload, T::SCHEMA, &mut wire, report)?;
        rules::lifetime::judge_ends(&wire, report);
    }
    Ok(())
}

/// Shows every claim of a payload to the policy.
fn walk<'de>(
    payload: &'de [u8],
    schema: &'static Schema<'static>,
    wire: &mut Wire<'_, 'de>,
    report: &mut Report,
) -> Result<(), Malformed> {
    let mut reader = JsonReader::new(payload)?;
    let schema = variant(schema, &mut reader)?;
    if reader.peek()? != JsonType::Object {
        return Err(Malformed {
            reason: MalformedReason::NotAnObject,
            offset: 0,
        });
    }
    reader.enter_object()?;
    while let Some(name) = reader.next_name()? {
        let start = reader.position();
        if schema.forbids(&name) {
            report.forbidden(&name);
        }
        reader.skip()?;
        wire.see(&name, Place::new(start, reader.position()), report);
    }
    reader.finish()?;
    wire.show(&reader);
    Ok(())
}

/// The set that an enum's value holds; a struct's is the set itself.
///
/// An enum is serialized with its tag in front.
fn variant(
    schema: &'static Schema<'static>,
    reader: &mut JsonReader<'_>,
) -> Result<&'static Schema<'static>, Malformed> {
    let Some(tagged) = schema.tagged else {
        return Ok(schema);
    };
    let start = reader.checkpoint();
    reader.enter_object()?;
    let named = reader.next_name()?.is_some_and(|name| name == tagged.tag);
    let value = if named && reader.peek()? == JsonType::String {
        Some(reader.string()?)
    } else {
        None
    };
    reader.rewind(start);
    let known = tagged
        .variants
        .iter()
        .find(|known| value.as_deref() == Some(known.value));
    Ok(known.map_or(schema, |known| known.schema))
}
