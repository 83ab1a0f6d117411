//! The sentences, one for each kind of gap.

use super::{
    claim::{Gap, may_be_null, written_values},
    findings::Findings,
    notation,
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
const fn source(message: Message, source: Source<'_>) -> Message {
    if source.extra {
        return message
            .text("the `extra` map `")
            .claim(source.owner, source.claim)
            .text("`");
    }
    if source.owner.tagged.is_some() {
        return message
            .text("the tag of `")
            .text(source.owner.name)
            .text("`");
    }
    message
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
    if let Gap::Shape = gap {
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
        Gap::Meaning => findings.add(meaning(line, consumer, from)),
        Gap::Absent => {
            findings.add(source(line.text("required, but "), from).text(" may be absent"));
        }
        Gap::Null => {
            findings.add(source(line.text("never `null`, but "), from).text(" may be"));
        }
        Gap::Unknown => findings.add_unknown(unknown(line, pair, consumer, from)),
        Gap::Shape => {
            let line = notation::read(line.text("reads "), consumer).text(", but ");
            findings.add(written(
                source(line, from).text(" may write "),
                consumer,
                from,
            ));
        }
        Gap::Validator(validator) => {
            let hidden = consumer.sensitive || from.claim.sensitive;
            let line = notation::validator(line.text("held to `"), validator, hidden);
            let line = source(line.text("`, which "), from).text(" does not promise");
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

const fn meaning(line: Message, consumer: &ClaimSchema<'_>, from: Source<'_>) -> Message {
    if consumer.registered.is_some() {
        source(line.text("the registered claim, but "), from)
            .text(" gives the name another meaning (`collides`)")
    } else {
        source(
            line.text("has a meaning of its own (`collides`), but "),
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
        source(line, from)
    } else {
        let owner = match find(pair.consumer, consumer) {
            Some(own) => own.owner,
            None => pair.consumer,
        };
        line.text("`").claim(owner, consumer).text("`")
    };
    line.text(
        ": tell it with `#[claim(schema = Type)]` there, or implement `HasShape` for its type",
    )
}

/// A claim that the producer does not declare.
pub(super) const fn missing(pair: &Pair<'_>, name: &str, extra: Option<Extras<'_>>) -> Message {
    let line = start(pair, name).text("required, but ");
    match extra {
        Some(extra) => map(line.text("only the `extra` map "), extra).text(" could hold it"),
        None => line
            .text("`")
            .text(pair.written.schema.name)
            .text("` does not have it"),
    }
}

/// A claim that the consumer refuses to see.
pub(super) const fn forbidden(pair: &Pair<'_>, from: Source<'_>) -> Message {
    let line = start(pair, from.claim.name)
        .text("forbidden by `")
        .text(pair.consumer.name)
        .text("`, but ");
    may_write(line, from)
}

const fn may_write(line: Message, from: Source<'_>) -> Message {
    if from.owner.tagged.is_some() {
        source(line.text("it is "), from)
    } else {
        source(line, from).text(" may write it")
    }
}

/// A claim that the consumer does not know, and refuses for that.
pub(super) const fn undeclared(pair: &Pair<'_>, from: Source<'_>) -> Message {
    let line = start(pair, from.claim.name)
        .text("unknown to `")
        .text(pair.consumer.name)
        .text("`, which refuses such claims (`deny_unknown`), but ");
    may_write(line, from)
}

/// Any other name, for a consumer that refuses what it does not know.
pub(super) const fn undeclared_extra(pair: &Pair<'_>, written: Extras<'_>) -> Message {
    let line = object_at(Message::new(), pair.place)
        .text(": `")
        .text(pair.consumer.name)
        .text("` refuses claims that it does not know (`deny_unknown`), but the `extra` map ");
    map(line, written).text(" may write any")
}

/// A claim that the consumer's `extra` map cannot hold.
pub(super) const fn in_extra(pair: &Pair<'_>, read: Extras<'_>, from: Source<'_>) -> Message {
    let line = start(pair, from.claim.name).text("goes into the `extra` map ");
    let line = notation::shape(map(line, read).text(" as "), read.extra.shape);
    let line = source(line.text(", but "), from).text(" may write ");
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
        source(line, from).text(": tell it with `#[claim(schema = Type)]` there")
    } else {
        line.text("that map's values: implement `HasShape` for their type")
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
    let line = object_at(Message::new(), pair.place)
        .text(": only serde knows the JSON of the values of the `extra` map ");
    let unknown = if notation::is_unknown(written.extra.shape) {
        written
    } else {
        read
    };
    map(line, unknown).text(": implement `HasShape` for their type")
}

/// A tag that may have any value.
pub(super) const fn unsettled_tag(pair: &Pair<'_>, tag: &str, from: Source<'_>) -> Message {
    let line = start(pair, tag).text("tells the variants of `");
    let line = line.text(pair.consumer.name).text("` apart, but ");
    source(line, from).text(" may be any string: `equals` or `one_of` would settle it")
}

/// A tag's value that no variant has.
pub(super) const fn unknown_tag(pair: &Pair<'_>, tag: &str, value: Literal<'_>) -> Message {
    let line = start(pair, tag).text("`");
    notation::literal(line, value)
        .text("` is no variant of `")
        .text(pair.consumer.name)
        .text("`")
}

/// A function that sees the whole set.
pub(super) const fn function(pair: &Pair<'_>, owner: &Schema<'_>, path: &str) -> Message {
    object_at(Message::new(), pair.place)
        .text(": held to `validate = ")
        .text(path)
        .text("` of `")
        .text(owner.name)
        .text("`, which `")
        .text(pair.written.schema.name)
        .text("` does not promise")
}

/// A lifetime without a beginning.
pub(super) const fn no_issue_date(pair: &Pair<'_>, name: &str) -> Message {
    start(pair, "iat")
        .text("`")
        .text(name)
        .text("` counts from it (`lifetime`), but `")
        .text(pair.written.schema.name)
        .text("` does not always have it")
}

/// The header's media type.
pub(super) const fn typ(consumer: &Schema<'_>, producer: &Schema<'_>, demanded: &str) -> Message {
    let line = Message::new()
        .text("`typ` in the header: `")
        .text(consumer.name)
        .text("` demands `")
        .text(demanded)
        .text("`, but `")
        .text(producer.name);
    match producer.typ {
        Some(typ) => line.text("` writes `").text(typ).text("`"),
        None => line.text("` writes none"),
    }
}

/// The header's media type, which says that the tokens are of another profile.
pub(super) const fn typ_of_profile(
    consumer: &Schema<'_>,
    producer: &Schema<'_>,
    profile: &str,
    typ: &str,
) -> Message {
    Message::new()
        .text("`typ` in the header: `")
        .text(consumer.name)
        .text("` follows the profile `")
        .text(profile)
        .text("`, but `")
        .text(producer.name)
        .text("` writes `")
        .text(typ)
        .text("`, which is that of another one (RFC 8725, 3.12)")
}

/// A profile, with all that it demands of values.
pub(super) const fn profile(pair: &Pair<'_>, profile: &str) -> Message {
    object_at(Message::new(), pair.place)
        .text(": follows the profile `")
        .text(profile)
        .text("`, but `")
        .text(pair.written.schema.name)
        .text("` does not")
}
