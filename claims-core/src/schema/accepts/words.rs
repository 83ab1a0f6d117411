//! The sentences, one for each kind of gap.

use super::{
    claim::{Gap, may_be_null, written_values},
    findings::Findings,
    names, notation,
    place::{Place, Step, claim_at, object_at},
    set::{self, Pair},
    shape::Fit,
    written::{Extras, Source, find},
};
use crate::schema::{ClaimSchema, Literal, Schema, Validator, message::Message};

/// `` `tenant_id` `` in the place where the two are compared, and what follows.
const fn start(pair: &Pair<'_>, name: &str) -> Message {
    claim_at(Message::new(), pair.place, name).text(": ")
}

/// `` `AccessToken.tenant` ``, with the field that is written.
const fn source(message: Message, pair: &Pair<'_>, source: Source<'_>) -> Message {
    if source.extra {
        return names::of_writer(message, pair, "the ")
            .text("`extra` map `")
            .claim(source.owner, source.claim)
            .text("`");
    }
    if source.owner.tagged.is_some() {
        return message
            .text("the tag of `")
            .text(source.owner.name)
            .text("`");
    }
    names::of_writer(message, pair, "")
        .text("`")
        .claim(source.owner, source.claim)
        .text("`")
}

const fn map(message: Message, extra: Extras<'_>) -> Message {
    message
        .text("`")
        .text(extra.owner.name)
        .text(".")
        .text(extra.extra.field)
        .text("`")
}

/// A gap between two claims of one name. Where nobody reads the line, none is made: it would look
/// into the sets inside the claims once more, at every level.
pub(super) const fn gap(
    findings: &mut Findings,
    pair: &Pair<'_>,
    consumer: &ClaimSchema<'_>,
    from: Source<'_>,
    gap: Gap<'_>,
) {
    if findings.is_quiet() {
        return findings.add_quietly(match gap {
            Gap::Unknown => Fit::Unknown,
            _ => Fit::No,
        });
    }
    if let Gap::Shape | Gap::Unknown = gap {
        // Not where the messages are made: every level of sets would keep room for them.
        let place = Place {
            outer: pair.place,
            step: Step::Claim(consumer.name),
        };
        if set::shapes(findings, &place, consumer.shape, from.claim.written) {
            return;
        }
    }
    told(findings, pair, consumer, from, gap);
}

const fn told(
    findings: &mut Findings,
    pair: &Pair<'_>,
    consumer: &ClaimSchema<'_>,
    from: Source<'_>,
    gap: Gap<'_>,
) {
    let line = start(pair, consumer.name);
    match gap {
        Gap::Meaning => findings.add(meaning(line, pair, consumer, from)),
        Gap::Absent => {
            findings.add(source(line.text("required, but "), pair, from).text(" may be absent"));
        }
        Gap::Null => {
            findings.add(source(line.text("never `null`, but "), pair, from).text(" may be"));
        }
        Gap::Unknown => findings.add_unknown(unknown(line, pair, consumer, from)),
        Gap::Shape => {
            let line = notation::read(line.text("reads "), consumer).text(", but ");
            findings.add(written(
                source(line, pair, from).text(" may write "),
                consumer,
                from,
            ));
        }
        Gap::Validator(validator) => {
            let hidden = consumer.sensitive || from.claim.sensitive;
            let line = notation::validator(line.text("held to `"), validator, hidden);
            let line = source(line.text("`, which "), pair, from).text(" does not promise");
            findings.add(own_rule(line, validator, from.claim, hidden));
        }
    }
}

/// What the producer writes, with its constants unless they are nobody's business.
const fn written(message: Message, consumer: &ClaimSchema<'_>, from: Source<'_>) -> Message {
    if consumer.sensitive || from.claim.sensitive {
        notation::shape(message, from.claim.written)
    } else {
        notation::shape(message, written_values(from.claim))
    }
}

/// What the producer has of that kind.
const fn own_rule(
    message: Message,
    wanted: Validator<'_>,
    producer: &ClaimSchema<'_>,
    hidden: bool,
) -> Message {
    let mut i = 0;
    while i < producer.validators.len() {
        let own = producer.validators[i];
        let alike = matches!(
            (wanted, own),
            (Validator::Length { .. }, Validator::Length { .. })
                | (Validator::Range(_), Validator::Range(_))
                | (
                    Validator::Equals(_) | Validator::OneOf(_),
                    Validator::Equals(_) | Validator::OneOf(_)
                )
                | (Validator::Contains(_), Validator::Contains(_))
                | (Validator::Pattern(_), Validator::Pattern(_))
                | (Validator::Format(_), Validator::Format(_))
                | (Validator::Function(_), Validator::Function(_))
                | (Validator::Lifetime(_), Validator::Lifetime(_))
        );
        if alike {
            let message = message.text(": it has `");
            return notation::validator(message, own, hidden).text("`");
        }
        i += 1;
    }
    message
}

const fn meaning(
    line: Message,
    pair: &Pair<'_>,
    consumer: &ClaimSchema<'_>,
    from: Source<'_>,
) -> Message {
    if consumer.registered.is_some() {
        source(line.text("the registered claim, but "), pair, from)
            .text(" gives the name another meaning (`collides`)")
    } else {
        source(
            line.text("has a meaning of its own (`collides`), but "),
            pair,
            from,
        )
        .text(" is the registered claim")
    }
}

const fn unknown(
    line: Message,
    pair: &Pair<'_>,
    consumer: &ClaimSchema<'_>,
    from: Source<'_>,
) -> Message {
    let line = line.text("only serde knows the JSON of ");
    let line = if notation::is_unknown(from.claim.written) {
        source(line, pair, from)
    } else {
        let owner = match find(pair.consumer, consumer) {
            Some(own) => own.owner,
            None => pair.consumer,
        };
        names::of_reader(line, pair, "")
            .text("`")
            .claim(owner, consumer)
            .text("`")
    };
    tell_it(line)
}

/// `HasShape` first: a `Type` that takes more than the claim does makes a contract that does not hold.
const fn tell_it(line: Message) -> Message {
    line.text(": implement `HasShape` for its type")
        .text(IF_FEW)
        .text(", or write `#[claim(schema = Type)]` there if `Type` has the same JSON")
}

const IF_FEW: &str = " (`Shape::OneOf(&[...])` if only certain values are valid)";

/// A claim that the producer does not declare.
pub(super) const fn missing(pair: &Pair<'_>, name: &str, extra: Option<Extras<'_>>) -> Message {
    let line = start(pair, name).text("required, but ");
    match extra {
        Some(extra) => map(line.text("only the `extra` map "), extra).text(" could hold it"),
        None => names::writer(line, pair).text(" does not have it"),
    }
}

/// A claim that the consumer refuses to see.
pub(super) const fn forbidden(pair: &Pair<'_>, from: Source<'_>) -> Message {
    let line = start(pair, from.claim.name).text("forbidden by ");
    let line = names::reader(line, pair).text(", but ");
    may_write(line, pair, from)
}

const fn may_write(line: Message, pair: &Pair<'_>, from: Source<'_>) -> Message {
    if from.owner.tagged.is_some() {
        source(line.text("it is "), pair, from)
    } else {
        source(line, pair, from).text(" may write it")
    }
}

/// A claim that the consumer does not know, and refuses for that.
pub(super) const fn undeclared(pair: &Pair<'_>, from: Source<'_>) -> Message {
    let line = names::reader(start(pair, from.claim.name).text("unknown to "), pair)
        .text(", which refuses such claims (`deny_unknown`), but ");
    may_write(line, pair, from)
}

/// Any other name, for a consumer that refuses what it does not know.
pub(super) const fn undeclared_extra(pair: &Pair<'_>, written: Extras<'_>) -> Message {
    let line = names::reader(object_at(Message::new(), pair.place).text(": "), pair)
        .text(" refuses claims that it does not know (`deny_unknown`), but the `extra` map ");
    map(line, written).text(" may write any")
}

/// A claim that the consumer's `extra` map cannot hold.
pub(super) const fn in_extra(pair: &Pair<'_>, read: Extras<'_>, from: Source<'_>) -> Message {
    let line = start(pair, from.claim.name).text("goes into the `extra` map ");
    let line = notation::shape(map(line, read).text(" as "), read.extra.shape);
    let line = source(line.text(", but "), pair, from).text(" may write ");
    let line = if from.claim.sensitive {
        notation::shape(line, from.claim.written)
    } else {
        notation::shape(line, written_values(from.claim))
    };
    if may_be_null(from.claim) {
        line.text(" or null")
    } else {
        line
    }
}

pub(super) const fn unknown_in_extra(
    pair: &Pair<'_>,
    read: Extras<'_>,
    from: Source<'_>,
) -> Message {
    let line = start(pair, from.claim.name).text("goes into the `extra` map ");
    let line = map(line, read).text(", and only serde knows the JSON of ");
    if notation::is_unknown(from.claim.written) {
        tell_it(source(line, pair, from))
    } else {
        line.text("that map's values: implement `HasShape` for their type")
            .text(IF_FEW)
    }
}

/// Two `extra` maps of different values.
pub(super) const fn extras(pair: &Pair<'_>, read: Extras<'_>, written: Extras<'_>) -> Message {
    let line = object_at(Message::new(), pair.place).text(": undeclared claims are read as ");
    let line = notation::shape(line, read.extra.shape).text(" into ");
    let line = map(line, read).text(", but the `extra` map ");
    let line = map(line, written).text(" may write ");
    notation::shape(line, written.extra.shape)
}

pub(super) const fn unknown_extras(
    pair: &Pair<'_>,
    read: Extras<'_>,
    written: Extras<'_>,
) -> Message {
    let line =
        object_at(Message::new(), pair.place).text(": only serde knows the JSON of the values of ");
    let line = if notation::is_unknown(written.extra.shape) {
        let line = names::of_writer(line, pair, "the ").text("`extra` map ");
        map(line, written)
    } else {
        let line = names::of_reader(line, pair, "the ").text("`extra` map ");
        map(line, read)
    };
    line.text(": implement `HasShape` for their type")
        .text(IF_FEW)
}

/// A tag that may have any value.
pub(super) const fn unsettled_tag(pair: &Pair<'_>, tag: &str, from: Source<'_>) -> Message {
    let line = start(pair, tag).text("tells the variants of ");
    let line = names::reader(line, pair).text(" apart, but ");
    source(line, pair, from).text(" may be any string: `equals` or `one_of` would settle it")
}

/// A tag's value that no variant has.
pub(super) const fn unknown_tag(pair: &Pair<'_>, tag: &str, value: Literal<'_>) -> Message {
    let line = start(pair, tag).text("`");
    names::reader(
        notation::literal(line, value).text("` is no variant of "),
        pair,
    )
}

/// A function that sees the whole set.
pub(super) const fn function(pair: &Pair<'_>, owner: &Schema<'_>, path: &str) -> Message {
    let line = object_at(Message::new(), pair.place)
        .text(": held to `validate = ")
        .text(path)
        .text("` of `")
        .text(owner.name)
        .text("`, which ");
    names::writer(line, pair).text(" does not promise")
}

/// A lifetime without a beginning.
pub(super) const fn no_issue_date(pair: &Pair<'_>, name: &str) -> Message {
    let line = start(pair, "iat")
        .text("`")
        .text(name)
        .text("` counts from it (`lifetime`), but ");
    names::writer(line, pair).text(" does not always have it")
}

/// The header's media type.
pub(super) const fn typ(consumer: &Schema<'_>, producer: &Schema<'_>, demanded: &str) -> Message {
    let line = Message::new().text("`typ` in the header: ");
    let line = names::consumer(line, consumer, producer)
        .text(" demands `")
        .text(demanded)
        .text("`, but ");
    let line = names::producer(line, consumer, producer);
    match producer.typ {
        Some(typ) => line.text(" writes `").text(typ).text("`"),
        None => line.text(" writes none"),
    }
}

/// The header's media type, which says that the tokens are of another profile.
pub(super) const fn typ_of_profile(
    consumer: &Schema<'_>,
    producer: &Schema<'_>,
    profile: &str,
    typ: &str,
) -> Message {
    let line = Message::new().text("`typ` in the header: ");
    let line = names::consumer(line, consumer, producer)
        .text(" follows the profile `")
        .text(profile)
        .text("`, but ");
    names::producer(line, consumer, producer)
        .text(" writes `")
        .text(typ)
        .text("`, which is that of another one (RFC 8725, 3.12)")
}

/// A profile, with all that it demands of values.
pub(super) const fn profile(pair: &Pair<'_>, profile: &str) -> Message {
    let line = object_at(Message::new(), pair.place)
        .text(": follows the profile `")
        .text(profile)
        .text("`, but ");
    names::writer(line, pair).text(" does not")
}

#[cfg(test)]
mod tests;
