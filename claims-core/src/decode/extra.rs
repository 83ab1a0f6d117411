//! The map that takes undeclared claims.

use std::collections::{BTreeMap, BTreeSet};

use crate::{error::Malformed, reader::Reader, report::Report};

/// Undeclared claims read so far. The names of refused ones are kept, since they may come twice too.
#[derive(Debug)]
pub struct Extras<V> {
    members: BTreeMap<String, V>,
    refused: BTreeSet<String>,
}

impl<V> Default for Extras<V> {
    fn default() -> Self {
        Self {
            members: BTreeMap::new(),
            refused: BTreeSet::new(),
        }
    }
}

impl<V> Extras<V> {
    /// The map, unless a value was refused.
    pub fn finish(self) -> Option<BTreeMap<String, V>> {
        self.refused.is_empty().then_some(self.members)
    }
}

/// Reads an undeclared claim into the map; a name that comes twice is a duplicate.
pub fn read_extra<'de, V, R: Reader<'de>>(
    extras: &mut Extras<V>,
    name: &str,
    reader: &mut R,
    report: &mut Report,
    read: impl FnOnce(&mut R, &mut Report) -> Result<Option<V>, Malformed>,
) -> Result<bool, Malformed> {
    if extras.members.contains_key(name) || extras.refused.contains(name) {
        report.duplicate_extra(name);
        reader.skip()?;
        return Ok(true);
    }
    let mark = report.mark();
    match read(reader, report)? {
        Some(value) => {
            extras.members.insert(name.to_owned(), value);
        }
        None => {
            extras.refused.insert(name.to_owned());
        }
    }
    report.locate_extra(mark, name);
    Ok(true)
}
