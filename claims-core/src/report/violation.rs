//! One broken rule.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{
    Code, Detail, Sentence,
    escape::{Escaped, cut_middle, cut_path},
};

/// One broken rule: which claim, which rule, what was expected and what was there.
///
/// `Display` is one line for people, such as ``` `exp`: expired 12 s ago (2023-11-14T22:13:20Z was
/// the end)```. `Serialize` is for machines: an object with `claim`, `code`, `message` and, where
/// they are known, `reason`, `expected` and `actual`.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    claim: Cow<'static, str>,
    code: Code,
    expected: Option<Detail>,
    actual: Option<Detail>,
    text: Option<Text>,
}

/// What is said about a violation beyond its code and its details.
#[derive(Debug, Clone, PartialEq)]
enum Text {
    /// A sentence of this crate that holds values of the token.
    Telling(Sentence),
    /// A sentence of this crate that holds none.
    Plain(&'static str),
    /// The code of a validator and its message; one that is owned may quote the value.
    Custom {
        reason: Cow<'static, str>,
        message: Option<Cow<'static, str>>,
    },
    /// The message of a serde impl, which quotes values.
    Foreign(String),
}

/// In bytes. As many as the longest name of a claim and one of a member that is as long.
const LONGEST_PATH: usize = 1100;

impl Violation {
    #[inline]
    pub(crate) fn new(claim: impl Into<Cow<'static, str>>, code: Code) -> Self {
        Self {
            claim: claim.into(),
            code,
            expected: None,
            actual: None,
            text: None,
        }
    }

    #[must_use]
    #[inline]
    pub(crate) fn with_expected(mut self, detail: Detail) -> Self {
        self.expected = Some(detail);
        self
    }

    /// What the token has: cut, because nobody knows how long it is.
    #[must_use]
    #[inline]
    pub(crate) fn with_actual(mut self, detail: Detail) -> Self {
        self.actual = Some(detail.cut());
        self
    }

    /// What the token has, if it was cut when it was read.
    #[inline]
    #[must_use]
    pub(crate) fn with_cut_actual(mut self, detail: Detail) -> Self {
        self.actual = Some(detail);
        self
    }

    /// The list that the token has: cut as well.
    #[must_use]
    pub(crate) fn with_actual_list<T>(
        mut self,
        members: impl Iterator<Item = T>,
        detail: impl Fn(T) -> Detail,
    ) -> Self {
        self.actual = Some(Detail::first_of(members, detail));
        self
    }

    /// A sentence that stands for the code and its details, and may hold values of the token.
    #[must_use]
    #[inline]
    pub(crate) fn telling(mut self, sentence: impl Into<Sentence>) -> Self {
        self.text = Some(Text::Telling(sentence.into()));
        self
    }

    /// Says what a missing claim may have been mistaken for, unless there is more to say.
    pub(super) fn point_at(&mut self, sentence: Sentence) {
        if !matches!(self.text, Some(Text::Telling(_))) {
            self.text = Some(Text::Telling(sentence));
        }
    }

    /// A sentence that stands for the code and holds no value of the token.
    #[must_use]
    pub(crate) fn plain(mut self, sentence: &'static str) -> Self {
        self.text = Some(Text::Plain(sentence));
        self
    }

    /// What a serde impl says; it may quote the value.
    #[must_use]
    pub(crate) fn foreign(mut self, message: String) -> Self {
        self.text = Some(Text::Foreign(cut_middle(message)));
        self
    }

    /// What a validator says: its own code and its message.
    #[must_use]
    pub(crate) fn custom(
        mut self,
        reason: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.text = Some(Text::Custom {
            reason: reason.into(),
            message: Some(message.into()),
        });
        self
    }

    /// Whether both say that the same claim breaks the same rule.
    ///
    /// Two validators of one claim that have codes of their own are two rules, and so are two that
    /// ask for something else.
    pub(super) fn same_finding(&self, other: &Self) -> bool {
        self.code == other.code
            && self.claim == other.claim
            && self.reason() == other.reason()
            && self.demand() == other.demand()
    }

    /// What tells two rules with one code apart.
    fn demand(&self) -> Option<&Detail> {
        let by_value = matches!(
            self.code,
            Code::NotEqual
                | Code::NotOneOf
                | Code::Length
                | Code::Range
                | Code::Pattern
                | Code::Format
        );
        self.expected.as_ref().filter(|_| by_value)
    }

    /// Puts a name, or a position, before the path. Of one that is longer than anybody reads, the end is
    /// left out.
    pub(super) fn prefix(&mut self, prefix: &str) {
        let mut path = [prefix, &self.claim].concat();
        if path.len() > LONGEST_PATH {
            let end = (0..=LONGEST_PATH)
                .rev()
                .find(|end| path.is_char_boundary(*end));
            path.truncate(end.unwrap_or_default());
            path.push('…');
        }
        self.claim = path.into();
    }

    /// Puts the name of a declared claim before the path, which mostly is empty.
    pub(super) fn prefix_claim(&mut self, claim: &'static str) {
        if self.claim.is_empty() {
            self.claim = claim.into();
        } else {
            self.prefix(claim);
        }
    }

    /// Leaves out everything that may show a value of the token, or the one that it should have.
    pub(super) fn hide_values(&mut self) {
        // Words of this crate tell a JSON type.
        let kept = |detail: &Detail| matches!(detail, Detail::Words(Cow::Borrowed(_)));
        self.actual = self.actual.take().filter(kept);
        if self.code.expects_value_of_policy() {
            self.expected = None;
        }
        self.text = match self.text.take() {
            Some(Text::Custom { reason, message }) => Some(Text::Custom {
                reason,
                message: message.filter(|message| matches!(message, Cow::Borrowed(_))),
            }),
            Some(Text::Plain(sentence)) => Some(Text::Plain(sentence)),
            // Not "wrong type": the type may be right and the content wrong.
            Some(Text::Foreign(_)) => Some(Text::Plain("refused")),
            _ => None,
        };
    }

    /// The claim whose value is told besides that of the violation's own claim.
    pub(super) fn other_claim(&self) -> Option<&'static str> {
        match &self.text {
            Some(Text::Telling(sentence)) => sentence.other_claim(),
            _ => None,
        }
    }

    /// Leaves out what tells the value of that claim.
    pub(super) fn hide_other_claim(&mut self) {
        self.text = None;
        if let Some(Detail::Time(limit)) = &self.expected
            && limit.tells_claim()
        {
            self.expected = None;
        }
    }

    /// Leaves out the names inside the claim whose own name ends at `end`; positions stay.
    pub(super) fn cut_path(&mut self, end: usize) {
        let inside = self.claim.get(end..).unwrap_or_default();
        if let Some(member) = inside.find('.') {
            self.claim.to_mut().truncate(end + member);
        }
    }

    /// Leaves out a message that may quote any claim of the set.
    pub(crate) fn hide_quotes(&mut self) {
        match &mut self.text {
            Some(Text::Foreign(_)) => self.text = None,
            Some(Text::Custom { message, .. }) => {
                message.take_if(|message| matches!(message, Cow::Owned(_)));
            }
            _ => {}
        }
    }
}

impl Violation {
    /// Path of the claim, such as `exp`, `aud[1]` or `user.id`; empty for a rule over the whole set.
    ///
    /// As it stands in the payload: escape it ([`Escaped`](super::Escaped)) before it reaches a log or a page.
    pub fn claim(&self) -> &str {
        &self.claim
    }

    /// The rule that is broken.
    pub fn code(&self) -> Code {
        self.code
    }

    /// The own code of the validator that refused the value, with [`Code::Custom`].
    pub fn reason(&self) -> Option<&str> {
        match &self.text {
            Some(Text::Custom { reason, .. }) => Some(reason),
            _ => None,
        }
    }

    /// One name for what is wrong, for programs: the validator's own code if there is one
    /// ([`reason`](Self::reason)), else that of the rule ([`Code::as_str`]).
    ///
    /// A validator may choose a name that a rule has, too: match on [`code`](Self::code) where that
    /// matters.
    pub fn reason_code(&self) -> &str {
        self.reason().unwrap_or(self.code.as_str())
    }

    /// What the rule asks for, where that can be said.
    pub fn expected(&self) -> Option<&Detail> {
        self.expected.as_ref()
    }

    /// What the token has: the JSON type if that is wrong, else the value, cut at 64 characters.
    /// Absent if the claim is, and if the claim is `sensitive`.
    pub fn actual(&self) -> Option<&Detail> {
        self.actual.as_ref()
    }

    /// What is wrong, without the claim's name. Safe to log: what could steer a terminal is escaped.
    pub fn message(&self) -> String {
        Message(self).to_string()
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.claim.is_empty() {
            write!(f, "`{}`: ", Escaped(&cut_path(&self.claim)))?;
        }
        Message(self).fmt(f)
    }
}

/// Shows a violation without the claim's name.
struct Message<'a>(&'a Violation);

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let violation = self.0;
        match &violation.text {
            Some(Text::Telling(sentence)) => return sentence.fmt(f),
            Some(Text::Custom {
                message: Some(message),
                ..
            }) => return Escaped(message).fmt(f),
            Some(Text::Plain(sentence)) => f.write_str(sentence)?,
            Some(Text::Foreign(message)) => {
                write!(f, "refused: {}", Escaped(message))?;
            }
            Some(Text::Custom { message: None, .. }) | None => {
                f.write_str(violation.code.headline())?;
            }
        }
        match (&violation.expected, &violation.actual) {
            (Some(expected), Some(actual)) => write!(f, ": expected {expected}, found {actual}"),
            (Some(expected), None) => write!(f, ": expected {expected}"),
            (None, Some(actual)) => write!(f, ": found {actual}"),
            (None, None) => Ok(()),
        }
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("claim", &Escaped(&cut_path(&self.claim)).to_string())?;
        map.serialize_entry("code", &self.code)?;
        if let Some(reason) = self.reason() {
            map.serialize_entry("reason", reason)?;
        }
        map.serialize_entry("message", &self.message())?;
        if let Some(expected) = &self.expected {
            map.serialize_entry("expected", expected)?;
        }
        if let Some(actual) = &self.actual {
            map.serialize_entry("actual", actual)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests;
