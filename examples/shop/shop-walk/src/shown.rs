//! Requests and answers for people at a terminal.

use crate::{
    answer::Answer,
    request::{Body, Request},
};

pub(crate) fn request(request: &Request) {
    println!();
    line(&format!(
        "{} {}{}",
        request.method, request.service, request.path
    ));
    for token in &request.tokens {
        line(&format!("Authorization: Bearer {token}"));
    }
    match &request.body {
        None => {}
        Some(Body::Json(value)) => line(&value.to_string()),
        Some(Body::Form(fields)) => {
            let fields: Vec<_> = fields
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            line(&fields.join("&"));
        }
    }
}

pub(crate) fn answer(answer: &Answer) {
    line(&format!("-> {}", answer.status));
    if let Some(challenge) = &answer.challenge {
        line(&format!("   WWW-Authenticate: {challenge}"));
    }
    for text in answer.body.lines() {
        line(&format!("   {text}"));
    }
}

fn line(text: &str) {
    println!("   {}", shortened(text));
}

/// The text with a few characters of each token.
pub(crate) fn shortened(text: &str) -> String {
    /// Every header of a token begins so: `{"` in base64url.
    const START: &str = "eyJ";

    let mut shown = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(START) {
        let (before, token) = rest.split_at(start);
        let end = token
            .find(|character: char| {
                !(character.is_ascii_alphanumeric() || "-_.".contains(character))
            })
            .unwrap_or(token.len());
        let (token, after) = token.split_at(end);
        shown.push_str(before);
        match (token.get(..8), token.get(token.len().saturating_sub(6)..)) {
            (Some(head), Some(tail)) if token.len() > 32 => {
                shown.push_str(head);
                shown.push_str("...");
                shown.push_str(tail);
            }
            _ => shown.push_str(token),
        }
        rest = after;
    }
    shown.push_str(rest);
    shown
}
