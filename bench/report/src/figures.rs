//! What was measured.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

/// Figures by name of their file, comparison and contender.
#[derive(Default)]
pub(crate) struct Figures(BTreeMap<String, File>);

/// What one program measured in one way: contenders of each comparison, with their figure.
///
/// Wall time has two: the median is kept, and the minimum as a file of its own.
pub(crate) type File = BTreeMap<String, BTreeMap<String, f64>>;

impl Figures {
    /// Reads `WAY.PROGRAM.tsv` files, such as `instructions.rust_crypto.tsv`.
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

    /// The claims layer of libraries whose signature check was measured alone: all of HS256 less that.
    pub(crate) fn derive_claims_layers(&mut self) {
        for file in self.0.values_mut() {
            let mut derived = Vec::new();
            for (comparison, alone) in &*file {
                let Some(payload) = comparison.strip_prefix("signature/") else {
                    continue;
                };
                let Some(whole) = file.get(&format!("verify/HS256/{payload}")) else {
                    continue;
                };
                for (contender, signature) in alone {
                    if let Some(whole) = whole.get(contender) {
                        derived.push((
                            format!("claims-layer/{payload}"),
                            contender.clone(),
                            whole - signature,
                        ));
                    }
                }
            }
            for (comparison, contender, figure) in derived {
                file.entry(comparison)
                    .or_default()
                    .insert(contender, figure);
            }
        }
    }
}
