//! Markdown, as GitHub reads it: a table of the claims with the columns that generators of API
//! documentation use.

mod escape;
mod prose;
mod table;
mod types;

use self::{
    escape::Place,
    prose::{line, prose},
    table::table,
};
use super::{
    example::{example, example_of_variant},
    sections::{Role, Section, sections},
    shown,
    words::{code, remarks},
};
use crate::schema::Schema;

/// A set as a Markdown document: one table for its claims, one for those of every variant and
/// nested set, and an example payload.
///
/// Tables are an extension of GitHub's (GFM, section 4.10); the rest is CommonMark. Doc comments
/// keep their code, emphasis and links to the web. A `sensitive` claim has a placeholder in the
/// example.
///
/// ```
/// use claims_core::{Claims, NumericDate, schema};
///
/// /// Access token.
/// #[derive(Claims)]
/// struct AccessToken {
///     /// When it ends.
///     #[claim(registered)]
///     exp: NumericDate,
///     /// Tenant the user works in.
///     #[claim(len(1..=64))]
///     tenant_id: Option<String>,
/// }
///
/// let text = schema::markdown(AccessToken::SCHEMA);
/// assert!(text.starts_with("# AccessToken\n\nAccess token.\n"));
/// assert!(text.contains("\n**exp** | **int** (NumericDate) | When it ends. | required<br>"));
/// assert!(text.contains(" | [optional]<br>1 to 64 characters\n"));
/// ```
pub fn markdown(schema: &Schema<'_>) -> String {
    let sections = sections(schema);
    let mut page = Page::default();
    page.block(&format!("# {}", escape::text(schema.name, Place::Block)));
    page.block(&prose(schema.docs, Place::Block));
    page.list(&remarks(schema, true));
    for section in &sections {
        write(section, &sections, &mut page);
    }
    page.text
}

/// What was written, block after block with an empty line between them.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn block(&mut self, block: &str) {
        if block.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
    }

    fn list(&mut self, sentences: &[String]) {
        let items = sentences
            .iter()
            .map(|sentence| format!("- {}", line(sentence, Place::Block)));
        self.block(&items.collect::<Vec<_>>().join("\n"));
    }
}

fn write(section: &Section<'_>, sections: &[Section<'_>], page: &mut Page) {
    let schema = section.schema;
    page.block(&format!("## {}", line(&section.title(), Place::Block)));
    if let Role::Variant { tag, variant, .. } = section.role {
        page.block(&format!(
            "{} is {}. The claims are those of {}.",
            code(tag),
            code(variant.value),
            code(schema.name)
        ));
        page.block(&prose(variant.docs, Place::Block));
    }
    // Of the outermost set all this stands at the top.
    if !matches!(section.role, Role::Outermost) {
        page.block(&prose(schema.docs, Place::Block));
        page.list(&remarks(schema, section.is_token()));
    }
    page.block(&table(section, sections));
    if schema.tagged.is_none() && section.is_token() {
        let payload = match section.tag() {
            Some((tag, value)) => example_of_variant(schema, tag, value),
            None => example(schema),
        };
        page.block("An example payload:");
        let payload = shown::in_json(&payload.to_string());
        page.block(&format!("```json\n{payload}```"));
    }
}

#[cfg(test)]
mod tests;
