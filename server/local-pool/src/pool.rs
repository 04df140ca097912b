//! The pool itself: its settings, its keys and clients, and the one door to its state.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{
    Clock, Description, Error, Message, Options, PasswordPolicy, Random,
    clients::{self, Client},
    description::DemoUser,
    hosted,
    keys::SigningKey,
    memory::Memory,
    refusal::Refusal,
    simulation::Simulation,
    state::State,
    storage::Storage,
};

mod first_start;

/// The part of the pool id before `_`. Not a region that says where anything runs: SDKs want one that exists.
pub const REGION: &str = "us-east-1";
/// The part of the pool id after `_`, which is the pool's name in SRP.
pub const NAME: &str = "LocalPool";

/// A user pool. What is in it is only read and changed through [`Pool::read`] and [`Pool::change`].
pub struct Pool {
    /// What does not change while the pool runs.
    pub settings: Settings,
    /// What time it is.
    pub clock: Clock,
    /// Where codes, secrets and identifiers come from.
    pub random: Random,
    /// What a client has to know.
    pub description: Description,
    /// What signs tokens.
    pub keys: SigningKey,
    /// Who does not exist.
    pub simulation: Simulation,
    /// What the hosted pages remember: their sessions, and codes that wait for the token endpoint.
    pub hosted: Mutex<hosted::Memory>,
    clients: [Client; 2],
    storage: Storage,
    state: Mutex<State>,
    memory: Mutex<Memory>,
}

/// The rules of the pool.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The application in front of the pool, without a slash at its end.
    pub app_url: String,
    /// Which passwords are taken.
    pub password_policy: PasswordPolicy,
    /// `PreventUserExistenceErrors`.
    pub prevent_user_existence_errors: bool,
    /// `RefreshTokenRotation`.
    pub refresh_token_rotation: bool,
    /// `RetryGracePeriodSeconds`.
    pub refresh_token_grace_seconds: i64,
    /// The lifetime of ID and access tokens.
    pub access_token_seconds: i64,
}

impl Pool {
    /// Opens a pool, or makes it, at the URL where clients reach it.
    pub fn open(options: Options, public_url: &str) -> Result<Self, Error> {
        let storage = Storage::open(options.data.as_deref())?;
        let state = match storage.load()? {
            Some(state) => state,
            None => first_start::state(&options)?,
        };
        let app_url = base_url("app_url", &options.app_url)?;
        let secrets = &state.secrets;
        let clients = clients::both(&app_url, &secrets.client_secret);
        let demo_user = options.demo_user.then(first_start::demo_user);
        let pool = Self {
            description: describe(public_url, &clients, demo_user),
            keys: SigningKey::open(&secrets.signing_key)?,
            simulation: Simulation::new(&secrets.simulation_key),
            settings: settings(&options, app_url),
            clock: options.clock,
            random: options.random,
            hosted: Mutex::default(),
            memory: Mutex::default(),
            clients,
            storage,
            state: Mutex::new(state),
        };
        pool.storage.save(&pool.lock())?;
        Ok(pool)
    }

    /// The pool's name in SRP.
    #[expect(
        clippy::unused_self,
        reason = "callers have a pool in hand, and need not know that its name is fixed"
    )]
    pub fn name(&self) -> &'static str {
        NAME
    }

    /// The client with this id.
    pub fn client(&self, id: &str) -> Result<&Client, Refusal> {
        self.clients
            .iter()
            .find(|client| client.id == id)
            .ok_or_else(|| Refusal::ClientNotFound(id.to_owned()))
    }

    /// Looks at the state.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the state and keeps it before anybody is answered: what was promised survives a restart.
    pub fn change<T>(
        &self,
        change: impl FnOnce(&mut State) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut state = self.lock();
        let changed = change(&mut state)?;
        self.storage.save(&state)?;
        Ok(changed)
    }

    /// Looks at and changes what a restart forgets.
    pub fn remember<T>(&self, change: impl FnOnce(&mut Memory) -> T) -> T {
        change(&mut self.memory.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What to count attempts under: one account is one, however its name is written.
    pub fn account(&self, name: &str) -> String {
        self.read(|state| state.user_by_name(name).map(|user| user.sub.clone()))
            .unwrap_or_else(|| name.to_lowercase())
    }

    /// The mails to an address, newest first; all of them where it is empty.
    pub fn mailbox(&self, to: &str) -> Vec<Message> {
        let wanted = to.trim().to_lowercase();
        self.read(|state| {
            let to_them = |m: &&Message| wanted.is_empty() || m.to.to_lowercase() == wanted;
            state.messages.iter().filter(to_them).cloned().collect()
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A change that panicked has changed a plain value half at worst; a double goes on.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn settings(options: &Options, app_url: String) -> Settings {
    Settings {
        app_url,
        password_policy: options.password_policy.clone(),
        prevent_user_existence_errors: options.prevent_user_existence_errors,
        refresh_token_rotation: options.refresh_token_rotation,
        refresh_token_grace_seconds: options.refresh_token_grace_seconds.clamp(0, 60),
        access_token_seconds: options.access_token_seconds,
    }
}

fn describe(public_url: &str, clients: &[Client; 2], demo_user: Option<DemoUser>) -> Description {
    let user_pool_id = format!("{REGION}_{NAME}");
    let issuer = format!("{public_url}/{user_pool_id}");
    Description {
        endpoint: public_url.to_owned(),
        region: REGION.to_owned(),
        jwks_url: format!("{issuer}/.well-known/jwks.json"),
        issuer,
        user_pool_id,
        hosted_base_url: public_url.to_owned(),
        mailbox_url: format!("{public_url}/mailbox"),
        clients: clients.iter().map(Client::describe).collect(),
        demo_user,
    }
}

/// Reads `http://host:port`, with or without a slash at the end, and gives it without.
pub fn base_url(name: &'static str, value: &str) -> Result<String, Error> {
    let refused = || Error::Url {
        name,
        value: value.to_owned(),
    };
    let url = url::Url::parse(value).map_err(|_| refused())?;
    let is_origin = matches!(url.scheme(), "http" | "https")
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if is_origin {
        Ok(url.as_str().trim_end_matches('/').to_owned())
    } else {
        Err(refused())
    }
}

#[cfg(test)]
mod tests {
    use super::base_url;

    #[test]
    fn a_base_url_is_an_origin_and_loses_its_slash() {
        assert_eq!(
            base_url("x", "http://localhost:8080/").unwrap(),
            "http://localhost:8080"
        );
        for bad in [
            "localhost:8080",
            "http://localhost/app",
            "ftp://localhost",
            "http://a@localhost",
            "http://localhost/?q",
        ] {
            assert!(base_url("x", bad).is_err(), "{bad}");
        }
    }
}
