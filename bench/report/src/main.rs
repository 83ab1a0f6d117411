//! Writes `RESULTS.md` from the files in `measured` and the goals in `goals.tsv` and `aims.tsv`.
//!
//! ```text
//! bench-report BENCH_FOLDER
//! ```

mod figures;
mod goals;
mod tables;

use std::{env, error::Error, fs, path::Path};

use figures::Figures;

const INTRODUCTION: &str = "# Results

Written by `bench/run`; `README.md` says how each figure comes about. Instructions and allocations come out the
same again. Wall time does not: take a difference of a few percent for none.
";

const AIMS: &str = "
## Aims of our own, for the cache of verified tokens

No goal was set for the cache, only that it is measured: the bounds are those that we hold it to ourselves.
";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args()
        .nth(1)
        .ok_or("usage: bench-report BENCH_FOLDER")?;
    let folder = Path::new(&folder);
    let mut figures = Figures::read(&folder.join("measured"))?;
    figures.derive_claims_layers();
    let goals = goals::read(&folder.join("goals.tsv"))?;
    let aims = goals::read(&folder.join("aims.tsv"))?;

    let mut page = INTRODUCTION.to_owned();
    page += &fs::read_to_string(folder.join("measured/machine.md"))?;
    page += "\n## Goals\n";
    page += &goals::table(&goals, &figures);
    page += AIMS;
    page += &goals::table(&aims, &figures);
    page += &tables::all(&figures);
    fs::write(folder.join("RESULTS.md"), page)?;
    Ok(())
}
