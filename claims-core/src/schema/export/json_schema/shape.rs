//! The values that a type and the validators of a claim allow.

use super::{
    Definitions, Json, Part,
    bounds::{self, Ends},
    format,
    keywords::{Keywords, any_of, or_null},
    pattern,
};
use crate::schema::{Bounds, Literal, Shape, Validator};

/// What the validators of a claim judge of a JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Judged {
    Text,
    Number,
    Boolean,
    /// An array, or a lone value that counts as one.
    List,
    Members,
    /// Values of which validators see something that JSON does not tell.
    Other,
}

fn judged(shape: Shape<'_>) -> Judged {
    match shape {
        Shape::String => Judged::Text,
        Shape::Integer { .. } | Shape::Number | Shape::NumericDate => Judged::Number,
        Shape::Boolean => Judged::Boolean,
        Shape::Array(_) | Shape::OneOrMany(_) => Judged::List,
        Shape::Map(_) => Judged::Members,
        Shape::OneOf(values) => match json_type(values) {
            Some("string") => Judged::Text,
            Some("boolean") => Judged::Boolean,
            Some(_) => Judged::Number,
            None => Judged::Other,
        },
        Shape::Any | Shape::Unknown | Shape::Object(_) | Shape::Nullable(_) | Shape::Union(_) => {
            Judged::Other
        }
    }
}

/// Whether keywords say the whole of the rule.
pub(super) fn expresses(validator: &Validator<'_>, shape: Shape<'_>) -> bool {
    match shape {
        Shape::Nullable(inner) => return expresses(validator, *inner),
        Shape::Union(shapes) => return shapes.iter().any(|shape| expresses(validator, *shape)),
        _ => {}
    }
    let judged = judged(shape);
    match validator {
        Validator::Equals(_) | Validator::OneOf(_) => {
            matches!(judged, Judged::Text | Judged::Number | Judged::Boolean)
        }
        Validator::Contains(_) => matches!(judged, Judged::Text | Judged::List),
        Validator::Length { .. } | Validator::NotEmpty => {
            matches!(judged, Judged::Text | Judged::List | Judged::Members)
        }
        Validator::Range(_) => judged == Judged::Number,
        Validator::Pattern(_) | Validator::Format(_) => judged == Judged::Text,
        Validator::Lifetime(_)
        | Validator::Online(_)
        | Validator::Function(_)
        | Validator::FunctionWithContext(_) => false,
    }
}

/// The schema of the values that have that shape and meet these rules.
pub(super) fn value<'a>(
    shape: Shape<'a>,
    validators: &[Validator<'a>],
    definitions: &mut Definitions<'a>,
) -> Json {
    let rules: Vec<_> = validators
        .iter()
        .copied()
        .filter(|validator| expresses(validator, shape))
        .collect();
    match shape {
        Shape::Unknown | Shape::Any => Json::object(),
        Shape::String => text(Keywords::of_type("string"), &rules),
        Shape::Boolean => constants(Keywords::of_type("boolean"), &rules).finish(),
        Shape::Integer { min, max } => number("integer", Ends::of_integers(min, max), &rules),
        Shape::Number | Shape::NumericDate => number("number", Ends::default(), &rules),
        Shape::Array(inner) => array(*inner, &rules, definitions),
        Shape::OneOrMany(inner) => one_or_many(*inner, &rules, definitions),
        Shape::Map(inner) => {
            let mut keywords = Keywords::of_type("object");
            length(&mut keywords, &rules, ["minProperties", "maxProperties"]);
            let members = value(*inner, &[], definitions);
            if !is_anything(&members) {
                keywords.add("additionalProperties", members);
            }
            keywords.finish()
        }
        Shape::Object(set) => definitions.refer(Part::nested(set), &[set.name]),
        Shape::Nullable(inner) => or_null(value(*inner, &rules, definitions)),
        Shape::Union(shapes) => {
            let mut value = |shape: &Shape<'a>| self::value(*shape, &rules, definitions);
            any_of(shapes.iter().map(&mut value).collect())
        }
        Shape::OneOf(values) => {
            let mut keywords = match json_type(values) {
                Some(name) => Keywords::of_type(name),
                None => Keywords::default(),
            };
            keywords.add("enum", literals(values));
            match judged(shape) {
                Judged::Text => text(keywords, &rules),
                Judged::Number => numeric(keywords, Ends::default(), &rules),
                _ => constants(keywords, &rules).finish(),
            }
        }
    }
}

/// What the rules ask for beyond the shape.
pub(super) fn rules<'a>(
    shape: Shape<'a>,
    validators: &[Validator<'a>],
    definitions: &mut Definitions<'a>,
) -> Json {
    let mut rules = value(shape, validators, definitions);
    if let Json::Object(keywords) = &mut rules {
        keywords.retain(|(name, _)| name != "type");
    }
    rules
}

/// The schema of the dates whose whole seconds an integer of that width holds and the rules allow:
/// the fraction is cut off before anyone looks.
pub(super) fn whole_seconds(min: i128, max: i128, validators: &[Validator<'_>]) -> Json {
    let mut ends = Ends::default();
    let within = |min, max| Bounds {
        min: Some(Literal::Integer(min)),
        max: Some(Literal::Integer(max)),
        max_exclusive: false,
    };
    ends.narrow(bounds::of_whole_seconds(within(min, max)));
    let mut keywords = Keywords::of_type("number");
    let second = |literal| bounds::of_whole_seconds(bounds::exactly(literal));
    let mut one_of = Vec::new();
    for validator in validators {
        match validator {
            Validator::Range(bounds) => ends.narrow(bounds::of_whole_seconds(*bounds)),
            Validator::Equals(literal) => ends.narrow(second(*literal)),
            Validator::OneOf(literals) => {
                let seconds = literals.iter().map(|literal| {
                    let mut ends = Ends::default();
                    ends.narrow(second(*literal));
                    let mut keywords = Keywords::default();
                    ends.write(&mut keywords);
                    keywords.finish()
                });
                one_of.push(Json::Array(seconds.collect()));
            }
            _ => {}
        }
    }
    ends.write(&mut keywords);
    for seconds in one_of {
        keywords.add("anyOf", seconds);
    }
    keywords.finish()
}

fn text(keywords: Keywords, rules: &[Validator<'_>]) -> Json {
    let mut keywords = constants(keywords, rules);
    length(&mut keywords, rules, ["minLength", "maxLength"]);
    for rule in rules {
        match rule {
            Validator::Pattern(pattern) => pattern::whole(&mut keywords, pattern),
            Validator::Format(format) => format::write(&mut keywords, *format),
            Validator::Contains(Literal::Text(word)) => pattern::word(&mut keywords, word),
            // No word of a string equals it.
            Validator::Contains(_) => keywords.add("not", Json::object()),
            _ => {}
        }
    }
    keywords.finish()
}

fn number(name: &'static str, ends: Ends, rules: &[Validator<'_>]) -> Json {
    numeric(Keywords::of_type(name), ends, rules)
}

fn numeric(keywords: Keywords, mut ends: Ends, rules: &[Validator<'_>]) -> Json {
    let mut keywords = constants(keywords, rules);
    for rule in rules {
        if let Validator::Range(bounds) = rule {
            ends.narrow(*bounds);
        }
    }
    ends.write(&mut keywords);
    keywords.finish()
}

fn array<'a>(inner: Shape<'a>, rules: &[Validator<'a>], definitions: &mut Definitions<'a>) -> Json {
    let mut keywords = Keywords::of_type("array");
    let items = value(inner, &[], definitions);
    if !is_anything(&items) {
        keywords.add("items", items);
    }
    for rule in rules {
        if let Validator::Contains(member) = rule {
            let is_member = Json::object().with("const", literal(*member));
            keywords.add("contains", is_member);
        }
    }
    length(&mut keywords, rules, ["minItems", "maxItems"]);
    keywords.finish()
}

/// A lone value counts as an array of one.
fn one_or_many<'a>(
    inner: Shape<'a>,
    rules: &[Validator<'a>],
    definitions: &mut Definitions<'a>,
) -> Json {
    let many = |definitions: &mut Definitions<'a>| array(inner, rules, definitions);
    let (min, max) = lengths(rules);
    let fits = min <= 1 && max.is_none_or(|max| max >= 1);
    // An array is always read as several values.
    if !fits || matches!(inner, Shape::Array(_) | Shape::OneOrMany(_)) {
        return many(definitions);
    }
    let same: Vec<_> = rules
        .iter()
        .filter_map(|rule| match rule {
            Validator::Contains(member) => Some(Validator::Equals(*member)),
            _ => None,
        })
        .collect();
    let lone = value(inner, &same, definitions);
    any_of(vec![lone, many(definitions)])
}

/// Adds the constants that the value has to equal.
fn constants(mut keywords: Keywords, rules: &[Validator<'_>]) -> Keywords {
    for rule in rules {
        match rule {
            Validator::Equals(constant) => keywords.add("const", literal(*constant)),
            Validator::OneOf(values) => keywords.add("enum", literals(values)),
            _ => {}
        }
    }
    keywords
}

fn length(keywords: &mut Keywords, rules: &[Validator<'_>], [least, most]: [&'static str; 2]) {
    let (min, max) = lengths(rules);
    if min > 0 {
        keywords.add(least, count(min));
    }
    if let Some(max) = max {
        keywords.add(most, count(max));
    }
}

/// The tightest lengths of all rules.
fn lengths(rules: &[Validator<'_>]) -> (usize, Option<usize>) {
    let lengths = rules.iter().filter_map(|rule| match rule {
        Validator::Length { min, max } => Some((*min, *max)),
        Validator::NotEmpty => Some((1, None)),
        _ => None,
    });
    lengths.fold((0, None), |(min, max), (least, most)| {
        let max: Option<usize> = match (max, most) {
            (Some(max), Some(most)) => Some(most.min(max)),
            (max, most) => max.or(most),
        };
        (least.max(min), max)
    })
}

fn count(length: usize) -> Json {
    Json::Integer(i128::try_from(length).unwrap_or(i128::MAX))
}

/// Whether the schema refuses nothing.
pub(super) fn is_anything(schema: &Json) -> bool {
    matches!(schema, Json::Object(keywords) if keywords.is_empty())
}

/// The JSON type that all the constants have.
fn json_type(values: &[Literal<'_>]) -> Option<&'static str> {
    let mut types = values.iter().map(|value| match value {
        Literal::Text(_) => "string",
        Literal::Boolean(_) => "boolean",
        Literal::Integer(_) | Literal::Float(_) => "number",
    });
    let first = types.next()?;
    types.all(|other| other == first).then_some(first)
}

fn literal(literal: Literal<'_>) -> Json {
    match literal {
        Literal::Text(text) => text.into(),
        Literal::Integer(integer) => integer.into(),
        Literal::Float(float) => Json::Float(float),
        Literal::Boolean(boolean) => boolean.into(),
    }
}

fn literals(values: &[Literal<'_>]) -> Json {
    let mut distinct: Vec<Json> = Vec::new();
    for value in values {
        let value = literal(*value);
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    Json::Array(distinct)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Schema, View};

    #[test]
    fn a_rule_is_expressed_where_a_part_of_the_shape_has_keywords_for_it() {
        let range = Validator::Range(Bounds {
            min: Some(Literal::Integer(1)),
            max: None,
            max_exclusive: false,
        });
        for (shape, expressed) in [
            (Shape::Number, true),
            (Shape::String, false),
            (Shape::Nullable(&Shape::Number), true),
            (Shape::Nullable(&Shape::String), false),
            (Shape::Union(&[Shape::String, Shape::Number]), true),
            (Shape::Union(&[Shape::String, Shape::Boolean]), false),
        ] {
            assert_eq!(expresses(&range, shape), expressed, "{shape:?}");
        }
    }

    #[test]
    fn one_whole_second_is_a_range_of_dates() {
        let second = whole_seconds(0, 9, &[Validator::Equals(Literal::Integer(5))]);
        assert_eq!(second.get("minimum"), Some(&Json::Integer(5)));
        assert_eq!(second.get("exclusiveMaximum"), Some(&Json::Integer(6)));
    }

    #[test]
    fn no_word_of_a_string_is_a_number() {
        let rules = [Validator::Contains(Literal::Integer(1))];
        let keywords = text(Keywords::of_type("string"), &rules);
        assert_eq!(keywords.get("not"), Some(&Json::object()));
    }

    #[test]
    fn constants_keep_the_rules_of_their_kind_and_a_lone_value_those_of_one() {
        let schema = Schema::new("T");
        let mut definitions = Definitions::new(View::Consume, "#/$defs/", &schema);
        let mut has = |shape, rules: &[Validator<'static>], name| {
            value(shape, rules, &mut definitions).get(name).is_some()
        };
        let texts = Shape::OneOf(&[Literal::Text("a")]);
        assert!(has(texts, &[Validator::Pattern("[a-z]")], "pattern"));
        let from_one = Validator::Range(Bounds {
            min: Some(Literal::Integer(1)),
            max: None,
            max_exclusive: false,
        });
        assert!(has(
            Shape::OneOf(&[Literal::Integer(1)]),
            &[from_one],
            "minimum"
        ));
        for (min, max, lone) in [
            (0, Some(2), true),
            (1, Some(1), true),
            (0, None, true),
            (2, None, false),
            (0, Some(0), false),
        ] {
            let rules = [Validator::Length { min, max }];
            assert_eq!(has(Shape::OneOrMany(&Shape::String), &rules, "anyOf"), lone);
        }
    }
}
