//! The findings that reading a payload can make: one cold function each.

use std::borrow::Cow;

use super::{Code, Detail, Report, Violation};
use crate::{
    reader::{ForeignError, JsonType},
    schema::{Schema, Tagged},
};

impl Report {
    /// A claim that must be there is not.
    #[cold]
    pub(crate) fn missing(&mut self, claim: &'static str) {
        self.push(Violation::new(claim, Code::Missing));
    }

    /// A claim that is there already.
    #[cold]
    pub(crate) fn duplicate(&mut self, claim: &'static str) {
        self.push(Violation::new(claim, Code::Duplicate));
    }

    /// An undeclared claim that an `extra` map holds already.
    #[cold]
    pub(crate) fn duplicate_extra(&mut self, claim: &str) {
        if !self.count_if_full() {
            self.push(Violation::new(claim.to_owned(), Code::Duplicate));
        }
    }

    /// A claim that must not be there.
    #[cold]
    pub(crate) fn forbidden(&mut self, claim: &str) {
        if !self.count_if_full() {
            self.push(Violation::new(claim.to_owned(), Code::Forbidden));
        }
    }

    /// A claim that nothing declares, in a set with `deny_unknown`.
    #[cold]
    pub(crate) fn unknown(&mut self, claim: &str) {
        if !self.count_if_full() {
            self.push(Violation::new(claim.to_owned(), Code::Unknown));
        }
    }

    /// A value of another JSON type; tells the type, never the value.
    #[cold]
    pub(crate) fn wrong_type(
        &mut self,
        claim: impl Into<Cow<'static, str>>,
        expected: impl Into<Cow<'static, str>>,
        found: JsonType,
    ) {
        self.push(
            Violation::new(claim, Code::WrongType)
                .with_expected(Detail::Words(expected.into()))
                .with_actual(Detail::Words(found.as_str().into())),
        );
    }

    /// A tag with a value that no variant has.
    #[cold]
    pub(crate) fn unknown_tag(&mut self, tagged: &Tagged<'_>, value: &str) {
        let known = tagged
            .values
            .iter()
            .map(|value| Detail::Text((*value).to_owned().into()));
        self.push(
            Violation::new(tagged.tag.to_owned(), Code::NotOneOf)
                .with_expected(Detail::List(known.collect()))
                .with_actual(Detail::Text(value.to_owned().into())),
        );
    }

    /// What was found in a set that stands inside a claim.
    #[cold]
    pub(crate) fn nest(&mut self, mut inner: Self, schema: &Schema<'_>) {
        inner.redact(schema);
        for mut violation in inner.violations {
            // Of the set as a whole nothing but its own functions speak: otherwise it is a member
            // whose name is empty.
            if !violation.claim().is_empty() || violation.code() != Code::Custom {
                violation.prefix(".");
            }
            self.push_inside(violation);
        }
        self.omitted += inner.omitted;
    }

    /// A value that its serde impl refused.
    #[cold]
    pub(crate) fn foreign(&mut self, error: ForeignError) {
        self.push_inside(Violation::new(error.path, Code::WrongType).foreign(error.message));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_without_a_name_is_not_the_set_that_holds_it() {
        let mut inner = Report::default();
        inner.duplicate_extra("");
        inner.push(Violation::new("", Code::Custom));
        let mut report = Report::default();
        report.nest(inner, &Schema::new("Inner"));
        let paths: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(paths, [".", ""]);
    }

    #[test]
    fn what_a_nested_set_left_out_counts() {
        let mut inner = Report::default();
        for index in 0..70 {
            inner.push(Violation::new(format!("c{index}"), Code::Unknown));
        }
        let mut report = Report::default();
        report.nest(inner.clone(), &Schema::new("Inner"));
        assert_eq!((report.violations().len(), report.omitted()), (64, 6));
        assert_eq!(report.violations()[0].claim(), ".c0");
        report.nest(inner, &Schema::new("Inner"));
        assert_eq!((report.violations().len(), report.omitted()), (64, 76));
    }
}
