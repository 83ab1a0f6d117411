use super::markdown;
use crate::{
    report::is_unsafe,
    schema::{ClaimSchema, Literal, Presence, Schema, Shape, Validator, Variant},
};

#[test]
fn nothing_in_docs_or_rules_breaks_the_table() {
    const RULES: &[Validator<'static>] = &[
        Validator::Pattern("a|`b`|\n\\|"),
        Validator::OneOf(&[Literal::Text("x|y")]),
    ];
    let claims = [ClaimSchema::new("odd|name`<b>*", "odd", Shape::String)
        .validators(RULES)
        .docs("A | bar,\nan <angle>, `code | <x>`, an open ` and *.\n\n| a | table |\n|---|---|")
        .collides("because | of\n`that`")];
    let text = markdown(&Schema::new("Set").claims(&claims));
    let rows: Vec<_> = text.lines().filter(|line| line.contains(" | ")).collect();
    assert_eq!(rows.len(), 3, "{text}");
    let row = rows[2];
    // As GFM counts cells: a bar behind a backslash is no border.
    let borders = row
        .match_indices('|')
        .filter(|(at, _)| !row[..*at].ends_with('\\'));
    assert_eq!(borders.count(), 3, "{row}");
    assert!(row.starts_with(r"**``odd\|name`<b>*``** | **string** | A \| bar, an &lt;angle>, "));
    assert!(row.contains(r"`code \| <x>`"), "{row}");
    assert!(row.contains(r"matches ``a\|`b`\|\n\\|``"), "{row}");
}

#[test]
fn nothing_that_cannot_be_seen_is_written() {
    const RULES: &[Validator<'static>] = &[Validator::Equals(Literal::Text("\u{202e}\u{9f}"))];
    let claims = [
        ClaimSchema::new("a\0\u{202e}", "a", Shape::String)
            .validators(RULES)
            .docs("One\u{7f} `two\u{202e}` \u{2066}three\n\n```\nx\0\n```"),
        ClaimSchema::new("b\\", "b", Shape::String),
        ClaimSchema::new(" ", "c", Shape::String),
    ];
    let schema = Schema::new("Set").docs("\u{202e}Set\0.").claims(&claims);
    let text = markdown(&schema);
    assert!(!text.contains(|c| c != '\n' && is_unsafe(c)), "{text:?}");
    for expected in [
        "\nSet\u{fffd}.\n",
        "\n**`a\\u{0}\\u{202e}`** | **string** | One\u{fffd} `two\\u{202e}` three<br>`x\\u{0}` | ",
        "equals `\"\\u202e\\u009f\"`",
        "\n**`b\\`** | **string** |",
        "\n**` `** | **string** |",
        "\n  \"a\\u0000\\u202e\": \"\\u202e\\u009f\",\n",
    ] {
        assert!(text.contains(expected), "{expected:?}\n{text}");
    }
}

#[test]
fn an_enum_has_a_row_for_its_tag_and_a_section_for_each_variant() {
    const SET: Schema<'static> = Schema::new("Person").docs("Someone.");
    const VARIANTS: &[Variant<'static>] = &[Variant::new("one", "One", "First.", &SET)];
    let text = markdown(&Schema::new("Token").tagged("kind", &["one"], VARIANTS));
    assert_eq!(
        text,
        r#"# Token

## Claims

Name | Type | Description | Notes
--- | --- | --- | ---
**kind** | **string** | Tells the variants apart. | required<br>one of [`"one"`](#variant-one)

## Variant `one`

`kind` is `one`. The claims are those of `Person`.

First.

Someone.

- Not declared, yet checked in every token: `iss`, `sub`, `aud`, `exp`, `nbf`, `iat`, `jti`.
- Further claims are ignored (RFC 7519, section 4).

It declares no claims.

An example payload:

```json
{
  "kind": "one"
}
```
"#
    );
}

#[test]
fn presence_is_told_of_every_claim() {
    let claim = |name, presence| ClaimSchema::new(name, name, Shape::String).presence(presence);
    let claims = [
        claim("a", Presence::Required),
        claim("b", Presence::Optional),
        claim("c", Presence::Nullable),
        claim("d", Presence::Default),
    ];
    let text = markdown(&Schema::new("Set").claims(&claims));
    let notes = |name: &str| {
        let row = text
            .lines()
            .find(|line| line.starts_with(&format!("**{name}**")));
        row.and_then(|row| row.rsplit(" | ").next())
            .unwrap_or_default()
    };
    assert_eq!(notes("a"), "required");
    assert_eq!(notes("b"), "[optional]");
    assert_eq!(notes("c"), "required, may be `null`");
    assert_eq!(notes("d"), "[optional]<br>absent stands for the default");
}
