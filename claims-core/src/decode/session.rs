//! What one decode carries along.

use crate::{
    policy::{Place, Wire},
    reader::Reader,
    report::Report,
    schema::{ClaimSchema, Schema},
};

/// What one decode carries along: the report, what the policy wants to see, the enum's tag.
#[derive(Debug, Default)]
pub struct Session<'w, 'de> {
    pub(crate) report: Report,
    wire: Option<Wire<'w, 'de>>,
    /// Whether the policy judges claims besides the core claims.
    judges_others: bool,
    tag: Option<&'static str>,
    tag_seen: bool,
    /// Whether the object stands inside a claim, so that its members are no claims.
    nested: bool,
}

impl<'w, 'de> Session<'w, 'de> {
    /// A decode whose wire values a policy judges afterwards.
    pub(crate) fn watched(wire: Wire<'w, 'de>) -> Self {
        Self {
            judges_others: wire.judges_others(),
            wire: Some(wire),
            ..Self::default()
        }
    }

    /// A set that stands inside a claim.
    pub(super) fn nested() -> Self {
        Self {
            nested: true,
            ..Self::default()
        }
    }

    /// The report, for the validators of an enum.
    pub fn report(&mut self) -> &mut Report {
        &mut self.report
    }

    /// From here on, `name` is the tag of an enum, which was read already.
    pub(super) fn set_tag(&mut self, name: &'static str) {
        self.tag = Some(name);
    }

    /// Whether the name is the enum's tag. A tag that comes twice is a duplicate.
    #[inline]
    pub(super) fn is_tag(&mut self, name: &str) -> bool {
        let Some(tag) = self.tag.filter(|tag| *tag == name) else {
            return false;
        };
        if self.tag_seen {
            self.report.duplicate(tag);
        }
        self.tag_seen = true;
        true
    }

    /// Whether the declaration forbids the name, which is then a violation.
    #[inline]
    pub(super) fn forbids(&mut self, schema: &'static Schema<'static>, name: &str) -> bool {
        let forbidden = schema.forbids(name);
        if forbidden {
            self.report.forbidden(name);
        }
        forbidden
    }

    /// A claim that nothing took.
    #[inline]
    pub(super) fn undeclared(&mut self, schema: &'static Schema<'static>, name: &str) {
        // The core claims and those that the policy names are known: they are checked for the token.
        let known = !self.nested && (claims_registry::is_core(name) || self.judges(name));
        if schema.deny_unknown && !known {
            self.report.unknown(name);
        }
    }

    /// Keeps the place of a claim that the policy judges.
    #[inline(never)]
    pub(super) fn see<R: Reader<'de>>(&mut self, name: &str, reader: &R, start: usize) {
        if let Some(wire) = &mut self.wire {
            wire.see(name, Place::new(start, reader.position()), &mut self.report);
        }
    }

    /// The same for a claim that is declared.
    #[inline]
    pub(super) fn see_declared<R: Reader<'de>>(
        &mut self,
        claim: &'static ClaimSchema<'static>,
        reader: &R,
        start: usize,
    ) {
        match (claim.core, &mut self.wire) {
            (Some(core), Some(wire)) => {
                wire.see_core(core, Place::new(start, reader.position()), &mut self.report);
            }
            (None, _) if self.judges_others => self.see(claim.name, reader, start),
            _ => {}
        }
    }

    /// Whether the policy judges the claim.
    fn judges(&self, name: &str) -> bool {
        self.wire.as_ref().is_some_and(|wire| wire.judges(name))
    }

    /// What was found, and what the policy has to judge.
    #[inline]
    pub(crate) fn parts(&mut self) -> (&mut Report, &mut Wire<'w, 'de>) {
        (&mut self.report, self.wire.get_or_insert_default())
    }
}
