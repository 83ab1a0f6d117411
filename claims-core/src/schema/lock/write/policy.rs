//! Policies. The leeway always stands there, so that another default shows.

use std::time::Duration;

use super::{push_flag, push_text};
use crate::schema::{
    Json,
    lock::{Accepted, PolicySummary},
};

pub(super) fn policy(policy: &PolicySummary) -> Json {
    let mut summary = Json::object();
    push_accepted(&mut summary, "issuers", &policy.issuers);
    push_accepted(&mut summary, "audiences", &policy.audiences);
    push_text(&mut summary, "typ", policy.typ.as_deref());
    push_flag(&mut summary, "subject", policy.subject);
    push_flag(&mut summary, "nonce", policy.nonce);
    push_flag(&mut summary, "authorized_party", policy.authorized_party);
    push_flag(&mut summary, "token_id", policy.token_id);
    push_flag(&mut summary, "http_method", policy.http_method);
    push_flag(&mut summary, "http_uri", policy.http_uri);
    push_flag(&mut summary, "access_token_hash", policy.access_token_hash);
    push_names(&mut summary, "require", &policy.required);
    push_names(&mut summary, "forbid", &policy.forbidden);
    if !policy.equals.is_empty() {
        let mut constants = Json::object();
        for (name, value) in &policy.equals {
            constants.push(name.clone(), value.clone());
        }
        summary.push("equals", constants);
    }
    summary.push("leeway", seconds(policy.leeway));
    let limits = [
        ("max_token_age", policy.max_token_age),
        ("max_auth_age", policy.max_auth_age),
        ("max_lifetime", policy.max_lifetime),
    ];
    for (name, limit) in limits {
        if let Some(limit) = limit {
            summary.push(name, seconds(limit));
        }
    }
    push_flag(&mut summary, "allow_future_iat", policy.allow_future_iat);
    push_flag(&mut summary, "allow_no_expiry", policy.allow_no_expiry);
    push_flag(&mut summary, "string_or_uri", policy.string_or_uri);
    summary
}

fn push_accepted(summary: &mut Json, name: &'static str, accepted: &Accepted) {
    if let Some(accepted) = self::accepted(accepted) {
        summary.push(name, accepted);
    }
}

fn accepted(accepted: &Accepted) -> Option<Json> {
    match accepted {
        Accepted::Unstated => None,
        Accepted::Any => Some(Json::text("any")),
        Accepted::OneOf(names) => Some(Json::object().with("one_of", list(names))),
        Accepted::AllOf(names) => Some(Json::object().with("all_of", list(names))),
    }
}

fn push_names(summary: &mut Json, name: &'static str, names: &[String]) {
    if !names.is_empty() {
        summary.push(name, list(names));
    }
}

fn list(names: &[String]) -> Json {
    names.iter().map(|name| Json::from(&**name)).collect()
}

pub(in crate::schema::lock) fn seconds(duration: Duration) -> Json {
    if duration.subsec_nanos() == 0 {
        return Json::Integer(duration.as_secs().into());
    }
    Json::Float(duration.as_secs_f64())
}
