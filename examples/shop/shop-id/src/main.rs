//! Runs shop-id alone; `cargo run -p shop-walk` runs the whole shop.

#[tokio::main]
async fn main() -> Result<(), shop_id::Error> {
    shop_id::run().await
}
