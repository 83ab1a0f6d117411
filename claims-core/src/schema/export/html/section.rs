//! One section of the page.

use super::{
    escape::escape,
    example, list,
    markup::{code, line, prose},
    outline::Part,
    table::table,
};
use crate::schema::export::{
    sections::Role,
    shown::{quoted, visible},
    words::remarks,
};

pub(super) fn section(part: &Part<'_>, parts: &[Part<'_>], typ: Option<&str>) -> String {
    let section = &part.section;
    let schema = section.schema;
    let anchor = escape(&section.anchor);
    let title = line(&section.title());
    let link = link_here(&anchor, "this section");
    let mut text = Vec::new();
    if let Role::Variant { tag, variant, .. } = section.role {
        let value = quoted(variant.value);
        text.push(format!(
            "<p>{} is {}. The claims are those of {}.</p>\n",
            code(tag),
            code(&value),
            code(schema.name)
        ));
        text.push(prose(variant.docs));
    }
    // Of the outermost set all this stands at the top.
    if !matches!(section.role, Role::Outermost) {
        text.push(prose(schema.docs));
        text.push(list(&remarks(schema, section.is_token())));
    }
    text.push(table(part, parts));
    text.push(example::section(part, typ));
    format!(
        "<section id=\"{anchor}\" aria-labelledby=\"{anchor}:title\">\n\
         <h2><span id=\"{anchor}:title\">{title}</span> {link}</h2>\n{}</section>\n",
        text.concat()
    )
}

/// A link to where it stands; `anchor` is escaped.
pub(super) fn link_here(anchor: &str, what: &str) -> String {
    let what = escape(&visible(what));
    format!("<a class=\"here\" href=\"#{anchor}\" aria-label=\"Link to {what}\">#</a>")
}
