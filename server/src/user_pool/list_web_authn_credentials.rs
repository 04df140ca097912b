//! `ListWebAuthnCredentials`.

use wire::account::passkeys::Passkey;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

/// The most pages that are read. A user has at most 20 passkeys (developer guide, "Quotas"), which fit on one page; a
/// pool that returns page after page must not keep a request busy.
const MAX_PAGES: usize = 20;

impl UserPool {
    /// Returns all passkeys of the user, newest first.
    pub async fn list_web_authn_credentials(
        &self,
        access_token: &SecretToken,
    ) -> Result<Vec<Passkey>, Error> {
        let (mut passkeys, mut next) = (Vec::new(), None);
        for _ in 0..MAX_PAGES {
            let call = self
                .client
                .list_web_authn_credentials()
                .access_token(access_token.expose())
                .set_next_token(next)
                .send();
            let output = self.call("ListWebAuthnCredentials", call).await?;
            passkeys.extend(output.credentials.into_iter().map(|credential| Passkey {
                id: credential.credential_id,
                name: credential.friendly_credential_name,
                created_at: credential.created_at.secs(),
            }));
            next = output.next_token.filter(|token| !token.is_empty());
            if next.is_none() {
                break;
            }
        }
        passkeys.sort_by_key(|passkey| std::cmp::Reverse(passkey.created_at));
        Ok(passkeys)
    }
}
