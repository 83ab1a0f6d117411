//! What came back.

use reqwest::{
    Response, StatusCode,
    header::{CONTENT_TYPE, WWW_AUTHENTICATE},
};
use serde_json::Value;

use crate::Error;

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) challenge: Option<String>,
    pub(crate) media_type: Option<String>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) async fn read(response: Response) -> Result<Self, Error> {
        let header = |name| {
            let value = response.headers().get(name)?;
            Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        Ok(Self {
            status: response.status(),
            challenge: header(WWW_AUTHENTICATE),
            media_type: header(CONTENT_TYPE),
            body: response.text().await?,
        })
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Result<Value, Error> {
        Ok(serde_json::from_str(&self.body)?)
    }

    /// A member of the body that is a string.
    pub(crate) fn text(&self, name: &str) -> Result<String, Error> {
        let text = self.json()?[name].as_str().map(str::to_owned);
        text.ok_or_else(|| format!("the answer has no `{name}`").into())
    }
}
