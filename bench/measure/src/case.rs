//! What is measured.

use std::hint::black_box;

/// One thing that can be done again and again.
pub struct Case {
    /// The cases of one comparison do the same job; ratios are taken among them.
    pub comparison: String,
    /// Who does the job, such as `jsonwebtoken`.
    pub contender: String,
    work: Box<dyn FnMut()>,
}

impl Case {
    /// Does it so many times. Never inlined, so that callgrind knows by this function's name when to count.
    #[inline(never)]
    pub fn measured(&mut self, times: u32) {
        for _ in 0..times {
            (self.work)();
        }
    }

    /// Fills caches and buffers, as in a program that has run for a while. Not counted.
    pub fn warm_up(&mut self) {
        for _ in 0..3 {
            (self.work)();
        }
    }
}

type Wanted = Box<dyn Fn(&str, &str) -> bool>;

/// Collects the cases that are asked for. Building a case checks that it does its job, which takes time, so
/// the others are not built.
pub struct Cases {
    wanted: Wanted,
    built: Vec<Case>,
    names: Vec<(String, String)>,
}

impl Cases {
    pub(crate) fn new(wanted: impl Fn(&str, &str) -> bool + 'static) -> Self {
        Self {
            wanted: Box::new(wanted),
            built: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Adds a case. `build` prepares it, checks its result once, and returns the work.
    pub fn add<R, Work>(
        &mut self,
        comparison: impl Into<String>,
        contender: impl Into<String>,
        build: impl FnOnce() -> Work,
    ) where
        Work: FnMut() -> R + 'static,
    {
        let (comparison, contender) = (comparison.into(), contender.into());
        if (self.wanted)(&comparison, &contender) {
            let mut work = build();
            self.built.push(Case {
                comparison: comparison.clone(),
                contender: contender.clone(),
                work: Box::new(move || {
                    black_box(work());
                }),
            });
        }
        let name = (comparison, contender);
        assert!(!self.names.contains(&name), "twice: {name:?}");
        self.names.push(name);
    }

    /// The cases that were asked for.
    pub(crate) fn built(self) -> Vec<Case> {
        self.built
    }

    /// Comparison and contender of every case.
    pub(crate) fn names(self) -> Vec<(String, String)> {
        self.names
    }
}
