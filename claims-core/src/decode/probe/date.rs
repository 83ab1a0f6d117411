//! Dates in every type that can hold one.

use std::{rc::Rc, sync::Arc, time::SystemTime};

use serde::{Serialize, Serializer, ser};

use super::{As, Date};
use crate::{
    error::Malformed,
    reader::{Number, Reader},
    report::Report,
    types::{DATE_EXPECTED, NumericDate},
    value::read_number,
};

/// A type of the standard library, or of this crate, that holds a `NumericDate` (RFC 7519, section 2).
pub trait DateValue: Sized {
    /// What a date that does not fit is told.
    const RANGE: &'static str;

    /// The date, rounded down to what the type holds; `None` if it lies beyond the type's range.
    fn from_number(number: Number) -> Option<Self>;

    /// The date as it goes on the wire.
    fn wire(&self) -> impl Serialize;
}

impl<'de, T: DateValue> As<'de, Date, T> {
    /// Reads the value.
    #[inline]
    pub fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<T>, Malformed> {
        let number = match reader.take_unsigned() {
            Some(number) => Number::Unsigned(number),
            None => match read_number(reader, report, DATE_EXPECTED)? {
                Some(number) => number,
                None => return Ok(None),
            },
        };
        let date = T::from_number(number);
        if date.is_none() {
            report.out_of_range(T::RANGE.to_owned(), number.into());
        }
        Ok(date)
    }

    /// The value as it goes on the wire.
    #[inline]
    pub fn wire(value: &T) -> impl Serialize {
        value.wire()
    }
}

/// A type that goes on the wire through its own serde impl.
pub trait WriteForeign<T> {
    /// The value as it goes on the wire.
    #[inline]
    fn wire(value: &T) -> &T {
        value
    }
}

impl<T> WriteForeign<T> for As<'_, Date, T> {}

impl DateValue for NumericDate {
    const RANGE: &'static str = "a date";

    #[inline]
    fn from_number(number: Number) -> Option<Self> {
        Some(Self::from_number(number))
    }

    #[inline]
    fn wire(&self) -> impl Serialize {
        *self
    }
}

/// Rounded down; the policy compares the exact date, whatever the field keeps of it.
macro_rules! whole_seconds {
    ($($integer:ident $range:literal;)*) => { $(
        impl DateValue for $integer {
            const RANGE: &'static str = $range;

            #[inline]
            fn from_number(number: Number) -> Option<Self> {
                match number {
                    Number::Unsigned(seconds) => seconds.try_into().ok(),
                    Number::Negative(seconds) => seconds.try_into().ok(),
                    #[allow(clippy::cast_possible_truncation)] // Saturates beyond every type here.
                    Number::Float(seconds) => (seconds.floor() as i128).try_into().ok(),
                }
            }

            #[inline]
            fn wire(&self) -> impl Serialize {
                *self
            }
        }
    )* };
}

whole_seconds! {
    i64 "a date whose seconds fit `i64`";
    u64 "a date whose seconds fit `u64`: not before 1970";
    usize "a date whose seconds fit `usize`: not before 1970";
}

impl DateValue for f64 {
    const RANGE: &'static str = "a date";

    #[inline]
    fn from_number(number: Number) -> Option<Self> {
        Some(number.as_f64())
    }

    #[inline]
    fn wire(&self) -> impl Serialize {
        Seconds(*self)
    }
}

/// Written in whole seconds, because many consumers read only integers. A `NumericDate` keeps its
/// fraction.
impl DateValue for SystemTime {
    const RANGE: &'static str = "a date that `SystemTime` can hold on this platform";

    fn from_number(number: Number) -> Option<Self> {
        NumericDate::from_number(number).try_into().ok()
    }

    fn wire(&self) -> impl Serialize {
        NumericDate::from(*self).floor()
    }
}

macro_rules! pointers {
    ($($pointer:ident)*) => { $(
        impl<T: DateValue> DateValue for $pointer<T> {
            const RANGE: &'static str = T::RANGE;

            #[inline]
            fn from_number(number: Number) -> Option<Self> {
                T::from_number(number).map(Self::new)
            }

            #[inline]
            fn wire(&self) -> impl Serialize {
                (**self).wire()
            }
        }
    )* };
}

pointers!(Box Rc Arc);

/// Seconds that are written as an integer where they are one; JSON has no NaN and no infinity.
struct Seconds(f64);

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.0.is_finite() {
            return Err(ser::Error::custom(format_args!(
                "{} is not a NumericDate",
                self.0
            )));
        }
        #[allow(clippy::cast_possible_truncation)] // Saturates; there is no fraction to lose.
        let whole = (self.0.fract() == 0.0).then_some(self.0 as i128);
        match whole.and_then(|seconds| i64::try_from(seconds).ok()) {
            Some(seconds) => serializer.serialize_i64(seconds),
            None => serializer.serialize_f64(self.0),
        }
    }
}
