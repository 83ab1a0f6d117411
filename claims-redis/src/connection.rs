//! The connection, which is given up when it does not come back by itself.

use std::{
    fmt,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use redis::{
    Client, ErrorKind, RedisError, RedisResult, ServerErrorKind,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

use crate::RedisStoreError;

/// A connection that all clones of a store share.
#[derive(Clone)]
pub(crate) struct Connection {
    current: Arc<RwLock<Numbered>>,
    origin: Option<Arc<Origin>>,
    time_limit: Duration,
}

/// The number tells one connection from the next, for whoever wants to give up one that somebody else
/// has given up already.
#[derive(Clone)]
struct Numbered {
    number: u64,
    manager: ConnectionManager,
}

/// What a connection is made of, if it was made here.
struct Origin {
    client: Client,
    config: ConnectionManagerConfig,
}

impl Connection {
    /// Takes a connection that somebody else has made.
    pub(crate) fn given(manager: ConnectionManager, time_limit: Duration) -> Self {
        Self {
            current: Arc::new(RwLock::new(Numbered { number: 0, manager })),
            origin: None,
            time_limit,
        }
    }

    /// Makes one with the first question.
    pub(crate) fn to(client: Client, time_limit: Duration) -> RedisResult<Self> {
        let config = ConnectionManagerConfig::new()
            // The limit for the question as a whole is enough, and this is no shorter one.
            .set_response_timeout(None)
            .set_connection_timeout(Some(time_limit))
            // A few attempts for each request that comes meanwhile, and none when nobody asks.
            .set_min_delay(Duration::from_millis(50))
            .set_max_delay(Duration::from_millis(500))
            .set_number_of_retries(3);
        let manager = ConnectionManager::new_lazy_with_config(client.clone(), config.clone())?;
        Ok(Self {
            origin: Some(Arc::new(Origin { client, config })),
            ..Self::given(manager, time_limit)
        })
    }

    /// Asks one question, once, and waits no longer than the time limit.
    pub(crate) async fn ask<T, Answer>(
        &self,
        question: impl FnOnce(ConnectionManager) -> Answer,
    ) -> Result<T, RedisStoreError>
    where
        Answer: Future<Output = Result<T, RedisStoreError>>,
    {
        let Numbered { number, manager } = self.current();
        let waited = self.time_limit;
        let answer = tokio::time::timeout(waited, question(manager))
            .await
            .unwrap_or(Err(RedisStoreError::NoAnswer { waited }));
        if answer.as_ref().is_err_and(is_given_up_after) {
            self.give_up(number);
        }
        answer
    }

    fn current(&self) -> Numbered {
        let current = self.current.read();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets the next question make another connection.
    fn give_up(&self, number: u64) {
        let Some(origin) = &self.origin else { return };
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        if current.number != number {
            return;
        }
        let next =
            ConnectionManager::new_lazy_with_config(origin.client.clone(), origin.config.clone());
        if let Ok(manager) = next {
            *current = Numbered {
                number: number.wrapping_add(1),
                manager,
            };
        }
    }
}

/// Whether another connection may do better, and the manager does not make one by itself: it does
/// when the connection breaks, not when the other side has vanished, refuses a password, or is no
/// primary any more.
fn is_given_up_after(error: &RedisStoreError) -> bool {
    match error {
        RedisStoreError::NoAnswer { .. } => true,
        RedisStoreError::Redis(error) => is_of_the_connection(error),
        _ => false,
    }
}

fn is_of_the_connection(error: &RedisError) -> bool {
    error.is_timeout()
        || matches!(
            error.kind(),
            ErrorKind::AuthenticationFailed
                | ErrorKind::Client
                | ErrorKind::InvalidClientConfig
                | ErrorKind::Parse
                | ErrorKind::RESP3NotSupported
                | ErrorKind::Server(
                    ServerErrorKind::MasterDown
                        | ServerErrorKind::ReadOnly
                        | ServerErrorKind::ResponseError
                )
        )
}

impl fmt::Debug for Connection {
    /// Leaves out what knows the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("time_limit", &self.time_limit)
            .finish_non_exhaustive()
    }
}
