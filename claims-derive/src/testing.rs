//! Runs everything before the expansion on source text.

use syn::DeriveInput;

use crate::{build, checks, declaration::Declaration, errors::Errors, model::Set};

/// Looks at the model of a source, and at how many mistakes were found.
pub(crate) fn built<R>(source: &str, look: impl FnOnce(&Set<'_>, usize) -> R) -> R {
    let input = syn::parse_str(source).unwrap();
    let mut errors = Errors::default();
    let declaration = Declaration::read(&input, &mut errors);
    let set = build::set(&declaration, &mut errors);
    look(&set, errors.count())
}

/// Looks at the model of a source without a mistake.
#[track_caller]
pub(crate) fn model<R>(source: &str, look: impl FnOnce(&Set<'_>) -> R) -> R {
    built(source, |set, mistakes| {
        assert_eq!(mistakes, 0, "{source}");
        look(set)
    })
}

/// The texts of all mistakes.
pub(crate) fn mistakes(source: &str) -> Vec<String> {
    mistakes_in(&syn::parse_str(source).unwrap())
}

pub(crate) fn mistakes_in(input: &DeriveInput) -> Vec<String> {
    let mut errors = Errors::default();
    let declaration = Declaration::read(input, &mut errors);
    let set = build::set(&declaration, &mut errors);
    checks::check(&declaration, &set, &mut errors);
    errors.messages()
}

/// The struct with these fields has no mistake.
#[track_caller]
pub(crate) fn accepts(fields: &str) {
    accepts_type(&format!("struct Token {{ {fields} }}"));
}

/// The struct with these fields has one mistake, whose text contains this.
#[track_caller]
pub(crate) fn refuses(fields: &str, expected: &str) {
    refuses_type(&format!("struct Token {{ {fields} }}"), expected);
}

#[track_caller]
pub(crate) fn accepts_type(source: &str) {
    assert_eq!(mistakes(source), [""; 0], "{source}");
}

#[track_caller]
pub(crate) fn refuses_type(source: &str, expected: &str) {
    let found = mistakes(source);
    let one = matches!(found.as_slice(), [text] if text.contains(expected));
    assert!(
        one,
        "{source}\nexpected one mistake with: {expected}\nfound: {found:#?}"
    );
}
