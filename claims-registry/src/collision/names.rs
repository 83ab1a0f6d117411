//! Checking all names of a configuration at once.

use alloc::{borrow::ToOwned, collections::BTreeMap, string::String, vec::Vec};
use core::{error::Error, fmt};

use super::{Collision, Repeated, check_private_name};

/// Everything that is wrong with a list of private claim names.
///
/// `Display` gives one line for each name; there is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameCollisions {
    collisions: Vec<Collision>,
    duplicates: Vec<String>,
}

impl NameCollisions {
    /// Names that are registered, in the order given; each once.
    pub fn collisions(&self) -> &[Collision] {
        &self.collisions
    }

    /// Names that were given more than once, in the order given; each once.
    pub fn duplicates(&self) -> &[String] {
        &self.duplicates
    }
}

impl fmt::Display for NameCollisions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for collision in &self.collisions {
            write!(f, "{separator}{}", collision.for_configuration())?;
            separator = "\n";
        }
        for name in &self.duplicates {
            write!(f, "{separator}{}", Repeated(name))?;
            separator = "\n";
        }
        Ok(())
    }
}

impl Error for NameCollisions {}

/// Refuses names that private claims must not carry, for claims that come from configuration.
///
/// The rule and the wording are those of `#[derive(Claims)]`.
///
/// ```
/// use claims_registry::check_private_names;
///
/// assert!(check_private_names(["tenant_id", "plan"]).is_ok());
///
/// let error = check_private_names(["plan", "roles", "Exp", "plan"]).unwrap_err();
/// assert_eq!(error.collisions().len(), 2);
/// assert_eq!(error.duplicates(), ["plan"]);
/// assert_eq!(error.to_string().lines().count(), 3);
/// ```
///
/// # Errors
///
/// All names at once that are registered, that differ from a registered one only in case, or that
/// come twice (RFC 7519, section 4: names within a claims set must be unique).
pub fn check_private_names<I>(names: I) -> Result<(), NameCollisions>
where
    I: IntoIterator<Item: AsRef<str>>,
{
    let mut collisions = Vec::new();
    let mut duplicates = Vec::new();
    let mut counts = BTreeMap::<String, usize>::new();
    for name in names {
        let name = name.as_ref();
        let count = counts.entry(name.to_owned()).or_default();
        *count = count.saturating_add(1);
        match *count {
            1 => collisions.extend(check_private_name(name).err()),
            2 => duplicates.push(name.to_owned()),
            _ => {}
        }
    }
    if collisions.is_empty() && duplicates.is_empty() {
        Ok(())
    } else {
        Err(NameCollisions {
            collisions,
            duplicates,
        })
    }
}
