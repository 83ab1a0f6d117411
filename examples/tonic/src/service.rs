//! The service.

use claims_core::Verifier;
use tonic::{
    Request, Response, Status,
    transport::{Server, server::Router},
};
use tower_layer::Layer;

use crate::{
    auth::{VerifyInterceptor, VerifyLayer, require_scopes, verified},
    claims::AccessToken,
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

/// A server that verifies tokens in an interceptor.
pub fn intercepted(verifier: Verifier<AccessToken>) -> Router {
    let interceptor = VerifyInterceptor::new(verifier);
    Server::builder().add_service(OrdersServer::with_interceptor(OrderBook, interceptor))
}

/// A server that verifies tokens in a layer.
pub fn layered(verifier: Verifier<AccessToken>) -> Router {
    let orders = VerifyLayer::new(verifier).layer(OrdersServer::new(OrderBook));
    Server::builder().add_service(orders)
}
