//! Validators of one claim, each by itself.

use std::cmp::Ordering;

use proc_macro2::{Ident, Span};
use syn::LitStr;

use crate::{
    attributes::{Attr, LengthSyntax, RangeSyntax, ValidatorValue},
    errors::Errors,
    model::{Format, LifetimeUnit, Literal, LiteralValue, Name, OnlineCheck, Validator},
    suggest::did_you_mean,
};

/// The validator; `None` if it says nothing that could be checked, which has been reported.
pub(super) fn build<'a>(
    attribute: &'a Attr<ValidatorValue>,
    errors: &mut Errors,
) -> Option<Validator<'a>> {
    let span = attribute.span;
    Some(match &attribute.value {
        ValidatorValue::Equals(literal) => Validator::Equals(literal.clone()),
        ValidatorValue::OneOf(literals) => one_of(literals, span, errors)?,
        ValidatorValue::Contains(literal) => Validator::Contains(literal.clone()),
        ValidatorValue::Length(range) => length(range, span, errors)?,
        ValidatorValue::Range(range) => number_range(range, span, errors)?,
        ValidatorValue::NotEmpty => Validator::NotEmpty { span },
        ValidatorValue::Pattern(regex) => Validator::Pattern {
            regex: regex.value(),
            span: regex.span(),
        },
        ValidatorValue::Format(name) => Validator::Format {
            format: format(name, errors)?,
            span,
        },
        ValidatorValue::Lifetime(unit) => Validator::Lifetime(lifetime(unit, errors)?),
        ValidatorValue::SingleUse => Validator::Online(OnlineCheck::SingleUse { span }),
        ValidatorValue::VersionOf(subject) => {
            Validator::Online(OnlineCheck::VersionOf(Name::from(subject)))
        }
        ValidatorValue::Revocable => Validator::Online(OnlineCheck::Revocable),
        ValidatorValue::Function(path) => Validator::Function(path),
        ValidatorValue::FunctionWithContext(path) => Validator::FunctionWithContext(path),
    })
}

fn one_of<'a>(literals: &[Literal], span: Span, errors: &mut Errors) -> Option<Validator<'a>> {
    if literals.is_empty() {
        errors.at(
            span,
            "an empty `one_of` refuses every value: list the values that are allowed",
        );
        return None;
    }
    for (index, literal) in literals.iter().enumerate() {
        if literals
            .iter()
            .take(index)
            .any(|earlier| earlier.value.same(&literal.value))
        {
            let message = format!("`{}` is listed twice: remove one of the two", literal.value);
            errors.at(literal.span, message);
        }
    }
    Some(Validator::OneOf(literals.to_vec()))
}

fn length<'a>(syntax: &LengthSyntax, span: Span, errors: &mut Errors) -> Option<Validator<'a>> {
    let range = match syntax {
        LengthSyntax::Exact(length) => {
            let length = size(length, errors)?;
            return Some(Validator::Length {
                min: length,
                max: Some(length),
                span,
            });
        }
        LengthSyntax::Range(range) => range,
    };
    let mut bound = |bound: &Option<Literal>| match bound {
        Some(literal) => size(literal, errors).map(Some),
        None => Some(None),
    };
    let (start, end) = (bound(&range.start), bound(&range.end));
    let (start, end) = (start?, end?);
    ordered(range, errors)?;
    let max = match end {
        Some(end) if !range.inclusive => {
            let last = end.checked_sub(1);
            if last.is_none() {
                let message = "`..0` leaves out its end, so no length is left: write `0`";
                errors.spanned(&range.tokens, message);
            }
            Some(last?)
        }
        end => end,
    };
    let min = start.unwrap_or(0);
    if min == 0 && max.is_none() {
        let message = "`0..` allows every length: write an end, or leave `len` out";
        errors.spanned(&range.tokens, message);
        return None;
    }
    Some(Validator::Length { min, max, span })
}

fn size(literal: &Literal, errors: &mut Errors) -> Option<usize> {
    let size = match literal.value {
        LiteralValue::Integer(value) => usize::try_from(value).ok(),
        _ => None,
    };
    if size.is_none() {
        errors.at(literal.span, "a length is a whole number, zero or more");
    }
    size
}

fn number_range<'a>(range: &RangeSyntax, span: Span, errors: &mut Errors) -> Option<Validator<'a>> {
    for literal in range.start.iter().chain(&range.end) {
        if !matches!(
            literal.value,
            LiteralValue::Integer(_) | LiteralValue::Float(_)
        ) {
            errors.at(
                literal.span,
                "`range` is for numbers: list other values with `one_of`",
            );
            return None;
        }
    }
    ordered(range, errors)?;
    Some(Validator::Range {
        min: range.start.clone(),
        max: range.end.clone(),
        max_exclusive: !range.inclusive && range.end.is_some(),
        span,
    })
}

/// Refuses a range without values and one without ends.
fn ordered(range: &RangeSyntax, errors: &mut Errors) -> Option<()> {
    let message = match (&range.start, &range.end) {
        (None, None) => "`..` allows everything: give the range a start or an end".to_owned(),
        (Some(start), Some(end)) => match compare(&start.value, &end.value) {
            Some(Ordering::Greater) => {
                format!(
                    "the range is inverted: write `{}..={}`",
                    end.value, start.value
                )
            }
            Some(Ordering::Equal) if !range.inclusive => {
                format!(
                    "`..` leaves out its end, so no value is left: write `..={}`",
                    end.value
                )
            }
            _ => return Some(()),
        },
        _ => return Some(()),
    };
    errors.spanned(&range.tokens, message);
    None
}

#[allow(clippy::cast_precision_loss)] // Only where one of the two is a float anyway.
fn compare(left: &LiteralValue, right: &LiteralValue) -> Option<Ordering> {
    let float = |value: &LiteralValue| match value {
        LiteralValue::Integer(value) => Some(*value as f64),
        LiteralValue::Float(value) => Some(*value),
        _ => None,
    };
    match (left, right) {
        (LiteralValue::Integer(left), LiteralValue::Integer(right)) => Some(left.cmp(right)),
        (left, right) => float(left)?.partial_cmp(&float(right)?),
    }
}

const FORMATS: [(&str, Format); 5] = [
    ("uri", Format::Uri),
    ("email", Format::Email),
    ("uuid", Format::Uuid),
    ("date", Format::Date),
    ("string_or_uri", Format::StringOrUri),
];

fn format(name: &LitStr, errors: &mut Errors) -> Option<Format> {
    let format = FORMATS.iter().find(|(known, _)| *known == name.value());
    if format.is_none() {
        let hint = did_you_mean(&name.value(), &FORMATS.map(|(known, _)| known));
        errors.at(
            name.span(),
            format!("unknown format {:?}: {hint}", name.value()),
        );
    }
    format.map(|(_, format)| *format)
}

fn lifetime(unit: &Ident, errors: &mut Errors) -> Option<LifetimeUnit> {
    match unit.to_string().as_str() {
        "seconds" => Some(LifetimeUnit::Seconds),
        "millis" => Some(LifetimeUnit::Millis),
        _ => {
            let message = format!("unknown unit `{unit}`: write `seconds` or `millis`");
            errors.at(unit.span(), message);
            None
        }
    }
}
