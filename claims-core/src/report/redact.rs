//! Values of `sensitive` claims never leave the crate.

use super::{Report, path::is_root};
use crate::schema::Schema;

impl Report {
    /// Leaves out whatever shows the value of a claim that is declared `sensitive`.
    pub(crate) fn redact(&mut self, schema: &'static Schema) {
        if !self.is_empty() && any_sensitive(schema, &|_| true) {
            for violation in &mut self.violations {
                if any_sensitive(schema, &|name| is_root(name, violation.claim())) {
                    violation.hide_values();
                } else if violation.claim().is_empty() {
                    // A rule over the whole set may quote any claim.
                    violation.hide_quotes();
                }
            }
        }
    }
}

/// Whether a sensitive claim with such a name is declared, in this set or one that is part of it.
fn any_sensitive(schema: &'static Schema, matches: &dyn Fn(&str) -> bool) -> bool {
    schema
        .claims
        .iter()
        .any(|claim| claim.sensitive && matches(claim.name))
        || schema.parts().any(|part| any_sensitive(part, matches))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        report::{Code, Detail, Violation},
        schema::{ClaimSchema, Embedded, Shape},
    };

    static INNER: Schema = Schema::new("Inner").claims(&[
        ClaimSchema::new("pin", "pin", Shape::Any).sensitive(),
        ClaimSchema::new("name", "name", Shape::Any),
    ]);
    static OUTER: Schema = Schema::new("Outer").embedded(&[Embedded::new("inner", "", &INNER)]);

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
    fn a_rule_over_the_whole_set_quotes_nothing() {
        let quoting = || Violation::new("", Code::Custom).custom("pair", "1234 and 5".to_owned());
        let mut report = Report::default();
        report.push(quoting());
        report.redact(&OUTER);
        assert_eq!(report.to_string(), "refused");

        static OPEN: Schema = Schema::new("Open");
        let mut report = Report::default();
        report.push(quoting());
        report.redact(&OPEN);
        assert_eq!(report.to_string(), "1234 and 5");
    }
}
