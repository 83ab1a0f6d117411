//! The reader under a serde `Deserializer`, kept in step with what serde reads.

use serde::de::Error as _;

use super::error::Error;
use crate::{
    error::Malformed,
    reader::{Checkpoint, Reader},
};

/// A reader that serde reads from.
pub(super) struct Source<'r, R> {
    reader: &'r mut R,
    /// The start of a value that was refused: the reader stands somewhere inside it.
    refused: Option<Checkpoint>,
    /// Whether the source turned out not to be JSON.
    malformed: bool,
}

impl<'r, 'de, R: Reader<'de>> Source<'r, R> {
    pub(super) fn new(reader: &'r mut R) -> Self {
        Self {
            reader,
            refused: None,
            malformed: false,
        }
    }

    /// Reads on. A type may pass over a value that it refuses, but not over what is not JSON.
    #[inline]
    pub(super) fn read<T>(
        &mut self,
        read: impl FnOnce(&mut R) -> Result<T, Malformed>,
    ) -> Result<T, Error> {
        self.catch_up()?;
        read(self.reader).map_err(|malformed| self.broken(malformed))
    }

    /// Lets one value be read, and sees to it that it is read whole: a type that reads nothing
    /// must not make the loop over its array endless.
    #[inline]
    pub(super) fn whole<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.read(Reader::peek)?;
        let start = self.reader.checkpoint();
        let result = read(self);
        if result.is_ok() && self.refused.is_none() && !self.malformed {
            if self.reader.checkpoint() != start {
                return result;
            }
            self.refused = Some(start);
            return Err(Error::custom("the type does not read its value"));
        }
        self.refused = Some(start);
        // Without an error the type took a failure inside for an answer: `unwrap_or_default()`.
        let value = result?;
        self.catch_up()?;
        Ok(value)
    }

    /// Lets the next value be read, which the type may refuse.
    #[inline]
    pub(super) fn attempt<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let start = self.reader.checkpoint();
        let result = read(self);
        if result.is_err() {
            self.refused = Some(start);
        }
        result
    }

    /// Moves past a value that was refused, if the type reads on all the same.
    #[inline]
    fn catch_up(&mut self) -> Result<(), Error> {
        if self.refused.is_none() && !self.malformed {
            return Ok(());
        }
        self.move_past()
    }

    #[cold]
    fn move_past(&mut self) -> Result<(), Error> {
        if self.malformed {
            return Err(Error::custom("not JSON"));
        }
        if let Some(start) = self.refused.take() {
            self.reader.rewind(start);
            let skipped = self.reader.skip();
            return skipped.map_err(|malformed| self.broken(malformed));
        }
        Ok(())
    }

    /// Only the text is kept: whoever reads past the value afterwards finds the same mistake again.
    #[cold]
    fn broken(&mut self, malformed: Malformed) -> Error {
        self.malformed = true;
        Error::custom(malformed)
    }
}
