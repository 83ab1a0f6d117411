//! What the syntax of a type tells. A type alias or an own type tells nothing: then the traits of
//! the expansion decide.

use std::fmt;

use syn::{GenericArgument, Ident, PathArguments, Type, TypePath};

/// A type whose values are known from its name alone.
#[derive(Clone, Copy)]
pub(crate) enum Known<'a> {
    Text,
    Boolean,
    Integer {
        name: &'static str,
        min: i128,
        max: i128,
    },
    Float,
    /// A list, with the type of its elements.
    Array(&'a Type),
    Object,
}

/// The smallest and the largest value of each integer type; what `u128` holds beyond `i128` no
/// literal of ours reaches.
#[allow(clippy::cast_lossless)] // `as` alone covers all of them alike.
const INTEGERS: [(&str, i128, i128); 12] = [
    ("u8", 0, u8::MAX as i128),
    ("u16", 0, u16::MAX as i128),
    ("u32", 0, u32::MAX as i128),
    ("u64", 0, u64::MAX as i128),
    ("u128", 0, i128::MAX),
    ("usize", 0, u64::MAX as i128),
    ("i8", i8::MIN as i128, i8::MAX as i128),
    ("i16", i16::MIN as i128, i16::MAX as i128),
    ("i32", i32::MIN as i128, i32::MAX as i128),
    ("i64", i64::MIN as i128, i64::MAX as i128),
    ("i128", i128::MIN, i128::MAX),
    ("isize", i64::MIN as i128, i64::MAX as i128),
];

/// What the type's name tells; `None` if nothing.
pub(crate) fn known(ty: &Type) -> Option<Known<'_>> {
    let ty = plain(ty);
    if let Type::Slice(slice) = ty {
        return Some(Known::Array(&slice.elem));
    }
    if let Type::Array(array) = ty {
        return Some(Known::Array(&array.elem));
    }
    let (name, arguments) = standard(ty)?;
    let integer = |(integer, ..): &&(&str, i128, i128)| name == integer;
    if let Some(&(name, min, max)) = INTEGERS.iter().find(integer) {
        return Some(Known::Integer { name, min, max });
    }
    match (name.to_string().as_str(), types(arguments).as_slice()) {
        ("String" | "str", []) => Some(Known::Text),
        ("bool", []) => Some(Known::Boolean),
        ("f32" | "f64", []) => Some(Known::Float),
        ("Box" | "Rc" | "Arc" | "Cow", [inner]) => known(inner),
        ("Vec" | "VecDeque" | "BTreeSet" | "HashSet", [element, ..]) => Some(Known::Array(element)),
        ("BTreeMap" | "HashMap", [_, _, ..]) => Some(Known::Object),
        _ => None,
    }
}

/// Whether the values of a type may be claims sets, or hold some.
pub(crate) fn may_hold_set(ty: &Type) -> bool {
    match known(ty) {
        Some(Known::Array(element)) => may_hold_set(element),
        Some(Known::Object) | None => true,
        Some(Known::Text | Known::Boolean | Known::Integer { .. } | Known::Float) => false,
    }
}

/// Whether the type is a float, or a list or `Option` of floats.
pub(crate) fn is_float(ty: &Type) -> bool {
    if let Some(inner) = optional(ty) {
        return is_float(inner);
    }
    match known(ty) {
        Some(Known::Float) => true,
        Some(Known::Array(element)) => is_float(element),
        _ => text_map(ty).is_some_and(is_float),
    }
}

/// `T` of `Option<T>`.
pub(crate) fn optional(ty: &Type) -> Option<&Type> {
    match standard(plain_value(ty))? {
        (name, arguments) if name == "Option" => match types(arguments).as_slice() {
            [inner] => Some(inner),
            _ => None,
        },
        _ => None,
    }
}

/// A type that is no claims set, whatever stands around it.
#[derive(Clone, Copy)]
pub(crate) enum NoSet {
    Option,
    Map,
    /// With its article.
    Other(&'static str),
}

impl fmt::Display for NoSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Option => "an `Option`",
            Self::Map => "a map",
            Self::Other(text) => text,
        })
    }
}

/// Why such a type cannot be embedded, as far as its name tells.
pub(crate) fn no_set(ty: &Type) -> Option<NoSet> {
    if optional(ty).is_some() {
        return Some(NoSet::Option);
    }
    match plain_value(ty) {
        Type::Reference(_) | Type::Ptr(_) => return Some(NoSet::Other("a reference")),
        Type::Tuple(_) => return Some(NoSet::Other("a tuple")),
        Type::TraitObject(_) => return Some(NoSet::Other("a trait object")),
        Type::Path(TypePath {
            qself: None, path, ..
        }) if path.segments.first()?.ident == "serde_json" => {
            let last = &path.segments.last()?.ident;
            return (last == "Map" || last == "Value").then_some(NoSet::Map);
        }
        _ => {}
    }
    Some(match known(ty)? {
        Known::Text => NoSet::Other("a string"),
        Known::Boolean => NoSet::Other("a boolean"),
        Known::Integer { .. } | Known::Float => NoSet::Other("a number"),
        Known::Array(_) => NoSet::Other("an array"),
        Known::Object => NoSet::Map,
    })
}

/// Whether the type is the one of that name in the same module, or a box with it.
pub(crate) fn is_type(ty: &Type, ident: &Ident) -> bool {
    let ty = plain_value(ty);
    match standard(ty) {
        Some((name, arguments)) if name == "Box" => {
            matches!(types(arguments).as_slice(), [inner] if is_type(inner, ident))
        }
        // A path may lead to another type of the name, also one through a module called `core`.
        Some((name, _)) if is_alone(ty) => name == "Self" || name == ident,
        _ => false,
    }
}

/// Whether the type is named without a path.
fn is_alone(ty: &Type) -> bool {
    matches!(ty, Type::Path(TypePath { path, .. }) if path.segments.len() == 1)
}

/// `V` of `BTreeMap<String, V>`.
pub(crate) fn text_map(ty: &Type) -> Option<&Type> {
    let (name, arguments) = standard(plain_value(ty))?;
    match types(arguments).as_slice() {
        [key, value] if name == "BTreeMap" && standard(key)?.0 == "String" => Some(value),
        _ => None,
    }
}

/// The last segment of a path as the standard library's names are written: alone, or in full.
fn standard(ty: &Type) -> Option<(&Ident, &PathArguments)> {
    let Type::Path(TypePath {
        qself: None, path, ..
    }) = ty
    else {
        return None;
    };
    let (first, last) = (path.segments.first()?, path.segments.last()?);
    let in_full = ["std", "core", "alloc"]
        .iter()
        .any(|root| first.ident == root);
    (path.segments.len() == 1 || in_full).then_some((&last.ident, &last.arguments))
}

fn types(arguments: &PathArguments) -> Vec<&Type> {
    let PathArguments::AngleBracketed(list) = arguments else {
        return Vec::new();
    };
    let mut types = Vec::new();
    for argument in &list.args {
        if let GenericArgument::Type(ty) = argument {
            types.push(ty);
        }
    }
    types
}

/// Without parentheses, the invisible groups of `macro_rules!`, and references.
fn plain(ty: &Type) -> &Type {
    match plain_value(ty) {
        Type::Reference(reference) => plain(&reference.elem),
        other => other,
    }
}

fn plain_value(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => plain_value(&group.elem),
        Type::Paren(paren) => plain_value(&paren.elem),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use quote::format_ident;
    use syn::{Type, parse_quote};

    use super::{Known, is_float, is_type, known, may_hold_set, optional, text_map};

    #[test]
    fn an_option_is_seen_by_its_name() {
        let seen = |ty: Type| optional(&ty).is_some();
        assert!(seen(parse_quote!(Option<String>)));
        assert!(seen(parse_quote!(::std::option::Option<String>)));
        assert!(!seen(parse_quote!(mine::Option<String>)));
        assert!(!seen(parse_quote!(Option)));
        assert!(!seen(parse_quote!(Vec<Option<String>>)));
    }

    #[test]
    fn a_map_of_strings_is_seen_by_its_name() {
        let seen = |ty: Type| text_map(&ty).is_some();
        assert!(seen(parse_quote!(BTreeMap<String, Value>)));
        assert!(seen(
            parse_quote!(std::collections::BTreeMap<std::string::String, Value>)
        ));
        assert!(!seen(parse_quote!(BTreeMap<u8, Value>)));
        assert!(!seen(parse_quote!(HashMap<String, Value>)));
    }

    #[test]
    fn a_type_is_seen_in_its_boxes() {
        let seen = |ty: Type| is_type(&ty, &format_ident!("Node"));
        assert!(seen(parse_quote!(Node)) && seen(parse_quote!(Node<T>)));
        assert!(seen(parse_quote!(Box<std::boxed::Box<Self>>)));
        assert!(!seen(parse_quote!(other::Node)) && !seen(parse_quote!(NodeId)));
        assert!(!seen(parse_quote!(core::Node)) && !seen(parse_quote!(Box<core::Node>)));
        assert!(!seen(parse_quote!(Vec<Node>)) && !seen(parse_quote!(Box<NodeId>)));
    }

    #[test]
    fn types_of_the_standard_library_hold_no_set_by_themselves() {
        let may = |ty: Type| may_hold_set(&ty);
        assert!(!may(parse_quote!(Arc<str>)));
        assert!(!may(parse_quote!(Vec<Vec<u8>>)));
        assert!(may(parse_quote!(User)));
        assert!(may(parse_quote!(Box<[User]>)));
        assert!(may(parse_quote!(BTreeMap<String, User>)));
    }

    #[test]
    fn floats_are_seen_in_what_holds_them() {
        let seen = |ty: Type| is_float(&ty);
        assert!(seen(parse_quote!(f64)) && seen(parse_quote!(Option<f32>)));
        assert!(seen(parse_quote!(Vec<Vec<f64>>)) && seen(parse_quote!([f32; 3])));
        assert!(seen(parse_quote!(BTreeMap<String, f64>)));
        assert!(!seen(parse_quote!(i64)) && !seen(parse_quote!(Vec<u8>)));
        assert!(!seen(parse_quote!(Option<String>)) && !seen(parse_quote!(Celsius)));
    }

    #[test]
    fn wrappers_and_references_are_looked_through() {
        let text = |ty: Type| matches!(known(&ty), Some(Known::Text));
        assert!(text(parse_quote!(&'a str)));
        assert!(text(parse_quote!(Cow<'a, str>)));
        assert!(text(parse_quote!(Arc<Box<String>>)));
        assert!(!text(parse_quote!(UserId)));
        assert!(!text(parse_quote!(Vec<String>)));
    }

    #[test]
    fn a_map_of_serde_json_is_no_set() {
        let seen = |ty: Type| super::no_set(&ty).is_some();
        assert!(seen(
            parse_quote!(serde_json::Map<String, serde_json::Value>)
        ));
        assert!(seen(parse_quote!(serde_json::Value)));
        assert!(!seen(parse_quote!(mine::Map)) && !seen(parse_quote!(mine::Value)));
        assert!(!seen(parse_quote!(serde_json::Number)));
    }
}
