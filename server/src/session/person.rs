//! All sessions of a person, and what happens to them when the person changes how they log in.

use super::{Error, Id, NewSession, Record, Session, Sessions, id};

impl Sessions {
    /// Returns all sessions of a person (`sub`) that have not ended, in no particular order.
    pub async fn of_person(&self, subject: &str) -> Result<Vec<Session>, Error> {
        self.store.of_person(subject, self.clock.now()).await
    }

    /// Ends all sessions of a person (`sub`), or all but one, and returns their records. The one stays although it has got
    /// another id a moment ago.
    pub async fn end_all_of(
        &self,
        subject: &str,
        except: Option<&id::Hash>,
    ) -> Result<Vec<Record>, Error> {
        let now = self.clock.now();
        let renewed = except.and_then(|key| self.replaced.renewal_of(key, now));
        let except: Vec<_> = except.copied().into_iter().chain(renewed).collect();
        self.store.remove_of_person(subject, &except).await
    }

    /// Ends all sessions of persons who have a session with an email address, whatever its letter case, and returns their
    /// records. Their other sessions may still have a former address.
    pub async fn end_all_of_email(&self, email: &str) -> Result<Vec<Record>, Error> {
        let mut ended = Vec::new();
        // The sessions with the address end last: if the store fails before, the next attempt finds the persons again.
        for subject in self.store.subjects_of_email(email).await? {
            ended.extend(self.store.remove_of_person(&subject, &[]).await?);
        }
        ended.extend(self.store.remove_of_email(email).await?);
        Ok(ended)
    }

    /// Stores under which email address all sessions of a person are found, after it has changed.
    pub async fn change_email(&self, subject: &str, email: Option<&str>) -> Result<(), Error> {
        self.store.index_email(subject, email).await
    }

    /// Changes the id of a session, so that a copy of its cookie is no use any longer (ASVS 5.0 7.2.4). Its contents and its
    /// end stay the same.
    ///
    /// Returns `None` if the session has changed or ended since it was read.
    pub async fn renew(&self, session: &Session) -> Result<Option<NewSession>, Error> {
        let id = Id::new(&self.random);
        let (key, record) = (id.hash(), &session.record);
        // Before it is written: a request that ends all other sessions at the same time must not end this one.
        self.replaced.renewed(session.key, key, self.clock.now());
        let written = self.store.update(session, &key, record).await?;
        let left = session.lifetime.max_ends_at - self.clock.now();
        Ok(written.then(|| NewSession {
            id,
            cookie_lifetime: record.remember.then_some(left),
            session: Session {
                key,
                version: session.version + 1,
                ..session.clone()
            },
            replaced: Vec::new(),
        }))
    }
}
