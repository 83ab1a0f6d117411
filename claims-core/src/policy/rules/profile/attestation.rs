//! Client attestations and their proofs (draft-ietf-oauth-attestation-based-client-auth).

use super::{Code, Core, Report, Value, Violation, Wire, missing_member, object, text};

/// Members of a private or symmetric key (RFC 7518, section 6).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// The key of the client's instance is in the attestation, and only its public part.
pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    let Some(confirmation) = object("cnf", wire.get("cnf"), report) else {
        return;
    };
    let Some(value) = confirmation.get("jwk") else {
        let sentence = "missing: the key is confirmed by a JWK \
                        (draft-ietf-oauth-attestation-based-client-auth)";
        return missing_member("cnf.jwk", sentence, report);
    };
    let Some(key) = object("cnf.jwk", Some(value), report) else {
        return;
    };
    for name in PRIVATE {
        if key.get(name).is_some() {
            report.forbidden(&format!("cnf.jwk.{name}"));
        }
    }
}

/// A proof is for one server.
pub(super) fn judge_proof(wire: &Wire<'_, '_>, report: &mut Report) {
    text("challenge", wire.get("challenge"), report);
    let audiences = wire.core(Core::Audience).and_then(Value::elements);
    if audiences.is_some_and(|audiences| audiences.count() != 1) {
        let sentence = "has to name one server (draft-ietf-oauth-attestation-based-client-auth)";
        report.push(Violation::new("aud", Code::Length).plain(sentence));
    }
}
