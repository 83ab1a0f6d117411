//! The table of the claims of a set.

use super::{
    escape::escape,
    markup::{code, kind, line, prose},
    outline::{Part, Row, Subject},
    reference::reference,
    section::link_here,
};
use crate::schema::{
    Presence, Shape,
    export::{
        members::Member,
        sections::Section,
        shown::quoted,
        words::{notes, presence},
    },
};

/// The heads of the columns behind the name; on a phone they label the cells.
const COLUMNS: [&str; 4] = ["Type", "Presence", "Registered", "Meaning and rules"];

/// One row for each claim, the tag of an enum included.
pub(super) fn table(part: &Part<'_>, parts: &[Part<'_>]) -> String {
    if part.rows.is_empty() {
        return "<p>It declares no claims.</p>\n".to_owned();
    }
    let sections: Vec<_> = parts.iter().map(|part| &part.section).collect();
    let heads = COLUMNS
        .iter()
        .map(|head| format!("<th scope=\"col\">{head}</th>\n"));
    let rows = part.rows.iter().map(|row| match &row.subject {
        Subject::Tag => tag(row, &part.section),
        Subject::Claim(member) => claim(row, member, &sections),
    });
    format!(
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">Claim</th>\n{}</tr>\n</thead>\n\
         <tbody>\n{}</tbody>\n</table>\n",
        heads.collect::<String>(),
        rows.collect::<String>()
    )
}

fn tag(row: &Row<'_>, section: &Section<'_>) -> String {
    let variants = section.variants.iter().map(|(value, anchor)| {
        let value = quoted(value);
        format!("<a href=\"#{}\">{}</a>", escape(anchor), code(&value))
    });
    let rules = format!(
        "<p>Tells the variants apart.</p>\n<ul>\n<li>one of {}</li>\n</ul>\n",
        variants.collect::<Vec<_>>().join(", ")
    );
    cells(
        row,
        [
            &kind(Shape::String, &[]),
            &marked(Presence::Required),
            PRIVATE,
            &rules,
        ],
    )
}

const PRIVATE: &str = "<span class=\"private\">private</span>";

fn claim(row: &Row<'_>, member: &Member<'_>, sections: &[&Section<'_>]) -> String {
    let claim = member.claim;
    let notes = notes(member);
    let items = notes
        .iter()
        .map(|note| format!("<li>{}</li>\n", line(note)));
    let items: String = items.collect();
    let rules = match &*items {
        "" => items,
        items => format!("<ul>\n{items}</ul>\n"),
    };
    // A claim without docs means what it is registered for.
    let docs = match (claim.docs, claim.registered) {
        ("", Some(registered)) => format!("<p>{}.</p>\n", escape(registered.label)),
        (docs, _) => prose(docs),
    };
    let registered = claim.registered.map(reference);
    cells(
        row,
        [
            &kind(claim.shape, sections),
            &marked(claim.presence),
            registered.as_deref().unwrap_or(PRIVATE),
            &(docs + &rules),
        ],
    )
}

/// The presence, so that what must be there stands out.
fn marked(value: Presence) -> String {
    let words = line(presence(value));
    match value {
        Presence::Required | Presence::Nullable => format!("<strong>{words}</strong>"),
        Presence::Optional | Presence::Default => words,
    }
}

fn cells(row: &Row<'_>, cells: [&str; 4]) -> String {
    let anchor = escape(&row.anchor);
    let name = code(row.name);
    let link = link_here(&anchor, row.name);
    let cells = COLUMNS.iter().zip(cells).map(|(head, cell)| match cell {
        "" => "<td class=\"empty\"></td>\n".to_owned(),
        cell => format!("<td data-label=\"{head}\">{cell}</td>\n"),
    });
    format!(
        "<tr id=\"{anchor}\">\n<th scope=\"row\">{name} {link}</th>\n{}</tr>\n",
        cells.collect::<String>()
    )
}
