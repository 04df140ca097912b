//! What can be changed while the pool runs: its settings and those of its clients.
//!
//! Readers get a snapshot, so that one request does not see two configurations. Changes are kept in memory only: a
//! restart and `POST /reset` return to the configuration of the start.

use std::sync::{Arc, PoisonError, RwLock};

use crate::pool::{clients::Client, refusal::Refusal, settings::Settings};

/// The current configuration.
pub struct Configuration(RwLock<Parts>);

#[derive(Clone)]
struct Parts {
    settings: Arc<Settings>,
    clients: [Arc<Client>; 2],
}

impl Configuration {
    pub fn new(settings: Settings, clients: [Client; 2]) -> Self {
        Self(RwLock::new(Parts {
            settings: Arc::new(settings),
            clients: clients.map(Arc::new),
        }))
    }

    pub fn settings(&self) -> Arc<Settings> {
        self.parts().settings
    }

    pub fn clients(&self) -> [Arc<Client>; 2] {
        self.parts().clients
    }

    fn parts(&self) -> Parts {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Replaces everything.
    pub fn replace(&self, settings: Settings, clients: [Client; 2]) {
        let mut parts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        parts.settings = Arc::new(settings);
        parts.clients = clients.map(Arc::new);
    }

    /// Changes the settings of the pool, or leaves them as they are if `change` fails.
    pub fn change_settings(
        &self,
        change: impl FnOnce(&mut Settings) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut parts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let mut settings = Settings::clone(&parts.settings);
        change(&mut settings)?;
        parts.settings = Arc::new(settings);
        Ok(())
    }

    /// Replaces the client with the same id.
    pub fn replace_client(&self, client: Client) {
        let mut parts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for known in &mut parts.clients {
            if known.id == client.id {
                *known = Arc::new(client);
                return;
            }
        }
    }
}
