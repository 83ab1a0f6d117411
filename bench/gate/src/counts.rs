//! The committed counts.

use std::{collections::BTreeMap, fmt::Write as _, fs, io, path::Path};

/// Comparison and contender.
pub(crate) type Name = (String, String);

/// What a case costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) instructions: u64,
    pub(crate) allocations: u64,
}

const HEADER: &str = "comparison\tcontender\tinstructions\tallocations";

/// Reads the file. One that is not there has no counts; a line that is not understood is left out, so that
/// its case is reported as new.
pub(crate) fn read(file: &Path) -> BTreeMap<Name, Count> {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.lines().filter_map(parse).collect()
}

fn parse(line: &str) -> Option<(Name, Count)> {
    let mut cells = line.split('\t');
    let name = (cells.next()?.to_owned(), cells.next()?.to_owned());
    let count = Count {
        instructions: cells.next()?.parse().ok()?,
        allocations: cells.next()?.parse().ok()?,
    };
    Some((name, count))
}

pub(crate) fn write(file: &Path, counts: &BTreeMap<Name, Count>) -> io::Result<()> {
    let mut text = format!("{HEADER}\n");
    for ((comparison, contender), count) in counts {
        let Count {
            instructions,
            allocations,
        } = count;
        let _ = writeln!(
            text,
            "{comparison}\t{contender}\t{instructions}\t{allocations}"
        );
    }
    fs::write(file, text)
}
