//! Writes what the corpus of a target starts from: `seeds TARGET FOLDER`. `seeds` alone lists the targets.

use std::{env, fs, io, path::Path};

use claims_fuzz::TARGETS;

fn main() -> io::Result<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [name, folder] = arguments.as_slice() else {
        for target in TARGETS {
            println!("{}", target.name);
        }
        return Ok(());
    };
    let target = TARGETS.iter().find(|target| target.name == name);
    let target = target.ok_or_else(|| io::Error::other(format!("there is no target `{name}`")))?;
    fs::create_dir_all(folder)?;
    for (index, seed) in (target.seeds)().iter().enumerate() {
        fs::write(Path::new(folder).join(format!("seed-{index:03}")), seed)?;
    }
    Ok(())
}
