//! `Option` and the smart pointers.

use std::{rc::Rc, sync::Arc};

use super::ClaimValue;
use crate::{
    error::Malformed,
    reader::Reader,
    report::Report,
    schema::{HasShape, Shape},
};

/// `null` is `None`. An absent or `null` claim never gets here: its slot knows the rules.
impl<'de, T: ClaimValue<'de>> ClaimValue<'de> for Option<T> {
    #[inline]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        if reader.is_null() {
            reader.null()?;
            return Ok(Some(None));
        }
        Ok(T::read(reader, report)?.map(Some))
    }
}

impl<T: HasShape> HasShape for Option<T> {
    const SHAPE: Shape<'static> = Shape::Nullable(&T::SHAPE);
}

macro_rules! pointers {
    ($($pointer:ident)*) => { $(
        impl<'de, T: ClaimValue<'de>> ClaimValue<'de> for $pointer<T> {
            #[inline]
            fn read<R: Reader<'de>>(
                reader: &mut R,
                report: &mut Report,
            ) -> Result<Option<Self>, Malformed> {
                Ok(T::read(reader, report)?.map(Self::new))
            }
        }

        impl<T: HasShape> HasShape for $pointer<T> {
            const SHAPE: Shape<'static> = T::SHAPE;
        }
    )* };
}

pointers!(Box Rc Arc);

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::value::testing::{read, refused};

    #[test]
    fn null_elements_need_an_option() {
        assert_eq!(
            read::<Vec<Option<u8>>>("[1, null]"),
            Ok(vec![Some(1), None])
        );
        assert_eq!(refused::<Vec<u8>>("[1, null]"), ["[1]:wrong_type"]);
        assert_eq!(refused::<Option<u8>>("\"1\""), [":wrong_type"]);
    }

    #[test]
    fn pointers_read_as_what_they_hold() {
        assert_eq!(read::<Box<u8>>("1"), Ok(Box::new(1)));
        assert_eq!(read::<Arc<Vec<bool>>>("[true]"), Ok(Arc::new(vec![true])));
        assert_eq!(refused::<Box<u8>>("true"), [":wrong_type"]);
    }
}
