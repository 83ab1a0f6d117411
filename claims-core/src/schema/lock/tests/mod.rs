//! What is written is read again, and nothing else is.

mod arbitrary;
mod policies;
mod reading;
mod writing;
