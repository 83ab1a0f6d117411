//! What can be wrong with a value of the right JSON type: one cold function each.

use std::borrow::Cow;

use crate::{
    reader::JsonType,
    report::{Code, Detail, Report, Violation},
};

impl Report {
    /// A number with a fraction where an integer must stand.
    #[cold]
    pub(crate) fn fraction(&mut self) {
        self.push_inside(
            Violation::new("", Code::WrongType)
                .with_expected(Detail::Words("an integer".into()))
                .with_actual(Detail::Words("a number with a fraction".into())),
        );
    }

    /// A number whose last digits are not known where an integer must stand.
    #[cold]
    pub(crate) fn inexact(&mut self) {
        self.push_inside(
            Violation::new("", Code::WrongType)
                .with_expected(Detail::Words("an integer".into()))
                .with_actual(Detail::Words(
                    "a number from 2^53 on with a fraction or an exponent".into(),
                )),
        );
    }

    /// A number that the field's type cannot hold.
    #[cold]
    pub(crate) fn out_of_range(&mut self, expected: String, actual: Detail) {
        self.push_inside(
            Violation::new("", Code::Range)
                .with_expected(Detail::Words(expected.into()))
                .with_actual(actual),
        );
    }

    /// A string that a `&str` field cannot borrow.
    #[cold]
    pub(crate) fn not_borrowed(&mut self) {
        let expected = "a string that can be borrowed as it stands (a field of type `Cow<str>` takes every string)";
        let actual = "a string with escapes, or from a source that cannot lend it";
        self.push_inside(
            Violation::new("", Code::WrongType)
                .with_expected(Detail::Words(expected.into()))
                .with_actual(Detail::Words(actual.into())),
        );
    }

    /// A string or an array of another length than the type has.
    #[cold]
    pub(crate) fn wrong_length(&mut self, expected: usize, actual: usize) {
        self.push_inside(
            Violation::new("", Code::Length)
                .with_expected(Detail::Integer(expected as i128))
                .with_actual(Detail::Integer(actual as i128)),
        );
    }

    /// A string whose content breaks a format.
    #[cold]
    pub(crate) fn bad_format(&mut self, expected: &'static str, actual: String) {
        self.push_inside(
            Violation::new("", Code::Format)
                .with_expected(Detail::Words(expected.into()))
                .with_actual(Detail::Text(actual.into())),
        );
    }

    /// A name that an object has more than once. `mark` was made where the object began.
    #[cold]
    pub(crate) fn duplicate_member(&mut self, mark: usize, name: &str) {
        if !self.count_if_full() {
            self.push_since(mark, Violation::new(format!(".{name}"), Code::Duplicate));
        }
    }

    /// A value of another JSON type; tells the type, never the value.
    #[cold]
    pub(crate) fn wrong_value(&mut self, expected: impl Into<Cow<'static, str>>, found: JsonType) {
        self.push_inside(
            Violation::new("", Code::WrongType)
                .with_expected(Detail::Words(expected.into()))
                .with_actual(Detail::Words(found.as_str().into())),
        );
    }
}
