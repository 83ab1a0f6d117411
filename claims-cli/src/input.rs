//! Files and standard input, read to an end that comes soon.

use std::{
    fs::File,
    io::{self, IsTerminal as _, Read, Write as _},
};

use crate::{answer::Failure, text::stranger};

/// Nothing that is read here is ever as long.
const LIMIT: u64 = 8 * 1024 * 1024;

/// What was read, and what to call it.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Reads a file, or standard input if it is called `-`.
pub(crate) fn read(path: &str) -> Result<Input, Failure> {
    let name = if path == "-" {
        "standard input".to_owned()
    } else {
        stranger(path, 256)
    };
    let read = if path == "-" {
        bytes(io::stdin().lock(), LIMIT)
    } else {
        File::open(path).and_then(|file| bytes(file, LIMIT))
    };
    let bytes = read.map_err(|error| Failure::new(format!("{name} cannot be read: {error}")))?;
    let Some(bytes) = bytes else {
        return Err(Failure::new(format!(
            "{name} is longer than 8 MiB, and no such file is"
        )));
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Input { name, text }),
        Err(error) => Err(Failure::new(format!(
            "{name} is not UTF-8, at byte {}",
            error.utf8_error().valid_up_to()
        ))),
    }
}

/// A token from standard input. It is not worth reading past `limit` bytes.
pub(crate) fn token(limit: u64) -> Result<Vec<u8>, Failure> {
    let input = io::stdin();
    if input.is_terminal() {
        // Whoever cannot read this does not need it.
        let _ = writeln!(
            io::stderr(),
            "Paste the token, then press Enter and Ctrl-D (on Windows Ctrl-Z and Enter)."
        );
    }
    match bytes(input.lock(), limit) {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => Err(Failure::new(format!(
            "standard input is longer than {} KiB, and no token is",
            limit / 1024
        ))),
        Err(error) => Err(Failure::new(format!(
            "standard input cannot be read: {error}"
        ))),
    }
}

/// Everything, or `None` if that is more than `limit` bytes.
fn bytes(source: impl Read, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    source
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)?;
    let fits = u64::try_from(bytes.len()).is_ok_and(|length| length <= limit);
    Ok(fits.then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn reading_stops_at_the_limit() {
        assert_eq!(bytes(&b"abc"[..], 3).unwrap().as_deref(), Some(&b"abc"[..]));
        assert_eq!(bytes(&b"abcd"[..], 3).unwrap(), None);
        assert_eq!(bytes(std::io::repeat(0), 10).unwrap(), None);
    }
}
