//! What the parameters of a header mean (RFC 7515, section 4.1).

/// The meaning of a parameter and its source.
pub(super) fn meaning(name: &str) -> Option<&'static str> {
    Some(match name {
        "alg" => "algorithm of the signature (RFC 7515, 4.1.1)",
        "jku" => "where the issuer's keys are said to be: never fetched (RFC 7515, 4.1.2)",
        "jwk" => "a key that the token brings along: never to be trusted (RFC 7515, 4.1.3)",
        "kid" => "name of the key (RFC 7515, 4.1.4)",
        "x5u" => "where a certificate is said to be: never fetched (RFC 7515, 4.1.5)",
        "x5c" => "certificates that the token brings along (RFC 7515, 4.1.6)",
        "x5t" => "SHA-1 thumbprint of a certificate (RFC 7515, 4.1.7)",
        "x5t#S256" => "SHA-256 thumbprint of a certificate (RFC 7515, 4.1.8)",
        "typ" => "type of the token (RFC 7519, 5.1)",
        "cty" => "type of the payload (RFC 7519, 5.2)",
        "crit" => "extensions that a verifier has to understand (RFC 7515, 4.1.11)",
        "b64" => "whether the payload is base64url; a JWT's always is (RFC 7797, 7)",
        "zip" => "compression, which only encrypted tokens have (RFC 7516, 4.1.3)",
        "enc" => "encryption, which only encrypted tokens have (RFC 7516, 4.1.2)",
        _ => return None,
    })
}
