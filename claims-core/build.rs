//! Names the private module after the patch version, so that code expanded by one
//! release of `claims-derive` can never link against another release of `claims-core`.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    let patch = env::var("CARGO_PKG_VERSION_PATCH")?;
    let module = format!(
        "#[doc(hidden)]\npub mod __private{patch} {{\n    pub use crate::private::*;\n}}\n"
    );
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("private.rs"), module)?;
    Ok(())
}
