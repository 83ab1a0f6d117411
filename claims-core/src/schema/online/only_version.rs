//! The version of a claims set, for those who raise it.

use super::versioned::version_of;
use crate::schema::{ClaimSchema, Schema, message::Message, text::same};

/// The names of the only counter that is declared, and of what it is the version of. Counters of several
/// variants that have both names in common are one.
///
/// Stops the build if there is none, or more than one.
#[track_caller]
pub(crate) const fn only_version(schema: &'static Schema<'static>) -> (&'static str, &'static str) {
    let message = match versions(schema, Versions::None) {
        Versions::One(_, counter, of) => return (counter.name, of),
        Versions::None => Message::new().text("`").text(schema.name).text(
            "` declares no version\nhelp: write `#[claim(version_of = \"...\")]` on its counter",
        ),
        Versions::Several(first, second) => Message::new()
            .text("`")
            .text(schema.name)
            .text("` declares several versions: `")
            .claim(first.0, first.1)
            .text("` and `")
            .claim(second.0, second.1)
            .text("`\nhelp: say which one is meant: `VersionKey::named(issuer, \"")
            .text(first.1.name)
            .text("\", \"")
            .text(first.2)
            .text("\", subject)`"),
    };
    panic!("{}", message.as_str());
}

type Owner = &'static Schema<'static>;
type Counter = &'static ClaimSchema<'static>;

/// The counters found so far.
#[derive(Clone, Copy)]
enum Versions {
    None,
    /// With the name of what it is the version of.
    One(Owner, Counter, &'static str),
    Several((Owner, Counter, &'static str), (Owner, Counter)),
}

impl Versions {
    const fn with(self, owner: Owner, counter: Counter, of: &'static str) -> Self {
        match self {
            Self::None => Self::One(owner, counter, of),
            Self::One(_, first, first_of)
                if same(first.name, counter.name) && same(first_of, of) =>
            {
                self
            }
            Self::One(first_owner, first, first_of) => {
                Self::Several((first_owner, first, first_of), (owner, counter))
            }
            Self::Several(..) => self,
        }
    }
}

const fn versions(schema: Owner, mut found: Versions) -> Versions {
    let mut index = 0;
    while index < schema.claims.len() {
        let claim = &schema.claims[index];
        if let Some(of) = version_of(claim) {
            found = found.with(schema, claim, of);
        }
        index += 1;
    }
    let mut index = 0;
    while index < schema.embedded.len() {
        found = versions(schema.embedded[index].schema, found);
        index += 1;
    }
    if let Some(tagged) = &schema.tagged {
        let mut index = 0;
        while index < tagged.variants.len() {
            found = versions(tagged.variants[index].schema, found);
            index += 1;
        }
    }
    found
}
