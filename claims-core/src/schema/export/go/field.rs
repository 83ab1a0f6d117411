//! The field of one claim, and the lines that read and write it.

use super::{
    File, Support,
    comment::Comment,
    names::{self, Fields},
    types,
};
use crate::schema::{
    ClaimSchema, Presence, Shape,
    export::{
        View,
        details::{details, meaning},
        members::Member,
        sides::may_be_null,
        words,
    },
};

/// A claim as it stands in a struct and its methods.
pub(super) struct Field {
    pub(super) declared: String,
    pub(super) read: String,
    pub(super) written: String,
}

pub(super) fn field<'a>(member: &Member<'a>, fields: &mut Fields, file: &mut File<'a>) -> Field {
    let claim = member.claim;
    let name = fields.unique(claim.name);
    let kind = types::of(claim.shape, file);
    let may_be_absent = matches!(claim.presence, Presence::Optional | Presence::Default);
    let kind = if may_be_absent || claim.presence == Presence::Nullable {
        kind.or_nil()
    } else {
        kind
    };
    let reader = reader(claim);
    file.need(reader.support());
    let wire = names::text(claim.name);
    Field {
        declared: format!(
            "{}\t{name} {} {}\n",
            comment(member, kind.name == types::RAW).write("\t"),
            kind.name,
            names::tag(claim.name, may_be_absent)
        ),
        read: format!("\tr.{}({wire}, &set.{name})\n", reader.method()),
        written: written(claim, &name, &wire, file),
    }
}

/// How a member is read.
#[derive(Debug, Clone, Copy)]
enum Reader {
    Required,
    Optional,
    OptionalOrNull,
    Nullable,
}

impl Reader {
    fn support(self) -> Support {
        match self {
            Self::Required => Support::Required,
            Self::Optional => Support::Optional,
            Self::OptionalOrNull => Support::OptionalOrNull,
            Self::Nullable => Support::Nullable,
        }
    }

    fn method(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::OptionalOrNull => "optionalOrNull",
            Self::Nullable => "nullable",
        }
    }
}

fn reader(claim: &ClaimSchema<'_>) -> Reader {
    match claim.presence {
        Presence::Optional | Presence::Default if may_be_null(claim, View::Consume) => {
            Reader::OptionalOrNull
        }
        Presence::Optional | Presence::Default => Reader::Optional,
        Presence::Nullable => Reader::Nullable,
        Presence::Required if takes_null(claim) => Reader::Nullable,
        Presence::Required => Reader::Required,
    }
}

/// Whether `null` is one of the values of the type. A registered claim is never `null`.
fn takes_null(claim: &ClaimSchema<'_>) -> bool {
    claim.registered.is_none()
        && matches!(
            claim.shape,
            Shape::Any | Shape::Unknown | Shape::Nullable(_)
        )
}

fn written(claim: &ClaimSchema<'_>, name: &str, wire: &str, file: &mut File<'_>) -> String {
    let value = match (claim.shape, claim.written) {
        // Written as an array, even if there is one value.
        (Shape::OneOrMany(_), Shape::Array(_)) => format!("many(s.{name})"),
        _ => format!("s.{name}"),
    };
    if value.starts_with("many") {
        file.need(Support::Many);
    }
    match claim.presence {
        Presence::Optional | Presence::Default => {
            file.need(Support::Writer);
            format!("\tif s.{name} != nil {{\n\t\tw.write({wire}, {value})\n\t}}\n")
        }
        Presence::Required if !takes_null(claim) => {
            file.need(Support::WriteRequired);
            format!("\tw.required({wire}, {value})\n")
        }
        Presence::Required | Presence::Nullable => {
            file.need(Support::Writer);
            format!("\tw.write({wire}, {value})\n")
        }
    }
}

fn comment(member: &Member<'_>, raw: bool) -> Comment {
    let claim = member.claim;
    let mut comment = Comment::default();
    comment.docs(meaning(claim));
    comment.text(match claim.presence {
        Presence::Required => "Required.",
        Presence::Optional => "Optional.",
        Presence::Nullable => "Required, may be `null`.",
        Presence::Default => "Optional, has a default.",
    });
    let mut items = details(member);
    if raw {
        items.push(format!("the value is {}", words::shape_words(claim.shape)));
    }
    comment.list(&items);
    comment.deprecated(claim.deprecated);
    comment
}
