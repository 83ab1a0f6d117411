//! The services, and the server that has them.

use claims_core::{Verifier, jwt::OnlineVerifier};
use tonic::{
    Request, Response, Status,
    transport::{Server, server::Router},
};
use tower_layer::Layer;

use crate::{
    auth::{VerifyInterceptor, VerifyLayer, require_scopes, verified},
    claims::{AccessToken, DownloadLink},
    files::{DownloadRequest, File, Files, FilesServer},
    orders::{Order, OrderNumber, Orders, OrdersServer},
};

/// Answers calls about orders.
#[derive(Debug, Clone, Copy)]
pub struct OrderBook;

#[tonic::async_trait]
impl Orders for OrderBook {
    async fn get_order(&self, request: Request<OrderNumber>) -> Result<Response<Order>, Status> {
        let token = verified::<AccessToken>(request.extensions())?;
        require_scopes(token, ["orders:read"])?;
        Ok(Response::new(Order {
            number: request.get_ref().number,
            customer: token.sub.clone(),
            cancelled: false,
        }))
    }

    async fn cancel_order(&self, request: Request<OrderNumber>) -> Result<Response<Order>, Status> {
        let token = verified::<AccessToken>(request.extensions())?;
        require_scopes(token, ["orders:read", "orders:write"])?;
        Ok(Response::new(Order {
            number: request.get_ref().number,
            customer: token.sub.clone(),
            cancelled: true,
        }))
    }
}

/// Hands out files.
#[derive(Debug, Clone, Copy)]
pub struct FileShelf;

#[tonic::async_trait]
impl Files for FileShelf {
    async fn download(&self, request: Request<DownloadRequest>) -> Result<Response<File>, Status> {
        let link = verified::<DownloadLink>(request.extensions())?;
        Ok(Response::new(File {
            name: link.file.clone(),
            content: format!("content of {}", link.file),
        }))
    }
}

/// Orders behind the interceptor, and files behind the layer: links are good once, which only a store
/// knows, and an interceptor cannot wait for it.
pub fn server(orders: Verifier<AccessToken>, links: OnlineVerifier<DownloadLink>) -> Router {
    let interceptor = VerifyInterceptor::new(orders);
    let files = VerifyLayer::new(links).layer(FilesServer::new(FileShelf));
    Server::builder()
        .add_service(OrdersServer::with_interceptor(OrderBook, interceptor))
        .add_service(files)
}

/// Orders behind the layer, which access tokens may have as well: it waits for keys.
pub fn layered(orders: Verifier<AccessToken>) -> Router {
    let orders = VerifyLayer::new(orders).layer(OrdersServer::new(OrderBook));
    Server::builder().add_service(orders)
}
