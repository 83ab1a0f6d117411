//! Patterns: see [`crate::pattern`].

use crate::{errors::Errors, model::Validator, pattern};

pub(super) fn check(validator: &Validator<'_>, errors: &mut Errors) {
    if let Validator::Pattern { regex, span } = validator
        && let Err(problem) = pattern::check(regex)
    {
        errors.at(*span, problem);
    }
}
