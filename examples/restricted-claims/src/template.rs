//! Claims that are filled in for every login.

use std::{error::Error, fmt, str::FromStr};

use crate::Login;

/// A text with placeholders: `{user}`, `{tenant}` and `{client}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    User,
    Tenant,
    Client,
}

impl Template {
    /// The text for one login.
    #[must_use]
    pub fn fill(&self, login: &Login) -> String {
        let parts = self.0.iter().map(|part| match part {
            Part::Text(text) => text.as_str(),
            Part::User => &login.user,
            Part::Tenant => &login.tenant,
            Part::Client => &login.client,
        });
        parts.collect()
    }
}

impl FromStr for Template {
    type Err = TemplateError;

    fn from_str(text: &str) -> Result<Self, TemplateError> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or(TemplateError::Unclosed)?;
            parts.push(Part::Text(before.to_owned()));
            parts.push(match name {
                "user" => Part::User,
                "tenant" => Part::Tenant,
                "client" => Part::Client,
                _ => return Err(TemplateError::Unknown(name.to_owned())),
            });
            rest = after;
        }
        parts.push(Part::Text(rest.to_owned()));
        Ok(Self(parts))
    }
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateError {
    /// A `{` without its `}`.
    Unclosed,
    /// A placeholder that nothing is known for.
    Unknown(String),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unclosed => f.write_str("a `{` is not closed"),
            Self::Unknown(name) => write!(
                f,
                "`{{{name}}}` is not known; there are `{{user}}`, `{{tenant}}` and `{{client}}`"
            ),
        }
    }
}

impl Error for TemplateError {}
