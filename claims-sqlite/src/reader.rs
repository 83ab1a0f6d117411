//! The thread that reads.

use std::{io, sync::mpsc, thread};

use rusqlite::Connection;

use crate::store::QUEUE;

/// Something to look up.
pub(crate) type Lookup = Box<dyn FnOnce(&Connection) + Send>;

/// The thread ends when nobody has the sender any more.
pub(crate) fn start(connection: Connection) -> io::Result<mpsc::SyncSender<Lookup>> {
    let (sender, lookups) = mpsc::sync_channel::<Lookup>(QUEUE);
    thread::Builder::new()
        .name("claims-sqlite reader".to_owned())
        .spawn(move || {
            for lookup in lookups {
                lookup(&connection);
            }
        })?;
    Ok(sender)
}
