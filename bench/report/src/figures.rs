//! What was measured.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

/// Figures by name of their file, comparison and contender.
#[derive(Default)]
pub(crate) struct Figures(BTreeMap<String, File>);

/// What one program measured in one way: contenders of each comparison, with their figure.
///
/// Times have two figures: the median is kept, and the minimum as a file of its own.
pub(crate) type File = BTreeMap<String, BTreeMap<String, f64>>;

impl Figures {
    /// Reads the files of a folder: `WAY.PROGRAM.tsv`, such as `instructions.aws_lc_rs.tsv`, or of one way that
    /// has no program, such as `compile.tsv`.
    pub(crate) fn read(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let mut figures = Self::default();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            let Some(name) = name.strip_suffix(".tsv") else {
                continue;
            };
            for (number, line) in fs::read_to_string(&path)?.lines().enumerate() {
                figures.add(name, line).ok_or_else(|| {
                    format!("{}: line {} is not understood", path.display(), number + 1)
                })?;
            }
        }
        Ok(figures)
    }

    fn add(&mut self, file: &str, line: &str) -> Option<()> {
        let cells: Vec<_> = line.split('\t').collect();
        let &[comparison, contender, figure, ref minimum @ ..] = cells.as_slice() else {
            return None;
        };
        self.insert(file, comparison, contender, figure.parse().ok()?);
        if let [minimum] = minimum {
            self.insert(
                &format!("minimum-{file}"),
                comparison,
                contender,
                minimum.parse().ok()?,
            );
        }
        Some(())
    }

    #[cfg(test)]
    pub(crate) fn of(lines: &[(&str, &str)]) -> Self {
        let mut figures = Self::default();
        for (file, line) in lines {
            figures.add(file, line).expect("the line is understood");
        }
        figures
    }

    fn insert(&mut self, file: &str, comparison: &str, contender: &str, figure: f64) {
        let file = self.0.entry(file.to_owned()).or_default();
        let comparison = file.entry(comparison.to_owned()).or_default();
        comparison.insert(contender.to_owned(), figure);
    }

    pub(crate) fn get(&self, file: &str, comparison: &str, contender: &str) -> Option<f64> {
        self.0.get(file)?.get(comparison)?.get(contender).copied()
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.0.iter().map(|(name, file)| (name.as_str(), file))
    }

    /// The claims layer of libraries whose signature check was measured alone: all of HS256 less that. It is
    /// taken from refused tokens, too, whose signature is good.
    pub(crate) fn derive_claims_layers(&mut self) {
        for file in self.0.values_mut() {
            let alone: Vec<_> = file
                .iter()
                .filter_map(|(comparison, alone)| {
                    let payload = comparison.strip_prefix("signature/")?;
                    Some((payload.to_owned(), alone.clone()))
                })
                .collect();
            for (payload, alone) in alone {
                for (contender, signature) in alone {
                    derive_claims_layer(file, &payload, &contender, signature);
                }
            }
        }
    }
}

/// Libraries that read the claims first, so that they refuse some tokens without a look at the signature.
const READ_CLAIMS_FIRST: &[&str] = &["jwt-compact"];

/// What is found while claims are read.
const FOUND_IN_READING: &[&str] = &["duplicate", "missing", "type"];

fn derive_claims_layer(file: &mut File, payload: &str, contender: &str, signature: f64) {
    let whole = file.get(&format!("verify/HS256/{payload}"));
    if let Some(whole) = whole.and_then(|whole| whole.get(contender)).copied() {
        let layer = file.entry(format!("claims-layer/{payload}")).or_default();
        layer.insert(contender.to_owned(), whole - signature);
    }
    let refused = format!("refused/{payload}/");
    for (comparison, figures) in file {
        let Some(wrong) = comparison.strip_prefix(&refused) else {
            continue;
        };
        let is_unchecked =
            READ_CLAIMS_FIRST.contains(&contender) && FOUND_IN_READING.contains(&wrong);
        if let Some(figure) = figures.get_mut(contender)
            && !is_unchecked
        {
            *figure -= signature;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_check_is_taken_from_what_has_it() {
        let mut figures = Figures::of(&[
            ("i", "signature/P1\tthem\t10"),
            ("i", "verify/HS256/P1\tthem\t15"),
            ("i", "verify/HS256/P1\tus\t13"),
            ("i", "refused/P1/expired\tthem\t16"),
            ("i", "refused/P1/expired\tus\t4"),
            ("i", "refused/P2/expired\tthem\t17"),
            ("i", "signature/P1\tjwt-compact\t10"),
            ("i", "refused/P1/expired\tjwt-compact\t16"),
            ("i", "refused/P1/type\tjwt-compact\t5"),
        ]);
        figures.derive_claims_layers();
        let get = |comparison, contender| figures.get("i", comparison, contender);
        assert_eq!(get("claims-layer/P1", "them"), Some(5.0));
        assert_eq!(get("claims-layer/P1", "us"), None);
        assert_eq!(get("refused/P1/expired", "them"), Some(6.0));
        assert_eq!(get("refused/P1/expired", "us"), Some(4.0));
        assert_eq!(get("refused/P2/expired", "them"), Some(17.0));
        assert_eq!(get("refused/P1/expired", "jwt-compact"), Some(6.0));
        assert_eq!(get("refused/P1/type", "jwt-compact"), Some(5.0));
    }
}
