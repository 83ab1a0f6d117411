//! The members of an object, each of which has to be asked for.

use std::{borrow::Cow, collections::HashSet};

use super::{Place, Tree};
use crate::schema::lock::LockError;

/// The members of an object that nobody has asked for yet.
#[derive(Debug)]
pub(super) struct Members<'t, 'p> {
    left: Vec<(Cow<'t, str>, Tree<'t>)>,
    place: Place<'p>,
    known: Vec<&'static str>,
}

impl<'t, 'p> Members<'t, 'p> {
    /// Those of an object, each name once.
    pub(super) fn of(tree: Tree<'t>, place: Place<'p>) -> Result<Self, LockError> {
        let Tree::Object(left) = tree else {
            return Err(place.error(format!("expected an object, found {}", tree.describe())));
        };
        let mut names = HashSet::new();
        if let Some((name, _)) = left.iter().find(|(name, _)| !names.insert(name)) {
            return Err(place.error(format!("the member `{name}` stands here twice")));
        }
        Ok(Self {
            left,
            place,
            known: Vec::new(),
        })
    }

    /// A member that may be absent.
    pub(super) fn optional<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(Tree<'t>, Place<'_>) -> Result<T, LockError>,
    ) -> Result<Option<T>, LockError> {
        self.known.push(name);
        let Some(index) = self.left.iter().position(|(known, _)| known == name) else {
            return Ok(None);
        };
        let (_, tree) = self.left.remove(index);
        read(tree, self.place.member(name)).map(Some)
    }

    /// A member that has to be there.
    pub(super) fn required<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(Tree<'t>, Place<'_>) -> Result<T, LockError>,
    ) -> Result<T, LockError> {
        let member = self.optional(name, read)?;
        member.ok_or_else(|| self.error(format!("the member `{name}` is missing")))
    }

    /// An array; an absent one has no items.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        mut read: impl FnMut(Tree<'t>, Place<'_>) -> Result<T, LockError>,
    ) -> Result<Vec<T>, LockError> {
        let list = self.optional(name, |tree, place| items(tree, place, &mut read))?;
        Ok(list.unwrap_or_default())
    }

    /// `true`; absent is `false`.
    pub(super) fn flag(&mut self, name: &'static str) -> Result<bool, LockError> {
        let flag = self.optional(name, |tree, place| match tree {
            Tree::Boolean(flag) => Ok(flag),
            other => Err(place.error(format!("expected a boolean, found {}", other.describe()))),
        })?;
        Ok(flag.unwrap_or_default())
    }

    /// Ends the object: no member may be left.
    pub(super) fn finish(self) -> Result<(), LockError> {
        let Some((name, _)) = self.left.first() else {
            return Ok(());
        };
        let known = self.known.join("`, `");
        Err(self.error(format!(
            "the member `{name}` is not known; known here: `{known}`"
        )))
    }

    /// What the whole object has wrong.
    pub(super) fn error(&self, message: impl Into<Cow<'static, str>>) -> LockError {
        self.place.error(message)
    }

    /// What one member has wrong.
    pub(super) fn error_in(&self, name: &str, message: impl Into<Cow<'static, str>>) -> LockError {
        self.place.member(name).error(message)
    }
}

/// The items of an array.
pub(super) fn items<'t, T>(
    tree: Tree<'t>,
    place: Place<'_>,
    mut read: impl FnMut(Tree<'t>, Place<'_>) -> Result<T, LockError>,
) -> Result<Vec<T>, LockError> {
    let Tree::Array(items) = tree else {
        return Err(place.error(format!("expected an array, found {}", tree.describe())));
    };
    let items = items.into_iter().enumerate();
    items
        .map(|(index, item)| read(item, place.item(index)))
        .collect()
}

/// What stands in a choice: one word, or an object of one member with an argument.
#[derive(Debug)]
pub(super) enum Choice<'t> {
    Word(Cow<'t, str>),
    With(Cow<'t, str>, Tree<'t>),
}

/// A word, or an object of one member.
pub(super) fn choice<'t>(
    tree: Tree<'t>,
    place: Place<'_>,
    what: &'static str,
) -> Result<Choice<'t>, LockError> {
    match tree {
        Tree::Text(word) => Ok(Choice::Word(word)),
        Tree::Object(members) => {
            let count = members.len();
            let mut members = members.into_iter();
            match (members.next(), count) {
                (Some((name, argument)), 1) => Ok(Choice::With(name, argument)),
                _ => Err(place.error(format!(
                    "expected one member that says which {what} this is, found {count}"
                ))),
            }
        }
        other => Err(place.error(format!(
            "expected a {what} as a string or an object, found {}",
            other.describe()
        ))),
    }
}
