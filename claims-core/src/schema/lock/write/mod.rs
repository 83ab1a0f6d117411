//! A lock as JSON: one fixed order, and nothing that goes without saying.

mod claim;
mod policy;
mod set;
mod shape;

use super::{FORMAT, Lock, MEMBER_FORMAT, Retired};
use crate::schema::Json;

pub(super) use claim::validator;
pub(super) use policy::seconds;
use shape::{literal, shape};

/// The whole document.
pub(super) fn lock(lock: &Lock<'_>) -> Json {
    let mut document = Json::object()
        .with(MEMBER_FORMAT, FORMAT)
        .with("set", set::set(&lock.schema));
    if let Some(summary) = &lock.policy {
        document.push("policy", policy::policy(summary));
    }
    if !lock.retired.is_empty() {
        document.push(
            "retired",
            lock.retired.iter().map(retired).collect::<Json>(),
        );
    }
    document
}

fn retired(retired: &Retired<'_>) -> Json {
    let mut entry = Json::object().with("claim", retired.claim);
    if let Some(kind) = retired.kind {
        entry.push("kind", kind.name());
    }
    entry.with("shape", shape(&retired.shape))
}

/// Adds the member unless there is nothing to say.
fn push_text(object: &mut Json, name: &'static str, text: Option<&str>) {
    if let Some(text) = text {
        object.push(name, text);
    }
}

/// Adds the member unless it is false.
fn push_flag(object: &mut Json, name: &'static str, flag: bool) {
    if flag {
        object.push(name, true);
    }
}

/// Adds a doc comment, unless it is empty: line by line if it has several, as a change is shown.
fn push_docs(object: &mut Json, docs: &str) {
    if docs.contains('\n') {
        object.push("docs", docs.split('\n').collect::<Json>());
    } else if !docs.is_empty() {
        object.push("docs", docs);
    }
}
