//! All sessions of a person, and what happens to them when the person changes how they log in.

use super::{EndedByLogin, Error, Id, NewSession, Session, Sessions, id};

impl Sessions {
    /// Returns all sessions of a person (`sub`) that have not ended, in no particular order.
    pub async fn of_person(&self, subject: &str) -> Result<Vec<Session>, Error> {
        self.store.of_person(subject, self.clock.now()).await
    }

    /// Ends all sessions of a person (`sub`), or all but one, and returns their keys. The one stays although it has got another
    /// id a moment ago. The same step queues the refresh tokens to be revoked.
    pub async fn end_all_of(
        &self,
        subject: &str,
        except: Option<&id::Hash>,
    ) -> Result<Vec<id::Hash>, Error> {
        let now = self.clock.now();
        let ended = self.store.remove_of_person(subject, except, now).await;
        self.recent.forget_all();
        ended
    }

    /// Ends all sessions of persons who have a session with an email address, whatever its letter case, and returns their
    /// keys. Their other sessions may still have a former address.
    pub async fn end_all_of_email(&self, email: &str) -> Result<Vec<id::Hash>, Error> {
        let now = self.clock.now();
        let mut ended = Vec::new();
        // The sessions with the address end last: if the store fails before, the next attempt finds the persons again.
        for subject in self.store.subjects_of_email(email).await? {
            ended.extend(self.end_all_of(&subject, None).await?);
        }
        let removed = self.store.remove_of_email(email, now).await;
        self.recent.forget_all();
        ended.extend(removed?);
        Ok(ended)
    }

    /// Stores under which email address all sessions of a person are found, after it has changed.
    pub async fn change_email(&self, subject: &str, email: Option<&str>) -> Result<(), Error> {
        let now = self.clock.now();
        self.store.index_email(subject, email, now).await
    }

    /// Changes the id of a session to a new one, so that a copy of its cookie is no use any longer (ASVS 5.0 7.2.4). Its contents and its
    /// end stay the same.
    ///
    /// Returns `None` if the session has changed, ended or been used since it was read. It may have the new id already: that of
    /// an attempt whose response was lost.
    pub async fn renew(&self, session: &Session, id: &Id) -> Result<Option<NewSession>, Error> {
        let (key, now) = (id.hash(), self.clock.now());
        let written = self.store.update(session, &key, &session.record, now);
        let written = written.await;
        self.recent.forget(&session.key);
        if !written? {
            return Ok(None);
        }
        let renewed = Session {
            key,
            version: session.version + 1,
            ..session.clone()
        };
        Ok(Some(self.with_id(renewed, id)))
    }

    /// Returns a session as one that has just got its id.
    #[must_use]
    pub fn with_id(&self, session: Session, id: &Id) -> NewSession {
        let left = session.lifetime.max_ends_at - self.clock.now();
        NewSession {
            id: id.clone(),
            cookie_lifetime: session.record.remember.then_some(left),
            session,
            ended: EndedByLogin::default(),
        }
    }
}
