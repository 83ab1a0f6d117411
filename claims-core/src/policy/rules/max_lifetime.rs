//! No more time than allowed lies between `iat` and the end, whatever the clocks say.

use super::{End, Found, Report, lifetime::Declared, time::Times};
use crate::report::{Code, Limit, Sentence, Span, Violation};

/// Judges the end that comes first: that of `exp` or of a claim declared with `lifetime`.
pub(super) fn judge(most: i128, times: &Times<'_>, declared: Declared<'_>, report: &mut Report) {
    if let Found::Absent = times.issued {
        report.missing("iat");
    }
    let first = match (&times.expires, declared) {
        // Reported as what they are.
        (Found::WrongType, _) | (_, Declared::Unknown) => return,
        (Found::Absent, Declared::None) => return report.missing("exp"),
        (Found::Absent, Declared::End(end)) => end,
        (Found::Is(at, value), declared) => {
            let expires = End {
                claim: "exp",
                at: *at,
                value: *value,
            };
            match declared {
                Declared::End(end) if end.at < expires.at => end,
                _ => expires,
            }
        }
    };
    let Found::Is(issued, _) = &times.issued else {
        return;
    };
    let lifetime = first.at.since(*issued);
    // Two saturated instants have no distance to measure.
    if lifetime > most || first.at.is_saturated() {
        let (lifetime, most) = (Span(lifetime), Span(most));
        report.push(
            Violation::new(first.claim, Code::LifetimeTooLong)
                .with_expected(Limit::AtMostAfterIssue(most).into())
                .with_actual(first.value.detail())
                .telling(Sentence::LivesTooLong { lifetime, most }),
        );
    }
}
