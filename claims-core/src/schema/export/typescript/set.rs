//! The declaration of one set.

use std::fmt::Write as _;

use super::{
    comment::Comment,
    names,
    types::{self, Type},
};
use crate::schema::{
    ClaimSchema, Extra, Shape, Tagged,
    export::{
        View,
        declarations::{Declarations, Declared},
        details::{details, meaning},
        members::{Member, extra, forbidden, members},
        sides::{is_required, judged_shape, may_be_null},
        words::remarks,
    },
};

const INDENT: &str = "  ";

/// Integers past this end are not all numbers of JavaScript (ECMA-262, `Number.MAX_SAFE_INTEGER`).
const SAFE: i128 = (1 << 53) - 1;

pub(super) fn declaration<'a>(
    set: Declared<'a>,
    name: &str,
    view: View,
    declarations: &mut Declarations<'a>,
) -> String {
    let schema = set.schema;
    let mut comment = Comment::default();
    comment.docs(schema.docs);
    // The first remark is that it is deprecated, for which there is a tag.
    let remarks: Vec<_> = remarks(schema, set.is_token)
        .into_iter()
        .skip(usize::from(schema.deprecated.is_some()))
        .collect();
    comment.list(&remarks);
    comment.deprecated(schema.deprecated);
    let mut text = comment.write("");
    match schema.tagged {
        Some(tagged) => text.push_str(&union(set, tagged, name, declarations)),
        None => text.push_str(&interface(set, name, view, declarations)),
    }
    text
}

/// One line for each variant: comparing the tag tells which it is.
fn union<'a>(
    set: Declared<'a>,
    tagged: Tagged<'a>,
    name: &str,
    declarations: &mut Declarations<'a>,
) -> String {
    if tagged.variants.is_empty() {
        return format!("export type {name} = never;\n");
    }
    let mut text = format!("export type {name} =");
    for variant in tagged.variants {
        let mut comment = Comment::default();
        comment.docs(variant.docs);
        let name = declarations.variant(set, tagged.tag, variant);
        // Writing to a string cannot fail.
        let _ = write!(text, "\n{}{INDENT}| {name}", comment.write(INDENT));
    }
    text.push_str(";\n");
    text
}

fn interface<'a>(
    set: Declared<'a>,
    name: &str,
    view: View,
    declarations: &mut Declarations<'a>,
) -> String {
    let mut properties = Properties::default();
    if let Some((tag, value)) = set.tag {
        let mut comment = Comment::default();
        comment.text("Tells the variants apart.");
        properties.add(&comment, tag, true, &Type::of(names::text(value)));
    }
    let members = members(set.schema);
    for member in &members {
        let claim = member.claim;
        let mut value = types::of_claim(claim, view, declarations);
        if may_be_null(claim, view) {
            value = value.or_null();
        }
        let required = is_required(claim, view);
        properties.add(&of_claim(member, view), claim.name, required, &value);
    }
    for name in forbidden(set.schema) {
        if !members.iter().any(|member| member.claim.name == name) {
            let mut comment = Comment::default();
            comment.text("Must not be there.");
            properties.add(&comment, name, false, &Type::of("never"));
        }
    }
    if let Some(extra) = extra(set.schema) {
        properties.others(extra, set, declarations);
    }
    format!("export interface {name} {{\n{}}}\n", properties.text)
}

/// The properties of an interface as text, and what an index signature beside them has to allow.
#[derive(Debug, Default)]
struct Properties {
    text: String,
    values: Option<Type>,
}

impl Properties {
    fn add(&mut self, comment: &Comment, name: &str, required: bool, value: &Type) {
        let mark = if required { "" } else { "?" };
        let (name, written) = (names::of_property(name), value.write());
        // Writing to a string cannot fail.
        let _ = writeln!(
            self.text,
            "{}{INDENT}{name}{mark}: {written};",
            comment.write(INDENT)
        );
        // One that is absent is read as `undefined`.
        let value = if required {
            value.clone()
        } else {
            value.clone().or(Type::of("undefined"))
        };
        self.values = Some(match self.values.take() {
            Some(known) => known.or(value),
            None => value,
        });
    }

    /// The index signature for claims that nobody declared. TypeScript wants it to allow what the
    /// declared ones are, too.
    fn others<'a>(
        &mut self,
        extra: Extra<'a>,
        set: Declared<'a>,
        declarations: &mut Declarations<'a>,
    ) {
        let value = types::of_shape(extra.shape, declarations);
        let value = with(self.values.take(), value);
        let noun = if set.is_token { "claim" } else { "member" };
        let mut comment = Comment::default();
        comment.text(&format!("Any other {noun}."));
        let written = if value.is_unknown() {
            // An interface without an index signature fits this one, and no other.
            "any".to_owned()
        } else {
            value.write()
        };
        let _ = writeln!(
            self.text,
            "{}{INDENT}[{noun}: string]: {written};",
            comment.write(INDENT)
        );
    }
}

/// The type of the map's values first, then those of the declared claims.
fn with(known: Option<Type>, value: Type) -> Type {
    match known {
        // `never` is no value.
        Some(known) => value.or(known.without("never")),
        None => value,
    }
}

fn of_claim(member: &Member<'_>, view: View) -> Comment {
    let claim = member.claim;
    let mut comment = Comment::default();
    comment.docs(meaning(claim));
    let mut details = details(member);
    details.extend(number(claim, view).map(str::to_owned));
    comment.list(&details);
    comment.deprecated(claim.deprecated);
    comment
}

/// What kind of number it is: the type says no more than `number`.
fn number(claim: &ClaimSchema<'_>, view: View) -> Option<&'static str> {
    match judged_shape(claim, view) {
        Shape::NumericDate => Some("seconds since 1970-01-01T00:00:00Z, with or without fraction"),
        Shape::Integer { min, max } if min < -SAFE || max > SAFE => {
            Some("an integer, which `number` holds exactly up to 2^53")
        }
        Shape::Integer { .. } => Some("an integer"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_integer_within_binary64_is_said_to_be_one() {
        const LARGEST: i128 = 9_007_199_254_740_991;
        for (min, max, is_exact) in [
            (-LARGEST, LARGEST, true),
            (-LARGEST - 1, LARGEST, false),
            (-LARGEST, LARGEST + 1, false),
        ] {
            let claim = ClaimSchema::new("n", "n", Shape::Integer { min, max });
            let words = number(&claim, View::Consume);
            assert_eq!(words == Some("an integer"), is_exact, "{min} to {max}");
        }
    }
}
