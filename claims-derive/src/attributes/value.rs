//! Values of attributes: flags, strings, paths, literals, ranges and lists.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::{
    Lit, LitStr, Path, PathArguments, Token, Type, parenthesized, parse::ParseStream, token::Paren,
};

use crate::model::{Literal, LiteralValue};

/// A range as written.
pub(crate) struct RangeSyntax {
    pub(crate) start: Option<Literal>,
    pub(crate) end: Option<Literal>,
    /// Whether the end belongs to the range.
    pub(crate) inclusive: bool,
    pub(crate) tokens: TokenStream,
}

/// What `len` takes.
pub(crate) enum LengthSyntax {
    Exact(Literal),
    Range(RangeSyntax),
}

/// An attribute that takes no value.
pub(super) fn flag(name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    Err(input.error(format!("`{name}` takes no value: write `{name}`")))
}

/// `name = "..."`
pub(super) fn text(name: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let expected = || format!("`{name}` takes a string: write `{name} = \"...\"`");
    equals_sign(name, input, expected)?;
    input.parse().map_err(|_| wrong(name, input, expected()))
}

/// `name = path`
pub(super) fn path(name: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let expected = || format!("`{name}` takes a path: write `{name} = path`");
    equals_sign(name, input, expected)?;
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        let message = format!("write the path without quotes: `{name} = {}`", text.value());
        return Err(syn::Error::new(text.span(), message));
    }
    let mut path: Path = input.parse().map_err(|_| wrong(name, input, expected()))?;
    for segment in &mut path.segments {
        match &mut segment.arguments {
            PathArguments::None => {}
            // The path becomes part of an expression, where `Map<A>::new` would be a comparison.
            PathArguments::AngleBracketed(list) => {
                list.colon2_token.get_or_insert_default();
            }
            PathArguments::Parenthesized(list) => {
                return Err(syn::Error::new_spanned(list, expected()));
            }
        }
    }
    Ok(path)
}

/// `name = path` of a crate, which has no parameters.
pub(super) fn krate(name: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let path = path(name, input)?;
    if path
        .segments
        .iter()
        .any(|segment| !segment.arguments.is_none())
    {
        let message = "`crate` takes the path of a crate: write `crate = ::path`";
        return Err(syn::Error::new_spanned(path, message));
    }
    Ok(path)
}

/// `name = Type`
pub(super) fn ty(name: &Ident, input: ParseStream<'_>) -> syn::Result<Type> {
    let expected = || format!("`{name}` takes a type: write `{name} = Type`");
    equals_sign(name, input, expected)?;
    input.parse().map_err(|_| wrong(name, input, expected()))
}

/// `name = literal`
pub(super) fn assigned_literal(name: &Ident, input: ParseStream<'_>) -> syn::Result<Literal> {
    equals_sign(name, input, || {
        format!("`{name}` takes a literal: write `{name} = ...`")
    })?;
    literal(name, input)
}

/// `name(word)`
pub(super) fn word(name: &Ident, input: ParseStream<'_>, expected: &str) -> syn::Result<Ident> {
    let message = || format!("expected {expected}");
    group(name, input, &message(), |content| {
        content.parse().map_err(|_| wrong(name, content, message()))
    })
}

/// `name("...", ...)`
pub(super) fn texts(name: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<LitStr>> {
    let expected = format!("`{name}` takes a list of strings: write `{name}(\"...\", ...)`");
    group(name, input, &expected, |content| {
        list(content, |content| {
            content.parse().map_err(|_| wrong(name, content, &expected))
        })
    })
}

/// `name(literal, ...)`
pub(super) fn literals(name: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Literal>> {
    let expected = format!("`{name}` takes a list of literals: write `{name}(..., ...)`");
    group(name, input, &expected, |content| {
        list(content, |content| literal(name, content))
    })
}

/// `len(a..=b)` with either end left out, or `len(n)`
pub(super) fn length(name: &Ident, input: ParseStream<'_>) -> syn::Result<LengthSyntax> {
    let expected = format!("`{name}` takes a range or a number: write `{name}(1..=64)`");
    group(name, input, &expected, |content| {
        let tokens = content.cursor().token_stream();
        let start = bound(name, content)?;
        match start {
            Some(only) if content.is_empty() => Ok(LengthSyntax::Exact(only)),
            start => ends(name, content, start, tokens, &expected).map(LengthSyntax::Range),
        }
    })
}

/// `range(a..=b)` with either end left out
pub(super) fn range(name: &Ident, input: ParseStream<'_>) -> syn::Result<RangeSyntax> {
    let expected = format!("`{name}` takes a range: write `{name}(1..=64)`");
    group(name, input, &expected, |content| {
        let tokens = content.cursor().token_stream();
        let start = bound(name, content)?;
        match start {
            Some(only) if content.is_empty() => {
                let message = format!("one value is no range: write `equals = {}`", only.value);
                Err(syn::Error::new(only.span, message))
            }
            start => ends(name, content, start, tokens, &expected),
        }
    })
}

/// What follows the start of a range.
fn ends(
    name: &Ident,
    input: ParseStream<'_>,
    start: Option<Literal>,
    tokens: TokenStream,
    expected: &str,
) -> syn::Result<RangeSyntax> {
    let inclusive = input.peek(Token![..=]);
    if inclusive {
        input.parse::<Token![..=]>()?;
    } else {
        input
            .parse::<Token![..]>()
            .map_err(|_| wrong(name, input, expected))?;
    }
    let end = bound(name, input)?;
    if inclusive && end.is_none() {
        let message = "a range with `..=` needs an end: write it, or use `..`";
        return Err(wrong(name, input, message));
    }
    Ok(RangeSyntax {
        start,
        end,
        inclusive,
        tokens,
    })
}

/// One end of a range, if something other than dots stands there.
fn bound(name: &Ident, input: ParseStream<'_>) -> syn::Result<Option<Literal>> {
    if input.is_empty() || input.peek(Token![..]) {
        return Ok(None);
    }
    literal(name, input).map(Some)
}

/// A string, a number with or without sign, `true` or `false`.
fn literal(name: &Ident, input: ParseStream<'_>) -> syn::Result<Literal> {
    let expected = if name == "len" || name == "range" {
        format!(
            "`{name}` takes numbers as literals: for a constant write a function and `validate = path`"
        )
    } else {
        format!(
            "`{name}` takes a literal: a string, a number, `true` or `false`; for anything else write \
             a function and `validate = path`, and name issuers and audiences in the `Policy`"
        )
    };
    let negative = input.peek(Token![-]);
    if negative {
        input.parse::<Token![-]>()?;
    }
    let parsed: Lit = input.parse().map_err(|_| wrong(name, input, &expected))?;
    let (value, suffix) = match &parsed {
        Lit::Str(text) if !negative => (LiteralValue::Text(text.value()), text.suffix()),
        Lit::Bool(boolean) if !negative => (LiteralValue::Boolean(boolean.value()), ""),
        Lit::Int(integer) => {
            let value: i128 = integer.base10_parse().map_err(|_| {
                let digits = integer.base10_digits();
                let message =
                    format!("an integer of more than 128 bits: write it as a float, `{digits}.0`");
                syn::Error::new(integer.span(), message)
            })?;
            (
                LiteralValue::Integer(if negative { -value } else { value }),
                integer.suffix(),
            )
        }
        Lit::Float(float) => {
            let value: f64 = float.base10_parse()?;
            if !value.is_finite() {
                let message = "a number beyond what a JSON number of 64 bits holds";
                return Err(syn::Error::new(float.span(), message));
            }
            (
                LiteralValue::Float(if negative { -value } else { value }),
                float.suffix(),
            )
        }
        other => return Err(syn::Error::new(other.span(), expected)),
    };
    if !suffix.is_empty() {
        let message = format!("write the literal without its suffix `{suffix}`");
        return Err(syn::Error::new(parsed.span(), message));
    }
    Ok(Literal {
        value,
        span: parsed.span(),
    })
}

fn list<T>(
    input: ParseStream<'_>,
    mut item: impl FnMut(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Vec<T>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(item(input)?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(items)
}

/// What stands in parentheses. On an error the rest is passed over, since the parser would report
/// it a second time.
fn group<T>(
    name: &Ident,
    input: ParseStream<'_>,
    expected: &str,
    read: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    if !input.peek(Paren) {
        return Err(wrong(name, input, expected));
    }
    let content;
    parenthesized!(content in input);
    let mut outcome = read(&content);
    if outcome.is_ok() && !content.is_empty() {
        outcome = Err(content.error(expected));
    }
    while !content.is_empty() {
        content.parse::<TokenTree>()?;
    }
    outcome
}

fn equals_sign(
    name: &Ident,
    input: ParseStream<'_>,
    expected: impl Fn() -> String,
) -> syn::Result<()> {
    input
        .parse::<Token![=]>()
        .map_err(|_| wrong(name, input, expected()))?;
    Ok(())
}

/// The error at the next token or, where nothing follows, at the attribute's name.
fn wrong(name: &Ident, input: ParseStream<'_>, message: impl std::fmt::Display) -> syn::Error {
    let nothing = input.is_empty() || input.peek(Token![,]);
    let span: Span = if nothing { name.span() } else { input.span() };
    syn::Error::new(span, message)
}
