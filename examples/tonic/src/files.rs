//! The messages of the service `Files`, and what the build script makes of its declaration.

/// Asks for the file that the link opens: the token says which.
#[derive(Clone, PartialEq, prost::Message)]
pub struct DownloadRequest {}

/// A file.
#[derive(Clone, PartialEq, prost::Message)]
pub struct File {
    /// Its name.
    #[prost(string, tag = "1")]
    pub name: String,
    /// What it holds.
    #[prost(string, tag = "2")]
    pub content: String,
}

/// Generated.
#[allow(missing_docs, unreachable_pub, clippy::pedantic)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/files.v1.Files.rs"));
}

pub use generated::{
    files_client::FilesClient,
    files_server::{Files, FilesServer},
};
