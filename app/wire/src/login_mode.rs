//! The login modes.

use crate::named::named_enum;

named_enum! {
    /// A login mode, with the name that JSON and the setting `LOGIN_MODES` use.
    pub enum LoginMode {
        /// On the pages of this application, through the user-pools API.
        InApp = "in-app",
        /// On Cognito's hosted pages, with the authorization code flow.
        Hosted = "hosted",
    }
}
