//! Objects whose members all have one type.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    hash::BuildHasher,
};

use super::{ClaimValue, expect};
use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
    schema::{HasShape, Shape},
};

/// What a map of members has to be able to do while it is filled.
trait Members<T>: Default {
    fn holds(&self, name: &str) -> bool;
    fn add(&mut self, name: String, value: T);
}

impl<T> Members<T> for BTreeMap<String, T> {
    fn holds(&self, name: &str) -> bool {
        self.contains_key(name)
    }
    fn add(&mut self, name: String, value: T) {
        self.insert(name, value);
    }
}

impl<T, S: BuildHasher + Default> Members<T> for HashMap<String, T, S> {
    fn holds(&self, name: &str) -> bool {
        self.contains_key(name)
    }
    fn add(&mut self, name: String, value: T) {
        self.insert(name, value);
    }
}

/// Reads an object. A refused member takes the map with it, but every member is looked at.
fn members<'de, T, M, R>(reader: &mut R, report: &mut Report) -> Result<Option<M>, Malformed>
where
    T: ClaimValue<'de>,
    M: Members<T>,
    R: Reader<'de>,
{
    if !expect(reader, report, JsonType::Object, "an object")? {
        return Ok(None);
    }
    reader.enter_object()?;
    let start = report.mark();
    let mut members = M::default();
    let mut refused = BTreeSet::new();
    let mut complete = true;
    while let Some(name) = reader.next_name()? {
        // A name that comes twice is read in two ways by two parsers (RFC 8259, section 4).
        if members.holds(&name) || refused.contains(name.as_ref()) {
            report.duplicate_member(start, &name);
            reader.skip()?;
            complete = false;
            continue;
        }
        let mark = report.mark();
        let value = T::read(reader, report)?;
        report.locate_member(mark, &name);
        if let Some(value) = value {
            members.add(name.into_owned(), value);
        } else {
            refused.insert(name.into_owned());
            complete = false;
        }
    }
    Ok(complete.then_some(members))
}

impl<'de, T: ClaimValue<'de>> ClaimValue<'de> for BTreeMap<String, T> {
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        members(reader, report)
    }
}

impl<'de, T, S> ClaimValue<'de> for HashMap<String, T, S>
where
    T: ClaimValue<'de>,
    S: BuildHasher + Default,
{
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        members(reader, report)
    }
}

impl<T: HasShape> HasShape for BTreeMap<String, T> {
    const SHAPE: Shape<'static> = Shape::Map(&T::SHAPE);
}

impl<T: HasShape, S> HasShape for HashMap<String, T, S> {
    const SHAPE: Shape<'static> = Shape::Map(&T::SHAPE);
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use crate::value::testing::{read, refused};

    #[test]
    fn members_are_read_by_name() {
        let wanted = [("a".to_owned(), 1), ("b".to_owned(), 2)];
        assert_eq!(
            read::<BTreeMap<String, u8>>(r#"{"a":1,"b":2}"#),
            Ok(wanted.clone().into())
        );
        assert_eq!(
            read::<HashMap<String, u8>>(r#"{"b":2,"a":1}"#),
            Ok(wanted.into())
        );
        assert_eq!(read::<BTreeMap<String, u8>>("{}"), Ok(BTreeMap::new()));
    }

    #[test]
    fn every_wrong_member_is_found_with_its_path() {
        assert_eq!(
            refused::<BTreeMap<String, Vec<u8>>>(r#"{"a":[1,-1],"b":2,"c":[3]}"#),
            ["a[1]:range", "b:wrong_type"].map(|path| format!(".{path}"))
        );
    }

    #[test]
    fn a_name_twice_is_a_duplicate_whatever_its_first_value_was() {
        assert_eq!(
            refused::<BTreeMap<String, u8>>(r#"{"a":1,"a":1}"#),
            [".a:duplicate"]
        );
        assert_eq!(
            refused::<HashMap<String, u8>>(r#"{"a":"x","b":0,"\u0061":1}"#),
            [".a:wrong_type", ".a:duplicate"]
        );
    }

    #[test]
    fn a_name_that_comes_again_and_again_is_told_once() {
        let often = r#"{"a":1,"b":"x","a":1,"a":1,"b":2,"a":1}"#;
        let told = [".b:wrong_type", ".a:duplicate", ".b:duplicate"];
        assert_eq!(refused::<BTreeMap<String, u8>>(often), told);
        assert_eq!(refused::<HashMap<String, u8>>(often), told);
        assert_eq!(
            refused::<BTreeMap<String, BTreeMap<String, u8>>>(
                r#"{"a":{"a":1,"a":1},"a":{},"b":{"a":1,"a":1}}"#
            ),
            [".a.a:duplicate", ".a:duplicate", ".b.a:duplicate"]
        );
    }
}
