//! Findings about one claim come from reading it, from the policy and from validators: here they
//! are brought together.

use super::{Code, Report, Sentence, Violation, path::is_root};
use crate::reader::{JsonReader, Reader};

impl Report {
    /// Brings the violations into the order in which the payload has their claims.
    ///
    /// Claims that the payload does not have come last, in the order in which they were found
    /// missing. The names are read once more, unless there is nothing to sort.
    #[cold]
    #[inline(never)]
    pub(crate) fn sort(&mut self, payload: &[u8]) {
        if let [only] = self.violations.as_slice()
            && !(only.code() == Code::Missing && may_name(payload, only.claim()))
        {
            return;
        }
        let order = self.roots(payload);
        if !order.is_sorted() {
            let mut placed: Vec<_> = order.into_iter().zip(self.violations.drain(..)).collect();
            placed.sort_by_key(|(place, _)| *place);
            self.violations
                .extend(placed.into_iter().map(|(_, violation)| violation));
        }
    }

    /// Where in the payload the claim of each violation stands. Names match by case too, which is
    /// easily overlooked: where a claim is missing, a name that differs only in case is pointed at.
    fn roots(&mut self, payload: &[u8]) -> Vec<usize> {
        let mut roots = vec![Root::default(); self.violations.len()];
        let Ok(mut reader) = JsonReader::new(payload) else {
            return Vec::new();
        };
        if reader.enter_object().is_err() {
            return Vec::new();
        }
        let mut index = 0;
        while let Ok(Some(name)) = reader.next_name() {
            let mut found = false;
            for (violation, root) in self.violations.iter_mut().zip(&mut roots) {
                found |= root.offer(&name, index, violation.claim());
                if violation.code() == Code::Missing {
                    point_at_near_miss(violation, &name);
                }
            }
            if found && self.all_found(&roots) || reader.skip().is_err() {
                break;
            }
            index += 1;
        }
        roots.into_iter().map(|root| root.index).collect()
    }

    /// Whether no other name can be the root of a claim, or differ from it only in case.
    fn all_found(&self, roots: &[Root]) -> bool {
        let mut both = self.violations.iter().zip(roots);
        both.all(|(violation, root)| {
            root.length == violation.claim().len() && violation.code() != Code::Missing
        })
    }
}

/// The top-level claim that a path leads into.
#[derive(Clone, Copy)]
struct Root {
    length: usize,
    index: usize,
}

impl Default for Root {
    /// The payload does not have the claim.
    fn default() -> Self {
        Self {
            length: 0,
            index: usize::MAX,
        }
    }
}

impl Root {
    /// Takes the name if it is a better root: of `a` and `a.b`, the longer name is the root of
    /// `a.b.c`; of two of one name, the first.
    fn offer(&mut self, name: &str, index: usize, path: &str) -> bool {
        let better = (self.index == usize::MAX || name.len() > self.length) && is_root(name, path);
        if better {
            *self = Self {
                length: name.len(),
                index,
            };
        }
        better
    }
}

fn point_at_near_miss(violation: &mut Violation, name: &str) {
    let missing = violation.claim();
    if name.eq_ignore_ascii_case(missing) && name != missing {
        violation.point_at(|| Sentence::NearMiss(name.to_owned()));
    }
}

/// Whether the payload may have a name that equals this one but for case. Without reading it: such
/// a name stands between two quotes, unless it is written with escapes.
#[allow(clippy::needless_bitwise_bool)] // Without branches, many bytes are compared at once.
fn may_name(payload: &[u8], name: &str) -> bool {
    let (Some(first), Some(last)) = (name.bytes().next(), name.bytes().last()) else {
        return true;
    };
    // Takes other characters than letters for each other, too.
    let fold = |byte: u8| byte | 0x20;
    let from = |offset: usize| payload.get(offset..).unwrap_or_default().iter();
    let opening = from(0).zip(from(1));
    let closing = from(name.len()).zip(from(name.len() + 1));
    let named = opening
        .zip(closing)
        .fold(false, |found, ((quote, start), (end, close))| {
            found
                | ((*quote == b'"')
                    & (fold(*start) == fold(first))
                    & (fold(*end) == fold(last))
                    & (*close == b'"'))
        });
    named || payload.contains(&b'\\')
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
    fn a_name_written_with_escapes_is_pointed_at() {
        for payload in [r#"{"doc\u0075mentID":1}"#, r#"{"a":"\"","DOCUMENTID":1}"#] {
            let mut report = Report::default();
            report.push(Violation::new("documentId", Code::Missing));
            report.sort(payload.as_bytes());
            assert!(
                report.to_string().contains("the payload has `"),
                "{payload}"
            );
        }
    }

    #[test]
    fn a_payload_is_read_again_only_if_it_may_have_the_name() {
        for payload in [r#"{"SUB":1}"#, r#"{"a":"sUb"}"#, r#"{"a":"\n"}"#] {
            assert!(may_name(payload.as_bytes(), "sub"), "{payload}");
        }
        for payload in [
            "",
            "{}",
            r#"{"subject":1}"#,
            r#"{"asub":1}"#,
            r#"{"a":sub"}"#,
        ] {
            assert!(!may_name(payload.as_bytes(), "sub"), "{payload}");
        }
        assert!(may_name(b"{}", ""));
        assert!(may_name(br#"{"A":1}"#, "a") && !may_name(br#"{"b":1}"#, "a"));
    }

    #[test]
    fn the_first_of_two_near_misses_is_pointed_at() {
        let mut report = Report::default();
        report.push(Violation::new("sub", Code::Missing));
        report.push(Violation::new("exp", Code::Expired));
        report.sort(br#"{"exp":1,"Sub":1,"SUB":1}"#);
        let said: Vec<_> = report.violations().iter().map(Violation::message).collect();
        assert_eq!(said[0], "expired");
        assert!(said[1].contains("has `Sub`"), "{said:?}");
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
