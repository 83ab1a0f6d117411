//! What generated files bring along, as far as they need it.

use std::collections::BTreeSet;

/// One declaration or a few that belong together, in the order of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Support {
    NumericDate,
    OneOrMany,
    Many,
    Reader,
    Required,
    Optional,
    OptionalOrNull,
    Nullable,
    Forbidden,
    NothingElse,
    Rest,
    Tag,
    TagOf,
    Unknown,
    OneVariant,
    Decode,
    Writer,
    WriteRequired,
    WriteRest,
}

/// A part of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// The declarations.
    pub(super) code: &'static str,
    /// The packages that they use.
    pub(super) imports: &'static [&'static str],
    /// All the parts that they use, directly or not.
    needs: &'static [Support],
}

impl Support {
    #[allow(clippy::too_many_lines)] // A table.
    pub(super) fn part(self) -> Part {
        match self {
            Self::NumericDate => Part {
                code: include_str!("support/numeric_date.go.txt"),
                imports: &["encoding/json", "math", "strconv", "time"],
                needs: &[],
            },
            Self::OneOrMany => Part {
                code: include_str!("support/one_or_many.go.txt"),
                imports: &["encoding/json"],
                needs: &[Self::Reader, Self::Decode],
            },
            Self::Many => Part {
                code: include_str!("support/many.go.txt"),
                imports: &[],
                needs: &[Self::OneOrMany, Self::Reader, Self::Decode],
            },
            Self::Reader => Part {
                code: include_str!("support/reader.go.txt"),
                imports: &["bytes", "encoding/json", "errors", "fmt"],
                needs: &[],
            },
            Self::Required => Part {
                code: include_str!("support/required.go.txt"),
                imports: &["errors"],
                needs: &[Self::Reader, Self::Decode],
            },
            Self::Optional => Part {
                code: include_str!("support/optional.go.txt"),
                imports: &[],
                needs: &[Self::Reader, Self::Decode],
            },
            Self::OptionalOrNull => Part {
                code: include_str!("support/optional_or_null.go.txt"),
                imports: &[],
                needs: &[Self::Reader, Self::Decode],
            },
            Self::Nullable => Part {
                code: include_str!("support/nullable.go.txt"),
                imports: &["encoding/json", "errors"],
                needs: &[Self::Reader, Self::Decode],
            },
            Self::Forbidden => Part {
                code: include_str!("support/forbidden.go.txt"),
                imports: &["errors"],
                needs: &[Self::Reader],
            },
            Self::NothingElse => Part {
                code: include_str!("support/nothing_else.go.txt"),
                imports: &["errors", "sort"],
                needs: &[Self::Reader],
            },
            Self::Rest => Part {
                code: include_str!("support/rest.go.txt"),
                imports: &["errors", "sort"],
                needs: &[Self::Reader, Self::Decode],
            },
            Self::Tag => Part {
                code: include_str!("support/tag.go.txt"),
                imports: &["fmt"],
                needs: &[Self::Reader, Self::Required, Self::Decode],
            },
            Self::TagOf => Part {
                code: include_str!("support/tag_of.go.txt"),
                imports: &[],
                needs: &[Self::Reader, Self::Required, Self::Decode],
            },
            Self::Unknown => Part {
                code: include_str!("support/unknown.go.txt"),
                imports: &["fmt"],
                needs: &[],
            },
            Self::OneVariant => Part {
                code: include_str!("support/one_variant.go.txt"),
                imports: &["encoding/json", "errors", "reflect"],
                needs: &[],
            },
            Self::Decode => Part {
                code: include_str!("support/decode.go.txt"),
                imports: &[
                    "bytes",
                    "encoding/json",
                    "errors",
                    "math",
                    "reflect",
                    "regexp",
                    "strconv",
                    "strings",
                ],
                needs: &[Self::Reader],
            },
            Self::Writer => Part {
                code: include_str!("support/writer.go.txt"),
                imports: &["bytes", "encoding/json", "fmt"],
                needs: &[],
            },
            Self::WriteRequired => Part {
                code: include_str!("support/write_required.go.txt"),
                imports: &["encoding/json", "errors", "reflect"],
                needs: &[Self::Writer],
            },
            Self::WriteRest => Part {
                code: include_str!("support/write_rest.go.txt"),
                imports: &["errors", "sort"],
                needs: &[Self::Writer],
            },
        }
    }
}

/// The parts, and those that they are written with.
pub(super) fn with_needs(parts: BTreeSet<Support>) -> BTreeSet<Support> {
    let needs = parts.iter().flat_map(|part| part.part().needs).copied();
    let needs: BTreeSet<_> = needs.collect();
    parts.into_iter().chain(needs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Support; 19] = [
        Support::NumericDate,
        Support::OneOrMany,
        Support::Many,
        Support::Reader,
        Support::Required,
        Support::Optional,
        Support::OptionalOrNull,
        Support::Nullable,
        Support::Forbidden,
        Support::NothingElse,
        Support::Rest,
        Support::Tag,
        Support::TagOf,
        Support::Unknown,
        Support::OneVariant,
        Support::Decode,
        Support::Writer,
        Support::WriteRequired,
        Support::WriteRest,
    ];

    /// Go refuses an import that is missing, and one that is not used.
    #[test]
    fn the_imports_are_those_that_the_code_uses() {
        let packages = [
            "bytes",
            "encoding/json",
            "errors",
            "fmt",
            "math",
            "reflect",
            "regexp",
            "sort",
            "strconv",
            "strings",
            "time",
        ];
        for support in ALL {
            let part = support.part();
            let lines = part.code.lines();
            let code: String = lines
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            for package in packages {
                let name = package.rsplit('/').next().unwrap();
                let uses = code
                    .split(|c: char| !(c.is_alphanumeric() || c == '.'))
                    .any(|word| word.starts_with(&format!("{name}.")));
                assert_eq!(
                    part.imports.contains(&package),
                    uses,
                    "{support:?}: {package}"
                );
            }
        }
    }

    /// One step finds them all.
    #[test]
    fn what_a_part_needs_brings_what_that_needs() {
        for support in ALL {
            let once = with_needs([support].into());
            assert_eq!(with_needs(once.clone()), once, "{support:?}");
        }
    }
}
