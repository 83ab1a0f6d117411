//! What is written is read again, and nothing else is.

mod arbitrary;
mod changed;
mod checking;
mod differences;
mod policies;
mod reading;
mod relation;
mod writing;
