//! A process and its signals.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

pub use rustix::process::Signal;
use rustix::process::{Pid, kill_process};

use super::{HANG, LOOK};

/// A process that is killed when the test ends.
pub struct Process {
    child: Child,
    /// Kept open: a program that prints later must not fail.
    stdout: Option<BufReader<ChildStdout>>,
    log: PathBuf,
}

impl Process {
    /// Starts a program; its standard error becomes a file.
    pub fn spawn(command: &mut Command, log: &Path) -> Self {
        let file = File::create(log).unwrap();
        let mut child = command
            .stdin(Stdio::null())
            .stderr(file)
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}"));
        Self {
            stdout: child.stdout.take().map(BufReader::new),
            child,
            log: log.to_owned(),
        }
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Changes how many files the process may open; returns how many it was before.
    #[cfg(target_os = "linux")]
    pub fn limit_files(&self, current: Option<u64>) -> Option<u64> {
        use rustix::process::{Resource, Rlimit, getrlimit, prlimit};
        let maximum = getrlimit(Resource::Nofile).maximum;
        let limit = Rlimit { current, maximum };
        let process = Pid::from_child(&self.child);
        let former = prlimit(Some(process), Resource::Nofile, limit);
        former.unwrap().current
    }

    /// Kills the process (`SIGKILL`) and waits until it has ended.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits until the process has ended.
    pub async fn wait(&mut self) -> ExitStatus {
        let ended = async {
            loop {
                if let Some(status) = self.child.try_wait().unwrap() {
                    return status;
                }
                tokio::time::sleep(LOOK).await;
            }
        };
        tokio::time::timeout(HANG, ended)
            .await
            .expect("the process ends")
    }

    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Returns what the process has written to standard error.
    pub fn log(&self) -> String {
        let bytes = std::fs::read(&self.log).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Waits until the process has written `text` to standard error.
    pub async fn wait_for_log(&self, text: &str) {
        let written = async {
            while !self.log().contains(text) {
                tokio::time::sleep(LOOK).await;
            }
        };
        tokio::time::timeout(HANG, written)
            .await
            .unwrap_or_else(|_| panic!("{text} is not in the log"));
    }

    /// Reads standard output up to a line that contains `text`.
    pub async fn wait_for_line(&mut self, text: &'static str) -> String {
        let found = self.find_line(text).await;
        found.unwrap_or_else(|| panic!("the process ended: {}", self.log()))
    }

    /// The same; returns `None` if the process ends before.
    pub async fn find_line(&mut self, text: &'static str) -> Option<String> {
        let mut stdout = self.stdout.take().unwrap();
        let read = tokio::task::spawn_blocking(move || {
            let mut lines = stdout.by_ref().lines().map(Result::unwrap);
            let found = lines.find(|line| line.contains(text));
            (stdout, found)
        });
        let read = tokio::time::timeout(HANG, read).await;
        let (stdout, found) = read.expect("the process prints the line").unwrap();
        self.stdout = Some(stdout);
        found
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Fails if it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("--- {}\n{}", self.log.display(), self.log());
        }
    }
}
