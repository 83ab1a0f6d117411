//! The tokens of `examples/auth-shared`.

pub use auth_shared::{ServiceClaims, TokenBase, TokenClaims, UserClaims};

use auth_shared::{ISSUER, Service};
use proptest::prelude::*;

use crate::{
    ClaimsSet,
    claims_set::{judged_alone, judged_with},
    values::{absent_or, audience, email, few, mostly, text, window},
};

fn base(wild: bool) -> BoxedStrategy<TokenBase> {
    let issuer = prop_oneof![Just(ISSUER.to_owned()), text()];
    let absent = (any::<bool>(), any::<bool>(), any::<bool>());
    let who = (
        absent_or(issuer),
        absent_or(text()),
        absent_or(audience()),
        absent_or(text()),
    );
    let impersonated = (absent_or(text()), absent_or(mostly(wild, email(), text())));
    (who, window(), absent, impersonated)
        .prop_map(
            |(
                (iss, sub, aud, jti),
                [iat, nbf, exp],
                (has_exp, has_nbf, has_iat),
                (imp_uid, imp_email),
            )| {
                TokenBase {
                    iss,
                    sub,
                    aud,
                    exp: has_exp.then_some(exp),
                    nbf: has_nbf.then_some(nbf),
                    iat: has_iat.then_some(iat),
                    jti,
                    imp_uid,
                    imp_email,
                }
            },
        )
        .boxed()
}

fn user(wild: bool) -> BoxedStrategy<UserClaims> {
    let app = prop_oneof![
        Just((None, None)),
        (app(), app()).prop_map(|(id, code)| (Some(id), Some(code))),
    ];
    let app = mostly(wild, app, (absent_or(text()), absent_or(text())));
    let names = (absent_or(text()), absent_or(text()), absent_or(text()));
    let organization = (absent_or(text()), absent_or(text()), absent_or(text()));
    let uid = mostly(
        wild,
        text().prop_filter("empty", |uid| !uid.is_empty()),
        Just(String::new()),
    );
    let session = (
        absent_or(text()),
        absent_or(any::<bool>()),
        absent_or(text()),
        absent_or(any::<u64>()),
    );
    (
        base(wild),
        (uid, text()),
        names,
        organization,
        (few(text()), few(text())),
        session,
        app,
    )
        .prop_map(
            |(base, (uid, email), names, organization, (roles, permissions), session, app)| {
                UserClaims {
                    base,
                    uid,
                    email,
                    first_name: names.0,
                    last_name: names.1,
                    display_name: names.2,
                    org_id: organization.0,
                    org_slug: organization.1,
                    org_name: organization.2,
                    roles,
                    permissions,
                    session_id: session.0,
                    remember_me: session.1,
                    auth_provider: session.2,
                    tv: session.3,
                    app_id: app.0,
                    app_code: app.1,
                }
            },
        )
        .boxed()
}

fn app() -> BoxedStrategy<String> {
    prop_oneof!["[ab]", text()].boxed()
}

fn service(wild: bool) -> BoxedStrategy<ServiceClaims> {
    (base(wild), text(), text(), few(text()))
        .prop_map(|(base, client_id, service_name, scopes)| ServiceClaims {
            base,
            client_id,
            service_name,
            scopes,
        })
        .boxed()
}

fn services() -> BoxedStrategy<Service> {
    let service = |(app_code, allow_base_login)| Service {
        app_code,
        allow_base_login,
    };
    (absent_or(app()), any::<bool>()).prop_map(service).boxed()
}

impl ClaimsSet for TokenBase {
    fn valid() -> BoxedStrategy<Self> {
        base(false)
    }

    fn any() -> BoxedStrategy<Self> {
        base(true)
    }

    judged_alone!();
}

impl ClaimsSet for ServiceClaims {
    fn valid() -> BoxedStrategy<Self> {
        service(false)
    }

    fn any() -> BoxedStrategy<Self> {
        service(true)
    }

    judged_alone!();
}

impl ClaimsSet for UserClaims {
    fn valid() -> BoxedStrategy<Self> {
        user(false)
    }

    fn any() -> BoxedStrategy<Self> {
        user(true)
    }

    fn fitting(&self) -> Service {
        self.app_code
            .as_ref()
            .map_or_else(Service::of_base_login, Service::of_app)
    }

    fn contexts() -> BoxedStrategy<Service> {
        services()
    }

    judged_with!(Service);
}

impl ClaimsSet for TokenClaims {
    fn valid() -> BoxedStrategy<Self> {
        prop_oneof![
            user(false).prop_map(Self::User),
            service(false).prop_map(Self::Service)
        ]
        .boxed()
    }

    fn any() -> BoxedStrategy<Self> {
        prop_oneof![
            user(true).prop_map(Self::User),
            service(true).prop_map(Self::Service)
        ]
        .boxed()
    }

    fn fitting(&self) -> Service {
        match self {
            Self::User(user) => user.fitting(),
            Self::Service(_) => Service::of_base_login(),
        }
    }

    fn contexts() -> BoxedStrategy<Service> {
        services()
    }

    judged_with!(Service);
}
