//! Groups: creating them, and adding users to them. The groups of a user are claims of both tokens.

use crate::pool::{groups::Group, refusal::Refusal, state::State, user_pool::UserPool};

/// Creates a group.
pub fn create_group(pool: &UserPool, group: Group) -> Result<Group, Refusal> {
    pool.change(|state| {
        if state.groups.contains_key(&group.name) {
            return Err(Refusal::GroupExists);
        }
        state.groups.insert(group.name.clone(), group.clone());
        Ok(group)
    })
}

/// Returns every group, by name.
pub fn list_groups(pool: &UserPool) -> Vec<Group> {
    pool.read(|state| state.groups.values().cloned().collect())
}

/// Returns the groups of a user, in order of precedence.
pub fn list_groups_for_user(pool: &UserPool, sub: &str) -> Result<Vec<Group>, Refusal> {
    pool.read(|state| {
        let user = state.users.get(sub).ok_or(Refusal::UserNotFound)?;
        let groups = user.groups.iter().filter_map(|name| state.groups.get(name));
        Ok(groups.cloned().collect())
    })
}

/// Adds a user to a group. Adding twice changes nothing.
pub fn add_user_to_group(pool: &UserPool, sub: &str, group: &str) -> Result<(), Refusal> {
    change_groups(pool, sub, group, |names| {
        if !names.iter().any(|name| name == group) {
            names.push(group.to_owned());
        }
    })
}

/// Removes a user from a group. Removing twice changes nothing.
pub fn remove_user_from_group(pool: &UserPool, sub: &str, group: &str) -> Result<(), Refusal> {
    change_groups(pool, sub, group, |names| names.retain(|name| name != group))
}

fn change_groups(
    pool: &UserPool,
    sub: &str,
    group: &str,
    change: impl FnOnce(&mut Vec<String>),
) -> Result<(), Refusal> {
    pool.change(|state| {
        let State { users, groups, .. } = state;
        if !groups.contains_key(group) {
            return Err(Refusal::GroupNotFound);
        }
        let user = users.get_mut(sub).ok_or(Refusal::UserNotFound)?;
        change(&mut user.groups);
        user.groups.sort_by_key(|name| {
            groups.get(name).map(|group| {
                let (precedence, name) = group.rank();
                (precedence, name.to_owned())
            })
        });
        Ok(())
    })
}
