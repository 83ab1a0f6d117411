//! What a token may allow.

/// To see the orders of one's own tenant.
pub const ORDERS_READ: &str = "orders:read";

/// To place orders.
pub const ORDERS_WRITE: &str = "orders:write";

/// To see the orders of every tenant: for services, never for users.
pub const ORDERS_READ_ALL: &str = "orders:read-all";

/// To see reports and share them.
pub const REPORTS_READ: &str = "reports:read";

/// To make shop-id sign with a new key: for whoever runs the shop.
pub const KEYS_ROTATE: &str = "keys:rotate";
