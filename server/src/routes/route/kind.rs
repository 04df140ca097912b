//! How a path is requested.

/// How a path is requested. It determines which requests are rejected and what errors look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By a script of this application: needs its header and its origin. Errors are problems.
    Data,
    /// By the address bar, a link or a redirect: top-level GET navigations only. Errors are problems.
    Navigation,
    /// By a monitor: no requirements. Errors are plain text.
    Probe,
    /// By a proxy that asks about another request: no requirements but those of the handler.
    Subrequest,
    /// By a form of a page that the server itself writes: from this origin only. Errors are problems.
    Form,
    /// By a browser on the host of an application, and nowhere else. Errors are problems.
    Application,
    /// By anyone, for instance another server: no requirements but the host. Errors are problems.
    Document,
}
