//! What the services are called in tokens.

/// Who issues the tokens of users and services: `iss`. A name, not an address.
pub const ISSUER: &str = "https://id.shop.example";

/// The service that issues tokens, as an audience: it reads some of its own.
pub const ID: &str = "shop-id";

/// The service that keeps orders.
pub const ORDERS: &str = "shop-orders";

/// The service that makes reports. It issues its download links itself, under this name as `iss`.
pub const REPORTS: &str = "shop-reports";
