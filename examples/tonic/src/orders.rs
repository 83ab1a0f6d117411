//! The messages of the service `Orders`, and what the build script makes of its declaration.

/// Names an order.
#[derive(Clone, PartialEq, prost::Message)]
pub struct OrderNumber {
    /// Its number.
    #[prost(uint32, tag = "1")]
    pub number: u32,
}

/// An order.
#[derive(Clone, PartialEq, prost::Message)]
pub struct Order {
    /// Its number.
    #[prost(uint32, tag = "1")]
    pub number: u32,
    /// Who ordered.
    #[prost(string, tag = "2")]
    pub customer: String,
    /// Whether it is cancelled.
    #[prost(bool, tag = "3")]
    pub cancelled: bool,
}

/// Generated.
#[allow(missing_docs, unreachable_pub, clippy::pedantic)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/orders.v1.Orders.rs"));
}

pub use generated::{
    orders_client::OrdersClient,
    orders_server::{Orders, OrdersServer},
};
