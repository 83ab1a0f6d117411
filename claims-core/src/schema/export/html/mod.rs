//! A web page about a set, in one file.

mod escape;
mod example;
mod markup;
mod outline;
mod reference;
mod section;
mod table;

use self::{
    escape::escape,
    markup::{line, prose},
    outline::{Part, outline},
};
use super::{shown::visible, words::remarks};
use crate::schema::Schema;

/// A set as a web page: what it is for, its claims as a table, the same for every variant and
/// nested set, and example tokens.
///
/// The page stands alone: no script, no font, image or style from elsewhere, light or dark as the
/// reader's system is, readable on a phone and on paper. Every claim has an address of its own,
/// such as `#claims.exp`, that stays the same while the claim keeps its name. All text is escaped,
/// and a policy in the page keeps the browser from loading anything. A `sensitive` claim has a
/// placeholder in the example.
///
/// ```
/// use claims_core::{Claims, NumericDate, schema};
///
/// /// Access token of a <b>user</b>.
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     exp: NumericDate,
/// }
///
/// let page = schema::html(AccessToken::SCHEMA);
/// assert!(page.contains("<h1>AccessToken</h1>"));
/// assert!(page.contains("<tr id=\"claims.exp\">"));
/// assert!(page.contains("Access token of a &lt;b&gt;user&lt;/b&gt;."));
/// ```
pub fn html(schema: &Schema<'_>) -> String {
    let parts = outline(schema);
    let name = escape(schema.name);
    let mut page = head(&name);
    page.push_str(&introduction(schema, &name));
    page.push_str(&contents(&parts));
    page.push_str("<main id=\"page:main\">\n");
    for part in &parts {
        page.push_str(&section::section(part, &parts, schema.typ));
    }
    page.push_str("</main>\n");
    page.push_str(&foot(&name));
    page
}

const STYLE: &str = concat!(
    include_str!("style/page.css"),
    "\n",
    include_str!("style/table.css"),
    "\n",
    include_str!("style/print.css")
);

/// Nothing but the page's own style may be loaded or run, whatever a doc comment holds.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

fn head(name: &str) -> String {
    format!(
        r##"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>{name}: claims</title>
<link rel="icon" href="data:,">
<style>
{STYLE}</style>
</head>
<body>
<a class="skip" href="#page:main">Skip to the claims</a>
"##
    )
}

fn introduction(schema: &Schema<'_>, name: &str) -> String {
    let docs = prose(schema.docs);
    let remarks = list(&remarks(schema, true));
    format!(
        "<header>\n<p class=\"kind\">JWT claims set</p>\n<h1>{name}</h1>\n{docs}{remarks}</header>\n"
    )
}

/// Sentences as a list; nothing if there are none.
fn list(sentences: &[String]) -> String {
    if sentences.is_empty() {
        return String::new();
    }
    let items = sentences
        .iter()
        .map(|sentence| format!("<li>{}</li>\n", line(sentence)));
    format!(
        "<ul class=\"remarks\">\n{}</ul>\n",
        items.collect::<String>()
    )
}

fn contents(parts: &[Part<'_>]) -> String {
    let list: String = parts.iter().map(entry).collect();
    format!(
        "<nav aria-labelledby=\"page:contents\">\n<h2 id=\"page:contents\">Contents</h2>\n\
         <ol>\n{list}</ol>\n</nav>\n"
    )
}

/// A section in the table of contents, with its claims.
fn entry(part: &Part<'_>) -> String {
    let anchor = escape(&part.section.anchor);
    let title = line(&part.section.title());
    let claims = part.rows.iter().map(|row| {
        let (anchor, name) = (escape(&row.anchor), escape(&visible(row.name)));
        format!("<li><a href=\"#{anchor}\">{name}</a></li>\n")
    });
    let claims = match claims.collect::<String>() {
        claims if claims.is_empty() => claims,
        claims => format!("\n<ul>\n{claims}</ul>\n"),
    };
    format!("<li><a href=\"#{anchor}\">{title}</a>{claims}</li>\n")
}

fn foot(name: &str) -> String {
    format!(
        "<footer>\n<p>Made from the declaration of <code>{name}</code>. To change this page, change \
         the declaration.</p>\n</footer>\n</body>\n</html>\n"
    )
}

#[cfg(test)]
mod tests;
