//! Whether one claims set takes every token of another: [`assert_accepts!`](crate::assert_accepts)
//! and [`Schema::accepts`].
//!
//! # What is compared
//!
//! The *producer* writes tokens, the *consumer* reads them. A token of the producer is one that its
//! `Signer` signs: every value has its field's type and meets the validators that the producer
//! declares. The consumer accepts the producer if it refuses none of them, whatever their values.
//!
//! - **Presence.** What the consumer requires, the producer must always write. A claim with a default
//!   is always written, one in an `extra` map never surely.
//! - **JSON.** What the producer writes must be what the consumer reads: an integer within the bounds
//!   of the consumer's type, an array for an array, one set for another, member by member. Validators
//!   of the producer narrow what it writes.
//! - **Validators.** Each of the consumer's must follow from those of the producer: `len(1..=64)` from
//!   `len(1..=32)`, `one_of("a", "b")` from `equals = "a"`. A `pattern` and a function follow from the
//!   same one, a `format` from the same or a stricter one: they are not tried on constants, so a
//!   producer that has `equals` repeats them. The same path counts as the same function, as it is
//!   written: two modules' `validate = check` are one to a contract, so write a path that names the
//!   crate, `validate = tenants::is_known`.
//! - **Meaning.** A registered claim and a private one that reuses its name (`collides`) are two things.
//! - **Undeclared claims.** The consumer's `deny_unknown`, `forbid` and `extra` see what the producer
//!   writes and the consumer does not declare; what the producer's `extra` map may send counts, under
//!   every name that such a map may use.
//! - **Enums.** Each variant of a producer is a producer of its own, whose tag has one value. For an
//!   enum on the consumer's side the producer must settle the tag, with `equals` or `one_of`, to values
//!   that have a variant, and is then held against that variant's set.
//! - **`typ` and profile.** If the consumer's verifier demands a `typ`, the producer's signer must write
//!   it. A consumer that follows a profile accepts a producer that follows the same one: what a profile
//!   demands beyond the presence of claims, nobody else promises.
//!
//! # What is not
//!
//! - What a policy demands at run time, and what `validate_with` finds in a context: neither is a
//!   property of tokens. So is time: an expired token is refused by any contract.
//! - Checks against shared state: what a store knows is no property of tokens either. **A consumer that
//!   leaves out the producer's `version_of` or `revocable` is no gap, and accepts tokens that were ended by
//!   hand.** [`assert_enforces!`](crate::assert_enforces) holds consumers to them.
//! - A date before 1970, which a `u64` cannot hold: no token is that old.
//! - What a type refuses beyond the shape that it has in the schema: the one character of a `char`,
//!   the length of an array `[T; N]`, the content of a `StringOrUri`, the range of an `f32`, an escape
//!   for a `&str`, repeated elements that a set merges before `len` counts them. A type of your own in
//!   a registered claim is trusted to take all of its kind.
//! - A type that only serde knows is a gap on either side, even if both sides use the same one:
//!   nothing tells that they do. [`HasShape`](crate::schema::HasShape) for the type tells its JSON,
//!   and `#[claim(schema = Type)]` on the field names another type with the same. Either is believed:
//!   `schema = String` for a type that takes only certain strings hides what it refuses.

pub(in crate::schema) mod claim;
mod findings;
pub(in crate::schema) mod implied;
mod literal;
pub(in crate::schema) mod names;
mod not_accepted;
pub(in crate::schema) mod notation;
pub(in crate::schema) mod place;
mod profile;
mod set;
pub(in crate::schema) mod shape;
mod tag;
pub(in crate::schema) mod undeclared;
mod words;
pub(in crate::schema) mod written;

pub use not_accepted::NotAccepted;

use super::Schema;
use findings::Findings;

/// Stops the build if `consumer` could refuse a token of `producer`: for the macro.
#[doc(hidden)]
#[track_caller]
pub const fn assert_accepts(
    consumer: &'static Schema<'static>,
    producer: &'static Schema<'static>,
) {
    let findings = findings(consumer, producer);
    if findings.any() {
        panic!("{}", findings.message(consumer, producer).as_str());
    }
}

/// Everything that `consumer` could refuse.
const fn findings(consumer: &Schema<'_>, producer: &Schema<'_>) -> Findings {
    let mut findings = Findings::new();
    tag::compare(&mut findings, consumer, producer, None, false);
    findings
}

#[cfg(test)]
mod tests;
