//! Sets that must not be built as they are configured.

use std::time::Duration;

use claims_core::jwt::{Algorithm, Algorithms};

use super::install_provider;
use crate::{RemoteJwkSet, RemoteJwkSetBuilder, SetupError};

const LOOPBACK: &str = "http://127.0.0.1:1/jwks.json";

fn remote(url: &str) -> RemoteJwkSetBuilder {
    install_provider();
    RemoteJwkSet::builder(url, Algorithm::EdDSA)
}

fn refused(builder: RemoteJwkSetBuilder) -> SetupError {
    builder.start().unwrap_err()
}

#[tokio::test]
async fn wants_https_or_loopback() {
    assert!(remote(LOOPBACK).start().is_ok());
    let error = refused(remote("http://id.example/jwks.json?token=secret"));
    assert!(matches!(error, SetupError::NotHttps(_)), "{error:?}");
    let text = error.to_string();
    assert!(
        text.contains("http://id.example/jwks.json") && !text.contains("secret"),
        "{text}"
    );
    let error = remote("http://id.example/jwks.json")
        .fetch()
        .await
        .unwrap_err();
    assert!(
        matches!(error, crate::Error::Setup(SetupError::NotHttps(_))),
        "{error:?}"
    );
    let error = refused(remote("https://ann:secret@id.example/"));
    assert!(matches!(error, SetupError::Credentials), "{error:?}");
    assert!(!format!("{error:?} {error}").contains("secret"));
}

#[tokio::test]
async fn wants_tls_for_https() {
    let started = remote("https://id.example/jwks.json").start();
    if cfg!(any(
        feature = "rustls",
        feature = "rustls-no-provider",
        feature = "native-tls"
    )) {
        assert!(started.is_ok(), "{started:?}");
    } else {
        assert!(matches!(started, Err(SetupError::NoTls)), "{started:?}");
    }
}

#[cfg(feature = "rustls-no-provider")]
#[test]
fn wants_the_provider_that_it_was_promised() {
    super::run_alone("tests::setup::without_a_provider", &[]);
}

#[cfg(feature = "rustls-no-provider")]
#[tokio::test]
#[ignore = "others install one"]
async fn without_a_provider() {
    for url in ["https://id.example/", LOOPBACK] {
        let started = RemoteJwkSet::builder(url, Algorithm::EdDSA).start();
        if cfg!(any(feature = "rustls", feature = "native-tls")) {
            assert!(started.is_ok(), "{started:?}");
        } else {
            assert!(
                matches!(started, Err(SetupError::NoTlsProvider)),
                "{started:?}"
            );
        }
    }
}

#[tokio::test]
async fn wants_algorithms_with_key_pairs() {
    for algorithm in [Algorithm::HS256, Algorithm::HS384, Algorithm::HS512] {
        let error = refused(RemoteJwkSet::builder(
            LOOPBACK,
            [Algorithm::EdDSA, algorithm],
        ));
        let name = format!("{algorithm:?}");
        assert!(
            matches!(error, SetupError::SecretAlgorithm(told) if told == name),
            "{error:?}"
        );
    }
    let error = refused(RemoteJwkSet::builder(LOOPBACK, Algorithms::from([])));
    assert!(matches!(error, SetupError::Keys(_)), "{error:?}");
}

#[tokio::test]
async fn wants_options_with_a_value() {
    let zero = Duration::ZERO;
    let remote = || remote(LOOPBACK);
    for (builder, expected) in [
        (
            remote().bound_to("https://id.example").bound_to(""),
            "bound_to",
        ),
        (remote().refresh_interval(zero), "refresh_interval"),
        (remote().minimum_interval(zero), "minimum_interval"),
        (remote().max_age(zero), "max_age"),
        (remote().timeout(zero), "timeout"),
        (remote().connect_timeout(zero), "connect_timeout"),
        (remote().max_bytes(0), "max_bytes"),
    ] {
        let error = refused(builder);
        assert!(
            matches!(error, SetupError::Nothing { option } if option == expected),
            "{expected}: {error:?}"
        );
    }
}

#[tokio::test]
async fn wants_intervals_that_fit_into_each_other() {
    let second = Duration::from_secs(1);
    let builder = |minimum, refresh, age| {
        remote(LOOPBACK)
            .minimum_interval(minimum * second)
            .refresh_interval(refresh * second)
            .max_age(age * second)
    };
    assert!(builder(2, 2, 3).start().is_ok());
    let error = refused(builder(3, 2, 4));
    assert!(
        matches!(
            error,
            SetupError::Contradiction {
                less: "minimum_interval",
                ..
            }
        ),
        "{error:?}"
    );
    let error = refused(builder(1, 3, 3));
    assert!(
        matches!(
            error,
            SetupError::Contradiction {
                more: "max_age",
                ..
            }
        ),
        "{error:?}"
    );
    let longest = remote(LOOPBACK)
        .minimum_interval(second)
        .refresh_interval(Duration::MAX.saturating_sub(second))
        .max_age(Duration::MAX);
    assert!(longest.start().is_ok());
}

#[test]
fn wants_a_runtime() {
    let error = refused(remote(LOOPBACK));
    assert!(matches!(error, SetupError::NoRuntime), "{error:?}");
}
