//! The server: it starts with a configuration, or says everything that is wrong with it.

use std::{error::Error, fmt, time::Duration};

use claims_core::{
    Audience, Claims, ConfigError, Error as TokenError, NumericDate, Policy, TokenId,
    jwt::{Algorithm, DecodingKey, EncodingKey, Signer, Verifier},
    registry::{NameCollisions, check_private_names},
};

use crate::{AccessToken, Config, Constant, CustomClaim, Template, TemplateError};

/// A key that server and services share. A real one is random and comes from a secret store.
const SECRET: &[u8; 32] = b"an example key of 32 bytes, no 5";

/// Who signed in where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// Id of the user.
    pub user: String,
    /// Tenant that the user belongs to.
    pub tenant: String,
    /// Application that the user signed in to.
    pub client: String,
    /// Id of the session.
    pub session: String,
}

/// An authorization server whose custom claims collide with nothing.
#[derive(Debug, Clone)]
pub struct AuthorizationServer {
    issuer: String,
    audience: Vec<String>,
    lifetime: Duration,
    claims: Vec<(String, Source)>,
    signer: Signer,
}

/// Where the value of a custom claim comes from.
#[derive(Debug, Clone)]
enum Source {
    Constant(Constant),
    Template(Template),
}

impl AuthorizationServer {
    /// Starts with a configuration.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the custom claims, in one [`Refusal`].
    pub fn start(config: Config) -> Result<Self, Box<dyn Error>> {
        let claims = check(config.claims)?;
        let key = EncodingKey::from_secret(SECRET);
        Ok(Self {
            issuer: config.issuer,
            audience: config.audience,
            lifetime: Duration::from_secs(config.lifetime_seconds),
            claims,
            signer: Signer::builder().key(Algorithm::HS256, key).build()?,
        })
    }

    /// The claims of a token for somebody who just signed in.
    pub fn claims_for(&self, login: &Login) -> AccessToken {
        let now = NumericDate::now();
        let custom = self.claims.iter().map(|(name, source)| {
            let value = match source {
                Source::Constant(constant) => constant.clone(),
                Source::Template(template) => Constant::Text(template.fill(login)),
            };
            (name.clone(), value)
        });
        AccessToken {
            iss: self.issuer.clone(),
            sub: login.user.clone(),
            aud: self.audience.iter().cloned().collect::<Audience>(),
            exp: now + self.lifetime,
            iat: now,
            jti: TokenId::random(),
            client_id: login.client.clone(),
            session: login.session.clone(),
            custom: custom.collect(),
        }
    }

    /// Signs a token.
    ///
    /// # Errors
    ///
    /// When the token breaks a rule of its own type.
    pub fn sign(&self, token: &AccessToken) -> Result<String, TokenError> {
        self.signer.sign(token)
    }

    /// What a service of that name verifies the server's tokens with.
    ///
    /// # Errors
    ///
    /// When the name is empty.
    pub fn verifier(&self, service: &str) -> Result<Verifier<AccessToken>, ConfigError> {
        Verifier::builder()
            .key(Algorithm::HS256, DecodingKey::from_secret(SECRET))
            .policy(
                Policy::builder()
                    .issuer(&self.issuer)
                    .audience(service)
                    .build()?,
            )
            .build()
    }
}

/// Looks at every custom claim before it says anything.
fn check(claims: Vec<(String, CustomClaim)>) -> Result<Vec<(String, Source)>, Refusal> {
    let mut refusal = Refusal {
        names: check_private_names(claims.iter().map(|(name, _)| name)).err(),
        ..Refusal::default()
    };
    let mut sources = Vec::new();
    for (name, claim) in claims {
        // Registered names are found above, whether the server uses them or not.
        if AccessToken::SCHEMA
            .find(&name)
            .is_some_and(|own| own.registered.is_none())
        {
            refusal.own_names.push(name.clone());
        }
        match claim {
            CustomClaim::Constant(constant) => sources.push((name, Source::Constant(constant))),
            CustomClaim::Template { template } => match template.parse() {
                Ok(template) => sources.push((name, Source::Template(template))),
                Err(error) => refusal.templates.push((name, error)),
            },
        }
    }
    if refusal.is_empty() {
        Ok(sources)
    } else {
        Err(refusal)
    }
}

/// Everything that is wrong with the custom claims of a configuration.
///
/// `Display` gives one line for each finding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusal {
    /// Names that are registered, or come twice.
    pub names: Option<NameCollisions>,
    /// Names of claims that the server sets itself.
    pub own_names: Vec<String>,
    /// Templates that cannot be filled in, with the names of their claims.
    pub templates: Vec<(String, TemplateError)>,
}

impl Refusal {
    fn is_empty(&self) -> bool {
        self.names.is_none() && self.own_names.is_empty() && self.templates.is_empty()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = Vec::new();
        lines.extend(self.names.as_ref().map(ToString::to_string));
        for name in &self.own_names {
            lines.push(format!(
                "`{name}` is set by this server; choose another name"
            ));
        }
        for (name, error) in &self.templates {
            lines.push(format!(
                "the template of `{name}` cannot be filled in: {error}"
            ));
        }
        f.write_str(&lines.join("\n"))
    }
}

impl Error for Refusal {}
