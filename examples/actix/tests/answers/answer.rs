//! What is looked at of an answer.

use reqwest::{
    Response,
    header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, WWW_AUTHENTICATE},
};

use crate::tokens;

#[derive(Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) challenges: Vec<String>,
    pub(crate) cache_control: Vec<String>,
    pub(crate) media_type: Vec<String>,
    pub(crate) body: String,
}

impl Answer {
    /// Reads the answer. One that is not 200 tells nothing of any token.
    pub(crate) async fn read(response: Response) -> Self {
        let headers = response.headers().clone();
        let header = |name: HeaderName| {
            let values = headers.get_all(name).iter();
            values
                .map(|value| value.to_str().unwrap().to_owned())
                .collect()
        };
        let answer = Self {
            status: response.status().as_u16(),
            challenges: header(WWW_AUTHENTICATE),
            cache_control: header(CACHE_CONTROL),
            media_type: header(CONTENT_TYPE),
            body: response.text().await.unwrap(),
        };
        if answer.status != 200 {
            let told = format!("{headers:?} {}", answer.body);
            for value in tokens::VALUES {
                assert!(!told.contains(value), "`{value}` got into {told}");
            }
        }
        answer
    }

    /// A refusal without a body.
    pub(crate) fn refused(status: u16, challenge: Option<&str>) -> Self {
        Self {
            status,
            challenges: challenge.map(str::to_owned).into_iter().collect(),
            cache_control: vec!["no-store".to_owned()],
            media_type: Vec::new(),
            body: String::new(),
        }
    }
}
