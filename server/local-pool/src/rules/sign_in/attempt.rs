//! One sign-in of one user at one client, while it is in progress.

use std::collections::BTreeMap;

use crate::{
    pool::{
        clients::Client,
        pending_sign_ins::{PendingChallenge, PendingSignIn, Subject},
        refusal::Refusal,
        user_pool::UserPool,
        users::User,
    },
    rules::sign_in::step::IssuedChallenge,
};

/// A sign-in in progress.
pub struct Attempt<'a> {
    pub pool: &'a UserPool,
    pub client: &'a Client,
    /// Who signs in.
    pub subject: Subject,
}

impl Attempt<'_> {
    /// Returns the `sub` of the user. Refuses a decoy.
    pub fn sub(&self) -> Result<&str, Refusal> {
        let sub = self.subject.sub.as_deref();
        sub.ok_or(Refusal::IncorrectPassword)
    }

    /// Returns the name that the password check looks up: as entered, or the `USERNAME` of the challenge.
    pub fn entered(&self) -> &str {
        let entered = self.subject.entered.as_deref();
        entered.unwrap_or(&self.subject.user_id)
    }

    /// Reads something from the user.
    pub fn read_user<T>(&self, read: impl FnOnce(&User) -> T) -> Result<T, Refusal> {
        let sub = self.sub()?;
        self.pool
            .read(|state| state.users.get(sub).map(read))
            .ok_or(Refusal::UserNotFound)
    }

    /// Changes the user.
    pub fn change_user<T>(
        &self,
        change: impl FnOnce(&mut User) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let sub = self.sub()?;
        self.pool.change(|state| {
            let user = state.users.get_mut(sub);
            change(user.ok_or(Refusal::UserNotFound)?)
        })
    }

    /// Issues a challenge, which waits for its answer under a new `Session`.
    pub fn challenge(
        &self,
        challenge: PendingChallenge,
        parameters: Vec<(&str, String)>,
    ) -> IssuedChallenge {
        // As in Cognito, the first factors and devices call it USERNAME.
        let name = if challenge.is_first_factor() || challenge.is_device_proof() {
            "USERNAME"
        } else {
            "USER_ID_FOR_SRP"
        };
        let parameters: BTreeMap<_, _> = parameters
            .into_iter()
            .chain([(name, self.subject.user_id.clone())])
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        IssuedChallenge {
            name: challenge.name(),
            parameters,
            session: Some(self.wait_for(challenge)),
            available_challenges: Vec::new(),
        }
    }

    /// Stores the sign-in until the challenge is answered, and returns its `Session`.
    pub fn wait_for(&self, challenge: PendingChallenge) -> String {
        let now = self.pool.clock.now();
        let sign_in = PendingSignIn {
            client_id: self.client.id.clone(),
            subject: self.subject.clone(),
            challenge,
            expires_at: now + self.client.auth_session_seconds(),
        };
        let random = &self.pool.random;
        self.pool
            .change_volatile(|volatile| volatile.sign_ins.insert(random, sign_in, now))
    }

    /// Counts an attempt to enter a code, or refuses it after too many wrong ones. Separate from the passwords, because
    /// a correct password must not make room for more guesses at the code.
    ///
    /// Source: Cognito developer guide, "Adding MFA to a user pool": after five wrong codes the lockout of failed
    /// sign-ins begins.
    pub fn count_code(&self) -> Result<(), Refusal> {
        let now = self.pool.clock.now();
        let account = self.code_account();
        self.pool
            .change_volatile(|volatile| volatile.lockout.record_attempt(&account, now))
    }

    /// Resets the count after a correct code.
    pub fn clear_codes(&self) {
        let account = self.code_account();
        self.pool
            .change_volatile(|volatile| volatile.lockout.clear(&account));
    }

    fn code_account(&self) -> String {
        format!("{} code", self.subject.user_id)
    }
}
