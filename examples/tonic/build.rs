//! Writes clients and servers of the gRPC services.
//!
//! The services are declared here, and their messages in `src/orders.rs` and `src/files.rs`, so that no
//! `protoc` is needed to build the example. Services of yours are declared in `.proto` files; nothing
//! else changes.

use tonic_build::manual::{Builder, Method, Service};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let method = |name: &str, route: &str, input: &str, output: &str| {
        Method::builder()
            .name(name)
            .route_name(route)
            .input_type(input)
            .output_type(output)
            .codec_path("tonic_prost::ProstCodec")
            .build()
    };
    let order = |name, route| {
        let input = "crate::orders::OrderNumber";
        method(name, route, input, "crate::orders::Order")
    };
    let orders = Service::builder()
        .package("orders.v1")
        .name("Orders")
        .method(order("get_order", "GetOrder"))
        .method(order("cancel_order", "CancelOrder"))
        .build();
    let input = "crate::files::DownloadRequest";
    let files = Service::builder()
        .package("files.v1")
        .name("Files")
        .method(method("download", "Download", input, "crate::files::File"))
        .build();
    Builder::new().compile(&[orders, files]);
}
