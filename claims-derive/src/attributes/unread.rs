//! Entries that could not be read, so that no error follows from what they may have meant.

use crate::registry::suggest::nearest;

/// The names of entries that could not be read.
#[derive(Default)]
pub(crate) struct Unread(Vec<Option<String>>);

impl Unread {
    /// Notes an entry; `None` if not even its name could be read.
    pub(super) fn note(&mut self, name: Option<String>) {
        self.0.push(name);
    }

    /// Whether one of the entries may have been one of these attributes.
    pub(crate) fn may_be(&self, attributes: &[&str]) -> bool {
        self.0.iter().any(|name| match name {
            Some(name) => !nearest(name, attributes.iter().copied()).is_empty(),
            None => true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Unread;

    #[test]
    fn a_misspelled_name_may_be_what_it_looks_like() {
        let mut unread = Unread::default();
        assert!(!unread.may_be(&["rename"]));
        unread.note(Some("renmae".to_owned()));
        assert!(unread.may_be(&["registered", "rename"]));
        assert!(!unread.may_be(&["flatten"]));
        unread.note(None);
        assert!(unread.may_be(&["flatten"]));
    }
}
