//! The sessions of a person or of an email address.

use sqlx::QueryBuilder;
use sqlx::sqlite::Sqlite as Database;

use super::super::{Filter, Row};
use super::{Sqlite, columns, session};
use crate::session::Error;
use crate::session::id::Hash;

impl Sqlite {
    pub(in crate::session::rows) async fn sessions_of(
        &self,
        filter: &Filter,
    ) -> Result<Vec<(Hash, Row)>, Error> {
        let mut statement =
            QueryBuilder::new(concat!("SELECT ", columns!(), " FROM sessions WHERE "));
        push(&mut statement, filter);
        let rows = statement.build().fetch_all(&self.pool).await?;
        rows.iter().map(session).collect()
    }

    pub(in crate::session::rows) async fn index_email(
        &self,
        filter: &Filter,
        email: Option<&Hash>,
        _now: i64,
    ) -> Result<(), Error> {
        let mut statement = QueryBuilder::new("UPDATE sessions SET email = ");
        statement
            .push_bind(email.map(|email| email.to_vec()))
            .push(" WHERE ");
        push(&mut statement, filter);
        statement.build().execute(&self.pool).await?;
        Ok(())
    }
}

/// Adds the condition that selects the sessions.
pub(super) fn push(statement: &mut QueryBuilder<Database>, filter: &Filter) {
    let (column, hashes) = match filter {
        Filter::Person(hashes) => ("person IN (", hashes),
        Filter::Email(hashes) => ("email IN (", hashes),
    };
    statement.push(column);
    let mut list = statement.separated(", ");
    for hash in hashes {
        list.push_bind(hash.to_vec());
    }
    list.push_unseparated(")");
}
