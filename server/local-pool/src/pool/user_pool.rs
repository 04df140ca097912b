//! The pool itself: its settings, keys and clients, and the only way to read or change its state.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::pool::{
    clients::{Client, client_secret::ClientSecret},
    clock::Clock,
    configuration::Configuration,
    decoy::DecoyUsers,
    description::{DemoUser, Description},
    error::Error,
    first_start::FirstStart,
    keys::{SigningKey, SigningKeys},
    message::Message,
    options::Options,
    published_secret,
    random::Random,
    refusal::Refusal,
    settings::{self, REGION, Settings},
    state::State,
    storage::{self, Storage},
    volatile::Volatile,
};

/// A user pool. Its state is only read and changed through [`UserPool::read`] and [`UserPool::change`].
pub struct UserPool {
    /// The settings of the pool and its clients.
    pub configuration: Configuration,
    /// The clock that expiry is checked against.
    pub clock: Clock,
    /// The source of codes, secrets and identifiers.
    pub random: Random,
    /// The settings that a client needs.
    pub description: Description,
    /// The keys that sign tokens.
    pub keys: SigningKeys,
    /// Responses for users that do not exist.
    pub decoys: DecoyUsers,
    secret_file: Option<PathBuf>,
    storage: Storage,
    first_start: FirstStart,
    state: Mutex<State>,
    volatile: Mutex<Volatile>,
}

impl UserPool {
    /// Opens the pool in the data folder, or creates it. `public_url` is where clients reach it.
    pub fn open(options: Options, public_url: &str) -> Result<Self, Error> {
        let storage = Storage::open(options.data.as_deref())?;
        let first_start = FirstStart::new(&options)?;
        let stored = storage.load()?;
        let secrets = match &stored {
            Some(state) => state.secrets.clone(),
            None => first_start.secrets()?,
        };
        // Also if there is a stored state: the seed file is checked now and not at the first reset.
        let new = first_start.state(secrets.clone())?;
        let mut state = stored.unwrap_or(new);
        state.create_missing_groups(options.clock.now());
        let clients = first_start.clients(&secrets);
        let demo_user = first_start.demo_user();
        let pool = Self {
            description: describe(public_url, options.aws_issuer, &clients, demo_user),
            keys: SigningKeys::open(&secrets)?,
            decoys: DecoyUsers::new(&secrets.decoy_key),
            configuration: Configuration::new(first_start.settings(), clients),
            clock: options.clock,
            random: options.random,
            secret_file: options.secret_file,
            storage,
            first_start,
            state: Mutex::new(state),
            volatile: Mutex::default(),
        };
        pool.storage.save(&pool.lock())?;
        pool.write_secret_file()?;
        Ok(pool)
    }

    /// Returns the current settings. Use one snapshot per request.
    pub fn settings(&self) -> Arc<Settings> {
        self.configuration.settings()
    }

    /// Refuses to write, if the pool is read-only.
    pub fn require_writable(&self) -> Result<(), Refusal> {
        if self.settings().read_only {
            Err(Refusal::ReadOnly)
        } else {
            Ok(())
        }
    }

    /// Returns the client with this id, with its current settings.
    pub fn client(&self, id: &str) -> Result<Arc<Client>, Refusal> {
        self.configuration
            .clients()
            .into_iter()
            .find(|client| client.id == id)
            .ok_or_else(|| Refusal::ClientNotFound(id.to_owned()))
    }

    /// Changes the secrets of a client, and saves them.
    pub fn change_client_secrets<T>(
        &self,
        client_id: &str,
        change: impl FnOnce(&mut Vec<ClientSecret>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.change(|state| {
            let mut client = Client::clone(&*self.client(client_id)?);
            let changed = change(&mut client.secrets)?;
            state.secrets.client_secrets.clone_from(&client.secrets);
            self.configuration.replace_client(client);
            Ok(changed)
        })
    }

    /// Writes the newest secret to the file of the options, if there is one.
    pub fn publish_secret(&self) -> Result<(), Refusal> {
        self.write_secret_file()
            .map_err(|error| Refusal::caused_by("the secret file cannot be written", error))
    }

    fn write_secret_file(&self) -> Result<(), storage::Error> {
        let clients = self.configuration.clients();
        let confidential = clients
            .iter()
            .find_map(|client| Some((client, client.secret()?)));
        if let (Some(path), Some((client, secret))) = (&self.secret_file, confidential) {
            let pool_id = &self.description.user_pool_id;
            published_secret::write(path, &published_secret::json(pool_id, &client.id, secret))?;
        }
        Ok(())
    }

    /// Signs with a new key from now on. The former one stays published, the one before that does not.
    pub fn rotate_signing_key(&self) -> Result<(), Refusal> {
        let failed = |error| Refusal::caused_by("a signing key cannot be created", error);
        let stored = SigningKey::generate().map_err(failed)?;
        let key = SigningKey::open(&stored).map_err(failed)?;
        self.change(|state| {
            let former = std::mem::replace(&mut state.secrets.signing_key, stored);
            state.secrets.former_signing_key = Some(former);
            self.keys.rotate(key);
            Ok(())
        })
    }

    /// Returns to the first start: the users and settings, but not the keys and the client secret.
    pub fn reset(&self) -> Result<(), Refusal> {
        let secrets = self.read(|state| state.secrets.clone());
        let clients = self.first_start.clients(&secrets);
        let first = self
            .first_start
            .state(secrets)
            .map_err(|error| Refusal::caused_by("the first state cannot be created", error))?;
        self.change(|state| {
            *state = first;
            Ok(())
        })?;
        self.configuration
            .replace(self.first_start.settings(), clients);
        self.change_volatile(|volatile| *volatile = Volatile::default());
        Ok(())
    }

    /// Reads the state.
    pub fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.lock())
    }

    /// Changes the state and saves it before returning, so that what a response promises survives a restart.
    pub fn change<T>(
        &self,
        change: impl FnOnce(&mut State) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut state = self.lock();
        let changed = change(&mut state)?;
        self.storage
            .save(&state)
            .map_err(|error| Refusal::caused_by("the local pool cannot save its state", error))?;
        Ok(changed)
    }

    /// Reads and changes the state that a restart resets.
    pub fn change_volatile<T>(&self, change: impl FnOnce(&mut Volatile) -> T) -> T {
        change(&mut self.volatile.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Returns the username of a user, as in `cognito:username` and `USER_ID_FOR_SRP`.
    pub fn username(&self, sub: &str) -> Result<String, Refusal> {
        self.read(|state| Some(state.users.get(sub)?.username().to_owned()))
            .ok_or(Refusal::UserNotFound)
    }

    /// Returns the key that attempts are counted under: one per account, regardless of how its name is written.
    pub fn account_key(&self, name: &str) -> String {
        self.read(|state| state.user_by_name(name).map(|user| user.sub.clone()))
            .unwrap_or_else(|| name.to_lowercase())
    }

    /// Returns the messages to an email address or phone number, newest first; all messages if it is empty.
    pub fn mailbox(&self, to: &str) -> Vec<Message> {
        let to = to.trim().to_lowercase();
        self.read(|state| {
            let matches = |m: &&Message| to.is_empty() || m.to.to_lowercase() == to;
            state.messages.iter().filter(matches).cloned().collect()
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // The state is plain data: after a panic it is at worst partially changed, which is acceptable for a test pool.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn describe(
    public_url: &str,
    aws_issuer: bool,
    clients: &[Client; 2],
    demo_user: Option<DemoUser>,
) -> Description {
    let user_pool_id = settings::user_pool_id();
    let own_issuer = format!("{public_url}/{user_pool_id}");
    Description {
        endpoint: public_url.to_owned(),
        region: REGION.to_owned(),
        // The keys are always published here, so a client with AWS's issuer needs this URL too.
        jwks_url: format!("{own_issuer}/.well-known/jwks.json"),
        issuer: if aws_issuer {
            format!("https://cognito-idp.{REGION}.amazonaws.com/{user_pool_id}")
        } else {
            own_issuer
        },
        user_pool_id,
        hosted_base_url: public_url.to_owned(),
        mailbox_url: format!("{public_url}/mailbox"),
        clients: clients.iter().map(Client::describe).collect(),
        demo_user,
    }
}
