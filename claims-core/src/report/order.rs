//! Findings about one claim come from reading it, from the policy and from validators: here they
//! are brought together.

use super::{Code, Report, Sentence, roots::Roots};

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
        let mut roots = Roots::new(&self.violations);
        roots.look_for(payload);
        let (places, near_misses) = roots.found();
        for (violation, near) in self.violations.iter_mut().zip(near_misses) {
            if let Some(near) = near {
                violation.point_at(Sentence::NearMiss(near));
            }
        }
        if !places.is_sorted() {
            let mut sorted: Vec<_> = places.into_iter().zip(self.violations.drain(..)).collect();
            sorted.sort_by_key(|(place, _)| *place);
            self.violations
                .extend(sorted.into_iter().map(|(_, violation)| violation));
        }
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
    fn a_name_twice_in_the_payload_is_a_name_in_it() {
        assert!(may_name(br#"{"EXP":1}"#, "exp"));
        assert!(may_name(br#"{"EXP":1,"Exp":2}"#, "exp"));
        assert!(!may_name(br#"{"sub":1}"#, "exp"));
    }

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
    fn a_long_name_is_found_by_what_is_kept_of_it() {
        let long = "x".repeat(500);
        let mut report = Report::default();
        report.unknown("b");
        let mark = report.mark();
        report.push(Violation::new("[1]", Code::WrongType));
        report.locate_extra(mark, &long);
        report.unknown(&long);
        report.unknown("a");
        report.sort(format!(r#"{{"a":1,"{long}":[1,2],"b":1}}"#).as_bytes());
        let sorted: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(sorted[0], "a");
        assert!(sorted[1].ends_with("…[1]") && sorted[2] == long);
        assert_eq!(sorted[3], "b");
    }

    #[test]
    fn each_of_many_paths_finds_its_root() {
        let mut report = Report::default();
        for index in (0..64).rev() {
            let inside = ["", "[0]", ".x"][index % 3];
            report.push(Violation::new(
                format!("c{}{inside}", index / 3),
                Code::Custom,
            ));
        }
        let names: Vec<_> = (0..30).map(|index| format!(r#""c{index}":1"#)).collect();
        let names = names.join(",");
        report.sort(format!("{{{names},{names}}}").as_bytes());
        let sorted: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        let place = |path: &&str| -> usize {
            let digits = path.chars().skip(1).take_while(char::is_ascii_digit);
            digits.collect::<String>().parse().unwrap()
        };
        assert!(sorted.is_sorted_by_key(place), "{sorted:?}");
        assert_eq!(sorted[..3], ["c0.x", "c0[0]", "c0"]);
    }

    #[test]
    fn names_that_begin_alike_are_told_apart() {
        let mut report = Report::default();
        for claim in [
            "a_long_name_2",
            "a_long_name",
            "a",
            "a\0",
            "a_long_n",
            "a_long_name_1.x",
        ] {
            report.push(Violation::new(claim, Code::Custom));
        }
        report.sort(
            br#"{"a\u0000":1,"a_long_name_1":1,"a_long_n":1,"a":1,"a_long_name":1,"a_long_name_2":1}"#,
        );
        let sorted: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(
            sorted,
            [
                "a\0",
                "a_long_name_1.x",
                "a_long_n",
                "a",
                "a_long_name",
                "a_long_name_2"
            ]
        );
    }

    #[test]
    fn a_shorter_name_is_the_root_of_other_paths() {
        let mut report = Report::default();
        for claim in ["z", "a.c", "a.b"] {
            report.push(Violation::new(claim, Code::Custom));
        }
        report.sort(br#"{"a.b":1,"a":{"c":2},"z":3}"#);
        let sorted: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(sorted, ["a.b", "a.c", "z"]);
    }

    #[test]
    fn an_empty_name_is_a_name() {
        let mut report = Report::default();
        for claim in ["x", "[1]", ""] {
            report.push(Violation::new(claim, Code::Custom));
        }
        report.sort(br#"{"y":1,"":[1,2],"x":1}"#);
        let sorted: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(sorted, ["[1]", "", "x"]);
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
