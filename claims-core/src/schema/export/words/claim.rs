//! What there is to say of one claim, beside its name, type, presence and reference.

use claims_registry::Status;

use super::{code, rules, set::words};
use crate::schema::{ClaimSchema, Presence, Shape, Validator, export::members::Member};

/// The notes of a claim. They stand in the order in which every format tells them: where the claim
/// comes from, what an absent one means, what to beware of, what the value has to be.
pub(in crate::schema::export) fn notes(member: &Member<'_>) -> Vec<String> {
    let claim = member.claim;
    let mut notes = Vec::new();
    if let Some(claim) = claim.registered
        && claim.status == Status::AwaitsPublication
    {
        notes.push("its specification is not published yet".to_owned());
    }
    if let Some(reason) = claim.collides {
        notes.push(format!("reuses a registered name: {reason}"));
    }
    if member.embedded {
        notes.push(format!("from {}", code(member.owner.name)));
    }
    notes.extend(absence(claim).map(str::to_owned));
    if claim.sensitive {
        notes.push("sensitive: the value is not to be shown".to_owned());
    }
    notes.extend(claim.deprecated.map(deprecated));
    if claim.written != claim.shape {
        let written = words(claim.written);
        notes.push(format!("always written as {written}"));
    }
    if !is_bounded(claim) {
        notes.extend(limits(claim.shape));
    }
    notes.extend(rules(claim));
    notes
}

/// What an absent claim means, where the presence alone does not tell.
fn absence(claim: &ClaimSchema<'_>) -> Option<&'static str> {
    let has_default = claim.presence == Presence::Default;
    has_default.then_some("absent stands for the default")
}

/// Whether a rule leaves no more than the type holds, so that the limits of the type say nothing.
fn is_bounded(claim: &ClaimSchema<'_>) -> bool {
    claim.validators.iter().any(|rule| match rule {
        Validator::Equals(_) | Validator::OneOf(_) => true,
        Validator::Range(bounds) => bounds.min.is_some() && bounds.max.is_some(),
        _ => false,
    })
}

/// The numbers that fit into the type, unless that goes without saying.
fn limits(shape: Shape<'_>) -> Option<String> {
    let Shape::Integer { min, max } = shape else {
        return None;
    };
    let is_wide = |bound: i128| bound.unsigned_abs() >= u128::from(i64::MAX.unsigned_abs());
    match (min, max) {
        (min, max) if is_wide(min) && is_wide(max) => None,
        (0, max) if is_wide(max) => Some("not negative".to_owned()),
        (min, max) if is_wide(max) => Some(format!("at least {min}")),
        (min, max) if is_wide(min) => Some(format!("at most {max}")),
        (min, max) => Some(format!("{min} to {max}")),
    }
}

/// "deprecated", with the note if there is one.
pub(in crate::schema::export) fn deprecated(note: &str) -> String {
    match note {
        "" => "deprecated".to_owned(),
        note => format!("deprecated: {note}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Literal, Schema};

    const OWNER: Schema<'static> = Schema::new("Base");

    fn notes_of(claim: &ClaimSchema<'_>, embedded: bool) -> Vec<String> {
        notes(&Member {
            claim,
            owner: &OWNER,
            embedded,
        })
    }

    #[test]
    fn everything_worth_a_note_has_one() {
        let claim = ClaimSchema::new("exp", "exp", Shape::Integer { min: -5, max: 5 })
            .presence(Presence::Default)
            .validators(&[Validator::OneOf(&[Literal::Integer(1)])])
            .collides("older")
            .sensitive()
            .deprecated("use `x`");
        assert_eq!(
            notes_of(&claim, true),
            [
                "reuses a registered name: older",
                "from `Base`",
                "absent stands for the default",
                "sensitive: the value is not to be shown",
                "deprecated: use `x`",
                "one of some values that are not shown",
            ]
        );
        let byte = ClaimSchema::new("a", "a", Shape::Integer { min: 0, max: 255 });
        assert_eq!(notes_of(&byte, false), ["0 to 255"]);
        let plain = ClaimSchema::new("a", "a", Shape::String);
        assert_eq!(notes_of(&plain, false), [""; 0]);
    }

    #[test]
    fn what_is_written_is_told_where_it_is_less() {
        let claim = ClaimSchema::new("aud", "aud", Shape::Array(&Shape::String));
        let wider = claim.read_as(Shape::OneOrMany(&Shape::String));
        assert_eq!(notes_of(&claim, false), [""; 0]);
        assert_eq!(
            notes_of(&wider, false),
            ["always written as an array of strings"]
        );
    }

    #[test]
    fn limits_of_wide_types_go_without_saying() {
        let limits = |min, max| limits(Shape::Integer { min, max });
        assert_eq!(limits(i64::MIN.into(), i64::MAX.into()), None);
        assert_eq!(limits(i128::MIN, i128::MAX), None);
        assert_eq!(limits(0, u64::MAX.into()).as_deref(), Some("not negative"));
        assert_eq!(limits(1, u64::MAX.into()).as_deref(), Some("at least 1"));
        assert_eq!(limits(0, 255).as_deref(), Some("0 to 255"));
    }

    #[test]
    fn limits_are_those_that_the_width_does_not_say() {
        let (low, high) = (i64::MIN.into(), i64::MAX.into());
        for (min, max, words) in [
            (low, high, None),
            (0, high, Some("not negative")),
            (-5, high, Some("at least -5")),
            (low, 9, Some("at most 9")),
            (-5, 9, Some("-5 to 9")),
        ] {
            assert_eq!(limits(Shape::Integer { min, max }).as_deref(), words);
        }
    }
}
