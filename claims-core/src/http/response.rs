//! Refusals as whole responses.

use http::{
    HeaderValue, Response,
    header::{CACHE_CONTROL, CONTENT_TYPE, WWW_AUTHENTICATE},
};

use super::{Problem, Refusal};

impl Refusal {
    /// The answer without a body: its status and its challenge say everything.
    ///
    /// It must not be stored: the next request may carry another token.
    ///
    /// ```
    /// use claims_core::http::{BearerError, Refusal};
    ///
    /// let response = Refusal::from(BearerError::Missing).response();
    /// assert_eq!(response.status(), 401);
    /// assert_eq!(response.headers()["www-authenticate"], "Bearer");
    /// assert_eq!(response.headers()["cache-control"], "no-store");
    /// assert!(response.body().is_empty());
    /// ```
    pub fn response(&self) -> Response<Vec<u8>> {
        let mut response = Response::new(Vec::new());
        *response.status_mut() = self.status();
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(challenge) = self.challenge() {
            headers.insert(WWW_AUTHENTICATE, challenge);
        }
        response
    }

    /// The same with the [`Problem`] as its body (RFC 9457).
    pub fn problem_response(&self) -> Response<Vec<u8>> {
        let mut response = self.response();
        if let Ok(body) = serde_json::to_vec(&self.problem()) {
            *response.body_mut() = body;
            let media_type = HeaderValue::from_static(Problem::MEDIA_TYPE);
            response.headers_mut().insert(CONTENT_TYPE, media_type);
        }
        response
    }
}
