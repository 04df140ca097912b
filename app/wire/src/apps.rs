//! The applications behind this server.

use serde::{Deserialize, Serialize};

use crate::User;

/// The response of `GET /api/apps`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apps {
    /// The applications that the user may open, in the order of the settings.
    pub apps: Vec<AppLink>,
}

/// An application that the user may open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppLink {
    /// Its name in the settings.
    pub name: String,
    /// What users call it.
    pub title: String,
    /// Its origin, for instance `https://wiki.example.org`.
    pub url: String,
}

/// The response of `GET /api/app`. It is for everybody, and contains no more than the login page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppTitle {
    /// What users call the application.
    pub title: String,
}

/// The response of `GET /.poolgate/session` on the host of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppSession {
    /// The name of the application.
    pub app: String,
    /// The user who is logged in.
    pub user: User,
    /// Seconds until the session ends if it is not extended.
    pub expires_in: u32,
}
