//! A server that speaks the protocol of Redis and says what a test tells it to: what a real one cannot be
//! brought to say.

use std::{net::SocketAddr, sync::Arc};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

/// The answer to a command, in the protocol; `None` is silence from then on.
type Answer = dyn Fn(&[String]) -> Option<String> + Send + Sync;

/// What a Redis says that is all right.
pub(crate) fn as_ever(command: &[String]) -> String {
    let words: Vec<_> = command.iter().map(String::as_str).collect();
    match words[..] {
        ["INFO", ..] => bulk("# Memory\r\nmaxmemory_policy:noeviction\r\n"),
        ["GET", "claims:since"] => bulk("1800000000000000"),
        ["TIME"] => time(0),
        ["EXISTS", ..] => ":0\r\n".to_owned(),
        _ => "+OK\r\n".to_owned(),
    }
}

/// A text.
pub(crate) fn bulk(text: &str) -> String {
    format!("${}\r\n{text}\r\n", text.len())
}

/// What time it is, so many seconds from now.
pub(crate) fn time(ahead: i64) -> String {
    let seconds = claims_core::NumericDate::now().as_secs() + ahead;
    format!("*2\r\n{}{}", bulk(&seconds.to_string()), bulk("999999"))
}

/// Serves until the test is over; returns the URL.
pub(crate) async fn serve<A: Into<Option<String>>>(
    answer: impl Fn(&[String]) -> A + Send + Sync + 'static,
) -> String {
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))
        .await
        .unwrap();
    let address = listener.local_addr().unwrap();
    let answer: Arc<Answer> = Arc::new(move |command| answer(command).into());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, answer.clone()));
        }
    });
    format!("redis://{address}/")
}

async fn converse(stream: TcpStream, answer: Arc<Answer>) {
    let mut stream = BufReader::new(stream);
    while let Some(command) = read(&mut stream).await {
        let Some(answer) = answer(&command) else {
            return std::future::pending().await;
        };
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

/// A command, which is an array of texts; `None` at the end.
async fn read(stream: &mut BufReader<TcpStream>) -> Option<Vec<String>> {
    let mut words = Vec::new();
    for _ in 0..length(stream, '*').await? {
        let mut word = vec![0; length(stream, '$').await? + 2];
        stream.read_exact(&mut word).await.ok()?;
        words.push(String::from_utf8(word).unwrap().trim_end().to_owned());
    }
    Some(words)
}

async fn length(stream: &mut BufReader<TcpStream>, sign: char) -> Option<usize> {
    let mut line = String::new();
    stream.read_line(&mut line).await.ok()?;
    line.trim_end().strip_prefix(sign)?.parse().ok()
}
