//! The struct of one set, and its methods.

use std::fmt::Write as _;

use super::{
    File, Support,
    comment::Comment,
    field::{Field, field},
    names::{self, Fields},
    types,
};
use crate::schema::{
    Extra,
    export::{
        declarations::Declared,
        members::{CORE, extra, forbidden, members},
        words::{self, remarks},
    },
};

/// The text of a struct and its methods, as far as it was written.
#[derive(Debug, Default)]
struct Parts {
    fields: Vec<String>,
    read: String,
    written: String,
}

impl Parts {
    fn add(&mut self, field: Field) {
        self.fields.push(field.declared);
        self.read.push_str(&field.read);
        self.written.push_str(&field.written);
    }
}

pub(super) fn declaration<'a>(set: Declared<'a>, name: &str, file: &mut File<'a>) -> String {
    let schema = set.schema;
    let mut parts = Parts::default();
    if let Some((tag, value)) = set.tag {
        file.need(Support::Tag);
        file.need(Support::Writer);
        let (tag, value) = (names::text(tag), names::text(value));
        // Writing to a string cannot fail.
        let _ = writeln!(parts.read, "\tr.tag({tag}, {value})");
        let _ = writeln!(parts.written, "\tw.write({tag}, {value})");
    }
    let mut fields = Fields::default();
    let members = members(schema);
    for member in &members {
        parts.add(field(member, &mut fields, file));
    }
    let declared: Vec<_> = members.iter().map(|member| member.claim.name).collect();
    let mut refused = forbidden(schema);
    refused.retain(|name| !declared.contains(name));
    if !refused.is_empty() {
        file.need(Support::Forbidden);
        let _ = writeln!(parts.read, "\tr.forbidden({})", list(&refused));
    }
    if let Some(extra) = extra(schema) {
        let mut reserved: Vec<_> = set.tag.iter().map(|(tag, _)| *tag).collect();
        for name in declared.into_iter().chain(refused).chain(CORE) {
            if !reserved.contains(&name) {
                reserved.push(name);
            }
        }
        parts.add(further(extra, &reserved, &mut fields, file));
    } else if schema.deny_unknown {
        file.need(Support::NothingElse);
        let known: &[&str] = if set.is_token { &CORE } else { &[] };
        let _ = writeln!(parts.read, "\tr.nothingElse({})", list(known));
    }
    file.need(Support::Reader);
    file.need(Support::Writer);
    let mut text = comment(set, name).write("");
    if parts.fields.is_empty() {
        let _ = writeln!(text, "type {name} struct{{}}");
    } else {
        let _ = writeln!(text, "type {name} struct {{\n{}}}", parts.fields.join("\n"));
    }
    text.push_str(&methods(name, &parts));
    text
}

fn methods(name: &str, parts: &Parts) -> String {
    let Parts { read, written, .. } = parts;
    format!(
        "\n// UnmarshalJSON reads the set from a JSON object. Names match \
         exactly: \"EXP\" is not \"exp\".\nfunc (s *{name}) UnmarshalJSON(data []byte) \
         error {{\n\tr := newReader(data)\n\tvar set {name}\n{read}\tif r.err != nil {{\n\t\treturn \
         r.err\n\t}}\n\t*s = set\n\treturn nil\n}}\n\n// MarshalJSON writes the set as a JSON \
         object.\nfunc (s {name}) MarshalJSON() ([]byte, error) {{\n\tw := \
         new(writer)\n{written}\treturn w.finish()\n}}\n"
    )
}

/// The map of claims that nobody declared.
fn further<'a>(
    extra: Extra<'a>,
    reserved: &[&str],
    fields: &mut Fields,
    file: &mut File<'a>,
) -> Field {
    file.need(Support::Rest);
    file.need(Support::WriteRest);
    let name = fields.unique(extra.field);
    let value = types::of(extra.shape, file).name;
    let mut comment = Comment::default();
    let words = words::shape_words(extra.shape);
    comment.text(&format!(
        "Everything else that the object holds; each value is {words}."
    ));
    Field {
        declared: format!(
            "{}\t{name} map[string]{value} `json:\"-\"`\n",
            comment.write("\t")
        ),
        read: format!("\tset.{name} = rest[{value}](r)\n"),
        written: format!("\twriteRest(w, s.{name}, {})\n", list(reserved)),
    }
}

fn list(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| names::text(name)).collect();
    names.join(", ")
}

fn comment(set: Declared<'_>, name: &str) -> Comment {
    let schema = set.schema;
    let mut comment = Comment::about(schema.docs, &format!("{name} is a claims set."));
    // The first remark is that it is deprecated, for which there is a paragraph.
    let mut items: Vec<_> = remarks(schema, set.is_token)
        .into_iter()
        .skip(usize::from(schema.deprecated.is_some()))
        .collect();
    if let Some((tag, value)) = set.tag {
        let (tag, value) = (words::code(tag), words::code(&names::text(value)));
        items.insert(0, format!("The claim {tag} is {value}."));
    }
    comment.list(&items);
    comment.deprecated(schema.deprecated);
    comment
}
