//! Runs shop-orders alone; `cargo run -p shop-walk` runs the whole shop.

#[tokio::main]
async fn main() -> Result<(), shop_orders::Error> {
    shop_orders::run().await
}
