//! Runs shop-reports alone; `cargo run -p shop-walk` runs the whole shop.

#[actix_web::main]
async fn main() -> Result<(), shop_reports::Error> {
    shop_reports::run().await
}
