//! Finds the code that a mutant changes, and what stands there with the mutant on.

use std::collections::HashMap;
use std::ops::Range;

use proc_macro2::{LineColumn, Span};
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

use crate::mutant::{Genre, Mutant};

/// One place in the source at which mutants branch off.
#[derive(Debug)]
pub struct Site {
    /// Bytes of the source; empty where something is only put in.
    pub range: Range<usize>,
    pub before: Vec<Piece>,
    pub after: String,
}

#[derive(Debug)]
pub enum Piece {
    Text(String),
    /// What the mutant of this number puts in place.
    Of(u32, String),
}

/// The sites of one file's mutants. Mutants in code that only the compiler evaluates have none.
///
/// The numbers beside them are of what the compiler refuses for sure: a match that is not complete
/// without the arm, and `||` beside a `let`.
pub fn sites(source: &str, mutants: &[(u32, &Mutant)]) -> syn::Result<(Vec<Site>, Vec<u32>)> {
    let file = syn::parse_file(source)?;
    let mut wanted: HashMap<(usize, usize), Vec<(u32, &Mutant)>> = HashMap::new();
    for (number, mutant) in mutants {
        let start = mutant.span.start;
        wanted
            .entry((start.line, start.column))
            .or_default()
            .push((*number, mutant));
    }
    let mut finder = Finder {
        source,
        wanted,
        sites: Vec::new(),
        refused: Vec::new(),
    };
    finder.visit_file(&file);
    Ok((finder.sites, finder.refused))
}

struct Finder<'s> {
    source: &'s str,
    /// By line and column of their start.
    wanted: HashMap<(usize, usize), Vec<(u32, &'s Mutant)>>,
    sites: Vec<Site>,
    refused: Vec<u32>,
}

impl Finder<'_> {
    fn take(&mut self, at: LineColumn, genre: Genre) -> Vec<(u32, String)> {
        let Some(here) = self.wanted.get_mut(&(at.line, at.column + 1)) else {
            return Vec::new();
        };
        here.extract_if(.., |(_, mutant)| mutant.genre == genre)
            .map(|(number, mutant)| (number, mutant.replacement.clone()))
            .collect()
    }

    fn text(&self, span: Span) -> &str {
        self.source.get(span.byte_range()).unwrap_or_default()
    }

    fn refused(&mut self, mutants: Vec<(u32, String)>) {
        let numbers = mutants.into_iter().map(|(number, _)| number);
        self.refused.extend(numbers);
    }

    /// A function's body, which a mutant leaves at once.
    fn body(&mut self, block: &syn::Block) {
        let Some(first) = block.stmts.first() else {
            return;
        };
        let before: Vec<_> = self
            .take(first.span().start(), Genre::FnValue)
            .into_iter()
            .flat_map(|(number, value)| {
                [
                    Piece::Text(format!("if ::mutant_switch::on({number}) {{ return ")),
                    Piece::Of(number, value),
                    Piece::Text("; } ".to_owned()),
                ]
            })
            .collect();
        if !before.is_empty() {
            let start = first.span().byte_range().start;
            self.sites.push(Site {
                range: start..start,
                before,
                after: String::new(),
            });
        }
    }

    /// An expression with another in its place while a mutant is on.
    fn expression(&mut self, whole: Span, alternatives: Vec<(u32, String)>) {
        if alternatives.is_empty() {
            return;
        }
        let mut before = vec![Piece::Text("(".to_owned())];
        for (number, text) in alternatives {
            before.push(Piece::Text(format!("if ::mutant_switch::on({number}) {{ ")));
            before.push(Piece::Of(number, text));
            before.push(Piece::Text(" } else ".to_owned()));
        }
        before.push(Piece::Text("{ ".to_owned()));
        self.sites.push(Site {
            range: whole.byte_range(),
            before,
            after: " })".to_owned(),
        });
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.body(&item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.body(&item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.body(block);
        }
        visit::visit_trait_item_fn(self, item);
    }

    // What only the compiler evaluates has no switch.
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_trait_item_const(&mut self, _: &'ast syn::TraitItemConst) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}
    fn visit_type(&mut self, _: &'ast syn::Type) {}
    fn visit_pat(&mut self, pattern: &'ast syn::Pat) {
        if let syn::Pat::Guard(guarded) = pattern {
            self.visit_expr(&guarded.guard);
        }
    }
    fn visit_generics(&mut self, _: &'ast syn::Generics) {}

    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        let alternatives = self.take(binary.op.span().start(), Genre::BinaryOperator);
        if holds_let(&binary.left) || holds_let(&binary.right) {
            // Only `&&` stands there, and its mutant is `||`.
            self.refused(alternatives);
        } else {
            let left = self.text(binary.left.span());
            let right = self.text(binary.right.span());
            let alternatives = alternatives
                .into_iter()
                .map(|(number, operator)| (number, format!("{left} {operator} {right}")))
                .collect();
            self.expression(binary.span(), alternatives);
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        let operand = self.text(unary.expr.span()).to_owned();
        let alternatives = self
            .take(unary.op.span().start(), Genre::UnaryOperator)
            .into_iter()
            .map(|(number, _)| (number, operand.clone()))
            .collect();
        self.expression(unary.span(), alternatives);
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_struct(&mut self, expression: &'ast syn::ExprStruct) {
        let whole = expression.span().byte_range();
        let mut alternatives = Vec::new();
        for pair in expression.fields.pairs() {
            let field = pair.value();
            for (number, _) in self.take(field.span().start(), Genre::StructField) {
                let from = field.span().byte_range().start - whole.start;
                let to = pair
                    .punct()
                    .map_or(field.span(), syn::spanned::Spanned::span)
                    .byte_range()
                    .end
                    - whole.start;
                let mut text = self.text(expression.span()).to_owned();
                text.replace_range(from..to, "");
                alternatives.push((number, text));
            }
        }
        self.expression(expression.span(), alternatives);
        visit::visit_expr_struct(self, expression);
    }

    fn visit_expr_match(&mut self, matched: &'ast syn::ExprMatch) {
        let catches_all = |arm: &syn::Arm| {
            matches!(&arm.pat, syn::Pat::Wild(_))
                || matches!(&arm.pat, syn::Pat::Ident(name) if name.subpat.is_none()
                    && name.ident.to_string().starts_with(char::is_lowercase))
        };
        if !matched.arms.iter().any(catches_all) {
            for arm in &matched.arms {
                if !matches!(arm.pat, syn::Pat::Guard(_)) {
                    let needed = self.take(arm.span().start(), Genre::MatchArm);
                    self.refused(needed);
                }
            }
        }
        visit::visit_expr_match(self, matched);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        let gone = self.take(arm.span().start(), Genre::MatchArm);
        let off = gone.iter().fold(String::new(), |text, (number, _)| {
            format!("{text}!::mutant_switch::on({number}) && ")
        });
        if let syn::Pat::Guard(syn::PatGuard { guard, .. }) = &arm.pat {
            let forced = self.take(guard.span().start(), Genre::MatchArmGuard);
            let asked = !gone.is_empty() || !forced.is_empty();
            if asked && !holds_let(guard) {
                let mut before = vec![Piece::Text(format!("{off}("))];
                for (number, value) in forced {
                    before.push(Piece::Text(format!("if ::mutant_switch::on({number}) {{ ")));
                    before.push(Piece::Of(number, value));
                    before.push(Piece::Text(" } else ".to_owned()));
                }
                before.push(Piece::Text("{ ".to_owned()));
                self.sites.push(Site {
                    range: guard.span().byte_range(),
                    before,
                    after: " })".to_owned(),
                });
            }
        } else if !gone.is_empty() {
            let end = arm.pat.span().byte_range().end;
            let guard = format!(" if {off}true");
            let before = gone
                .iter()
                .map(|(number, _)| Piece::Of(*number, String::new()));
            let before = before.chain([Piece::Text(guard)]).collect();
            self.sites.push(Site {
                range: end..end,
                before,
                after: String::new(),
            });
        }
        visit::visit_arm(self, arm);
    }
}

/// Whether a chain of conditions holds a `let`.
fn holds_let(expression: &syn::Expr) -> bool {
    match expression {
        syn::Expr::Let(_) => true,
        syn::Expr::Binary(binary) => holds_let(&binary.left) || holds_let(&binary.right),
        _ => false,
    }
}
