//! A key server that does whatever a test needs.

use std::{
    io,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    sync::watch,
    task::JoinSet,
};

use super::{
    install_provider,
    keys::{Key, set},
    soon,
};

/// What the server does with a request.
#[derive(Debug, Clone)]
pub(super) enum Answer {
    /// Answers with a status, other headers, and a body.
    Whole(&'static str, String, Vec<u8>),
    /// Reads the request and says nothing.
    Silence,
    /// Sends headers that promise a body, and some of it.
    Start(&'static str),
    /// The same, and hangs up.
    BreakOff,
    /// Sends a body that does not end, after these headers.
    Endless(&'static str),
    /// Sends headers that do not end.
    EndlessHead,
}

/// A server on loopback, whose port stays its own while it is down.
pub(super) struct KeyServer {
    address: SocketAddr,
    /// Bound and never listening, so that nothing else gets the port.
    _port: TcpSocket,
    shared: Arc<Shared>,
    /// The listener and its connections; `None` while the server is down.
    running: Option<JoinSet<()>>,
}

struct Shared {
    answer: Mutex<Answer>,
    /// Whether answers are held back.
    held: watch::Sender<bool>,
    /// The heads of all requests.
    requests: watch::Sender<Vec<String>>,
    /// How many connections the client has closed before it had a whole answer.
    closed: watch::Sender<usize>,
}

impl KeyServer {
    pub(super) fn start(keys: impl IntoIterator<Item = Key>) -> Self {
        install_provider();
        let port = socket();
        port.bind(([127, 0, 0, 1], 0).into()).unwrap();
        let mut server = Self {
            address: port.local_addr().unwrap(),
            _port: port,
            shared: Arc::new(Shared {
                answer: Mutex::new(Answer::Silence),
                held: watch::Sender::new(false),
                requests: watch::Sender::default(),
                closed: watch::Sender::default(),
            }),
            running: None,
        };
        server.publish(keys);
        server.come_back();
        server
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}/jwks.json", self.address)
    }

    pub(super) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Answers with these keys from now on.
    pub(super) fn publish(&self, keys: impl IntoIterator<Item = Key>) {
        self.answer_with(set(keys.into_iter().map(Key::jwk)));
    }

    /// Answers with this body from now on.
    pub(super) fn answer_with(&self, body: impl Into<Vec<u8>>) {
        self.answer(Answer::Whole("200 OK", String::new(), body.into()));
    }

    /// Answers with this status, and a good set, from now on.
    pub(super) fn answer_with_status(&self, status: &'static str) {
        let body = set([Key::new("a").jwk()]);
        self.answer(Answer::Whole(status, String::new(), body));
    }

    pub(super) fn answer(&self, answer: Answer) {
        *self.shared.answer.lock().unwrap() = answer;
    }

    /// Holds answers back until `release`.
    pub(super) fn hold(&self) {
        self.shared.held.send_replace(true);
    }

    pub(super) fn release(&self) {
        self.shared.held.send_replace(false);
    }

    /// Refuses connections, and drops those that there are.
    pub(super) async fn go_away(&mut self) {
        self.running.take().unwrap().shutdown().await;
    }

    pub(super) fn come_back(&mut self) {
        let socket = socket();
        socket.bind(self.address).unwrap();
        let listener = socket.listen(64).unwrap();
        let mut running = JoinSet::new();
        running.spawn(serve(listener, Arc::clone(&self.shared)));
        self.running = Some(running);
    }

    /// How many requests have come.
    pub(super) fn requests(&self) -> usize {
        self.shared.requests.borrow().len()
    }

    /// Waits until so many requests have come.
    pub(super) async fn requested(&self, times: usize) {
        let mut requests = self.shared.requests.subscribe();
        soon(requests.wait_for(|requests| requests.len() >= times))
            .await
            .unwrap();
    }

    /// The head of the last request.
    pub(super) fn last_request(&self) -> String {
        self.shared.requests.borrow().last().unwrap().clone()
    }

    /// Waits until the client has closed a connection without a whole answer.
    pub(super) async fn hung_up_on(&self) {
        let mut closed = self.shared.closed.subscribe();
        soon(closed.wait_for(|closed| *closed > 0)).await.unwrap();
    }
}

/// A socket that shares its port with others of this process.
fn socket() -> TcpSocket {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_reuseport(true).unwrap();
    socket
}

async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        let (connection, _) = listener.accept().await.unwrap();
        let shared = Arc::clone(&shared);
        connections.spawn(async move {
            if handle(connection, &shared).await.is_err() {
                shared.closed.send_modify(|closed| *closed += 1);
            }
        });
    }
}

/// An error if the client hangs up early.
async fn handle(mut connection: TcpStream, shared: &Shared) -> io::Result<()> {
    let head = read_head(&mut connection).await?;
    shared.requests.send_modify(|requests| requests.push(head));
    let mut hold = shared.held.subscribe();
    tokio::select! {
        released = hold.wait_for(|held| !held) => drop(released.unwrap()),
        closed = until_closed(&mut connection) => return closed,
    }
    let answer = shared.answer.lock().unwrap().clone();
    let (status, headers) = match &answer {
        Answer::Whole(status, headers, body) => {
            let length = body.len();
            (*status, format!("{headers}content-length: {length}\r\n"))
        }
        Answer::Silence => return until_closed(&mut connection).await,
        Answer::Start(_) | Answer::BreakOff => ("200 OK", "content-length: 99\r\n".to_owned()),
        Answer::Endless(headers) => ("200 OK", (*headers).to_owned()),
        Answer::EndlessHead => loop {
            connection.write_all(b"HTTP/1.1 200 OK\r\nx: x\r\n").await?;
        },
    };
    let head = format!("HTTP/1.1 {status}\r\n{headers}connection: close\r\n\r\n");
    connection.write_all(head.as_bytes()).await?;
    match answer {
        Answer::Whole(_, _, body) => connection.write_all(&body).await,
        Answer::Start(body) => {
            connection.write_all(body.as_bytes()).await?;
            until_closed(&mut connection).await
        }
        Answer::Endless(_) => loop {
            // A chunk of 16 bytes for a client that was told of chunks, text for any other.
            connection
                .write_all(b"10\r\n{\"keys\":        \r\n")
                .await?;
        },
        Answer::Silence | Answer::BreakOff | Answer::EndlessHead => Ok(()),
    }
}

async fn read_head(connection: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(connection.read_u8().await?);
    }
    Ok(String::from_utf8(head).unwrap().to_ascii_lowercase())
}

async fn until_closed(connection: &mut TcpStream) -> io::Result<()> {
    let mut rest = Vec::new();
    connection.read_to_end(&mut rest).await?;
    Err(io::ErrorKind::UnexpectedEof.into())
}
