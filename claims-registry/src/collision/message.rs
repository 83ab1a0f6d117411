//! The wording of a collision.

use alloc::{format, string::String};
use core::fmt;

use super::{Collision, WayOut};

impl Collision {
    /// The name, what it is registered for and where; without a way out.
    pub fn headline(&self) -> String {
        let Self { name, claim } = self;
        let meaning = Uncapitalized(claim.label);
        if self.is_exact() {
            format!(
                "`{name}` is a registered claim: {meaning} ({})",
                claim.reference
            )
        } else {
            format!(
                "`{name}` differs only in case from the registered claim `{}`: {meaning} ({}); \
                 decoders that fold case, as Go's do for structs, would take one for the other",
                claim.name, claim.reference
            )
        }
    }

    /// A name that can never collide: a Collision-Resistant Name (RFC 7519, section 2).
    pub fn free_name(&self) -> String {
        format!("https://example.com/{}", self.name)
    }

    /// What a way out means for a field of that name, in one line.
    pub fn describe(&self, way_out: WayOut, field: &str) -> String {
        let registered = self.claim.name;
        match way_out {
            WayOut::Registered if field == registered => {
                String::from("if the field is that claim, write `#[claim(registered)]`")
            }
            WayOut::Registered => {
                format!(
                    "if the field is that claim, write `#[claim(registered = \"{registered}\")]`"
                )
            }
            WayOut::Rename => String::from(
                "if it means something else, give it another name: `#[claim(rename = \"...\")]`",
            ),
            WayOut::Collides => String::from(
                "to reuse the name on purpose, say why: `#[claim(collides = \"...\")]`",
            ),
        }
    }

    /// The text for a field of a derived type: the headline, and a line for each way out.
    pub fn for_field<'a>(&'a self, field: &'a str) -> ForField<'a> {
        ForField {
            collision: self,
            field,
        }
    }

    /// The text for a claim from configuration: one line.
    pub fn for_configuration(&self) -> ForConfiguration<'_> {
        ForConfiguration(self)
    }
}

/// A [`Collision`] as the derive reports it.
#[derive(Debug, Clone, Copy)]
pub struct ForField<'a> {
    collision: &'a Collision,
    field: &'a str,
}

impl fmt::Display for ForField<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { collision, field } = self;
        f.write_str(&collision.headline())?;
        for way_out in collision.ways_out() {
            write!(f, "\n  - {}", collision.describe(*way_out, field))?;
        }
        Ok(())
    }
}

/// A [`Collision`] as a reader of configuration reports it.
#[derive(Debug, Clone, Copy)]
pub struct ForConfiguration<'a>(&'a Collision);

impl fmt::Display for ForConfiguration<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (headline, free) = (self.0.headline(), self.0.free_name());
        write!(
            f,
            "{headline}; choose another name, for instance a URI such as `{free}`"
        )
    }
}

/// The text for a name that configuration gives more than once: one line.
#[derive(Debug, Clone, Copy)]
pub struct Repeated<'a>(pub &'a str);

impl fmt::Display for Repeated<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.0;
        write!(
            f,
            "`{name}` is given more than once; a claim's name must be unique"
        )
    }
}

/// A label in the middle of a sentence. Abbreviations (`SIP`, `OAuth`) keep their capitals.
struct Uncapitalized(&'static str);

impl fmt::Display for Uncapitalized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = self.0.chars();
        let first = letters.next();
        let abbreviation = letters
            .next()
            .is_some_and(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        match first {
            Some(first) if !abbreviation => {
                let rest = self.0.get(first.len_utf8()..).unwrap_or_default();
                write!(f, "{}{rest}", first.to_ascii_lowercase())
            }
            _ => f.write_str(self.0),
        }
    }
}
