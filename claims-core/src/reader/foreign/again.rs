//! Reading a value again, one at a time.
//!
//! A type may have serde read a part of it into tokens and come back here with them, as every claims set
//! does. If each of them read its part again while the whole is read again, every level would double the
//! work. Only the path is asked for then, and it ends at the outermost value anyway.

use std::cell::Cell;

thread_local! {
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Does the work, unless it is called from within such work.
pub(super) fn alone<T>(work: impl FnOnce() -> T) -> Option<T> {
    // Fails only while the thread ends.
    if BUSY.try_with(|busy| busy.replace(true)).unwrap_or(true) {
        return None;
    }
    let _free = Free;
    Some(work())
}

/// Also when an impl of serde panics.
struct Free;

impl Drop for Free {
    fn drop(&mut self) {
        let _ = BUSY.try_with(|busy| busy.set(false));
    }
}

#[cfg(test)]
mod tests {
    use super::alone;

    #[test]
    fn work_within_work_is_left_out() {
        assert_eq!(alone(|| alone(|| 1)), Some(None));
        assert_eq!(alone(|| 1), Some(1));
        assert!(std::panic::catch_unwind(|| alone(|| panic!("refused"))).is_err());
        assert_eq!(alone(|| 1), Some(1));
    }
}
