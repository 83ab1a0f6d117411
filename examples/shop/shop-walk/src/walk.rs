//! Asks, shows, and keeps what was not as expected.

use std::process::ExitCode;

use reqwest::Client;

use crate::{Error, answer::Answer, expected::Expected, request::Request, shown};

pub(crate) struct Walk {
    http: Client,
    step: usize,
    asked: usize,
    surprises: Vec<String>,
}

impl Walk {
    pub(crate) fn new() -> Result<Self, Error> {
        Ok(Self {
            // The services are on this machine: no proxy stands between.
            http: Client::builder().no_proxy().build()?,
            step: 0,
            asked: 0,
            surprises: Vec::new(),
        })
    }

    /// Begins a chapter.
    pub(crate) fn step(&mut self, title: &str) {
        self.step += 1;
        println!("\n{}. {title}", self.step);
    }

    /// Sends the request, and shows it with its answer.
    pub(crate) async fn ask(
        &mut self,
        request: Request,
        expected: Expected,
    ) -> Result<Answer, Error> {
        shown::request(&request);
        let response = request.prepare(&self.http).send().await?;
        let answer = Answer::read(response).await?;
        shown::answer(&answer);
        self.asked += 1;
        if let Err(surprise) = expected.compare(&answer) {
            println!("   !! {surprise}");
            self.surprises.push(format!(
                "step {}, {} {}{}: {surprise}",
                self.step, request.method, request.service, request.path
            ));
        }
        Ok(answer)
    }

    /// Says how it went.
    pub(crate) fn conclude(self) -> ExitCode {
        if self.surprises.is_empty() {
            println!("\nAll {} answers were as expected.", self.asked);
            return ExitCode::SUCCESS;
        }
        println!("\nOf {} answers, these were not as expected:", self.asked);
        for surprise in &self.surprises {
            println!("- {}", shown::shortened(surprise));
        }
        ExitCode::FAILURE
    }
}
