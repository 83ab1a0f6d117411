//! The table of the claims of a set.

use super::{
    escape::{self, Place, code, text},
    prose::{line, prose},
    types,
};
use crate::schema::{
    Presence, Tagged,
    export::{
        members::{Member, members},
        sections::Section,
        shown,
        words::{notes, presence},
    },
};

const HEAD: [&str; 2] = ["Name | Type | Description | Notes", "--- | --- | --- | ---"];

/// One row for each claim, the tag of an enum included.
pub(super) fn table(section: &Section<'_>, sections: &[Section<'_>]) -> String {
    let mut rows: Vec<_> = HEAD.map(str::to_owned).into();
    rows.extend(section.schema.tagged.map(|tagged| tag(tagged, section)));
    let members = members(section.schema);
    rows.extend(members.iter().map(|member| claim(member, sections)));
    if rows.len() == HEAD.len() {
        return "It declares no claims.".to_owned();
    }
    rows.join("\n")
}

fn tag(tagged: Tagged<'_>, section: &Section<'_>) -> String {
    let variants = section.variants.iter().map(|(value, anchor)| {
        let value = shown::quoted(value);
        format!("[{}](#{anchor})", code(&value, Place::Cell))
    });
    let notes = format!(
        "required<br>one of {}",
        variants.collect::<Vec<_>>().join(", ")
    );
    row(
        tagged.tag,
        "**string**",
        "Tells the variants apart.",
        &notes,
    )
}

fn claim(member: &Member<'_>, sections: &[Section<'_>]) -> String {
    let claim = member.claim;
    let mut lines = vec![match claim.presence {
        Presence::Optional | Presence::Default => "[optional]".to_owned(),
        other => presence(other).to_owned(),
    }];
    if let Some(registered) = claim.registered {
        lines.push(format!("registered: {}", registered.reference));
    }
    lines.extend(notes(member).iter().map(|note| line(note, Place::Cell)));
    // A claim without docs means what it is registered for.
    let meaning = claim.registered.map_or("", |registered| registered.label);
    let docs = if claim.docs.is_empty() {
        text(meaning, Place::Cell)
    } else {
        prose(claim.docs, Place::Cell)
    };
    let kind = types::of(claim.shape, sections);
    row(claim.name, &kind, &docs, &lines.join("<br>"))
}

fn row(name: &str, kind: &str, docs: &str, notes: &str) -> String {
    format!(
        "**{}** | {kind} | {docs} | {notes}",
        escape::name(name, Place::Cell)
    )
}
