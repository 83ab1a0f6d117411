//! How many cases a property runs.

use std::env;

use proptest::test_runner::Config;

/// A configuration with so many cases, unless `PROPTEST_CASES` says otherwise, for the properties of a file (`file!()`): the
/// seeds of its failures are kept under that name.
pub fn cases(count: u32, file: &'static str) -> Config {
    let mut config = Config::default();
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = count;
    }
    // A case is a whole token. The default gives up long before the last claim is shrunk.
    config.max_shrink_iters = 20_000;
    config.source_file = Some(file);
    config
}
