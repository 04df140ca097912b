//! The passkeys of a user: listing and deleting them.

use passki::{AuthenticatorAttachment, AuthenticatorTransport};
use serde::Serialize;

use crate::pool::{
    refusal::Refusal, user_pool::UserPool, web_authn_credential::WebAuthnCredential,
};

/// `WebAuthnCredentialDescription`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CredentialDescription {
    credential_id: String,
    friendly_credential_name: &'static str,
    relying_party_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    authenticator_attachment: Option<AuthenticatorAttachment>,
    authenticator_transports: Vec<AuthenticatorTransport>,
    created_at: i64,
}

impl CredentialDescription {
    fn new(credential: &WebAuthnCredential) -> Self {
        Self {
            credential_id: credential.id(),
            friendly_credential_name: credential.friendly_name(),
            relying_party_id: credential.relying_party_id.clone(),
            authenticator_attachment: credential.authenticator_attachment,
            authenticator_transports: credential.passkey.transports.clone(),
            created_at: credential.created_at,
        }
    }
}

/// Returns a page of the passkeys of a user, oldest first, and the token of the next page: the id of its first passkey.
pub fn list_credentials(
    pool: &UserPool,
    sub: &str,
    token: Option<&str>,
    max_results: usize,
) -> Result<(Vec<CredentialDescription>, Option<String>), Refusal> {
    pool.read(|state| {
        let user = state.users.get(sub).ok_or(Refusal::UserNotFound)?;
        let all = &user.web_authn_credentials;
        let start = match token {
            Some(token) => all
                .iter()
                .position(|credential| credential.id() == token)
                .ok_or_else(|| Refusal::InvalidParameter("Invalid NextToken.".to_owned()))?,
            None => 0,
        };
        let page = all[start..].iter().take(max_results);
        let next = all.get(start + max_results).map(WebAuthnCredential::id);
        Ok((page.map(CredentialDescription::new).collect(), next))
    })
}

/// Deletes a passkey. The authenticator keeps its private key, which is useless from then on.
pub fn delete_credential(pool: &UserPool, sub: &str, id: &str) -> Result<(), Refusal> {
    pool.change(|state| {
        let user = state.users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        let credentials = &mut user.web_authn_credentials;
        let index = credentials.iter().position(|known| known.id() == id);
        credentials.remove(index.ok_or(Refusal::PasskeyNotFound)?);
        Ok(())
    })
}
