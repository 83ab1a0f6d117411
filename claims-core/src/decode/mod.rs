//! From a payload to a claims set, in one pass.

mod deserialize;
mod expected;
mod extra;
mod field;
mod lookup;
mod nested;
mod object;
mod probe;
mod session;
mod slot;
mod tagged;

pub use deserialize::deserialize;
pub use extra::{Extras, read_extra};
pub use field::{field, nullable_field};
pub use nested::nested;
pub use object::object;
pub use probe::{
    As, Date, DateValue, ForeignImpl, Guard, HoldsNothing, Many, ManyValues, NotNull, Object,
    ObjectOrArray, Plain, ReadForeign, ReadLoneForeign, ShapeOf, UnknownShape, WriteForeign,
    read_with,
};
pub use session::Session;
pub use slot::Slot;
pub use tagged::{tag, unknown_variant};
