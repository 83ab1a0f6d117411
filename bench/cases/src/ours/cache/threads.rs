//! One verifier, shared by threads.

use std::sync::{
    Arc,
    mpsc::{Receiver, Sender, channel},
};

use claims_core::Verifier;

use super::verify;
use crate::payloads::user::ours::Owned;

/// How many tokens are verified each time, by all threads together: so many that waking a thread, which
/// takes some microseconds, hardly counts.
const TOKENS: usize = 800;

/// Verifies tokens on this thread and, if there are to be two, on another one at the same time.
pub(super) fn share(
    verifier: Verifier<Owned>,
    tokens: Arc<[String]>,
    threads: usize,
) -> impl FnMut() {
    let worker = (threads == 2).then(|| Worker::new(verifier.clone(), Arc::clone(&tokens)));
    let mut next = 0;
    move || {
        if let Some(worker) = &worker {
            worker.start();
        }
        next = work(&verifier, &tokens, next, TOKENS / threads);
        if let Some(worker) = &worker {
            worker.wait();
        }
    }
}

/// Verifies so many tokens, and says where to go on.
fn work(verifier: &Verifier<Owned>, tokens: &[String], first: usize, count: usize) -> usize {
    for index in first..first + count {
        std::hint::black_box(verify(verifier, &tokens[index % tokens.len()]));
    }
    (first + count) % tokens.len()
}

/// The second thread. It sleeps while other cases have their turn, and ends with the case.
struct Worker {
    start: Sender<()>,
    done: Receiver<()>,
}

impl Worker {
    fn new(verifier: Verifier<Owned>, tokens: Arc<[String]>) -> Self {
        let (start, started) = channel();
        let (finished, done) = channel();
        std::thread::spawn(move || {
            // Half the way ahead, so that the threads meet at no token.
            let mut next = tokens.len() / 2;
            while started.recv().is_ok() {
                next = work(&verifier, &tokens, next, TOKENS / 2);
                if finished.send(()).is_err() {
                    break;
                }
            }
        });
        Self { start, done }
    }

    fn start(&self) {
        self.start.send(()).expect("the thread runs");
    }

    fn wait(&self) {
        self.done.recv().expect("the thread runs");
    }
}
