//! Writes client and server of the gRPC services.
//!
//! The services are declared here, and their messages in `src/orders.rs`, so that no `protoc` is needed
//! to build the example. A service of yours is declared in a `.proto` file; nothing else changes.

use tonic_build::manual::{Builder, Method, Service};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let method = |name: &str, route: &str| {
        Method::builder()
            .name(name)
            .route_name(route)
            .input_type("crate::orders::OrderNumber")
            .output_type("crate::orders::Order")
            .codec_path("tonic_prost::ProstCodec")
            .build()
    };
    let orders = Service::builder()
        .package("orders.v1")
        .name("Orders")
        .method(method("get_order", "GetOrder"))
        .method(method("cancel_order", "CancelOrder"))
        .build();
    Builder::new().compile(&[orders]);
}
