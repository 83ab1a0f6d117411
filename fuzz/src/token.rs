//! Whole tokens: any text, any header and payload with a signature that fits, and one that nearly does.

use claims_core::jwt::Algorithm;

use crate::{
    seeds,
    signed::{check, encode, sign},
};

/// Tries one token. The first byte tells how it is made of the others: 0 is the text itself; otherwise the
/// header ends at the first line feed, and the payload follows. With an even number from 2 on the token comes a
/// second time, broken so many letters before its end as the last two bytes say: what was remembered of the
/// first must not help it.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else {
        return;
    };
    if *kind == 0 {
        if let Ok(text) = std::str::from_utf8(rest) {
            check(text);
        }
        return;
    }
    let algorithm = if kind & 4 == 0 {
        Algorithm::HS256
    } else {
        Algorithm::EdDSA
    };
    let (rest, place) = match rest.split_last_chunk::<2>() {
        Some((rest, place)) if kind & 1 == 0 => (rest, Some(u16::from_le_bytes(*place))),
        _ => (rest, None),
    };
    let end = rest
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(rest.len());
    let (header, payload) = rest.split_at(end);
    let payload = payload.get(1..).unwrap_or_default();
    let message = format!("{}.{}", encode(header), encode(payload));
    let mut token = format!("{message}.{}", sign(&message, algorithm));
    if let Some(place) = place {
        check(&token);
        let at = token.len() - 1 - usize::from(place) % token.len();
        let letter = [b'A', b'z', b'_', b'.', b'='][usize::from(kind >> 3) % 5];
        token.replace_range(at..=at, &char::from(letter).to_string());
    }
    check(&token);
}

/// What the corpus starts from.
pub fn seeds() -> Vec<Vec<u8>> {
    let payload =
        r#"{"exp":NOW+900,"iat":NOW,"user_email":null,"user_scope":null,"display_name":"Ada"}"#;
    let payload = seeds::at(payload);
    let mut made = Vec::new();
    for (kind, header, place) in [
        (1, r#"{"alg":"HS256"}"#, None),
        (5, r#"{"typ":"JWT","alg":"EdDSA","kid":"2026-11"}"#, None),
        (2, r#"{"alg":"HS256"}"#, Some(b"\x40\x00")),
        (6, r#"{"alg":"EdDSA"}"#, Some(b"\x40\x00")),
        (10, r#"{"alg":"HS256"}"#, Some(b"\x07\x00")),
        (1, r#"{"alg":"none"}"#, None),
        (5, r#"{"alg":"HS256"}"#, None),
        (1, r#"{"alg":"RS256","crit":["b64"],"b64":false}"#, None),
    ] {
        let place = place.map_or(&[][..], |place| place);
        let bytes = [&[kind], header.as_bytes(), b"\n", payload.as_bytes(), place].concat();
        made.push(bytes);
    }
    for vector in seeds::vectors() {
        made.push([&b"\x01{\"alg\":\"HS256\"}\n"[..], &vector].concat());
    }
    for text in [
        "a.b.c",
        "a.b.c.d.e",
        "",
        "..",
        " {\"payload\":\"\"}",
        "eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
    ] {
        made.push([b"\x00", text.as_bytes()].concat());
    }
    made
}
