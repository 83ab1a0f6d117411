//! Arrays.

use std::collections::{BTreeSet, HashSet, VecDeque};

use super::{ClaimValue, expect};
use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
    schema::{HasShape, Shape},
};

/// Reads an array. A refused element takes the array with it, but every element is looked at.
#[inline]
fn collect<'de, T, C, R>(reader: &mut R, report: &mut Report) -> Result<Option<C>, Malformed>
where
    T: ClaimValue<'de>,
    C: Default + Extend<T>,
    R: Reader<'de>,
{
    if !expect(reader, report, JsonType::Array, "an array")? {
        return Ok(None);
    }
    reader.enter_array()?;
    let mut elements = C::default();
    let mut complete = true;
    let mut index = 0_usize;
    while reader.next_element()? {
        let mark = report.mark();
        match T::read(reader, report)? {
            Some(element) => elements.extend(Some(element)),
            None => complete = false,
        }
        if report.mark() > mark {
            locate(mark, index, report);
        }
        index += 1;
    }
    Ok(complete.then_some(elements))
}

/// Says where in the array something was found.
#[cold]
#[inline(never)]
fn locate(mark: usize, index: usize, report: &mut Report) {
    report.locate(mark, format_args!("[{index}]"));
}

macro_rules! collections {
    ($([$($generics:tt)*] $collection:ty;)*) => { $(
        impl<'de, T: ClaimValue<'de>, $($generics)*> ClaimValue<'de> for $collection
        where
            Self: Default + Extend<T>,
        {
            #[inline]
            fn read<R: Reader<'de>>(
                reader: &mut R,
                report: &mut Report,
            ) -> Result<Option<Self>, Malformed> {
                collect(reader, report)
            }
        }

        impl<T: HasShape, $($generics)*> HasShape for $collection {
            const SHAPE: Shape<'static> = Shape::Array(&T::SHAPE);
        }
    )* };
}

// Elements that a set holds already are merged: an array of JSON may repeat itself.
collections! {
    [] Vec<T>;
    [] VecDeque<T>;
    [] BTreeSet<T>;
    [S] HashSet<T, S>;
}

/// An array of exactly `N` elements.
impl<'de, T: ClaimValue<'de>, const N: usize> ClaimValue<'de> for [T; N] {
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        let Some(elements) = Vec::read(reader, report)? else {
            return Ok(None);
        };
        match Self::try_from(elements) {
            Ok(array) => Ok(Some(array)),
            Err(elements) => {
                report.wrong_length(N, elements.len());
                Ok(None)
            }
        }
    }
}

impl<T: HasShape, const N: usize> HasShape for [T; N] {
    const SHAPE: Shape<'static> = Shape::Array(&T::SHAPE);
}

impl<'de, T: ClaimValue<'de>> ClaimValue<'de> for Box<[T]> {
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        Ok(Vec::read(reader, report)?.map(Vec::into_boxed_slice))
    }
}

impl<T: HasShape> HasShape for Box<[T]> {
    const SHAPE: Shape<'static> = Shape::Array(&T::SHAPE);
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashSet};

    use crate::value::testing::{read, refused};

    #[test]
    fn arrays_fill_every_collection() {
        assert_eq!(read::<Vec<u8>>("[1, 2, 2]"), Ok(vec![1, 2, 2]));
        assert_eq!(
            read::<BTreeSet<u8>>("[2, 1, 2]"),
            Ok(BTreeSet::from([1, 2]))
        );
        assert_eq!(read::<HashSet<u8>>("[2, 1, 2]"), Ok(HashSet::from([1, 2])));
        assert_eq!(read::<[u8; 2]>("[1, 2]"), Ok([1, 2]));
        assert_eq!(read::<Box<[u8]>>("[2, 1]"), Ok(Box::from([2, 1])));
        assert_eq!(read::<Vec<Vec<u8>>>("[[], [1]]"), Ok(vec![vec![], vec![1]]));
    }

    #[test]
    fn every_wrong_element_is_found_with_its_path() {
        assert_eq!(
            refused::<Vec<u8>>("[1, \"a\", 300, [], 4]"),
            ["[1]:wrong_type", "[2]:range", "[3]:wrong_type"]
        );
        assert_eq!(
            refused::<Vec<Vec<bool>>>("[[true], [false, 1]]"),
            ["[1][1]:wrong_type"]
        );
    }

    #[test]
    fn a_lone_value_is_no_array() {
        assert_eq!(refused::<Vec<u8>>("1"), [":wrong_type"]);
        assert_eq!(refused::<[u8; 2]>("[1]"), [":length"]);
    }
}
