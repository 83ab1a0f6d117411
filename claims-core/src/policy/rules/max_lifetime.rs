//! No more time than allowed lies between `iat` and the end, whatever the clocks say.

use super::{
    End, Report, Wire, at_odds,
    lifetime::Declared,
    time::{Time, Times},
};
use crate::report::{Code, Limit, Sentence, Span};

/// Judges the end that comes first: that of `exp` or of a claim declared with `lifetime`.
pub(super) fn judge(
    most: i128,
    wire: &Wire<'_, '_>,
    times: &Times,
    declared: Declared,
    report: &mut Report,
) {
    if let Time::Absent = times.issued {
        report.missing("iat");
    }
    let first = match (times.expires, declared) {
        // Reported as what they are.
        (Time::WrongType, _) | (_, Declared::Unknown) => return,
        (Time::Absent, Declared::None) => return report.missing("exp"),
        (Time::Absent, Declared::End(end)) => end,
        (Time::At(at), declared) => {
            let expires = End { claim: "exp", at };
            match declared {
                Declared::End(end) if end.at < expires.at => end,
                _ => expires,
            }
        }
    };
    let Time::At(issued) = times.issued else {
        return;
    };
    let lifetime = first.at.since(issued);
    if lifetime > most || first.at.is_saturated() {
        // From a saturated instant there is no distance to measure.
        let lifetime = (!first.at.is_saturated()).then_some(Span(lifetime));
        let most = Span(most);
        report.push(
            at_odds(first.claim, Code::LifetimeTooLong, wire.get(first.claim))
                .with_expected(Limit::AtMostAfterIssue(most).into())
                .telling(Sentence::LivesTooLong { lifetime, most }),
        );
    }
}
