//! The texts of `tests/ui`, checked here too: the compiler is not needed to see that one has changed.

use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{DeriveInput, Item};

use crate::testing::mistakes_in;

/// What the derive says of a case that must not compile.
#[derive(Default)]
struct Said(Vec<String>);

impl<'ast> Visit<'ast> for Said {
    fn visit_item(&mut self, item: &'ast Item) {
        let input: Option<DeriveInput> = match item {
            Item::Struct(item) => Some(item.clone().into()),
            Item::Enum(item) => Some(item.clone().into()),
            Item::Union(item) => Some(item.clone().into()),
            _ => None,
        };
        if let Some(input) = input.filter(derives_claims) {
            self.0
                .extend(mistakes_in(&input).iter().map(|text| words(text)));
        }
        visit::visit_item(self, item);
    }
}

fn derives_claims(input: &DeriveInput) -> bool {
    input.attrs.iter().any(|attribute| {
        let mut found = false;
        let _ = attribute.path().is_ident("derive")
            && attribute
                .parse_nested_meta(|derive| {
                    found |= derive
                        .path
                        .segments
                        .last()
                        .is_some_and(|last| last.ident == "Claims");
                    Ok(())
                })
                .is_ok();
        found
    })
}

/// The errors without a code, which are those of the derive: others come from the compiler, and what a
/// feature would bring is told by the library.
fn kept(stderr: &str) -> Vec<String> {
    let mut kept = Vec::new();
    let mut text: Option<String> = None;
    for line in stderr.lines() {
        if let Some(first) = line.strip_prefix("error: ") {
            text = Some(first.to_owned());
        } else if line.trim_start().starts_with("--> ") {
            let told = text.take().map(|text| words(&text));
            kept.extend(told.filter(|text| !text.contains("needs the feature")));
        } else if let Some(text) = &mut text {
            text.push(' ');
            text.push_str(line);
        }
    }
    kept
}

/// Lines are broken and indented otherwise at the terminal.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_derive_says_what_the_compiler_shows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui/fail");
    let mut told = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let case = entry.unwrap().path();
        if case.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let file = syn::parse_file(&fs::read_to_string(&case).unwrap()).unwrap();
        let mut said = Said::default();
        said.visit_file(&file);
        let mut kept = kept(&fs::read_to_string(case.with_extension("stderr")).unwrap());
        said.0.sort();
        kept.sort();
        assert_eq!(said.0, kept, "{}", case.display());
        told += said.0.len();
    }
    assert!(told > 100, "{told}");
}
