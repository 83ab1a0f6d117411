//! Every target against what its corpus starts from, and against everything that was ever found. Needs no
//! libFuzzer.

use std::{fs, path::Path};

use claims_fuzz::TARGETS;

#[test]
fn seeds_hold() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        assert!(!seeds.is_empty(), "{} has no seeds", target.name);
        for seed in seeds {
            (target.run)(&seed);
        }
    }
}

#[test]
fn findings_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("findings");
    let mut files = 0;
    for entry in fs::read_dir(folder).expect("there are findings") {
        let folder = entry.expect("a folder").path();
        if !folder.is_dir() {
            continue;
        }
        let name = folder.file_name().and_then(|name| name.to_str());
        let target = TARGETS.iter().find(|target| Some(target.name) == name);
        let target = target.unwrap_or_else(|| panic!("{name:?} is no target"));
        for file in fs::read_dir(&folder).expect("a folder can be listed") {
            let file = file.expect("a file").path();
            println!("{}", file.display());
            (target.run)(&fs::read(&file).expect("a finding can be read"));
            files += 1;
        }
    }
    println!("{files} findings");
}

#[test]
fn every_target_has_a_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz_targets");
    let mut programs: Vec<_> = fs::read_dir(folder)
        .expect("there are programs")
        .map(|file| file.expect("a file").path())
        .filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()))
        .collect();
    programs.sort();
    let targets: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(programs, targets);
}
