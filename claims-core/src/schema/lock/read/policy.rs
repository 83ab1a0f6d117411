//! Policies.

use std::collections::HashSet;

use super::{
    Place, Tree,
    constant::{json, seconds, text},
    members::{Choice, Members, choice, items},
    shape::filled,
};
use crate::schema::{
    Json,
    lock::{Accepted, LockError, PolicySummary},
};

pub(super) fn policy(tree: Tree<'_>, place: Place<'_>) -> Result<PolicySummary, LockError> {
    let mut members = Members::of(tree, place)?;
    let issuers = members.optional("issuers", |tree, place| accepted(tree, place, false))?;
    let audiences = members.optional("audiences", |tree, place| accepted(tree, place, true))?;
    let policy = PolicySummary {
        issuers: issuers.unwrap_or(Accepted::Unstated),
        audiences: audiences.unwrap_or(Accepted::Unstated),
        typ: members.optional("typ", owned)?,
        subject: members.flag("subject")?,
        nonce: members.flag("nonce")?,
        authorized_party: members.flag("authorized_party")?,
        token_id: members.flag("token_id")?,
        http_method: members.flag("http_method")?,
        http_uri: members.flag("http_uri")?,
        access_token_hash: members.flag("access_token_hash")?,
        required: members.optional("require", names)?.unwrap_or_default(),
        forbidden: members.optional("forbid", names)?.unwrap_or_default(),
        equals: members.optional("equals", constants)?.unwrap_or_default(),
        leeway: members.required("leeway", seconds)?,
        max_token_age: members.optional("max_token_age", seconds)?,
        max_auth_age: members.optional("max_auth_age", seconds)?,
        max_lifetime: members.optional("max_lifetime", seconds)?,
        allow_future_iat: members.flag("allow_future_iat")?,
        allow_no_expiry: members.flag("allow_no_expiry")?,
        string_or_uri: members.flag("string_or_uri")?,
    };
    members.finish()?;
    let both = policy
        .required
        .iter()
        .find(|name| policy.forbidden.contains(name));
    if let Some(name) = both {
        return Err(place.error(format!("the claim `{name}` is both required and forbidden")));
    }
    Ok(policy)
}

fn owned(tree: Tree<'_>, place: Place<'_>) -> Result<String, LockError> {
    text(tree, place).map(std::borrow::Cow::into_owned)
}

/// Names, each once; their order means nothing.
fn names(tree: Tree<'_>, place: Place<'_>) -> Result<Vec<String>, LockError> {
    let mut names = filled(items(tree, place, owned)?, place)?;
    names.sort_unstable();
    let mut seen = HashSet::new();
    if let Some(name) = names.iter().find(|name| !seen.insert(name.as_str())) {
        return Err(place.error(format!("`{name}` stands here twice")));
    }
    Ok(names)
}

fn accepted(tree: Tree<'_>, place: Place<'_>, all: bool) -> Result<Accepted, LockError> {
    match choice(tree, place, "choice")? {
        Choice::Word(word) if word == "any" => Ok(Accepted::Any),
        Choice::With(name, list) if name == "one_of" => {
            names(list, place.member("one_of")).map(Accepted::OneOf)
        }
        Choice::With(name, list) if all && name == "all_of" => {
            names(list, place.member("all_of")).map(Accepted::AllOf)
        }
        Choice::Word(word) | Choice::With(word, _) => {
            Err(place.error(format!("`{word}` is not known here")))
        }
    }
}

/// One value for each name.
fn constants(tree: Tree<'_>, place: Place<'_>) -> Result<Vec<(String, Json)>, LockError> {
    let found = tree.describe();
    let Json::Object(mut constants) = json(tree, place)? else {
        return Err(place.error(format!("expected an object, found {found}")));
    };
    constants.sort_by(|(left, _), (right, _)| left.cmp(right));
    let mut seen = HashSet::new();
    if let Some((name, _)) = constants
        .iter()
        .find(|(name, _)| !seen.insert(name.clone()))
    {
        return Err(place.error(format!("the claim `{name}` stands here twice")));
    }
    let constants = constants.into_iter();
    Ok(constants
        .map(|(name, value)| (name.into_owned(), value))
        .collect())
}
