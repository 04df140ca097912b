//! The ways to log in.

use crate::named::named_enum;

named_enum! {
    /// A way to log in, by the name that JSON and the setting `LOGIN_MODES` use.
    pub enum LoginMode {
        /// On the pages of this application, through the user-pools API.
        InApp = "in-app",
        /// On Cognito's hosted pages, by authorization code.
        Hosted = "hosted",
    }
}
