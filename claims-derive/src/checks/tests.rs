//! A passing and a failing case for each rule.

mod attributes;
mod fields;
mod names;
mod online;
mod sets;
mod validators;
