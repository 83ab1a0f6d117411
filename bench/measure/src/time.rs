//! Measures wall time.

use std::time::{Duration, Instant};

use crate::Case;

/// Nanoseconds that a case takes each time.
pub struct Time {
    /// Of all rounds.
    pub median: f64,
    /// Of the fastest round.
    pub minimum: f64,
}

/// How long a case runs in one round.
const BATCH: Duration = Duration::from_micros(200);

/// Times the cases of one comparison against each other.
///
/// They take turns, in rounds: whatever slows the machine down for a while meets all of them.
pub fn time(cases: &mut [Case], rounds: usize) -> Vec<Time> {
    let repetitions: Vec<u32> = cases.iter_mut().map(repetitions).collect();
    let mut samples = vec![Vec::with_capacity(rounds); cases.len()];
    for _ in 0..rounds {
        for ((case, &times), samples) in cases.iter_mut().zip(&repetitions).zip(&mut samples) {
            // One that fills a batch at once hardly notices that others had their turn.
            if times > 1 {
                case.warm_up();
            }
            samples.push(each(case, times));
        }
    }
    samples
        .into_iter()
        .map(|mut samples| {
            samples.sort_by(f64::total_cmp);
            Time {
                median: samples[samples.len() / 2],
                minimum: samples[0],
            }
        })
        .collect()
}

/// How often a case is repeated to fill a batch.
fn repetitions(case: &mut Case) -> u32 {
    case.warm_up();
    let mut times = 1_u32;
    loop {
        let took = each(case, times) * f64::from(times);
        if took >= BATCH.as_secs_f64() * 1e9 {
            return times;
        }
        times *= 2;
    }
}

/// Nanoseconds of one of so many repetitions.
fn each(case: &mut Case, times: u32) -> f64 {
    let start = Instant::now();
    case.measured(times);
    start.elapsed().as_secs_f64() * 1e9 / f64::from(times)
}
