//! Values of `sensitive` claims never leave the crate.

use super::{Report, path::is_root};
use crate::schema::{Schema, Shape};

impl Report {
    /// Leaves out whatever shows the value of a claim that is declared `sensitive`.
    pub(crate) fn redact(&mut self, schema: &Schema<'_>) {
        if declares_sensitive(schema) {
            self.redact_sensitive(schema);
        }
    }

    /// The same for a set of which it is known that it declares such a claim.
    #[cold]
    pub(crate) fn redact_sensitive(&mut self, schema: &Schema<'_>) {
        for violation in &mut self.violations {
            if let Some(other) = violation.other_claim()
                && sensitive_end(schema, other).is_some()
            {
                violation.hide_other_claim();
            }
            if let Some(end) = sensitive_end(schema, violation.claim()) {
                violation.hide_values();
                // What follows are members' names, which are part of the value.
                violation.cut_path(end);
            } else if violation.claim().is_empty() {
                // A rule over the whole set may quote any claim.
                violation.hide_quotes();
            } else if is_holder(schema, violation.claim()) {
                violation.hide_values();
            }
        }
    }
}

/// Whether the set, or one that is part of it, declares a sensitive claim.
///
/// Known while the program compiles, so that refusing costs nothing where there is none.
pub(crate) const fn declares_sensitive(schema: &Schema<'_>) -> bool {
    let mut claim = 0;
    while claim < schema.claims.len() {
        if schema.claims[claim].sensitive {
            return true;
        }
        if holds_sensitive(schema.claims[claim].shape) {
            return true;
        }
        claim += 1;
    }
    if let Some(extra) = &schema.extra
        && holds_sensitive(extra.shape)
    {
        return true;
    }
    let mut part = 0;
    while part < schema.embedded.len() {
        if declares_sensitive(schema.embedded[part].schema) {
            return true;
        }
        part += 1;
    }
    if let Some(tagged) = &schema.tagged {
        let mut variant = 0;
        while variant < tagged.variants.len() {
            if declares_sensitive(tagged.variants[variant].schema) {
                return true;
            }
            variant += 1;
        }
    }
    false
}

/// Whether values of the shape hold sets that declare a sensitive claim.
pub(crate) const fn holds_sensitive(shape: Shape<'_>) -> bool {
    match shape {
        Shape::Object(schema) => declares_sensitive(schema),
        Shape::Array(inner)
        | Shape::OneOrMany(inner)
        | Shape::Map(inner)
        | Shape::Nullable(inner) => holds_sensitive(*inner),
        Shape::Union(alternatives) => {
            let mut index = 0;
            while index < alternatives.len() {
                if holds_sensitive(alternatives[index]) {
                    return true;
                }
                index += 1;
            }
            false
        }
        _ => false,
    }
}

/// Whether the path leads to a whole value that holds a sensitive claim: to a claim, or to an element. What
/// lies deeper was found by the inner set, which leaves out what it declares sensitive itself.
fn is_holder(schema: &Schema<'_>, path: &str) -> bool {
    let own = schema.claims.iter().any(|claim| {
        let position = |character: char| character.is_ascii_digit() || "[]".contains(character);
        let inside = path.strip_prefix(claim.name);
        inside.is_some_and(|inside| inside.chars().all(position)) && holds_sensitive(claim.shape)
    });
    // Of an undeclared claim nobody knows where its name ends.
    let undeclared = || {
        let extra = schema.extra.as_ref();
        extra.is_some_and(|extra| holds_sensitive(extra.shape)) && !leads_to_declared(schema, path)
    };
    own || undeclared() || schema.parts().any(|part| is_holder(part, path))
}

fn leads_to_declared(schema: &Schema<'_>, path: &str) -> bool {
    let mut claims = schema.claims.iter();
    claims.any(|claim| is_root(claim.name, path))
        || schema.parts().any(|part| leads_to_declared(part, path))
}

/// Where the name of the sensitive claim ends that the path leads to or into.
fn sensitive_end(schema: &Schema<'_>, path: &str) -> Option<usize> {
    let own = schema.claims.iter().find_map(|claim| {
        if !is_root(claim.name, path) {
            return None;
        }
        let end = claim.name.len();
        if claim.sensitive {
            return Some(end);
        }
        // The value of the claim may be a set with sensitive claims of its own.
        let nested = claim.shape.held_set()?;
        let inside = path.split_at_checked(end)?.1;
        let member = inside.trim_start_matches(|c: char| c.is_ascii_digit() || "[]".contains(c));
        let start = path.len() - member.len() + 1;
        let inner = sensitive_end(nested, member.strip_prefix('.')?)?;
        Some(start + inner)
    });
    own.or_else(|| schema.parts().find_map(|part| sensitive_end(part, path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        report::{Code, Detail, Violation},
        schema::{ClaimSchema, Embedded, Shape},
    };

    static INNER: Schema<'static> = Schema::new("Inner").claims(&[
        ClaimSchema::new("pin", "pin", Shape::Any).sensitive(),
        ClaimSchema::new("name", "name", Shape::Any),
    ]);
    static OUTER: Schema<'static> =
        Schema::new("Outer").embedded(&[Embedded::new("inner", "", &INNER, 0)]);

    static OPEN: Schema<'static> = Schema::new("Open");

    fn report(claims: &[&'static str]) -> Report {
        let mut report = Report::default();
        for claim in claims {
            report.push(Violation::new(*claim, Code::Range).with_actual(Detail::Integer(1234)));
        }
        report
    }

    #[test]
    fn values_below_a_sensitive_claim_are_left_out() {
        let mut report = report(&["pin", "pin[1]", "pin.code", "pinned", "name"]);
        report.redact(&OUTER);
        let shown = report
            .violations()
            .iter()
            .filter(|violation| violation.actual().is_some());
        assert_eq!(
            shown.map(Violation::claim).collect::<Vec<_>>(),
            ["pinned", "name"]
        );
        let first_three = &report.violations()[..3];
        assert!(!format!("{first_three:?}").contains("1234"));
    }

    #[test]
    fn names_inside_a_sensitive_claim_are_left_out() {
        let mut report = report(&["pin.1234", "pin[1].1234", "name.1234"]);
        report.redact(&OUTER);
        let paths: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(paths, ["pin", "pin[1]", "name.1234"]);
    }

    #[test]
    fn a_set_inside_a_claim_keeps_its_secrets() {
        static HOLDER: Schema<'static> = Schema::new("Holder").claims(&[
            ClaimSchema::new("user", "user", Shape::Object(&INNER)),
            ClaimSchema::new("users", "users", Shape::Array(&Shape::Object(&INNER))),
        ]);
        let paths = ["user.pin", "users[2].pin.code", "user.name", "pin"];
        let mut report = report(&paths);
        report.redact(&HOLDER);
        let found = report.violations().iter();
        let shown: Vec<_> = found
            .map(|it| (it.claim(), it.actual().is_some()))
            .collect();
        assert_eq!(
            shown,
            [
                ("user.pin", false),
                ("users[2].pin", false),
                ("user.name", true),
                ("pin", true)
            ]
        );
    }

    #[test]
    fn a_rule_over_the_whole_set_quotes_nothing() {
        let quoting = || Violation::new("", Code::Custom).custom("pair", "1234 and 5".to_owned());
        let mut report = Report::default();
        report.push(quoting());
        report.redact(&OUTER);
        assert_eq!(report.to_string(), "refused");

        let mut report = Report::default();
        report.push(quoting());
        report.redact(&OPEN);
        assert_eq!(report.to_string(), "1234 and 5");
    }

    #[test]
    fn a_short_name_inside_a_claim_ends_where_it_ends() {
        static SHORT: Schema<'static> =
            Schema::new("Short").claims(&[ClaimSchema::new("p", "p", Shape::Any).sensitive()]);
        static UNNAMED: Schema<'static> =
            Schema::new("Unnamed").claims(&[ClaimSchema::new("", "", Shape::Any).sensitive()]);
        static HOLDER: Schema<'static> = Schema::new("Holder").claims(&[
            ClaimSchema::new("u", "u", Shape::Object(&SHORT)),
            ClaimSchema::new("v", "v", Shape::Object(&UNNAMED)),
        ]);
        let mut report = report(&["u.p.1234", "v..1234"]);
        report.redact(&HOLDER);
        let paths: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(paths, ["u.p", "v."]);
    }

    #[test]
    fn a_secret_is_known_wherever_it_is_declared() {
        use crate::schema::Variant;
        let open = [ClaimSchema::new("a", "a", Shape::Any)];
        let none = Schema::new("None").claims(&open);
        let embedded = |schema| Embedded::new("inner", "", schema, 0);
        let variant = |schema| Variant::new("v", "V", "", schema);
        for (inner, declares) in [(&none, false), (&INNER, true)] {
            assert_eq!(declares_sensitive(inner), declares);
            let sets = [embedded(&none), embedded(inner)];
            assert_eq!(
                declares_sensitive(&Schema::new("E").embedded(&sets)),
                declares
            );
            let variants = [variant(&none), variant(inner)];
            let tagged = Schema::new("T").tagged("kind", &["v"], &variants);
            assert_eq!(declares_sensitive(&tagged), declares);
            let held = [
                ClaimSchema::new("a", "a", Shape::Any),
                ClaimSchema::new("b", "b", Shape::Object(inner)),
            ];
            assert_eq!(
                declares_sensitive(&Schema::new("H").claims(&held)),
                declares
            );
        }
    }

    #[test]
    fn a_set_is_found_in_whatever_holds_it() {
        const SECRET: Shape<'static> = Shape::Object(&INNER);
        for (shape, expected) in [
            (SECRET, true),
            (Shape::Map(&Shape::Array(&SECRET)), true),
            (Shape::OneOrMany(&Shape::Nullable(&SECRET)), true),
            (Shape::Union(&[Shape::String, SECRET]), true),
            (Shape::Union(&[Shape::String, Shape::Boolean]), false),
            (Shape::Object(&OPEN), false),
            (Shape::Unknown, false),
        ] {
            assert_eq!(holds_sensitive(shape), expected, "{shape:?}");
            let set = Schema::new("Set").extra("rest", None, shape);
            assert_eq!(declares_sensitive(&set), expected, "{shape:?}");
        }
    }

    #[test]
    fn what_leads_to_a_whole_set_is_told_from_what_leads_into_it() {
        static PART: Schema<'static> = Schema::new("Part").claims(&[
            ClaimSchema::new("city", "city", Shape::String),
            ClaimSchema::new("owner", "owner", Shape::Object(&INNER)),
        ]);
        static CLOSED: Schema<'static> = Schema::new("Closed")
            .claims(&[
                ClaimSchema::new("user", "user", Shape::Array(&Shape::Object(&INNER))),
                ClaimSchema::new("tags", "tags", Shape::Array(&Shape::String)),
            ])
            .embedded(&[Embedded::new("part", "", &PART, 0)]);
        let closed = CLOSED;
        let open = closed.extra("rest", None, Shape::Object(&INNER));
        for holder in ["user", "user[0]", "owner"] {
            assert!(
                is_holder(&closed, holder) && is_holder(&open, holder),
                "{holder}"
            );
        }
        for other in ["user[0].name", "tags", "tags[1]", "city", "owner.name"] {
            assert!(
                !is_holder(&closed, other) && !is_holder(&open, other),
                "{other}"
            );
        }
        for undeclared in ["other", "other[1].name", "username"] {
            assert!(!is_holder(&closed, undeclared), "{undeclared}");
            assert!(is_holder(&open, undeclared), "{undeclared}");
        }
        assert!(is_holder(
            &Schema::new("Open").extra("rest", None, Shape::Object(&INNER)),
            "a"
        ));
    }
}
