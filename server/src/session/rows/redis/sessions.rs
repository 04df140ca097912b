//! Sessions in Redis.

use std::sync::Arc;

use redis::Value;

use super::super::{Change, EndedByLogin, Filter, NewRow, Row};
use super::{Redis, call, hex, index, optional, reply, scripts};
use crate::session::Error;
use crate::session::id::Hash;

impl Redis {
    pub(in crate::session::rows) async fn insert_session(
        &self,
        new: NewRow<'_>,
    ) -> Result<EndedByLogin, Error> {
        let (_, same_person) = index(&new.same_person);
        let replaces: Vec<_> = new.replaces.iter().map(hex).collect();
        let mut call = call(&scripts::INSERT_SESSION);
        call.arg(hex(new.key))
            .arg(new.row.version)
            .arg(new.row.last_seen.at)
            .arg(
                new.row
                    .last_seen
                    .mac
                    .as_ref()
                    .map_or(&[][..], Hash::as_slice),
            )
            .arg(optional(new.row.lifetime.idle))
            .arg(new.row.lifetime.max_ends_at)
            .arg(new.row.sealed)
            .arg(optional(new.browser.map(hex)))
            .arg(hex(&new.indexed.person))
            .arg(optional(new.indexed.email.as_ref().map(hex)))
            .arg(new.limit)
            .arg(new.revocation.unwrap_or_default())
            .arg(new.revoke_until)
            .arg(replaces.len())
            .arg(replaces)
            .arg(same_person);
        let (of_browser, evicted) = self.run_repeatedly(&call).await?;
        Ok(EndedByLogin {
            replaced: of_browser,
            evicted,
        })
    }

    pub(in crate::session::rows) async fn session(
        &self,
        key: &Hash,
    ) -> Result<Option<Arc<Row>>, Error> {
        // One command is atomic without a script, which would take Redis much longer.
        let mut read = redis::cmd("HMGET");
        read.arg(format!("poolgate:session:{}", hex(key)));
        read.arg(&reply::FIELDS);
        let row = reply::row(self.0.query(&read).await?)?;
        Ok(row.map(Arc::new))
    }

    pub(in crate::session::rows) async fn count_sessions(&self, now: i64) -> Result<u64, Error> {
        let mut count = redis::cmd("ZCOUNT");
        count
            .arg("poolgate:sessions")
            .arg(format!("({now}"))
            .arg("+inf");
        self.0.query(&count).await
    }

    pub(in crate::session::rows) async fn touch_session(
        &self,
        key: &Hash,
        at: i64,
        mac: &Hash,
    ) -> Result<bool, Error> {
        let mut call = call(&scripts::TOUCH_SESSION);
        call.arg(hex(key)).arg(at).arg(mac.as_slice());
        self.run(&call).await
    }

    pub(in crate::session::rows) async fn update_session(
        &self,
        key: &Hash,
        version: i64,
        change: Change<'_>,
    ) -> Result<bool, Error> {
        let last_seen = change.last_seen;
        let mac = last_seen.and_then(|it| it.mac).unwrap_or_default();
        let mut call = call(&scripts::UPDATE_SESSION);
        call.arg(hex(key))
            .arg(version)
            .arg(hex(change.key))
            .arg(change.sealed)
            .arg(hex(&change.indexed.person))
            .arg(optional(change.indexed.email.as_ref().map(hex)))
            .arg(optional(last_seen.map(|it| it.at)))
            .arg(mac.as_slice())
            .arg(change.revocation.unwrap_or_default())
            .arg(change.now);
        self.run(&call).await
    }

    pub(in crate::session::rows) async fn replaced_at(
        &self,
        key: &Hash,
    ) -> Result<Option<i64>, Error> {
        let mut read = redis::cmd("HGET");
        read.arg(format!("poolgate:replaced:{}", hex(key)))
            .arg("at");
        self.0.query(&read).await
    }

    pub(in crate::session::rows) async fn renewed(
        &self,
        key: &Hash,
    ) -> Result<Option<Hash>, Error> {
        let mut call = call(&scripts::RENEWED);
        call.arg(hex(key));
        let renewed: Option<String> = self.run(&call).await?;
        renewed.map(|key| reply::hash(&key)).transpose()
    }

    pub(in crate::session::rows) async fn remove_session(
        &self,
        key: &Hash,
        revoke_until: i64,
    ) -> Result<Option<Row>, Error> {
        let mut call = call(&scripts::REMOVE_SESSION);
        call.arg(hex(key)).arg(revoke_until);
        Self::row(self.run(&call).await?)
    }

    pub(in crate::session::rows) async fn remove_unchanged(
        &self,
        key: &Hash,
        version: i64,
        revoke_until: Option<i64>,
    ) -> Result<bool, Error> {
        let mut call = call(&scripts::REMOVE_UNCHANGED);
        call.arg(hex(key)).arg(version).arg(optional(revoke_until));
        self.run(&call).await
    }

    pub(in crate::session::rows) async fn sessions_of(
        &self,
        filter: &Filter,
    ) -> Result<Vec<(Hash, Row)>, Error> {
        let (name, hashes) = index(filter);
        let mut call = call(&scripts::SESSIONS_OF);
        call.arg(name).arg(hashes);
        reply::sessions(self.run(&call).await?)
    }

    pub(in crate::session::rows) async fn remove_sessions_of(
        &self,
        filter: &Filter,
        except: Option<&Hash>,
        revoke_until: i64,
    ) -> Result<Vec<Hash>, Error> {
        let (name, hashes) = index(filter);
        let mut call = call(&scripts::REMOVE_SESSIONS_OF);
        call.arg(name)
            .arg(optional(except.map(hex)))
            .arg(revoke_until)
            .arg(hashes);
        let keys: Vec<String> = self.run(&call).await?;
        keys.iter().map(|key| reply::hash(key)).collect()
    }

    pub(in crate::session::rows) async fn index_email(
        &self,
        filter: &Filter,
        email: Option<&Hash>,
        now: i64,
    ) -> Result<(), Error> {
        let (name, hashes) = index(filter);
        let mut call = call(&scripts::INDEX_EMAIL);
        call.arg(name)
            .arg(optional(email.map(hex)))
            .arg(now)
            .arg(hashes);
        self.run(&call).await
    }

    fn row(reply: Option<Value>) -> Result<Option<Row>, Error> {
        let session = reply.map(reply::session).transpose()?;
        Ok(session.map(|(_, row)| row))
    }
}
