//! Go structs of a claims set.

mod comment;
mod enumeration;
mod field;
mod names;
mod set;
mod support;
#[cfg(test)]
mod tests;
mod types;

use std::{collections::BTreeSet, fmt::Write as _};

use self::support::Support;
use super::declarations::Declarations;
use crate::schema::Schema;

/// Types that the file may declare beside the sets.
const RESERVED: &[&str] = &["NumericDate", "OneOrMany"];

/// A set as a Go source file of its own package, as `gofmt` writes it, for Go 1.18 and later without
/// other packages than those of the standard library.
///
/// Every set is a struct whose `UnmarshalJSON` reads what a verifier accepts and whose `MarshalJSON`
/// writes what an issuer sends. Left to itself, `encoding/json` takes `EXP` for `exp`, the last of two
/// claims of one name, and nothing at all for a required claim; the methods match names exactly, refuse
/// a declared claim that comes twice, and know which claims must be there and which may be `null`. What
/// the tags say is for readers and other codecs.
///
/// - A claim that may be absent or `null` is a pointer, or a slice or map that may be `nil`.
/// - Integers are as wide as the Rust type, past 64 bits a `*big.Int`.
/// - A NumericDate is a `NumericDate` around a `time.Time`, which keeps fractions.
/// - A string or an array is a slice, `OneOrMany`.
/// - An enum is a struct with a pointer for each variant, of which one is set.
/// - A value that no type of Go describes is a `json.RawMessage`.
///
/// Validators stand in the comments and are not checked, and neither are signature, issuer, audience
/// and time.
///
/// The name of the package is made fit for Go; an empty one is `claims`. Two sets need two packages,
/// because the files share helpers by name.
///
/// ```
/// use claims_core::{Claims, schema::go};
///
/// /// A ticket.
/// #[derive(Claims)]
/// struct Ticket {
///     /// Number of the seat.
///     #[claim(range(1..=99))]
///     seat_id: u8,
///     fare: Option<String>,
/// }
///
/// let file = go(Ticket::SCHEMA, "tickets");
/// assert!(file.contains("\npackage tickets\n"));
/// assert!(file.contains("\tSeatID uint8 `json:\"seat_id\"`\n"));
/// assert!(file.contains("\tFare *string `json:\"fare,omitempty\"`\n"));
/// ```
#[must_use]
pub fn go(schema: &Schema<'_>, package: &str) -> String {
    let mut file = File {
        declarations: Declarations::new(schema, names::of_type, RESERVED),
        support: BTreeSet::new(),
        big: false,
    };
    let mut body = String::new();
    while let Some((set, name)) = file.declarations.next() {
        let declaration = match set.schema.tagged {
            Some(tagged) => enumeration::declaration(set, tagged, &name, &mut file),
            None => set::declaration(set, &name, &mut file),
        };
        body.push('\n');
        body.push_str(&declaration);
    }
    let root = file.declarations.root();
    let package = names::of_package(package);
    let mut text = format!(
        "// Code generated from the claims set {root}. DO NOT EDIT.\n\n// Package {package} holds the \
         claims set {root}.\npackage {package}\n\n"
    );
    let support = support::with_needs(file.support);
    let big = file.big.then_some("math/big");
    let imports: BTreeSet<_> = support
        .iter()
        .flat_map(|support| support.part().imports)
        .copied()
        .chain(big)
        .chain(["encoding/json"])
        .collect();
    text.push_str("import (\n");
    for import in imports {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\t\"{import}\"");
    }
    text.push_str(")\n");
    text.push_str(&body);
    for support in support {
        text.push('\n');
        text.push_str(support.part().code);
    }
    text
}

/// What the declarations of a file need.
struct File<'a> {
    declarations: Declarations<'a>,
    support: BTreeSet<Support>,
    /// Whether integers past 64 bits occur.
    big: bool,
}

impl File<'_> {
    fn need(&mut self, support: Support) {
        self.support.insert(support);
    }
}
