//! Which of the mutants are judged.

use anyhow::{Context as _, Result};

#[derive(Debug, Default)]
pub struct Arguments {
    /// One mutant of so many; all of them without it.
    every: Option<usize>,
    /// Only those that the last run over all did not see caught; the rest is counted as it was found.
    pub again: bool,
    /// Words of which the name has to hold one; any name without them.
    words: Vec<String>,
}

impl Arguments {
    pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut read = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            if argument == "--again" {
                read.again = true;
            } else if argument == "--every" {
                let number = arguments.next().and_then(|number| number.parse().ok());
                read.every = Some(
                    number
                        .filter(|number| *number > 0)
                        .context("--every wants a number")?,
                );
            } else {
                read.words.push(argument);
            }
        }
        Ok(read)
    }

    pub fn choose(&self, index: usize, name: &str) -> bool {
        index.is_multiple_of(self.every.unwrap_or(1))
            && (self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str())))
    }

    pub fn all(&self) -> bool {
        self.every.is_none() && self.words.is_empty()
    }
}
