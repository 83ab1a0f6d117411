//! What profiles demand of values: each rule with tokens that meet it and tokens that break it.

use claims_core::{Claims, Error, policy::PolicyBuilder};
use serde_json::{Value, json};

use crate::{
    kinds::{HASH, LOGOUT, NOW, all, kind, lenient, sample},
    sets::{IdToken, LogoutToken},
};

/// What is found in a minimal token of the profile with these claims changed.
fn with(id: &str, claims: &[(&str, Value)]) -> Vec<String> {
    under(lenient(), id, claims)
}

fn under(policy: PolicyBuilder, id: &str, claims: &[(&str, Value)]) -> Vec<String> {
    let kind = kind(id);
    let mut payload = kind.minimal();
    for (name, value) in claims {
        payload.insert((*name).to_owned(), value.clone());
    }
    kind.found(policy, &payload)
}

fn without(id: &str, claim: &str) -> Vec<String> {
    let kind = kind(id);
    let mut payload = kind.minimal();
    payload.remove(claim).unwrap();
    kind.found(lenient(), &payload)
}

#[test]
fn a_minimal_token_of_every_profile_is_good() {
    for kind in all() {
        let waived = kind.profile.carries_no_expiry;
        let has_expiry = kind.profile.required.iter().any(|row| row.name == "exp");
        let expected = if waived || has_expiry {
            vec![]
        } else {
            vec!["exp missing"]
        };
        assert_eq!(
            kind.found(lenient(), &kind.minimal()),
            expected,
            "{}",
            kind.profile.id
        );
        let found = kind.found(lenient().allow_no_expiry(), &kind.minimal());
        assert_eq!(found, [""; 0], "{}", kind.profile.id);
    }
}

/// Tokens without `exp` may have one all the same: then it counts.
#[test]
fn an_expiry_counts_where_none_is_needed() {
    let without = [
        "set",
        "dpop_proof",
        "token_introspection_jwt",
        "passport",
        "kb_jwt",
        "client_attestation_pop",
    ];
    for id in without {
        assert!(kind(id).profile.carries_no_expiry, "{id}");
        assert_eq!(with(id, &[]), [""; 0], "{id}");
        assert_eq!(with(id, &[("exp", json!(NOW + 1))]), [""; 0], "{id}");
        assert_eq!(with(id, &[("exp", json!(NOW))]), ["exp expired"], "{id}");
        assert_eq!(with(id, &[("exp", json!("1"))]), ["exp wrong_type"], "{id}");
        assert_eq!(
            under(lenient().require("exp"), id, &[]),
            ["exp missing"],
            "{id}"
        );
    }
}

#[test]
fn what_a_profile_forbids_is_refused_undeclared() {
    let mut judged = 0;
    for kind in all() {
        for row in kind.profile.forbidden.iter().filter(|row| row.always()) {
            let mut payload = kind.minimal();
            for value in [Value::Null, json!("x")] {
                payload.insert(row.name.to_owned(), value);
                let found = kind.found(lenient().allow_no_expiry(), &payload);
                assert_eq!(
                    found,
                    [format!("{} forbidden", row.name)],
                    "{}",
                    kind.profile.id
                );
            }
            judged += 1;
        }
    }
    assert_eq!(judged, 3);
    // Advice is no rule: an `exp` in a SET, a `sub` in an introspection response.
    assert_eq!(
        with("token_introspection_jwt", &[("sub", json!("ann"))]),
        [""; 0]
    );
}

#[test]
fn the_issuer_of_an_id_token_is_an_https_url() {
    for good in [
        "https://id.example",
        "https://id.example:8443/tenant/",
        "HTTPS://id.example",
    ] {
        assert_eq!(
            with("oidc_id_token", &[("iss", json!(good))]),
            [""; 0],
            "{good}"
        );
    }
    for bad in [
        "http://id.example",
        "https://id.example?a",
        "https://id.example#",
        "https://",
        "id.example",
        "",
    ] {
        assert_eq!(
            with("oidc_id_token", &[("iss", json!(bad))]),
            ["iss format"],
            "{bad}"
        );
    }
    assert_eq!(
        with("oidc_id_token", &[("iss", json!(1))]),
        ["iss wrong_type"]
    );
    // No other profile says so.
    assert_eq!(
        with("jwt_bearer_grant", &[("iss", json!("id.example"))]),
        [""; 0]
    );
}

#[test]
fn the_subject_of_an_id_token_is_short_and_ascii() {
    let sub = |text: String| with("oidc_id_token", &[("sub", json!(text))]);
    assert_eq!(sub("a".repeat(255)), [""; 0]);
    assert_eq!(sub("a".repeat(256)), ["sub length"]);
    assert_eq!(sub("\u{e4}".to_owned()), ["sub format"]);
}

#[test]
fn an_authorized_party_is_compared_when_present() {
    let asked = || lenient().authorized_party("app");
    let id = "oidc_id_token";
    assert_eq!(under(asked(), id, &[]), [""; 0]);
    assert_eq!(under(asked(), id, &[("azp", json!("app"))]), [""; 0]);
    assert_eq!(
        under(asked(), id, &[("azp", json!("other"))]),
        ["azp authorized_party"]
    );
    assert_eq!(
        under(asked(), id, &[("azp", Value::Null)]),
        ["azp wrong_type"]
    );
    assert_eq!(under(asked().require("azp"), id, &[]), ["azp missing"]);
    // Of every other token, the option asks for it.
    assert_eq!(under(asked(), "jwt_bearer_grant", &[]), ["azp missing"]);
    // Without the option, there is nothing to compare with.
    assert_eq!(with(id, &[("azp", json!("other"))]), [""; 0]);
    assert_eq!(with(id, &[("azp", json!(["app"]))]), ["azp wrong_type"]);
}

#[test]
fn a_nonce_is_asked_for_where_the_policy_has_one() {
    for id in ["oidc_id_token", "dpop_proof", "kb_jwt"] {
        let asked = || lenient().nonce("text");
        let expected: &[&str] = if id == "kb_jwt" {
            &[]
        } else {
            &["nonce missing"]
        };
        assert_eq!(under(asked(), id, &[]), expected, "{id}");
        assert_eq!(
            under(asked(), id, &[("nonce", json!("text"))]),
            [""; 0],
            "{id}"
        );
        assert_eq!(
            under(asked(), id, &[("nonce", json!("old"))]),
            ["nonce nonce"],
            "{id}"
        );
        assert_eq!(
            with(id, &[("nonce", json!(5))]),
            ["nonce wrong_type"],
            "{id}"
        );
    }
}

#[test]
fn a_logout_token_is_about_a_logout() {
    let events = |events: Value| with("oidc_logout_token", &[("events", events)]);
    let path = format!("events.{LOGOUT}");
    assert_eq!(events(json!({LOGOUT: {}, "urn:x": 1})), [""; 0]);
    assert_eq!(events(json!({LOGOUT: {"a": 1}})), [""; 0]);
    assert_eq!(events(json!({})), [format!("{path} missing")]);
    assert_eq!(events(json!({"urn:x": {}})), [format!("{path} missing")]);
    for other in [Value::Null, json!([]), json!("x"), json!(true)] {
        assert_eq!(
            events(json!({LOGOUT: other})),
            [format!("{path} wrong_type")]
        );
    }
    assert_eq!(events(json!([LOGOUT])), ["events wrong_type"]);
}

#[test]
fn a_logout_token_is_about_somebody() {
    assert_eq!(without("oidc_logout_token", "sub"), ["sub missing"]);
    let kind = kind("oidc_logout_token");
    let mut payload = kind.minimal();
    payload.remove("sub");
    payload.insert("sid".to_owned(), json!("session"));
    assert_eq!(kind.found(lenient(), &payload), [""; 0]);
    payload.insert("sid".to_owned(), json!(1));
    assert_eq!(kind.found(lenient(), &payload), ["sid wrong_type"]);
}

#[test]
fn a_security_event_is_named_and_told() {
    let events = |events: Value| with("set", &[("events", events)]);
    assert_eq!(
        events(json!({"urn:x": {}, "https://a/b": {"c": 1}})),
        [""; 0]
    );
    assert_eq!(events(json!({})), ["events length"]);
    assert_eq!(events(json!({"logout": {}})), ["events.logout format"]);
    assert_eq!(events(json!({"urn:x": 1})), ["events.urn:x wrong_type"]);
    assert_eq!(events(json!({"urn:x": null})), ["events.urn:x wrong_type"]);
    assert_eq!(events(json!([])), ["events wrong_type"]);
    assert_eq!(
        with("set", &[("toe", json!(NOW)), ("txn", json!("t"))]),
        [""; 0]
    );
    let found = with("set", &[("toe", json!("then")), ("txn", json!(8))]);
    assert_eq!(found, ["toe wrong_type", "txn wrong_type"]);
}

#[test]
fn an_event_that_comes_twice_is_refused() {
    let policy = lenient().build().unwrap();
    let payload =
        |events: &str| format!(r#"{{"iss":"a","iat":{NOW},"jti":"b","events":{events}}}"#);
    let decode =
        |events: &str| policy.decode::<crate::sets::SecurityEvent>(payload(events).as_bytes());
    assert!(decode(r#"{"urn:x":{},"urn:y":{}}"#).is_ok());
    // The same name, one of them with an escape.
    let Err(Error::Claims(report)) = decode(r#"{"urn:x":{},"urn:\u0078":{}}"#) else {
        panic!("refused")
    };
    let codes: Vec<_> = report
        .into_iter()
        .map(|found| (found.claim(), found.code().as_str()))
        .collect();
    assert!(codes.contains(&("events.urn:x", "duplicate")), "{codes:?}");
}

#[test]
fn a_proof_tells_where_and_what_it_was_made_for() {
    let claim = |name: &str, value: Value| with("dpop_proof", &[(name, value)]);
    for good in ["https://a.example", "http://a.example:8080/x/"] {
        assert_eq!(claim("htu", json!(good)), [""; 0], "{good}");
    }
    for bad in [
        "https://a.example/x?y",
        "https://a.example/x#y",
        "/x",
        "urn:x",
        "",
    ] {
        assert_eq!(claim("htu", json!(bad)), ["htu format"], "{bad}");
    }
    assert_eq!(claim("ath", json!(HASH)), [""; 0]);
    for bad in ["", "abc", &HASH.replace('f', "+"), &format!("{HASH}=")] {
        assert_eq!(claim("ath", json!(bad)), ["ath format"], "{bad}");
    }
    assert_eq!(claim("ath", json!(1)), ["ath wrong_type"]);
    assert_eq!(claim("htm", json!(1)), ["htm wrong_type"]);
}

#[test]
fn of_an_inactive_token_nothing_is_told() {
    let response = |response: Value| {
        with(
            "token_introspection_jwt",
            &[("token_introspection", response)],
        )
    };
    assert_eq!(response(json!({"active": false})), [""; 0]);
    assert_eq!(response(json!({"active": true, "sub": "ann"})), [""; 0]);
    assert_eq!(
        response(json!({"active": false, "sub": "ann"})),
        ["token_introspection.sub forbidden"]
    );
    assert_eq!(response(json!("x")), ["token_introspection wrong_type"]);
}

#[test]
fn a_response_says_whether_the_token_is_active() {
    let response = |response: Value| {
        with(
            "token_introspection_jwt",
            &[("token_introspection", response)],
        )
    };
    let missing = ["token_introspection.active missing"];
    assert_eq!(response(json!({})), missing);
    assert_eq!(response(json!({"sub": "ann"})), missing);
    for other in [json!("true"), json!(1), json!(null), json!([true])] {
        assert_eq!(
            response(json!({"active": other, "sub": "ann"})),
            ["token_introspection.active wrong_type"]
        );
    }
}

#[test]
fn a_call_comes_from_one_identity() {
    let claim = |name: &str, value: Value| with("passport", &[(name, value)]);
    assert_eq!(claim("orig", json!({"uri": "sip:a@b.example"})), [""; 0]);
    assert_eq!(claim("orig", json!({})), ["orig length"]);
    assert_eq!(
        claim("orig", json!({"tn": "1", "uri": "sip:a@b"})),
        ["orig length"]
    );
    assert_eq!(claim("orig", json!("1")), ["orig wrong_type"]);
    assert_eq!(claim("orig", json!({"tn": null})), ["orig.tn wrong_type"]);
    assert_eq!(claim("orig", json!({"uri": [1]})), ["orig.uri wrong_type"]);
}

#[test]
fn a_call_goes_to_somebody() {
    let claim = |name: &str, value: Value| with("passport", &[(name, value)]);
    assert_eq!(
        claim("dest", json!({"tn": [], "uri": ["sip:a@b"]})),
        [""; 0]
    );
    assert_eq!(claim("dest", json!({"other": [{}]})), [""; 0]);
    assert_eq!(claim("dest", json!({"tn": "1"})), ["dest.tn wrong_type"]);
    assert_eq!(claim("dest", json!({})), ["dest length"]);
    assert_eq!(claim("dest", json!({"tn": [], "uri": []})), ["dest length"]);
    assert_eq!(
        claim("dest", json!({"tn": ["1", null], "uri": [{}]})),
        ["dest.tn[1] wrong_type", "dest.uri[0] wrong_type"]
    );
}

#[test]
fn a_callback_names_its_priority() {
    let callback = [("sph", json!("psap-callback")), ("rph", json!({}))];
    assert_eq!(with("passport", &callback), [""; 0]);
    assert_eq!(with("passport", &callback[..1]), ["rph missing"]);
    let other = [("sph", json!("other")), ("rph", json!({}))];
    assert_eq!(with("passport", &other), ["sph not_equal"]);
}

#[test]
fn a_key_is_bound_for_one_verifier() {
    assert_eq!(
        with("kb_jwt", &[("aud", json!(["me"]))]),
        ["aud wrong_type"]
    );
    assert_eq!(
        with("client_attestation_pop", &[("aud", json!(["me"]))]),
        [""; 0]
    );
    assert_eq!(
        with("client_attestation_pop", &[("aud", json!(["a", "b"]))]),
        ["aud length"]
    );
    assert_eq!(
        with("client_attestation_pop", &[("aud", json!([]))]),
        ["aud length"]
    );
    assert_eq!(
        with("jwt_bearer_grant", &[("aud", json!(["a", "b"]))]),
        [""; 0]
    );
    assert_eq!(
        with("client_attestation_pop", &[("challenge", json!(1))]),
        ["challenge wrong_type"]
    );
}

#[test]
fn a_status_list_can_be_read() {
    let list = |list: Value| {
        under(
            lenient().allow_no_expiry(),
            "status_list_token",
            &[("status_list", list)],
        )
    };
    for bits in [json!(1), json!(2), json!(4), json!(8.0)] {
        assert_eq!(list(json!({"bits": bits, "lst": "AA"})), [""; 0], "{bits}");
    }
    for bits in [json!(0), json!(3), json!(1.5), json!(-1), json!(16)] {
        let found = list(json!({"bits": bits, "lst": "AA"}));
        assert_eq!(found, ["status_list.bits not_one_of"], "{bits}");
    }
    assert_eq!(
        list(json!({})),
        ["status_list.bits missing", "status_list.lst missing"]
    );
    assert_eq!(
        list(json!({"bits": "1", "lst": "AA"})),
        ["status_list.bits wrong_type"]
    );
    for bad in ["A", "AA==", "A/", "\u{e9}"] {
        assert_eq!(
            list(json!({"bits": 1, "lst": bad})),
            ["status_list.lst format"],
            "{bad}"
        );
    }
    let ttl = |ttl: Value| {
        under(
            lenient().allow_no_expiry(),
            "status_list_token",
            &[("ttl", ttl)],
        )
    };
    assert_eq!(ttl(json!(0.5)), [""; 0]);
    assert_eq!(ttl(json!(0)), ["ttl range"]);
    assert_eq!(ttl(json!(-1)), ["ttl range"]);
    assert_eq!(ttl(json!("1")), ["ttl wrong_type"]);
}

#[test]
fn a_reference_to_a_status_list_is_complete() {
    let status = |status: Value| {
        let status = json!({"status_list": status});
        under(
            lenient().allow_no_expiry(),
            "status_referenced_token",
            &[("status", status)],
        )
    };
    assert_eq!(status(json!({"idx": 7, "uri": "https://a/b"})), [""; 0]);
    assert_eq!(
        status(json!({})),
        [
            "status.status_list.idx missing",
            "status.status_list.uri missing"
        ]
    );
    for bad in [json!(-1), json!(1.5)] {
        let found = status(json!({"idx": bad, "uri": "https://a/b"}));
        assert_eq!(found, ["status.status_list.idx range"], "{bad}");
    }
    let found = status(json!({"idx": "1", "uri": "list"}));
    assert_eq!(
        found,
        [
            "status.status_list.idx wrong_type",
            "status.status_list.uri format"
        ]
    );
    let other = under(
        lenient().allow_no_expiry(),
        "status_referenced_token",
        &[("status", json!({"other": {}}))],
    );
    assert_eq!(other, ["status.status_list missing"]);
}

#[test]
fn an_entity_speaks_of_itself_or_of_a_subordinate() {
    let id = "federation_entity_statement";
    let itself = ("sub", sample("iss"));
    for claim in [
        "metadata_policy",
        "metadata_policy_crit",
        "constraints",
        "source_endpoint",
    ] {
        assert_eq!(with(id, &[(claim, json!({}))]), [""; 0], "{claim}");
        let found = with(id, &[itself.clone(), (claim, json!({}))]);
        assert_eq!(found, [format!("{claim} forbidden")]);
    }
    for claim in [
        "authority_hints",
        "trust_anchor_hints",
        "trust_marks",
        "trust_mark_issuers",
        "trust_mark_owners",
    ] {
        assert_eq!(
            with(id, &[itself.clone(), (claim, json!(["x"]))]),
            [""; 0],
            "{claim}"
        );
        assert_eq!(
            with(id, &[(claim, json!(["x"]))]),
            [format!("{claim} forbidden")]
        );
    }
    let found = with(id, &[itself, ("authority_hints", json!([]))]);
    assert_eq!(found, ["authority_hints length"]);
}

#[test]
fn an_attestation_shows_a_public_key() {
    let cnf = |cnf: Value| with("client_attestation", &[("cnf", cnf)]);
    assert_eq!(cnf(json!({"jkt": "x"})), ["cnf.jwk missing"]);
    assert_eq!(cnf(json!({"jwk": "x"})), ["cnf.jwk wrong_type"]);
    for private in ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] {
        let found = cnf(json!({"jwk": {"kty": "EC", private: "AA"}}));
        assert_eq!(found, [format!("cnf.jwk.{private} forbidden")]);
    }
}

/// A value that came from elsewhere is judged by the same rules.
#[test]
fn a_value_is_judged_as_its_payload_is() {
    let policy = lenient().build().unwrap();
    let payload = serde_json::to_vec(&kind("oidc_id_token").minimal()).unwrap();
    let mut token: IdToken = policy.decode(&payload).unwrap();
    assert!(policy.check(&token).is_ok());
    "http://id.example".clone_into(&mut token.iss);
    assert_eq!(codes(policy.check(&token)), ["iss format"]);

    // The type holds neither `sub` nor `sid`, so nothing of it can be a logout token.
    let payload = serde_json::to_vec(&kind("oidc_logout_token").minimal()).unwrap();
    let token: LogoutToken = policy.decode(&payload).unwrap();
    assert_eq!(codes(policy.check(&token)), ["sub missing"]);
}

fn codes(result: Result<(), Error>) -> Vec<String> {
    match result {
        Ok(()) => Vec::new(),
        Err(Error::Claims(report)) => report
            .into_iter()
            .map(|found| format!("{} {}", found.claim(), found.code()))
            .collect(),
        Err(other) => panic!("{other}"),
    }
}

#[derive(Debug, Claims)]
#[claims(tag = "kind", rename_all = "snake_case")]
enum Mixed {
    Logout(LogoutToken),
    Event(crate::sets::SecurityEvent),
    Plain(Closed),
}

#[derive(Debug, Claims)]
#[claims(deny_unknown)]
struct Closed {}

/// The rules of a variant's profile hold for tokens of that variant alone.
#[test]
fn a_variant_follows_its_own_profile() {
    let policy = lenient().build().unwrap();
    let judge = |kind: &str, profile: &str, changed: &[(&str, Value)]| {
        let mut payload = if profile.is_empty() {
            serde_json::Map::new()
        } else {
            crate::kinds::kind(profile).minimal()
        };
        payload.insert("kind".to_owned(), json!(kind));
        for (name, value) in changed {
            payload.insert((*name).to_owned(), value.clone());
        }
        codes(
            policy
                .decode::<Mixed>(&serde_json::to_vec(&payload).unwrap())
                .map(drop),
        )
    };
    let nonce = [("nonce", json!("n"))];
    assert_eq!(judge("logout", "oidc_logout_token", &[]), [""; 0]);
    assert_eq!(
        judge("logout", "oidc_logout_token", &nonce),
        ["nonce forbidden"]
    );
    // Needs no `exp`, and may have a `nonce`.
    assert_eq!(judge("event", "set", &nonce), [""; 0]);
    assert_eq!(
        judge("event", "set", &[("txn", json!(1))]),
        ["txn wrong_type"]
    );
    assert_eq!(judge("plain", "", &[]), ["exp missing"]);
    // A claim that some profile looks at is no claim of this set.
    let exp = ("exp", json!(NOW + 1));
    assert_eq!(
        judge("plain", "", &[exp.clone(), nonce[0].clone()]),
        ["nonce unknown"]
    );
    assert_eq!(judge("other", "", &[exp]), ["kind not_one_of"]);
}

#[derive(Debug, Claims)]
#[claims(profile = "oidc_logout_token", deny_unknown)]
struct ClosedLogout {
    #[claim(flatten)]
    token: LogoutToken,
}

#[derive(Debug, Claims)]
struct Around {
    #[claim(flatten)]
    token: LogoutToken,
}

#[test]
fn looking_at_a_claim_does_not_declare_it() {
    let policy = lenient().build().unwrap();
    let mut payload = kind("oidc_logout_token").minimal();
    let decode = |payload: &serde_json::Map<String, Value>| {
        codes(
            policy
                .decode::<ClosedLogout>(&serde_json::to_vec(payload).unwrap())
                .map(drop),
        )
    };
    assert_eq!(decode(&payload), [""; 0]);
    payload.insert("sid".to_owned(), json!("s"));
    assert_eq!(decode(&payload), ["sid unknown"]);
    payload.remove("sid");
    // One violation: it is known, as what must not be there.
    payload.insert("nonce".to_owned(), json!("n"));
    assert_eq!(decode(&payload), ["nonce forbidden"]);
}

/// The token's profile is that of the outermost set, as its `typ` is.
#[test]
fn an_embedded_set_brings_no_profile() {
    let policy = lenient().build().unwrap();
    let mut payload = kind("oidc_logout_token").minimal();
    payload.insert("nonce".to_owned(), json!("n"));
    payload.insert("events".to_owned(), json!({}));
    let payload = serde_json::to_vec(&payload).unwrap();
    assert!(policy.decode::<Around>(&payload).is_ok());
    let found = codes(policy.decode::<LogoutToken>(&payload).map(drop));
    assert_eq!(found.len(), 2, "{found:?}");
}

/// Values are shown as everywhere, and the section is named.
#[test]
fn messages_name_the_section() {
    let policy = lenient().build().unwrap();
    let mut payload = kind("oidc_logout_token").minimal();
    payload.remove("sub");
    let payload = serde_json::to_vec(&payload).unwrap();
    let error = policy.decode::<LogoutToken>(&payload).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`sub`: missing, and `sid` is too: one of the two says who is logged out (OpenID Connect \
         Back-Channel Logout 1.0, 2.4)"
    );
    let mut payload = kind("oidc_id_token").minimal();
    payload.insert("iss".to_owned(), json!("http://id.example"));
    let payload = serde_json::to_vec(&payload).unwrap();
    let error = policy.decode::<IdToken>(&payload).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`iss`: not well-formed: expected an https URL without query and fragment (OpenID Connect \
         Core 1.0, 2), found \"http://id.example\""
    );
}
