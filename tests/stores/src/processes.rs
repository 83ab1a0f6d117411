//! Several processes that share a store.
//!
//! The binary `present` is one of them. It says `ready` when it has opened the store, reads one token a line
//! and then `go`, presents all of them at once, and writes the verdict on each as it comes, before the
//! token.

use std::{
    collections::HashMap,
    io::{self, BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use claims_core::online::Stores;
use tokio::task::JoinSet;

use crate::{
    Hand, SharedStore, stores,
    tokens::{Link, sign, verdict, verifier},
};

/// How many tokens the processes race for.
const TOKENS: usize = 100;

/// What the binary does once it has opened the store.
pub async fn present(stores: &Stores) -> io::Result<()> {
    let verifier = verifier::<Link>(&Hand::of_now());
    writeln!(io::stdout(), "ready")?;
    let mut callers = JoinSet::new();
    let mut tokens = Vec::new();
    for line in io::stdin().lines() {
        match line?.as_str() {
            "go" => break,
            jwt => tokens.push(jwt.to_owned()),
        }
    }
    for jwt in tokens {
        let (verifier, stores) = (verifier.clone(), stores.clone());
        callers.spawn(async move {
            let verdict = verdict(verifier.verify_online(&jwt, &stores).await);
            format!("{verdict} {jwt}")
        });
    }
    while let Some(line) = callers.join_next().await {
        writeln!(io::stdout(), "{}", line?)?;
    }
    Ok(())
}

/// A process that has opened the store. It ends with the test.
struct Process {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Process {
    fn start(binary: &str, under_test: &impl SharedStore) -> Self {
        let mut child = Command::new(binary)
            .args(under_test.arguments())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let mut process = Self {
            child,
            input,
            output,
        };
        assert_eq!(process.line().as_deref(), Some("ready"));
        process
    }

    fn say<'l>(&mut self, lines: impl IntoIterator<Item = &'l str>) {
        for line in lines {
            writeln!(self.input, "{line}").unwrap();
        }
    }

    /// The next line, while there are any.
    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        line.strip_suffix('\n').map(str::to_owned)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It has ended by itself, or is not wanted any more.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn tokens() -> Vec<String> {
    let clock = Hand::of_now();
    std::iter::repeat_with(|| sign(&Link::new(&clock)))
        .take(TOKENS)
        .collect()
}

/// Two processes get the same tokens, each of them twice: each token is served once.
pub async fn one_of_two_processes_serves_a_token(under_test: &impl SharedStore, binary: &str) {
    let tokens = tokens();
    let mut processes = [
        Process::start(binary, under_test),
        Process::start(binary, under_test),
    ];
    for process in &mut processes {
        process.say(tokens.iter().chain(&tokens).map(String::as_str));
    }
    for process in &mut processes {
        process.say(["go"]);
    }
    let mut verdicts: HashMap<String, usize> = HashMap::new();
    for process in &mut processes {
        while let Some(line) = process.line() {
            *verdicts.entry(line).or_default() += 1;
        }
    }
    let expected = tokens.iter().flat_map(|jwt| {
        [
            (format!("accepted {jwt}"), 1),
            (format!("replayed {jwt}"), 3),
        ]
    });
    assert_eq!(verdicts, expected.collect());

    // A third process, this one.
    let clock = Hand::of_now();
    let stores = stores(&under_test.open(&clock).await);
    let answer = verifier::<Link>(&clock)
        .verify_online(&tokens[0], &stores)
        .await;
    assert_eq!(verdict(answer), "replayed");
}

/// A process is killed in the middle: what it has served is used for everybody else.
pub async fn what_a_killed_process_has_served_is_used(under_test: &impl SharedStore, binary: &str) {
    let tokens = tokens();
    let mut process = Process::start(binary, under_test);
    process.say(tokens.iter().map(String::as_str).chain(["go"]));
    let mut served: Vec<_> = std::iter::from_fn(|| process.line())
        .take(TOKENS / 10)
        .collect();
    process.child.kill().unwrap();
    // What it could still write before.
    served.extend(
        std::iter::from_fn(|| process.line()).filter(|line| line.matches('.').count() == 2),
    );

    let clock = Hand::of_now();
    let stores = stores(&under_test.open(&clock).await);
    let verifier = verifier::<Link>(&clock);
    for line in &served {
        let jwt = line.strip_prefix("accepted ").unwrap();
        let answer = verifier.verify_online(jwt, &stores).await;
        // The last line may have been cut.
        assert!(verdict(answer) == "replayed" || !tokens.iter().any(|token| token == jwt));
    }
    assert!(served.len() >= TOKENS / 10);
}
