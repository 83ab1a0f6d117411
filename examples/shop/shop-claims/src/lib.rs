//! The tokens of a shop, declared once for all of its services.
//!
//! | token | issued by | read by |
//! | --- | --- | --- |
//! | [`AccessToken`] of a signed-in user | shop-id | every service, as its own of the [`views`] |
//! | [`ServiceToken`] of a service that calls another | shop-id | shop-id and shop-orders |
//! | [`DownloadLink`] for one file, once | shop-reports | shop-reports |
//!
//! What the services call each other, and what they ask of every token, is in [`names`] and [`policy`].

mod access_token;
mod download_link;
pub mod names;
mod policy;
pub mod scopes;
mod service_token;
pub mod views;

pub use access_token::AccessToken;
pub use download_link::DownloadLink;
pub use policy::policy;
pub use service_token::ServiceToken;
