//! Whom a policy accepts tokens of, and whom they may be meant for.

/// The issuers that a policy accepts.
#[derive(Debug, Clone)]
pub(super) enum Issuers {
    /// Nothing was said.
    Unstated,
    /// Every issuer, and none.
    Any,
    /// One of these, never empty.
    OneOf(Vec<Box<str>>),
}

impl Issuers {
    /// Adds issuers to those accepted.
    pub(super) fn one_of(&mut self, issuers: Vec<Box<str>>) {
        match self {
            Self::OneOf(known) => known.extend(issuers),
            _ => *self = Self::OneOf(issuers),
        }
    }
}

/// The audiences that a policy accepts.
#[derive(Debug, Clone)]
pub(super) enum Audiences {
    /// Nothing was said: a token that names an audience is refused.
    Unstated,
    /// Every audience, and none.
    Any,
    /// One of these, never empty.
    OneOf(Vec<Box<str>>),
    /// All of these, never empty.
    AllOf(Vec<Box<str>>),
}

impl Audiences {
    /// Adds audiences, one of which has to be named.
    pub(super) fn one_of(&mut self, audiences: Vec<Box<str>>) {
        match self {
            Self::OneOf(known) => known.extend(audiences),
            _ => *self = Self::OneOf(audiences),
        }
    }

    /// Adds audiences, all of which have to be named.
    pub(super) fn all_of(&mut self, audiences: Vec<Box<str>>) {
        match self {
            Self::AllOf(known) => known.extend(audiences),
            _ => *self = Self::AllOf(audiences),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<Box<str>> {
        names.iter().map(|name| Box::from(*name)).collect()
    }

    #[test]
    fn issuers_add_up() {
        let mut issuers = Issuers::Any;
        issuers.one_of(names(&["a"]));
        issuers.one_of(names(&["b", "c"]));
        assert!(matches!(issuers, Issuers::OneOf(known) if known == names(&["a", "b", "c"])));
    }

    #[test]
    fn audiences_of_one_kind_add_up() {
        let mut audiences = Audiences::Unstated;
        audiences.one_of(names(&["a"]));
        audiences.one_of(names(&["b"]));
        assert!(matches!(&audiences, Audiences::OneOf(known) if *known == names(&["a", "b"])));
        audiences.all_of(names(&["c"]));
        audiences.all_of(names(&["d"]));
        assert!(matches!(audiences, Audiences::AllOf(known) if known == names(&["c", "d"])));
    }
}
