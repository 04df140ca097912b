//! The sessions of a person or of an email address.

use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite as Database, SqliteConnection};

use super::super::{Filter, NewRow, Row};
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

    pub(in crate::session::rows) async fn remove_sessions_of(
        &self,
        filter: &Filter,
        except: &[Hash],
    ) -> Result<Vec<(Hash, Row)>, Error> {
        let mut statement = QueryBuilder::new("DELETE FROM sessions WHERE ");
        push(&mut statement, filter);
        for key in except {
            statement.push(" AND key <> ").push_bind(key.as_slice());
        }
        statement.push(concat!(" RETURNING ", columns!()));
        let rows = statement.build().fetch_all(&self.pool).await?;
        rows.iter().map(session).collect()
    }

    pub(in crate::session::rows) async fn index_email(
        &self,
        filter: &Filter,
        email: Option<&Hash>,
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

/// Removes the sessions of the same person that began first, so that `new.limit` remain with the new one.
pub(super) async fn evict_oldest(
    connection: &mut SqliteConnection,
    new: &NewRow<'_>,
) -> Result<Vec<(Hash, Row)>, Error> {
    let mut statement =
        QueryBuilder::new("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE ");
    push(&mut statement, &new.same_person);
    statement
        .push(" AND key <> ")
        .push_bind(new.key.as_slice())
        .push(" ORDER BY created_at DESC LIMIT -1 OFFSET ")
        .push_bind(new.limit - 1)
        .push(concat!(") RETURNING ", columns!()));
    let rows = statement.build().fetch_all(connection).await?;
    rows.iter().map(session).collect()
}

fn push(statement: &mut QueryBuilder<Database>, filter: &Filter) {
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
