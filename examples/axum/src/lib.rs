//! A service for orders behind axum 0.8, whose users come with bearer tokens.
//!
//! | route | who gets in |
//! | --- | --- |
//! | `GET /` | everybody; whoever brings a token is greeted by name |
//! | `GET /orders` | tokens that grant `orders:read`, which the handler asks for |
//! | `POST /orders` | tokens that grant `orders:write`, which a layer asks for |
//! | `GET /account/...` | every accepted token: one layer around a tree of routes |

mod account;
mod claims;
mod keys;
mod orders;
mod server;

use axum::{Router, routing::get};
use claims_axum::{Jwt, ProblemLayer};
use claims_core::Verifier;

pub use claims::AccessToken;
pub use keys::{Outage, signer, verifier, verifier_with};
pub use server::serve;

/// Issuer of every token in this example.
pub const ISSUER: &str = "https://id.example";

/// Name of this service, which its tokens have in `aud`.
pub const SERVICE: &str = "orders";

/// The whole service. Refusals have a JSON body because of the last layer.
pub fn app(verifier: Verifier<AccessToken>) -> Router {
    Router::new()
        .route("/", get(greet))
        .merge(orders::routes(verifier.clone()))
        .nest("/account", account::routes(verifier.clone()))
        .layer(ProblemLayer)
        .with_state(verifier)
}

/// A bad token is refused here, too: nobody becomes anonymous without a word.
async fn greet(jwt: Option<Jwt<AccessToken>>) -> String {
    let name = jwt.as_ref().map_or("stranger", |jwt| &jwt.sub);
    format!("Hello, {name}.")
}
