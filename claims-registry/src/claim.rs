//! One row of the registry.

use crate::Kind;

/// A claim of the IANA "JSON Web Token Claims" registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegisteredClaim {
    /// Name on the wire.
    pub name: &'static str,
    /// What the claim says, in this project's own words.
    pub label: &'static str,
    /// JSON shape that the specification demands.
    pub kind: Kind,
    /// Specification and section, such as `RFC 7519, 4.1.4`; several are separated by semicolons.
    pub reference: &'static str,
    /// How firm the registration is.
    pub status: Status,
}

/// How firm a registration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// The specification is published.
    Published,
    /// The name is taken for good, while its specification still waits for publication.
    AwaitsPublication,
}

/// A name that the registry held for a time and then gave up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetiredClaim {
    /// Name on the wire.
    pub name: &'static str,
    /// What the claim said, in this project's own words.
    pub label: &'static str,
    /// Specification that asked for the name.
    pub reference: &'static str,
    /// Date of removal, `YYYY-MM-DD`.
    pub removed: &'static str,
    /// The registered claim that took its place.
    pub replaced_by: &'static str,
}
