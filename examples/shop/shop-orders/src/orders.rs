//! The orders, in memory.

use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

/// What a user wants.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Item {
    item: String,
    quantity: u32,
}

/// What a user has ordered.
#[derive(Clone, Serialize)]
pub(crate) struct Order {
    number: usize,
    tenant_id: String,
    ordered_by: String,
    #[serde(flatten)]
    item: Item,
}

#[derive(Clone, Default)]
pub(crate) struct Orders(Arc<Mutex<Vec<Order>>>);

impl Orders {
    pub(crate) fn of_tenant(&self, tenant_id: &str) -> Vec<Order> {
        let orders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_tenant = orders.iter().filter(|order| order.tenant_id == tenant_id);
        of_tenant.cloned().collect()
    }

    pub(crate) fn place(&self, tenant_id: &str, user: &str, item: Item) -> Order {
        let mut orders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let order = Order {
            number: orders.len() + 1,
            tenant_id: tenant_id.to_owned(),
            ordered_by: user.to_owned(),
            item,
        };
        orders.push(order.clone());
        order
    }
}
