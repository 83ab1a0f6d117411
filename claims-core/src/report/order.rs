//! Findings about one claim come from reading it, from the policy and from validators: here they
//! are brought together.

use super::{Code, Report, path::is_root};
use crate::reader::{JsonReader, Reader};

impl Report {
    /// Brings the violations into the order in which the payload has their claims.
    ///
    /// Claims that the payload does not have come last, in the order in which they were found
    /// missing. The names are read once more, which costs nothing while there is nothing to sort.
    #[cold]
    #[inline(never)]
    pub(crate) fn sort(&mut self, payload: &[u8]) {
        let names = names(payload);
        self.point_at_near_misses(&names);
        self.violations.sort_by_cached_key(|violation| {
            let path = violation.claim();
            let roots = names
                .iter()
                .enumerate()
                .filter(|(_, name)| is_root(name, path));
            // Of `a` and `a.b`, the longer name is the root of `a.b.c`; of two of one name, the first.
            roots
                .max_by_key(|(index, name)| (name.len(), usize::MAX - index))
                .map_or(usize::MAX, |(index, _)| index)
        });
    }
}

impl Report {
    /// Names match by case too, which is easily overlooked: says so where a claim is missing.
    fn point_at_near_misses(&mut self, names: &[String]) {
        for violation in &mut self.violations {
            if violation.code() == Code::Missing
                && let Some(near) = near_miss(violation.claim(), names)
            {
                violation.set_telling(format!(
                    "missing; the payload has `{near}`, and names that differ in case are different"
                ));
            }
        }
    }
}

/// The name that is another one only in case.
fn near_miss<'n>(missing: &str, names: &'n [String]) -> Option<&'n String> {
    let near = |name: &&String| name.eq_ignore_ascii_case(missing) && *name != missing;
    names.iter().find(near)
}

/// The names at the top level, as far as they can be read.
fn names(payload: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let Ok(mut reader) = JsonReader::new(payload) else {
        return names;
    };
    if reader.enter_object().is_ok() {
        while let Ok(Some(name)) = reader.next_name() {
            names.push(name.into_owned());
            if reader.skip().is_err() {
                break;
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Violation;

    #[test]
    fn violations_follow_the_payload() {
        let mut report = Report::default();
        for claim in ["gone", "b", "also_gone", "a[1]", "b.c", "a"] {
            report.push(Violation::new(claim, Code::Custom));
        }
        report.sort(br#" {"a":[1,2],"x":0,"b":{"c":1},"a":3}"#);
        let sorted: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(sorted, ["a[1]", "a", "b", "b.c", "gone", "also_gone"]);
    }

    #[test]
    fn a_name_that_differs_in_case_is_pointed_at() {
        let shown = |payload: &[u8]| {
            let mut report = Report::default();
            report.push(Violation::new("documentId", Code::Missing));
            report.sort(payload);
            report.to_string()
        };
        assert_eq!(
            shown(br#"{"documentID":1}"#),
            "`documentId`: missing; the payload has `documentID`, and names that differ in case are different"
        );
        // `null` is missing where a policy requires the claim.
        for payload in [r#"{"documentId":null}"#, r#"{"document_id":1}"#, "{}"] {
            assert_eq!(shown(payload.as_bytes()), "`documentId`: missing");
        }
    }

    #[test]
    fn the_longer_name_is_the_root() {
        let mut report = Report::default();
        for claim in ["a.b.c", "a.x"] {
            report.push(Violation::new(claim, Code::Custom));
        }
        report.sort(br#"{"a":0,"a.b":0}"#);
        let sorted: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(sorted, ["a.x", "a.b.c"]);
    }
}
