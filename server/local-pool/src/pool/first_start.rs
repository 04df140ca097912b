//! The state of a new pool: its secrets, and the groups and users of the seed file or the demo user. A reset returns to
//! it.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use uuid::Uuid;

use crate::pool::{
    attributes::{self, Writer},
    clients::{self, Client, client_secret::ClientSecret},
    description::DemoUser,
    error::Error,
    groups::Group,
    keys::SigningKey,
    options::Options,
    seed::{Invalid, Seed, SeedGroup, SeedUser},
    settings::{POOL_NAME, Settings, mfa::Mfa, username_attributes::UsernameAttributes},
    state::{Secrets, State},
    totp::Secret,
    user_mfa::{SoftwareToken, UserMfa},
    user_status::UserStatus,
    users::{self, PasswordVerifier, User},
};

/// What a new pool is created from. Without `Debug`, because it contains passwords.
pub struct FirstStart {
    options: Options,
    settings: Settings,
    seed: Seed,
}

/// The demo user. The password is not a secret, because the pool only listens on loopback addresses.
fn demo_user() -> DemoUser {
    DemoUser {
        email: "demo@example.com".to_owned(),
        password: "Poolgate-demo-1".to_owned(),
    }
}

impl FirstStart {
    /// Checks the options and reads the seed file.
    pub fn new(options: &Options) -> Result<Self, Error> {
        let seed = match &options.seed {
            Some(path) => Seed::read(path)?,
            None if options.demo_user => demo_seed(),
            None => Seed::default(),
        };
        Ok(Self {
            settings: Settings::new(options)?,
            options: options.clone(),
            seed,
        })
    }

    /// Returns the demo user, if the pool starts with it. A seed file replaces it.
    pub fn demo_user(&self) -> Option<DemoUser> {
        let has_demo_user = self.options.demo_user && self.options.seed.is_none();
        has_demo_user.then(demo_user)
    }

    /// Returns the settings.
    pub fn settings(&self) -> Settings {
        self.settings.clone()
    }

    /// Returns the clients. The first stored secret applies unless the seed file has one; later secrets apply in any case.
    pub fn clients(&self, stored: &Secrets) -> [Client; 2] {
        let Seed { clients, .. } = &self.seed;
        let mut secrets = stored.client_secrets.clone();
        if secrets.is_empty() {
            let seeded = clients.confidential.client_secret.as_ref();
            let value = seeded.unwrap_or(&stored.client_secret).clone();
            let (id, now) = (&clients.confidential.client_id, self.options.clock.now());
            secrets.push(ClientSecret::new(id, value, now, &[]));
        }
        let [mut confidential, mut public] =
            clients::create_clients(&self.settings.app_url, secrets, &self.options);
        confidential.id.clone_from(&clients.confidential.client_id);
        public.id.clone_from(&clients.public.client_id);
        [confidential, public]
    }

    /// Generates the secrets of a new pool.
    pub fn secrets(&self) -> Result<Secrets, Error> {
        let random = &self.options.random;
        Ok(Secrets {
            signing_key: SigningKey::first(random)?,
            former_signing_key: None,
            decoy_key: STANDARD.encode(random.bytes::<32>()),
            client_secret: random.alphanumeric(51),
            client_secrets: Vec::new(),
        })
    }

    /// Creates the state of a new pool with these secrets.
    pub fn state(&self, secrets: Secrets) -> Result<State, Error> {
        let mut state = State::new(secrets);
        let now = self.options.clock.now();
        for group in &self.seed.groups {
            state.groups.insert(group.name.clone(), create(group, now));
        }
        for (index, seed) in self.seed.users.iter().enumerate() {
            let user = self.user(seed).map_err(|invalid| Error::Seed {
                path: self.options.seed.clone().unwrap_or_default(),
                reason: format!("users[{index}].{}: {}", invalid.at, invalid.reason),
            })?;
            state.users.insert(user.sub.clone(), user);
        }
        Ok(state)
    }

    fn user(&self, seed: &SeedUser) -> Result<User, Invalid> {
        if seed.status == UserStatus::ExternalProvider {
            let reason = "such a user is created when it signs in on the page of its provider";
            return Err(Invalid::new("status", reason));
        }
        let username = self.username(seed)?;
        let sub = self.sub(seed)?;
        Ok(User {
            attributes: self.attributes(seed)?,
            groups: self.groups(&seed.groups),
            status: seed.status,
            enabled: seed.enabled,
            password: self.password(username.as_deref().unwrap_or(&sub), seed)?,
            sub,
            username,
            confirmation: None,
            reset: None,
            pending_attributes: BTreeMap::new(),
            mfa: second_factors(seed)?,
            web_authn_credentials: Vec::new(),
            devices: Vec::new(),
            created_at: self.options.clock.now(),
            updated_at: None,
        })
    }

    fn username(&self, seed: &SeedUser) -> Result<Option<String>, Invalid> {
        let (names, (member, name)) = (self.settings.username_attributes, seed.name());
        if names == UsernameAttributes::Email && seed.username.is_some() {
            let reason = "users of this pool sign in with their email address";
            return Err(Invalid::new(member, reason));
        }
        users::check_username(name, names)
            .map_err(|error| Invalid::new(member, error.to_string()))?;
        Ok(names.username(name))
    }

    fn sub(&self, seed: &SeedUser) -> Result<String, Invalid> {
        let uuid = match &seed.sub {
            Some(text) => {
                Uuid::parse_str(text).map_err(|error| Invalid::new("sub", error.to_string()))?
            }
            None => self.options.random.uuid(),
        };
        Ok(uuid.to_string())
    }

    fn attributes(&self, seed: &SeedUser) -> Result<BTreeMap<String, String>, Invalid> {
        let email = seed.email.clone().map(|email| ("email".to_owned(), email));
        let sent = seed.attributes.clone().into_iter().chain(email).collect();
        let custom = &self.settings.custom_attributes;
        let mut attributes = attributes::read(None, sent, custom, Writer::Administrator)
            .map_err(|error| Invalid::new("attributes", error.to_string()))?;
        let verified = seed.status != UserStatus::Unconfirmed;
        for name in ["email", "phone_number"] {
            if attributes.contains_key(name) {
                attributes
                    .entry(format!("{name}_verified"))
                    .or_insert_with(|| verified.to_string());
            }
        }
        Ok(attributes)
    }

    /// Sorts groups by their precedence, which the file has checked to exist.
    fn groups(&self, names: &[String]) -> Vec<String> {
        let precedence = |name: &String| {
            let group = self.seed.groups.iter().find(|group| group.name == *name);
            group.and_then(|group| group.precedence).unwrap_or(u32::MAX)
        };
        let mut names = names.to_vec();
        names.sort_by_key(precedence);
        names
    }

    fn password(
        &self,
        user_id: &str,
        seed: &SeedUser,
    ) -> Result<Option<PasswordVerifier>, Invalid> {
        let Some(password) = &seed.password else {
            return Ok(None);
        };
        self.settings
            .password_policy
            .check(password)
            .map_err(|error| Invalid::new("password", error.to_string()))?;
        let salt = self.options.random.bytes();
        Ok(Some(PasswordVerifier::new(
            POOL_NAME, user_id, password, salt,
        )))
    }
}

/// The authenticator app is turned on if there is a secret, and the preferred factor in any case.
fn second_factors(seed: &SeedUser) -> Result<UserMfa, Invalid> {
    let software_token = match &seed.totp_secret {
        Some(text) => Some(SoftwareToken::new(read_secret(text)?, None)),
        None => None,
    };
    let has_phone = seed.attributes.contains_key("phone_number");
    match seed.preferred_mfa {
        Some(Mfa::SoftwareTokenMfa) if software_token.is_none() => {
            let reason = "SOFTWARE_TOKEN_MFA needs a totp_secret";
            return Err(Invalid::new("preferred_mfa", reason));
        }
        Some(Mfa::SmsMfa) if !has_phone => {
            let reason = "SMS_MFA needs the attribute phone_number";
            return Err(Invalid::new("preferred_mfa", reason));
        }
        _ => {}
    }
    let app = software_token.is_some().then_some(Mfa::SoftwareTokenMfa);
    Ok(UserMfa {
        enabled: app.into_iter().chain(seed.preferred_mfa).collect(),
        preferred: seed.preferred_mfa,
        software_token,
        unverified_secret: None,
    })
}

fn read_secret(text: &str) -> Result<Secret, Invalid> {
    let reason = "must be base32 of at least 10 bytes";
    Secret::from_base32(text).ok_or_else(|| Invalid::new("totp_secret", reason))
}

fn create(seed: &SeedGroup, now: i64) -> Group {
    Group {
        description: seed.description.clone(),
        ..Group::named(&seed.name, seed.precedence, now)
    }
}

/// The demo user, written like a seed file.
fn demo_seed() -> Seed {
    let demo = demo_user();
    let group = |name: &str, precedence| SeedGroup {
        name: name.to_owned(),
        description: None,
        precedence: Some(precedence),
    };
    let names = [("given_name", "Demo"), ("family_name", "Person")];
    Seed {
        groups: vec![group("admins", 1), group("testers", 2)],
        users: vec![SeedUser {
            email: Some(demo.email),
            username: None,
            sub: None,
            password: Some(demo.password),
            status: UserStatus::Confirmed,
            enabled: true,
            attributes: BTreeMap::from(names.map(|(k, v)| (k.to_owned(), v.to_owned()))),
            preferred_mfa: None,
            totp_secret: None,
            groups: vec!["admins".to_owned(), "testers".to_owned()],
        }],
        ..Seed::default()
    }
}
