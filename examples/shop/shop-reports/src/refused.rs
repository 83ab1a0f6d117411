//! Answers to requests that are turned away.

use std::fmt;

use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use claims_core::http::Refusal;

/// A [`Refusal`] as an answer of actix-web.
#[derive(Debug)]
pub(crate) struct Refused(Refusal);

impl<R: Into<Refusal>> From<R> for Refused {
    fn from(refusal: R) -> Self {
        Self(refusal.into())
    }
}

/// For the log.
impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ResponseError for Refused {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.0.status().as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Status, headers and body are the library's; the types are those of actix-web's older `http`.
    fn error_response(&self) -> HttpResponse {
        let answer = self.0.problem_response();
        let mut response = HttpResponse::build(self.status_code());
        for (name, value) in answer.headers() {
            response.insert_header((name.as_str(), value.as_bytes()));
        }
        response.body(answer.into_body())
    }
}
