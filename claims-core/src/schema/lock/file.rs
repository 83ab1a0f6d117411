//! The committed file: below one folder and nowhere else.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use super::CheckError;

/// A file below a folder.
#[derive(Debug)]
pub(super) struct Target {
    root: PathBuf,
    /// Relative to `root`, without `..`.
    path: PathBuf,
}

impl Target {
    /// Refuses a path that leads out of the folder by its own words.
    pub(super) fn new(root: &Path, path: &Path) -> Result<Self, CheckError> {
        let target = Self {
            root: root.to_owned(),
            path: path.to_owned(),
        };
        let inward = |part| matches!(part, Component::Normal(_) | Component::CurDir);
        if path.components().all(inward) && path.file_name().is_some() {
            return Ok(target);
        }
        Err(target.outside())
    }

    /// The path as it was given.
    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// The text; `None` if there is no such file.
    pub(super) fn read(&self) -> Result<Option<String>, CheckError> {
        match fs::read_to_string(self.root.join(&self.path)) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.io(error)),
        }
    }

    /// Writes the text, and makes the folders that the file needs.
    pub(super) fn write(&self, text: &str) -> Result<(), CheckError> {
        let root = fs::canonicalize(&self.root).map_err(|error| self.io(error))?;
        // Folder by folder, so that none is made behind a link that leads elsewhere.
        let mut folder = root.clone();
        let parents = self.path.parent().into_iter().flat_map(Path::components);
        for part in parents {
            let next = folder.join(part);
            match fs::create_dir(&next) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(self.io(error));
                }
                _ => {}
            }
            folder = fs::canonicalize(next).map_err(|error| self.io(error))?;
            if !folder.starts_with(&root) {
                return Err(self.outside());
            }
        }
        let file = folder.join(self.path.file_name().unwrap_or_default());
        if fs::symlink_metadata(&file).is_ok_and(|found| found.is_symlink()) {
            return Err(self.outside());
        }
        fs::write(file, text).map_err(|error| self.io(error))
    }

    fn outside(&self) -> CheckError {
        CheckError::Outside { path: self.name() }
    }

    fn io(&self, error: io::Error) -> CheckError {
        let path = self.name();
        CheckError::Io { path, error }
    }
}
