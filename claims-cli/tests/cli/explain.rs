//! `claims explain`

use crate::{code, expect, run, stderr, stdout};

const NOW: &str = "1700000180";

/// A token that nobody signed.
fn token(header: &str, claims: &str) -> Vec<u8> {
    let encode = |text: &str| base64_simd::URL_SAFE_NO_PAD.encode_to_string(text);
    let parts = [encode(header), encode(claims), encode("no signature")];
    parts.join(".").into_bytes()
}

fn jwt(claims: &str) -> Vec<u8> {
    token(r#"{"alg":"HS256","typ":"JWT","kid":"2026-11"}"#, claims)
}

const CLAIMS: &str = r#"{"iss":"https://id.example","sub":"user-42","aud":["orders","billing"],
"iat":1699999000,"nbf":1700000300.5,"exp":1700000000,"auth_time":null,"plan":"pro","Roles":["admin"],
"secboot":true,"note":"a value that is so long that its meaning has no room beside it"}"#;

#[test]
fn a_token_is_shown_with_what_its_names_mean() {
    expect("explain", &["explain", "--at", NOW], &jwt(CLAIMS));
    expect(
        "explain_json",
        &["explain", "--at", NOW, "--format", "json"],
        &jwt(CLAIMS),
    );
}

#[test]
fn a_lock_tells_what_its_set_would_refuse() {
    let claims = r#"{"documentId":"d","scopes":[],"tenantId":"t","user":{"id":7},"iat":1,"exp":2,"ver":"1.0"}"#;
    let lock = "../docs/fluid/claims.lock.json";
    expect(
        "explain_refused",
        &["explain", "--at", NOW, "--lock", lock],
        &jwt(claims),
    );
    let accepted = claims.replace("[]", "[\"doc:read\"]").replace('7', "\"u\"");
    let output = run(&["explain", "--lock", lock], &jwt(&accepted));
    assert_eq!(code(&output), 0, "{}", stdout(&output));
    // The token expired long ago.
    assert!(stdout(&output).contains(
        "`TokenClaims` has nothing against its claims; whether it is valid now and meant for you was not judged"
    ));
}

/// Whether a token was used or revoked, its service's stores know.
#[test]
fn what_stores_decide_is_not_judged() {
    let lock = "../tests/exports/online/claims.lock.json";
    let claims = r#"{"jti":"7f3c","exp":1790000900,"sid":"s-1","uid":42,"tv":3}"#;
    let output = run(&["explain", "--lock", lock], &jwt(claims));
    assert_eq!(code(&output), 0, "{}", stdout(&output));
    let expected = "not judged here: `single_use` of `jti`, `revocable` of `jti`, \
                    `revocable` of `sid`, `version_of` of `tv`, issuer, audience and time";
    assert!(stdout(&output).contains(expected), "{}", stdout(&output));
}

#[test]
fn a_set_has_a_typ_of_its_own() {
    let lock = "../tests/exports/everything/claims.lock.json";
    let typ = |typ: &str| {
        let header = format!(r#"{{"alg":"ES256","typ":"{typ}"}}"#);
        let output = run(&["explain", "--lock", lock], &token(&header, "{}"));
        stdout(&output).contains("RFC 8725, 3.11")
    };
    assert!(typ("JWT"));
    assert!(!typ("application/EVERYTHING+jwt"));
}

#[test]
fn sensitive_values_are_hidden() {
    let claims = r#"{"device":"f81d4fae-secret","plan":"pla-in-sight"}"#;
    let lock = "../tests/exports/everything/claims.lock.json";
    for format in ["text", "json"] {
        let arguments = ["explain", "--lock", lock, "--full", "--format", format];
        let output = run(&arguments, &jwt(claims));
        assert!(!stdout(&output).contains("secret"), "{}", stdout(&output));
        assert!(stdout(&output).contains("pla-in-sight"));
    }
    assert!(stdout(&run(&["explain"], &jwt(claims))).contains("secret"));
}

#[test]
fn the_first_line_says_that_nothing_is_verified() {
    let lock = "../docs/fluid/claims.lock.json";
    for arguments in [&["explain"][..], &["explain", "--lock", lock]] {
        let output = run(arguments, &jwt("{}"));
        let first = stdout(&output).lines().next().unwrap();
        assert!(first.starts_with("NOT VERIFIED."), "{first}");
    }
    let output = run(&["explain", "--format", "json"], &jwt("{}"));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["verified"], false);
}

#[test]
fn a_token_may_be_pasted_as_it_was_found() {
    let plain = run(&["explain"], &jwt("{}"));
    let text = String::from_utf8(jwt("{}")).unwrap();
    for pasted in [
        format!("Bearer {text}\n"),
        format!("\r\n\t{text} \n\n"),
        format!("\"{text}\""),
    ] {
        let output = run(&["explain"], pasted.as_bytes());
        assert_eq!(output.stdout, plain.stdout, "{pasted}");
    }
    assert_eq!(run(&["explain", &text], b"").stdout, plain.stdout);
}

#[test]
fn what_is_no_token_is_refused_and_says_why() {
    expect("explain_empty", &["explain"], b"\n");
    expect("explain_segments", &["explain"], b"e30.e30");
    expect(
        "explain_encrypted",
        &["explain"],
        b"eyJhbGciOiJkaXIifQ.a.b.c.d",
    );
    expect("explain_base64", &["explain"], b"e30.e30=.e30");
    expect("explain_not_json", &["explain"], b"e30.eyJhIjo.e30");
    expect("explain_not_an_object", &["explain"], b"e30.W10.e30");
    expect(
        "explain_serialization",
        &["explain"],
        b"{\"payload\":\"e30\"}",
    );
    let nested = token(r#"{"alg":"RS256","cty":"JWT"}"#, "e30.e30.e30");
    expect("explain_nested", &["explain"], &nested);
    let long = vec![b'a'; 2 * 1024 * 1024];
    let output = run(&["explain"], &long);
    assert_eq!((code(&output), stdout(&output)), (2, ""));
    assert!(stderr(&output).contains("1024 KiB"));
}

#[test]
fn what_every_verifier_refuses_is_found_without_a_lock() {
    let claims = r#"{"exp":"tomorrow","aud":[1],"sub":"a","sub":"b"}"#;
    let unsecured = token(r#"{"alg":"none","crit":[],"alg":"none"}"#, claims);
    expect("explain_unsecured", &["explain", "--at", NOW], &unsecured);
    for (header, problem) in [
        ("{}", "has no `alg`"),
        (r#"{"alg":null}"#, "`alg` is null instead of a string"),
        (
            r#"{"alg":["none"]}"#,
            "`alg` is an array instead of a string",
        ),
    ] {
        let output = run(&["explain"], &token(header, "{}"));
        assert_eq!(code(&output), 1);
        assert!(stdout(&output).contains(problem), "{}", stdout(&output));
    }
    let mut unsigned = jwt("{}");
    let end = unsigned.iter().rposition(|byte| *byte == b'.').unwrap();
    unsigned.truncate(end + 1);
    assert_eq!(code(&run(&["explain"], &unsigned)), 1);
    assert_eq!(code(&run(&["explain"], &jwt("{}"))), 0);
}

#[test]
fn hostile_tokens_do_not_steer_the_terminal() {
    let nasty = "\\u001b]0;x\\u0007\\u009b31m\\u202e\\u2066\\u0000\\ufeff\u{9b}\u{202e}\u{2028}";
    let claims =
        format!(r#"{{"{nasty}":{{"{nasty}":"{nasty}"}},"iss":"{nasty}","exp":"{nasty}"}}"#);
    let header = format!(r#"{{"alg":"{nasty}","{nasty}":"{nasty}","typ":"{nasty}"}}"#);
    let lock = "../tests/exports/everything/claims.lock.json";
    for format in ["text", "json"] {
        for arguments in [
            &["explain", "--full", "--format", format][..],
            &["explain", "--format", format, "--lock", lock],
        ] {
            let output = run(arguments, &token(&header, &claims));
            assert_eq!(code(&output), 1, "{}", stderr(&output));
            let steering = |c: char| {
                c != '\n' && (c.is_control() || "\u{202e}\u{2066}\u{2028}\u{feff}".contains(c))
            };
            assert!(!stdout(&output).contains(steering), "{}", stdout(&output));
        }
    }
}

#[test]
fn large_and_deep_tokens_do_no_harm() {
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(100_000));
    let output = run(&["explain"], &jwt(&long));
    assert!(code(&output) == 0 && output.stdout.len() < 2000);
    assert!(run(&["explain", "--full"], &jwt(&long)).stdout.len() > 100_000);

    let members: Vec<_> = (0..20_000)
        .map(|index| format!("\"c{index}\":{index}"))
        .collect();
    let output = run(&["explain"], &jwt(&format!("{{{}}}", members.join(","))));
    assert!(stdout(&output).contains("and 19744 more members"));

    let deep = format!("{{\"a\":{}{}}}", "[".repeat(126), "]".repeat(126));
    assert_eq!(code(&run(&["explain"], &jwt(&deep))), 0);
    let deeper = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(code(&run(&["explain"], &jwt(&deeper))), 2);
}

#[test]
fn a_lock_that_is_none_is_refused() {
    expect(
        "explain_no_lock",
        &["explain", "--lock", "tests/input/server.json"],
        &jwt("{}"),
    );
    expect(
        "explain_two_inputs",
        &["explain", "--lock", "-"],
        b"e30.e30.e30",
    );
}
