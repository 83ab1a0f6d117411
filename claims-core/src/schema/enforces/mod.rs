//! Whether one claims set makes the online checks of another: [`assert_enforces!`](crate::assert_enforces)
//! and [`Schema::enforces`].
//!
//! [`accepts`](super::accepts) asks whether the consumer could refuse a token of the producer. This is
//! its counterpart: a consumer that leaves `version_of`, `revocable` or `single_use` out refuses too
//! little, and takes tokens that a logout everywhere has ended. A contract between services wants both.
//!
//! # What is compared
//!
//! - **Checks of the producer.** The consumer declares each of them: on the claim of the same wire name,
//!   its own or that of a set that it embeds, and a version as that of the same claim.
//! - **Checks of the consumer.** A `version_of` or `revocable` that the producer does not declare is one
//!   that nobody feeds. No version is known then, and every token is refused as `stale_version`; nothing is
//!   ever revoked, and the check finds nothing. `single_use` needs no issuer: a service may take a token once
//!   that others take often.
//! - **Enums.** Each variant of a producer is a producer of its own. Of an enum on the consumer's side,
//!   the variant with the same value of the tag is held against it, and every variant if the producer
//!   does not settle the tag.
//!
//! # What is not
//!
//! - Whether the verifier asks at all: a type with online checks does not compile with `verify`, and
//!   `verify_online` wants the stores. That they are the issuer's stores, nothing tells.
//! - `iss`. Stores are asked about the issuer that the token names, whether the consumer declares the
//!   claim or not, and whom a service trusts is said by its policy.
//! - Every other claim and validator: a view leaves out what it does not need, which is what views are
//!   for.

mod findings;
mod not_enforced;
mod set;
mod variants;
mod words;

#[cfg(all(test, feature = "derive"))]
mod tests;

pub use not_enforced::NotEnforced;

use super::Schema;
use findings::Findings;

/// Stops the build if `consumer` does not make the online checks of `producer`: for the macro.
#[doc(hidden)]
#[track_caller]
pub const fn assert_enforces(
    consumer: &'static Schema<'static>,
    producer: &'static Schema<'static>,
) {
    let findings = findings(consumer, producer);
    if findings.any() {
        panic!("{}", findings.message(consumer, producer).as_str());
    }
}

/// Every online check that only one of them declares.
const fn findings(consumer: &Schema<'_>, producer: &Schema<'_>) -> Findings {
    let mut findings = Findings::new();
    variants::compare(&mut findings, consumer, producer);
    findings
}
