//! The goals and aims, and whether they are reached.

use std::{error::Error, fmt::Write as _, fs, path::Path};

use crate::figures::Figures;

/// A line of `goals.tsv` or `aims.tsv`.
pub(crate) struct Goal {
    what: String,
    measure: Measure,
    bound: Bound,
    /// What stands in the way, for one that is not reached.
    limit: String,
}

/// How the figure comes about.
enum Measure {
    /// One figure by another, or by nothing.
    Ratio { of: Name, by: Option<Name> },
    /// The rise between the last two sizes by that between the first two: 1 is linear.
    Rise { of: Name, sizes: Vec<u32> },
}

/// File, comparison and contender.
struct Name([String; 3]);

enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

/// Columns: what, measure, by, bound, limit. A measure is `FILE COMPARISON: CONTENDER`, and `by` is another
/// of the same file, `1`, or `rise SIZES` of comparisons that end in these sizes.
pub(crate) fn read(file: &Path) -> Result<Vec<Goal>, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let lines = text.lines().skip(1);
    let goals = lines.map(|line| {
        parse(line).ok_or_else(|| format!("{}: not understood: {line}", file.display()))
    });
    Ok(goals.collect::<Result<_, _>>()?)
}

fn parse(line: &str) -> Option<Goal> {
    let cells: Vec<_> = line.split('\t').collect();
    let &[what, of, by, bound, ref limit @ ..] = cells.as_slice() else {
        return None;
    };
    let (file, of) = of.split_once(' ')?;
    let of = name(file, of)?;
    let measure = if let Some(sizes) = by.strip_prefix("rise ") {
        let sizes = sizes
            .split(' ')
            .map(str::parse)
            .collect::<Result<Vec<_>, _>>()
            .ok()?;
        Measure::Rise { of, sizes }
    } else if by == "1" {
        Measure::Ratio { of, by: None }
    } else {
        Measure::Ratio {
            of,
            by: Some(name(file, by)?),
        }
    };
    let (relation, bound) = bound.split_once(' ')?;
    let bound = bound.parse().ok()?;
    Some(Goal {
        what: what.to_owned(),
        measure,
        bound: match relation {
            ">=" => Bound::AtLeast(bound),
            "<=" => Bound::AtMost(bound),
            _ => return None,
        },
        limit: limit.concat(),
    })
}

fn name(file: &str, text: &str) -> Option<Name> {
    let (comparison, contender) = text.split_once(": ")?;
    Some(Name([file, comparison, contender].map(str::to_owned)))
}

impl Goal {
    fn figure(&self, figures: &Figures) -> Option<f64> {
        let get =
            |Name([file, comparison, contender]): &Name| figures.get(file, comparison, contender);
        match &self.measure {
            Measure::Ratio { of, by: None } => get(of),
            Measure::Ratio { of, by: Some(by) } => Some(get(of)? / get(by)?),
            Measure::Rise {
                of: Name([file, comparison, contender]),
                sizes,
            } => {
                let at = |size: u32| figures.get(file, &format!("{comparison}/{size}"), contender);
                let rise = |from: u32, to: u32| Some((at(to)? - at(from)?) / f64::from(to - from));
                let (&[first, second, ..], &[.., before, last]) =
                    (sizes.as_slice(), sizes.as_slice())
                else {
                    return None;
                };
                Some(rise(before, last)? / rise(first, second)?)
            }
        }
    }

    fn is_reached(&self, figure: f64) -> bool {
        // As many digits as are shown.
        let figure = (figure * 100.0).round() / 100.0;
        match self.bound {
            Bound::AtLeast(bound) => figure >= bound,
            Bound::AtMost(bound) => figure <= bound,
        }
    }
}

/// A row for each goal.
pub(crate) fn table(goals: &[Goal], figures: &Figures) -> String {
    let mut reached = 0;
    let mut rows = String::new();
    for goal in goals {
        let bound = match goal.bound {
            Bound::AtLeast(bound) => format!("≥ {bound}"),
            Bound::AtMost(bound) => format!("≤ {bound}"),
        };
        let (figure, outcome) = match goal.figure(figures) {
            None => ("not measured".to_owned(), "no: not measured".to_owned()),
            Some(figure) if goal.is_reached(figure) => {
                reached += 1;
                (format!("{figure:.2}"), "yes".to_owned())
            }
            Some(figure) => (format!("{figure:.2}"), format!("no: {}", goal.limit)),
        };
        let _ = writeln!(rows, "| {} | {bound} | {figure} | {outcome} |", goal.what);
    }
    format!(
        "\n{reached} of {} are reached.\n\n| what | goal | measured | reached |\n| --- | --- | --- | --- |\n{rows}",
        goals.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(line: &str, files: &[(&str, &str)]) -> String {
        let goal = parse(line).expect("the line is understood");
        table(&[goal], &Figures::of(files))
    }

    #[test]
    fn a_ratio_is_held_against_its_bound() {
        let goal = "faster\ti c/P1: them\tc/P1: us\t>= 4\tthe parser";
        let reached = outcome(goal, &[("i", "c/P1\tus\t10"), ("i", "c/P1\tthem\t40")]);
        assert!(
            reached.contains("| faster | ≥ 4 | 4.00 | yes |"),
            "{reached}"
        );
        let missed = outcome(goal, &[("i", "c/P1\tus\t10"), ("i", "c/P1\tthem\t39")]);
        assert!(missed.contains("| 3.90 | no: the parser |"), "{missed}");
        assert!(outcome(goal, &[]).contains("no: not measured"));
    }

    #[test]
    fn a_rise_that_grows_is_not_linear() {
        let goal = "linear\ti n: us\trise 1 2 4\t<= 1.1\t";
        let linear = [
            ("i", "n/1\tus\t110"),
            ("i", "n/2\tus\t120"),
            ("i", "n/4\tus\t140"),
        ];
        assert!(outcome(goal, &linear).contains("| 1.00 | yes |"));
        let square = [
            ("i", "n/1\tus\t1"),
            ("i", "n/2\tus\t4"),
            ("i", "n/4\tus\t16"),
        ];
        assert!(outcome(goal, &square).contains("| 2.00 | no:"));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in [
            "",
            "a\tb\tc\t>= 1",
            "a\ti c: us\t1\t= 1",
            "a\ti c: us\trise x\t<= 1",
        ] {
            assert!(parse(line).is_none(), "{line}");
        }
    }
}
