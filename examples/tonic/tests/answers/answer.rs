//! What is looked at of an answer.

use tonic::{Code, Response, Status};

use crate::tokens;

#[derive(Debug, PartialEq)]
pub(crate) enum Answer<M> {
    Served(M),
    Refused {
        code: Code,
        message: String,
        challenges: Vec<String>,
    },
}

impl<M> Answer<M> {
    /// Reads the answer. A refusal tells nothing of any token.
    pub(crate) fn read(answer: Result<Response<M>, Status>) -> Self {
        let status = match answer {
            Ok(message) => return Self::Served(message.into_inner()),
            Err(status) => status,
        };
        let told = format!("{status:?}");
        for value in tokens::VALUES {
            assert!(!told.contains(value), "`{value}` got into {told}");
        }
        assert!(status.details().is_empty(), "{told}");
        let challenges = status.metadata().get_all("www-authenticate");
        Self::Refused {
            code: status.code(),
            message: status.message().to_owned(),
            challenges: challenges
                .iter()
                .map(|value| value.to_str().unwrap().to_owned())
                .collect(),
        }
    }

    pub(crate) fn refused(code: Code, message: &str, challenge: Option<&str>) -> Self {
        Self::Refused {
            code,
            message: message.to_owned(),
            challenges: challenge.map(str::to_owned).into_iter().collect(),
        }
    }

    /// `UNAUTHENTICATED` with a challenge that says the same.
    pub(crate) fn unauthenticated(error: &str, description: &str) -> Self {
        let challenge = format!("Bearer error=\"{error}\", error_description=\"{description}\"");
        Self::refused(Code::Unauthenticated, description, Some(&challenge))
    }
}
