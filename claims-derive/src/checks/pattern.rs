//! Patterns: see [`crate::pattern`].

use crate::{
    errors::Errors,
    model::{Claim, Validator},
    pattern,
};

pub(super) fn check(claim: &Claim<'_>, errors: &mut Errors) {
    for validator in &claim.validators {
        if let Validator::Pattern { regex, span } = validator
            && let Err(problem) = pattern::check(regex)
        {
            errors.at(*span, problem);
        }
    }
}
