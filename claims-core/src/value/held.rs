//! Claims sets inside values.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque},
    rc::Rc,
    sync::Arc,
};

use crate::{claims::ValidateClaims, report::Report, types::OneOrMany};

/// A value that is a claims set or holds some.
pub trait HoldsSets {
    /// Runs the validators of the sets, as far as they need no context.
    ///
    /// Paths in the report are relative to the value: the caller puts its own name before them.
    fn validate(&self, report: &mut Report);
}

/// Runs the validators of a set that stands inside a claim.
pub fn validate_nested<T: ValidateClaims>(set: &T, report: &mut Report) {
    let mut inner = Report::default();
    set.validate(None, &mut inner);
    if !inner.is_empty() {
        report.nest(inner, T::SCHEMA);
    }
}

impl<T: HoldsSets> HoldsSets for Option<T> {
    fn validate(&self, report: &mut Report) {
        if let Some(value) = self {
            value.validate(report);
        }
    }
}

macro_rules! sequences {
    ($([$($generics:tt)*] $sequence:ty;)*) => { $(
        impl<T: HoldsSets, $($generics)*> HoldsSets for $sequence {
            fn validate(&self, report: &mut Report) {
                for (index, element) in self.iter().enumerate() {
                    let mark = report.mark();
                    element.validate(report);
                    report.locate(mark, format_args!("[{index}]"));
                }
            }
        }
    )* };
}

sequences! {
    [] [T];
    [] Vec<T>;
    [] VecDeque<T>;
    [] BTreeSet<T>;
    [S] HashSet<T, S>;
    [const N: usize] [T; N];
}

impl<T: HoldsSets> HoldsSets for OneOrMany<T> {
    fn validate(&self, report: &mut Report) {
        match self {
            Self::One(value) => value.validate(report),
            Self::Many(values) => values.validate(report),
        }
    }
}

impl<T: HoldsSets> HoldsSets for BTreeMap<String, T> {
    fn validate(&self, report: &mut Report) {
        members(self, report);
    }
}

impl<T: HoldsSets, S> HoldsSets for HashMap<String, T, S> {
    fn validate(&self, report: &mut Report) {
        members(self, report);
    }
}

macro_rules! pointers {
    ($($pointer:ident)*) => { $(
        impl<T: HoldsSets + ?Sized> HoldsSets for $pointer<T> {
            fn validate(&self, report: &mut Report) {
                (**self).validate(report);
            }
        }
    )* };
}

pointers!(Box Rc Arc);

fn members<'a, T: HoldsSets + 'a>(
    members: impl IntoIterator<Item = (&'a String, &'a T)>,
    report: &mut Report,
) {
    for (name, member) in members {
        let mark = report.mark();
        member.validate(report);
        report.locate_member(mark, name);
    }
}

#[cfg(all(test, feature = "derive"))]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use super::HoldsSets;
    use crate::{Claims, OneOrMany, report::Report};

    #[derive(Clone, Claims)]
    #[allow(dead_code)] // Validators look at it.
    struct Desk {
        #[claim(range(1..=9))]
        number: u8,
    }

    const WRONG: Desk = Desk { number: 10 };
    const RIGHT: Desk = Desk { number: 9 };

    fn found(value: &impl HoldsSets) -> String {
        let mut report = Report::default();
        value.validate(&mut report);
        let paths = report.violations().iter().map(crate::Violation::claim);
        paths.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn sets_are_judged_wherever_a_value_holds_them() {
        assert_eq!(found(&Some(WRONG)), ".number");
        assert_eq!(found(&None::<Desk>), "");
        assert_eq!(found(&vec![WRONG, RIGHT, WRONG]), "[0].number [2].number");
        assert_eq!(found(&OneOrMany::One(WRONG)), ".number");
        assert_eq!(found(&OneOrMany::Many(vec![RIGHT, WRONG])), "[1].number");
        let members = [("a".to_owned(), RIGHT), ("b".to_owned(), WRONG)];
        assert_eq!(found(&BTreeMap::from(members.clone())), ".b.number");
        assert_eq!(found(&HashMap::from(members)), ".b.number");
        assert_eq!(found(&Box::new(WRONG)), ".number");
    }
}
