//! The struct of an enum: a pointer for each variant, of which one is set.

use std::fmt::Write as _;

use super::{
    File, Support,
    comment::Comment,
    names::{self, Fields},
};
use crate::schema::{
    Tagged,
    export::{
        declarations::Declared,
        words::{self, remarks},
    },
};

pub(super) fn declaration<'a>(
    set: Declared<'a>,
    tagged: Tagged<'a>,
    name: &str,
    file: &mut File<'a>,
) -> String {
    file.need(Support::TagOf);
    file.need(Support::Unknown);
    file.need(Support::OneVariant);
    let mut fields = Fields::default();
    let (mut declared, mut read, mut pointers) = (Vec::new(), String::new(), Vec::new());
    for variant in tagged.variants {
        let kind = file.declarations.variant(set, tagged.tag, variant);
        let field = fields.unique(variant.name);
        let (wire, value) = (words::code(tagged.tag), names::text(variant.value));
        let told = format!("The claim {wire} is {}.", words::code(&value));
        let mut comment = Comment::default();
        comment.docs(variant.docs);
        comment.text(&told);
        declared.push(format!(
            "{}\t{field} *{kind} `json:\"-\"`\n",
            comment.write("\t")
        ));
        // Writing to a string cannot fail.
        let _ = write!(
            read,
            "\tcase {value}:\n\t\tset.{field} = new({kind})\n\t\terr = json.Unmarshal(data, \
             set.{field})\n"
        );
        pointers.push(format!("s.{field}"));
    }
    let wire = names::text(tagged.tag);
    let body = if declared.is_empty() {
        "{}".to_owned()
    } else {
        format!(" {{\n{}}}", declared.join("\n"))
    };
    let pointers = pointers.join(", ");
    format!(
        "{comment}type {name} struct{body}\n\n// UnmarshalJSON reads the variant that the tag \
         names.\nfunc (s *{name}) UnmarshalJSON(data []byte) error {{\n\ttag, err := tagOf(data, \
         {wire})\n\tif err != nil {{\n\t\treturn err\n\t}}\n\tvar set {name}\n\tswitch tag \
         {{\n{read}\tdefault:\n\t\terr = unknownVariant({wire}, tag)\n\t}}\n\tif err != nil {{\n\t\treturn \
         err\n\t}}\n\t*s = set\n\treturn nil\n}}\n\n// MarshalJSON writes the variant that is set.\nfunc \
         (s {name}) MarshalJSON() ([]byte, error) {{\n\treturn oneVariant({pointers})\n}}\n",
        comment = comment(set, name).write("")
    )
}

fn comment(set: Declared<'_>, name: &str) -> Comment {
    let schema = set.schema;
    let otherwise = format!("{name} is one of several claims sets.");
    let mut comment = Comment::about(schema.docs, &otherwise);
    comment.text("One of the fields is set.");
    let remarks = remarks(schema, set.is_token).into_iter();
    let remarks: Vec<_> = remarks
        .skip(usize::from(schema.deprecated.is_some()))
        .collect();
    comment.list(&remarks);
    comment.deprecated(schema.deprecated);
    comment
}
