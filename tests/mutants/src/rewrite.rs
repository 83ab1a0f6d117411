//! Writes a file with all of its mutants in it, and knows afterwards where each one stands.

use std::collections::HashSet;
use std::ops::Range;

use crate::site::{Piece, Site};

/// A file with its mutants built in.
pub struct Rewritten {
    pub text: String,
    /// Where the text of each mutant stands.
    pub alternatives: Vec<(Range<usize>, u32)>,
    /// Where the mutants of one site stand, with the code around which they branch off.
    pub whole: Vec<(Range<usize>, Vec<u32>)>,
}

/// Puts the sites into the source, but for the mutants that are left out.
pub fn rewrite(source: &str, sites: &[Site], left_out: &HashSet<u32>) -> Rewritten {
    let mut order: Vec<&Site> = sites
        .iter()
        .filter(|site| site.numbers().any(|number| !left_out.contains(&number)))
        .collect();
    // What starts first, and of those the outermost; what is only put in stands before all of them.
    order.sort_by_key(|site| {
        (
            site.range.start,
            !site.range.is_empty(),
            std::cmp::Reverse(site.range.end),
        )
    });
    let mut writer = Writer {
        source,
        left_out,
        out: Rewritten {
            text: String::new(),
            alternatives: Vec::new(),
            whole: Vec::new(),
        },
    };
    let mut rest = order.into_iter().peekable();
    writer.until(0..source.len(), &mut rest);
    writer.out
}

impl Site {
    fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.before.iter().filter_map(|piece| match piece {
            Piece::Of(number, _) => Some(*number),
            Piece::Text(text) => guard_number(text),
        })
    }
}

/// The mutant that a text asks for, where it takes a match arm away.
fn guard_number(text: &str) -> Option<u32> {
    let rest = text.split_once("::mutant_switch::on(")?.1;
    rest.split_once(')')?.0.parse().ok()
}

struct Writer<'s> {
    source: &'s str,
    left_out: &'s HashSet<u32>,
    out: Rewritten,
}

impl<'s> Writer<'s> {
    fn until(
        &mut self,
        range: Range<usize>,
        rest: &mut std::iter::Peekable<std::vec::IntoIter<&'s Site>>,
    ) {
        let mut at = range.start;
        while let Some(site) =
            rest.next_if(|site| site.range.end <= range.end && site.range.start < range.end.max(1))
        {
            self.out.text.push_str(&self.source[at..site.range.start]);
            let start = self.out.text.len();
            for piece in &site.before {
                match piece {
                    Piece::Text(text) => self.out.text.push_str(&self.without_left_out(text)),
                    Piece::Of(number, text) => {
                        let from = self.out.text.len();
                        let value = if self.left_out.contains(number) {
                            "unreachable!()"
                        } else {
                            text
                        };
                        self.out.text.push_str(value);
                        self.out
                            .alternatives
                            .push((from..self.out.text.len(), *number));
                    }
                }
            }
            self.until(site.range.clone(), rest);
            self.out.text.push_str(&site.after);
            self.out
                .whole
                .push((start..self.out.text.len(), site.numbers().collect()));
            at = site.range.end;
        }
        self.out.text.push_str(&self.source[at..range.end]);
    }

    /// A mutant that is left out must not be asked for: it would count as reached.
    fn without_left_out(&self, text: &str) -> String {
        match guard_number(text) {
            Some(number) if self.left_out.contains(&number) => {
                text.replace(&format!("::mutant_switch::on({number})"), "false")
            }
            _ => text.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::mutant::{Genre, Mutant, Position, Span};
    use crate::site::sites;

    use super::rewrite;

    fn mutant(genre: Genre, column: usize, replacement: &str) -> Mutant {
        let span = Span {
            start: Position { line: 1, column },
        };
        Mutant {
            name: String::new(),
            file: String::new(),
            genre,
            replacement: replacement.to_owned(),
            span,
        }
    }

    fn rewritten(source: &str, mutants: &[Mutant], left_out: &[u32]) -> String {
        let numbered: Vec<_> = (0..).zip(mutants).collect();
        let (sites, _) = sites(source, &numbered).expect("the source is Rust");
        rewrite(
            source,
            &sites,
            &left_out.iter().copied().collect::<HashSet<_>>(),
        )
        .text
    }

    #[test]
    fn a_function_can_return_at_once() {
        let source = "fn f() -> u8 { 7 }";
        let mutants = [mutant(Genre::FnValue, 16, "0")];
        assert_eq!(
            rewritten(source, &mutants, &[]),
            "fn f() -> u8 { if ::mutant_switch::on(0) { return 0; } 7 }"
        );
        assert_eq!(rewritten(source, &mutants, &[0]), source);
    }

    #[test]
    fn operators_within_operators_branch_within() {
        let source = "fn f() -> bool { a + 1 == !b }";
        let mutants = [
            mutant(Genre::BinaryOperator, 24, "!="),
            mutant(Genre::BinaryOperator, 20, "-"),
            mutant(Genre::UnaryOperator, 27, ""),
        ];
        assert_eq!(
            rewritten(source, &mutants, &[]),
            "fn f() -> bool { (if ::mutant_switch::on(0) { a + 1 != !b } else { \
             (if ::mutant_switch::on(1) { a - 1 } else { a + 1 }) == \
             (if ::mutant_switch::on(2) { b } else { !b }) }) }"
        );
    }

    #[test]
    fn an_arm_can_go_where_another_catches_all() {
        let mutants = [mutant(Genre::MatchArm, 20, "")];
        assert_eq!(
            rewritten("fn f() { match n { 1 => {} _ => {} } }", &mutants, &[]),
            "fn f() { match n { 1 if !::mutant_switch::on(0) && true => {} _ => {} } }"
        );
        let needed = "fn f() { match n { 1 => {} 2 => {} } }";
        assert_eq!(rewritten(needed, &mutants, &[]), needed);
    }

    #[test]
    fn a_guard_can_be_forced() {
        let mutants = [mutant(Genre::MatchArmGuard, 25, "true")];
        assert_eq!(
            rewritten(
                "fn f() { match n { n if n > 1 => {} _ => {} } }",
                &mutants,
                &[]
            ),
            "fn f() { match n { n if (if ::mutant_switch::on(0) { true } else { n > 1 }) => {} _ => {} } }"
        );
    }

    #[test]
    fn the_compiler_refuses_or_beside_let() {
        let source = "fn f() { if a && b && let Some(c) = d {} }";
        let mutants = [
            mutant(Genre::BinaryOperator, 20, "||"),
            mutant(Genre::BinaryOperator, 15, "||"),
        ];
        let numbered: Vec<_> = (0..).zip(&mutants).collect();
        let (_, refused) = sites(source, &numbered).expect("the source is Rust");
        assert_eq!(refused, [0]);
        assert_eq!(
            rewritten(source, &mutants, &refused),
            "fn f() { if (if ::mutant_switch::on(1) { a || b } else { a && b }) && let Some(c) = d {} }"
        );
    }

    #[test]
    fn constants_have_no_switch() {
        let source = "const N: u8 = 1 + 1;";
        assert_eq!(
            rewritten(source, &[mutant(Genre::BinaryOperator, 17, "-")], &[]),
            source
        );
    }
}
