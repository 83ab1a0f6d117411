//! Conversions of [`NumericDate`](crate::NumericDate) from and into the date types of other crates.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;
