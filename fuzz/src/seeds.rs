//! What corpora start from: the validation vectors, and tokens like those of the examples.

use crate::payload::NOW;

/// The payloads of the vectors that are of a handy size.
pub(crate) fn vectors() -> Vec<Vec<u8>> {
    let payloads = claims_tests::vectors::load().into_iter();
    let payloads = payloads.map(|vector| vector.payload());
    payloads.filter(|payload| payload.len() <= 1024).collect()
}

/// The payloads of the vectors, and these. `NOW+900` stands for that time.
pub(crate) fn with_vectors(payloads: &[&str]) -> Vec<Vec<u8>> {
    let mut seeds = vectors();
    seeds.extend(payloads.iter().map(|payload| at(payload).into_bytes()));
    seeds
}

/// Fills in times.
pub(crate) fn at(payload: &str) -> String {
    payload
        .replace("NOW+900", &(NOW + 900).to_string())
        .replace("NOW+3600", &(NOW + 3600).to_string())
        .replace("NOW", &NOW.to_string())
}
