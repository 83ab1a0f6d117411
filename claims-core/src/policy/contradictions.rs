//! Options that cannot hold at once.

use super::{Audiences, ConfigError, Issuers, Policy};

/// Finds the contradictions between the options of a policy, one for each claim that is concerned.
pub(super) fn find(policy: &Policy) -> Vec<ConfigError> {
    let needs = needs(policy);
    let mut found = Vec::new();
    for forbidden in &policy.forbidden {
        if let Some(need) = needs.iter().find(|need| need.claim == &**forbidden) {
            found.push(contradiction(
                format!("forbid(\"{forbidden}\")"),
                need.option.clone(),
            ));
        }
    }
    if policy.allow_no_expiry {
        let allow = "allow_no_expiry".to_owned();
        if let Some(need) = needs.iter().find(|need| need.claim == "exp") {
            found.push(contradiction(need.option.clone(), allow));
        }
    } else if policy.forbidden.iter().any(|name| &**name == "exp") {
        found.push(contradiction(
            "forbid(\"exp\")".to_owned(),
            "a policy without `allow_no_expiry()`".to_owned(),
        ));
    }
    if let Audiences::Unstated = policy.audiences
        && let Some(need) = needs.iter().find(|need| need.claim == "aud")
    {
        found.push(ConfigError::AudienceUnstated {
            option: need.option.clone(),
        });
    }
    found
}

/// A claim that an option asks for.
struct Need<'a> {
    claim: &'a str,
    option: String,
}

fn needs(policy: &Policy) -> Vec<Need<'_>> {
    let named = [
        ("iss", "issuer", matches!(policy.issuers, Issuers::OneOf(_))),
        (
            "aud",
            "audience",
            matches!(policy.audiences, Audiences::OneOf(_)),
        ),
        (
            "aud",
            "all_audiences",
            matches!(policy.audiences, Audiences::AllOf(_)),
        ),
        ("sub", "subject", policy.subject.is_some()),
        ("nonce", "nonce", policy.nonce.is_some()),
        ("azp", "authorized_party", policy.authorized_party.is_some()),
        ("jti", "token_id", policy.token_id.is_some()),
        ("htm", "http_method", policy.http_method.is_some()),
        ("htu", "http_uri", policy.http_uri.is_some()),
        (
            "ath",
            "access_token_hash",
            policy.access_token_hash.is_some(),
        ),
        ("iat", "max_token_age", policy.max_token_age.is_some()),
        ("auth_time", "max_auth_age", policy.max_auth_age.is_some()),
        ("iat", "max_lifetime", policy.max_lifetime.is_some()),
    ];
    let named = named.into_iter().filter(|(.., asked)| *asked);
    let mut needs: Vec<_> = named
        .map(|(claim, option, _)| Need {
            claim,
            option: option.to_owned(),
        })
        .collect();
    for claim in &policy.required {
        needs.push(Need {
            claim,
            option: format!("require(\"{claim}\")"),
        });
    }
    for (claim, _) in &policy.equals {
        needs.push(Need {
            claim,
            option: format!("equals(\"{claim}\")"),
        });
    }
    needs
}

fn contradiction(first: String, second: String) -> ConfigError {
    ConfigError::Contradiction { first, second }
}
