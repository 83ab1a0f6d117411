//! From a payload to a claims set that the policy accepts.

use std::mem;

use super::{
    Policy, Wire,
    context::WithoutContext,
    lifetimes::{declared, declares_lifetime},
    profiles::{Profiles, varies, whole},
    rules,
};
use crate::{
    claims::{Claims, ContextOf, DecodeClaims, WithoutStores},
    decode::Session,
    error::Error,
    observe,
    reader::JsonReader,
    report::{Code, Report, Violation, declares_sensitive},
    schema::Schema,
};

impl Policy {
    /// Reads a payload into a claims set and judges it.
    ///
    /// The payload is the decoded second segment of a JWT, whose signature somebody else has
    /// verified: nothing here looks at it.
    ///
    /// # Errors
    ///
    /// [`Error::Malformed`] if the payload is not a JSON object in UTF-8 (RFC 7519, section 7.2),
    /// [`Error::Claims`] with every rule that the claims break.
    ///
    /// # Example
    ///
    /// ```
    /// use claims_core::{Claims, Code, Error, FixedClock, NumericDate, Policy};
    ///
    /// #[derive(Debug, Claims)]
    /// struct Order {
    ///     #[claim(registered)]
    ///     sub: String,
    ///     order_id: u64,
    /// }
    ///
    /// let policy = Policy::builder()
    ///     .audience("orders")
    ///     .clock(FixedClock(NumericDate::from_secs(1_700_000_000)))
    ///     .build()?;
    ///
    /// let payload = br#"{"sub":"alice","aud":"orders","exp":1700000300,"order_id":7}"#;
    /// let order: Order = policy.decode(payload)?;
    /// assert_eq!((order.sub.as_str(), order.order_id), ("alice", 7));
    ///
    /// // `Order` has no `exp`, and yet it never accepts a token that is expired.
    /// let payload = br#"{"sub":"alice","aud":"bills","exp":1600000000}"#;
    /// let Err(Error::Claims(report)) = policy.decode::<Order>(payload) else {
    ///     panic!("refused");
    /// };
    /// let codes: Vec<_> = report.violations().iter().map(|found| found.code()).collect();
    /// assert_eq!(codes, [Code::Audience, Code::Expired, Code::Missing]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn decode<'de, T>(&self, payload: &'de [u8]) -> Result<T, Error>
    where
        T: DecodeClaims<'de> + Claims<Context: WithoutContext, State: WithoutStores>,
    {
        observe::told(T::SCHEMA, self.read(payload, &()))
    }

    /// Reads a payload into a claims set whose validators need a context, and judges it.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode).
    ///
    /// # Example
    ///
    /// ```
    /// use claims_core::{Claims, Invalid, Policy};
    ///
    /// struct Service {
    ///     app: String,
    /// }
    ///
    /// #[derive(Claims)]
    /// #[claims(context = Service)]
    /// struct UserToken {
    ///     #[claim(validate_with = own_app)]
    ///     app_code: String,
    /// }
    ///
    /// fn own_app(app: &str, service: &Service) -> Result<(), Invalid> {
    ///     if app == service.app {
    ///         Ok(())
    ///     } else {
    ///         Err(Invalid::new("other_app", "made for another app"))
    ///     }
    /// }
    ///
    /// let policy = Policy::builder().allow_no_expiry().build()?;
    /// let service = Service { app: "a".to_owned() };
    /// assert!(policy.decode_with::<UserToken>(br#"{"app_code":"a"}"#, &service).is_ok());
    /// let error = policy.decode_with::<UserToken>(br#"{"app_code":"b"}"#, &service).err();
    /// assert_eq!(error.unwrap().to_string(), "`app_code`: made for another app");
    /// # Ok::<(), claims_core::ConfigError>(())
    /// ```
    pub fn decode_with<'de, T>(
        &self,
        payload: &'de [u8],
        context: &ContextOf<T>,
    ) -> Result<T, Error>
    where
        T: DecodeClaims<'de> + Claims<State: WithoutStores>,
    {
        observe::told(T::SCHEMA, self.read(payload, context))
    }

    /// Reads a payload and judges it by everything but the online checks.
    #[inline]
    pub(crate) fn read<'de, T>(
        &self,
        payload: &'de [u8],
        context: &ContextOf<T>,
    ) -> Result<T, Error>
    where
        T: DecodeClaims<'de>,
    {
        let mut reader = JsonReader::new(payload)?;
        let mut session = Session::watched(self.wire::<T>());
        let token = T::decode(&mut reader, Some(context), &mut session)?;
        reader.finish()?;
        let (report, wire) = session.parts();
        wire.show(&reader);
        rules::judge(self, wire, report);
        match token {
            Some(token) if report.is_empty() => Ok(token),
            _ => Err(refuse(
                mem::take(report),
                payload,
                const { secrets(T::SCHEMA) },
            )),
        }
    }

    /// Keeps what this policy judges of a claims set of type `T`.
    #[inline]
    pub(super) fn wire<'de, T: crate::Claims>(&self) -> Wire<'_, 'de> {
        let lifetimes = if const { declares_lifetime(T::SCHEMA) } {
            declared(T::SCHEMA)
        } else {
            Vec::new()
        };
        let mut profiles = Profiles::of_whole(const { whole(T::SCHEMA) });
        if const { varies(T::SCHEMA) } {
            profiles = profiles.with_variants(T::SCHEMA);
        }
        Wire::new(&self.names, lifetimes, profiles)
    }
}

/// The set, if it declares sensitive claims.
pub(super) const fn secrets(schema: &'static Schema<'static>) -> Option<&'static Schema<'static>> {
    if declares_sensitive(schema) {
        Some(schema)
    } else {
        None
    }
}

/// Makes the error of a claims set that is refused.
#[cold]
#[inline(never)]
pub(super) fn refuse(
    mut report: Report,
    payload: &[u8],
    secrets: Option<&'static Schema<'static>>,
) -> Error {
    if report.is_empty() {
        // An impl by hand that gave no reason is refused all the same.
        report.push(Violation::new("", Code::Custom).plain("the claims set could not be built"));
    }
    report.sort(payload);
    if let Some(schema) = secrets {
        report.redact_sensitive(schema);
    }
    Error::Claims(report)
}

#[cfg(test)]
mod tests {
    use super::secrets;
    use crate::schema::{ClaimSchema, Schema, Shape};

    static OPEN: Schema<'static> =
        Schema::new("Open").claims(&[ClaimSchema::new("a", "a", Shape::Any)]);
    static SECRET: Schema<'static> =
        Schema::new("Secret").claims(&[ClaimSchema::new("a", "a", Shape::Any).sensitive()]);

    #[test]
    fn only_a_set_with_sensitive_claims_has_secrets() {
        assert!(secrets(&OPEN).is_none());
        assert_eq!(secrets(&SECRET).map(|schema| schema.name), Some("Secret"));
    }
}
