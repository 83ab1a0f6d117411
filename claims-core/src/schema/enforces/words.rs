//! The sentences, one for each kind of finding.

use super::set::{Pair, Side};
use crate::schema::{
    OnlineCheck, Validator,
    accepts::{names, notation, place::claim_at, written::Source},
    message::Message,
    text::same,
};

/// A check of the producer that the consumer leaves out, and what would pass.
pub(super) const fn omitted(
    pair: &Pair<'_>,
    declared: Source<'_>,
    check: OnlineCheck<'_>,
    consumer: Option<Source<'_>>,
) -> Message {
    let line = has(pair, Side::Producer, declared, check, consumer);
    let line = match consumer {
        Some(found) => claim(line, pair, Side::Consumer, found, Some(declared)).text(" does not"),
        None => names::consumer(line, pair.consumer, pair.producer).text(NOT_DECLARED),
    };
    line.text(match check {
        OnlineCheck::SingleUse => ": a token that was used before would pass",
        OnlineCheck::VersionOf(_) => {
            ": a token that a newer version has ended, as a logout everywhere does, would pass"
        }
        OnlineCheck::Revocable => ": a token that was revoked would pass",
    })
}

/// A version of the producer that is another one for the consumer.
pub(super) const fn another_version(
    pair: &Pair<'_>,
    declared: Source<'_>,
    check: OnlineCheck<'_>,
    consumer: Source<'_>,
    other: OnlineCheck<'_>,
) -> Message {
    let line = has(pair, Side::Producer, declared, check, Some(consumer));
    let line = claim(line, pair, Side::Consumer, consumer, Some(declared));
    attribute(line.text(" has "), other).text(NOBODY_RAISES)
}

/// A check of the consumer that the producer knows nothing of, and what comes of it.
pub(super) const fn unfounded(
    pair: &Pair<'_>,
    declared: Source<'_>,
    check: OnlineCheck<'_>,
    producer: Option<Source<'_>>,
) -> Message {
    let line = has(pair, Side::Consumer, declared, check, producer);
    let line = match producer {
        Some(found) => claim(line, pair, Side::Producer, found, Some(declared)).text(" does not"),
        None => names::producer(line, pair.consumer, pair.producer).text(NOT_DECLARED),
    };
    line.text(match check {
        OnlineCheck::Revocable => ": nobody revokes it, and the check would find nothing",
        _ => NOBODY_RAISES,
    })
}

const NOT_DECLARED: &str = " does not declare the claim";
const NOBODY_RAISES: &str =
    ": nobody raises that version, and every token would be refused as `stale_version`";

/// `` `tv`: `AccessToken.tv` has `version_of = "sub"`, and ``
const fn has(
    pair: &Pair<'_>,
    side: Side,
    declared: Source<'_>,
    check: OnlineCheck<'_>,
    other: Option<Source<'_>>,
) -> Message {
    let line = claim_at(Message::new(), pair.place, declared.claim.name).text(": ");
    let line = claim(line, pair, side, declared, other).text(" has ");
    attribute(line, check).text(", and ")
}

/// `` `AccessToken.tv` ``, and whose it is where names do not tell.
const fn claim(
    message: Message,
    pair: &Pair<'_>,
    side: Side,
    source: Source<'_>,
    other: Option<Source<'_>>,
) -> Message {
    let alike = match other {
        Some(other) => same(source.owner.name, other.owner.name),
        None => same(pair.consumer.name, pair.producer.name),
    };
    let message = match side {
        Side::Consumer if alike => message.text("the consumer's "),
        Side::Producer if alike => message.text("the producer's "),
        Side::Consumer | Side::Producer => message,
    };
    let message = message.text("`").claim(source.owner, source.claim);
    message.text("`")
}

const fn attribute(message: Message, check: OnlineCheck<'_>) -> Message {
    notation::validator(message.text("`"), Validator::Online(check), false).text("`")
}
