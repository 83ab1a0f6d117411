//! One type for each registered claim, so that a compile error can name the claim.

use claims_registry::RegisteredClaim;

/// A registered claim as a type.
pub trait ClaimName {
    /// The registry's entry.
    const CLAIM: &'static RegisteredClaim;
}

/// The name of a claim as the registry has it, unless it is no plain identifier.
macro_rules! wire_name {
    ($claim:ident) => {
        stringify!($claim)
    };
    ($claim:ident $name:literal) => {
        $name
    };
}

macro_rules! claims {
    ($($claim:ident $(= $name:literal)?;)*) => {
        $(
            #[doc = concat!("`", wire_name!($claim $($name)?), "`")]
            #[allow(non_camel_case_types)] // Named as on the wire: this is what rustc prints.
            #[derive(Debug)]
            pub enum $claim {}

            impl ClaimName for $claim {
                const CLAIM: &'static RegisteredClaim =
                    registered(wire_name!($claim $($name)?));
            }
        )*

        #[cfg(test)]
        const ALL: &[&RegisteredClaim] = &[$($claim::CLAIM),*];
    };
}

#[allow(clippy::panic)] // Stops the build of this crate, never a program.
const fn registered(name: &str) -> &'static RegisteredClaim {
    match claims_registry::find(name) {
        Some(claim) => claim,
        None => panic!("no claim of that name is registered"),
    }
}

claims! {
    iss; sub; aud; exp; nbf; iat; jti; name; given_name; family_name; middle_name; nickname;
    preferred_username; profile; picture; website; email; email_verified; gender; birthdate;
    zoneinfo; locale; phone_number; phone_number_verified; address; updated_at; azp; nonce;
    auth_time; at_hash; c_hash; acr; amr; sub_jwk; cnf; sip_from_tag; sip_date; sip_callid;
    sip_cseq_num; sip_via_branch; orig; dest; mky; events; toe; txn; rph; sid; vot; vtm; attest;
    origid; act; scope; client_id; may_act; jcard; at_use_nbr; div; opt; vc; vp; sph;
    ace_profile; cnonce; exi; roles; groups; entitlements; token_introspection; eat_nonce; ueid;
    sueids; oemid; hwmodel; hwversion; oemboot; dbgstat; location; eat_profile; submods; uptime;
    bootcount; bootseed; dloas; swname; swversion; manifests; measurements; measres; intuse;
    cdniv; cdnicrit; cdniip; cdniuc; cdniets; cdnistt; cdnistd; sig_val_claims;
    authorization_details; verified_claims; place_of_birth; nationalities; birth_family_name;
    birth_given_name; birth_middle_name; salutation; title; msisdn; also_known_as; htm; htu;
    ath; atc; sub_id; rcd; rcdi; crn; msgi; _claim_names; _claim_sources; rdap_allowed_purposes;
    rdap_dnt_allowed; geohash; _sd; ellipsis = "..."; _sd_alg; sd_hash; consumerPlmnId;
    consumerSnpnId; producerPlmnId; producerSnpnId; producerSnssaiList; producerNsiList;
    producerNfSetId; producerNfServiceSetId; sourceNfInstanceId; analyticsIdList; resOwnerId;
    cmw; jwks; metadata; constraints; crit; r#ref = "ref"; delegation; logo_uri;
    authority_hints; trust_anchor_hints; trust_marks; trust_mark_issuers; trust_mark_owners;
    metadata_policy; metadata_policy_crit; source_endpoint; keys; trust_mark_type; trust_chain;
    trust_anchor; status; status_list; ttl; stpl;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// Fails if the registry gains a claim that has no type here.
    #[test]
    fn every_registered_claim_has_a_type() {
        let here: BTreeSet<_> = super::ALL.iter().map(|claim| claim.name).collect();
        let registry: BTreeSet<_> = claims_registry::CLAIMS
            .iter()
            .map(|claim| claim.name)
            .collect();
        assert_eq!(here, registry);
    }
}
