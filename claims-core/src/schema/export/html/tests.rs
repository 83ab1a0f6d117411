use super::html;
use crate::schema::{ClaimSchema, Literal, Schema, Shape, Validator, Variant};

const HOSTILE: &str = "</script></style><b onclick='x'>\"&";

#[test]
fn nothing_that_is_declared_becomes_markup() {
    const RULES: &[Validator<'static>] = &[
        Validator::Pattern(HOSTILE),
        Validator::Equals(Literal::Text(HOSTILE)),
        Validator::Function(HOSTILE),
    ];
    const INNER: Schema<'static> = Schema::new(HOSTILE).docs(HOSTILE).deprecated(HOSTILE);
    const VARIANTS: &[Variant<'static>] = &[Variant::new(HOSTILE, HOSTILE, HOSTILE, &INNER)];
    let enumeration = Schema::new("Enum").tagged(HOSTILE, &[HOSTILE], VARIANTS);
    let claims = [
        ClaimSchema::new(HOSTILE, "a", Shape::String)
            .validators(RULES)
            .docs(HOSTILE)
            .collides(HOSTILE)
            .deprecated(HOSTILE),
        ClaimSchema::new("b", "b", Shape::Object(&INNER)),
        ClaimSchema::new("c", "c", Shape::Object(&enumeration)),
    ];
    let page = html(
        &Schema::new(HOSTILE)
            .docs(HOSTILE)
            .typ(HOSTILE)
            .profile(HOSTILE)
            .claims(&claims)
            .forbidden(&[HOSTILE])
            .extra(HOSTILE, Some(HOSTILE), Shape::Any),
    );
    assert!(!page.contains("<b") || page.matches("<b").count() == page.matches("<body>").count());
    assert!(!page.contains("</script>") && page.matches("</style>").count() == 1);
    // The name, the docs, the title and much else.
    assert!(page.matches("&lt;/script&gt;").count() > 10);
}

#[test]
fn a_sensitive_value_is_nowhere_on_the_page() {
    const RULES: &[Validator<'static>] = &[Validator::Equals(Literal::Text("hunter2"))];
    let open = ClaimSchema::new("pin", "pin", Shape::String).validators(RULES);
    let page = |claim| html(&Schema::new("Set").claims(&[claim]));
    assert!(page(open).contains("hunter2"));
    assert!(!page(open.sensitive()).contains("hunter2"));
}

#[test]
fn a_token_shows_the_typ_of_its_header() {
    let with_typ = html(&Schema::new("Set").typ("at+jwt"));
    assert!(with_typ.contains("<figcaption>Header"));
    assert!(!html(&Schema::new("Set")).contains("<figcaption>Header"));
}

#[test]
fn a_set_without_claims_has_no_list_of_them() {
    assert!(!html(&Schema::new("Empty")).contains("<ul>\n</ul>"));
    let claims = [ClaimSchema::new("a", "a", Shape::String)];
    assert!(html(&Schema::new("One").claims(&claims)).contains("<ul>\n<li>"));
}
