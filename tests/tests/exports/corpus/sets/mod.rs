//! The sets, complete payloads of them, and the edges of their rules.
//!
//! Left out, because the format checks of the two validators differ from the schema's own pattern:
//! e-mail addresses without a dot in the domain, with a quoted local part or a literal domain, and URIs
//! with an empty path (ajv-formats refuses them); the year 0000 (Python has none).

mod own;
mod seeds;

use super::{Corpus, Edges};

pub(crate) fn all() -> Vec<Corpus> {
    vec![
        seeds::auth_shared(),
        seeds::fluid(),
        seeds::netsapiens(),
        seeds::restricted_claims(),
        own::everything(),
        own::tagged(),
        own::online(),
    ]
}

fn edges(claim: &'static str, accepted: &[&str], refused: &[&str]) -> Edges {
    let owned = |values: &[&str]| values.iter().map(|&value| value.to_owned()).collect();
    Edges {
        claim,
        accepted: owned(accepted),
        refused: owned(refused),
    }
}

const EMAILS: [&[&str]; 2] = [
    &[
        r#""jane@example.org""#,
        r#""jane.doe+tag@mail.example.org""#,
        r#""!#$%&'*+-/=?^_`{|}~@example.org""#,
        r#""1@2.example""#,
    ],
    &[
        r#""""#,
        r#""@""#,
        r#""jane""#,
        r#""@example.org""#,
        r#""jane@""#,
        r#""jane@@example.org""#,
        r#""jane@home@example.org""#,
        r#"".jane@example.org""#,
        r#""jane..doe@example.org""#,
        r#""jane@example..org""#,
        r#""jane doe@example.org""#,
        r#""jane@example.org\n""#,
        r#""Jane <jane@example.org>""#,
        r#""jäne@example.org""#,
        r#""jane@[192.0.2.1""#,
        "1",
    ],
];

const URIS: [&[&str]; 2] = [
    &[
        r#""https://id.example""#,
        r#""https://user:word@host.example:8080/a/b;c=1?d=e&f#g""#,
        r#""urn:oasis:names:tc""#,
        r#""mailto:jane@example.org""#,
        r#""ldap://[2001:db8::7]/c=GB?objectClass?one""#,
        r#""file:///etc/hosts""#,
        r#""HTTP://A/%2f%2F""#,
    ],
    &[
        r#"":""#,
        r#""12:34""#,
        r#""ä:b""#,
        r#""http ://a""#,
        r#""http://a b/""#,
        r#""https://a.example/%zz""#,
        r#""https://a.example/%2""#,
        r#""http://[::1""#,
        r#""http://[1::2::3]/""#,
        r#""http://a:port/""#,
        r#""https://例.example/""#,
        r#""a:b#c#d""#,
        r#""a:b\n""#,
        r#""a:<b>""#,
    ],
];
