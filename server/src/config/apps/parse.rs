//! The text of `APPS`.

use percent_encoding::percent_decode_str;
use url::Url;

use super::super::is_loopback;
use super::{App, Members, TokenKind, share_cookies};

/// The longest name of an application.
const MAX_NAME: usize = 32;
/// The longest `max_age`, in seconds: a year.
const MAX_AGE: u64 = 365 * 86_400;
const FORM: &str =
    "is not `name origin policy`, for instance `wiki https://wiki.example.org groups=staff`";
const OPTIONS: &str = "groups=, any, max_age=, factors=, token=, headers= and title=";

/// Parses all lines. Blank lines and lines that start with `#` are ignored. A semicolon also ends a line: files of environment
/// variables for containers have no lines in a value.
pub(super) fn apps(text: &str) -> Result<Vec<App>, String> {
    let mut apps: Vec<App> = Vec::new();
    let lines = text.lines().map(str::trim).enumerate();
    let lines = lines.filter(|(_, line)| !line.starts_with('#'));
    let lines = lines.flat_map(|(at, line)| parts(line).map(move |part| (at + 1, part.trim())));
    for (number, line) in lines.filter(|(_, line)| !line.is_empty()) {
        let app = app(line).map_err(|reason| format!("line {number} {reason}"))?;
        if apps.iter().any(|other| other.name == app.name) {
            return Err(format!(
                "line {number}: there are two applications named `{}`",
                app.name
            ));
        }
        if let Some(other) = apps.iter().find(|other| other.origin == app.origin) {
            let (one, two, origin) = (&other.name, &app.name, &app.origin);
            return Err(format!(
                "line {number}: `{one}` and `{two}` have the same origin {origin}, and a policy is for a whole origin"
            ));
        }
        let beside = |other: &&App| share_cookies(&other.origin, &app.origin);
        if let Some(other) = apps.iter().find(beside) {
            let (one, two) = (&other.name, &app.name);
            return Err(format!(
                "line {number}: `{one}` and `{two}` have the same host with different ports, and a cookie is for all ports of a host: give each a host of its own"
            ));
        }
        apps.push(app);
    }
    Ok(apps)
}

fn app(line: &str) -> Result<App, String> {
    let words = words(line)?;
    let [name, origin, options @ ..] = words.as_slice() else {
        return Err(FORM.to_owned());
    };
    if !is_name(name) {
        return Err(format!(
            "begins with `{name}`, which is not a name of lowercase letters, digits and dashes, {MAX_NAME} at most"
        ));
    }
    let of_app = |reason: String| format!("(`{name}`) {reason}");
    let origin = self::origin(origin).map_err(of_app)?;
    let mut found = Options::default();
    for option in options {
        found.add(option).map_err(of_app)?;
    }
    found.finish(name, origin).map_err(of_app)
}

/// Splits a line at the semicolons that are not between quotation marks.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let mut open = None;
    line.split(move |character| {
        open = quote_after(open, character);
        character == ';' && open.is_none()
    })
}

/// Splits a line at spaces. Those between quotation marks belong to their word: `title="Team wiki"` or `title='Team wiki'`.
fn words(line: &str) -> Result<Vec<String>, String> {
    let (mut words, mut word, mut open) = (Vec::new(), String::new(), None);
    for character in line.chars() {
        let after = quote_after(open, character);
        if after != open {
            open = after;
        } else if character.is_whitespace() && open.is_none() {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        } else {
            word.push(character);
        }
    }
    if open.is_some() {
        return Err("has a quotation mark without the other one".to_owned());
    }
    words.extend((!word.is_empty()).then_some(word));
    Ok(words)
}

/// Returns the quotation mark that is open after a character. Between two of one kind, the other kind is text.
fn quote_after(open: Option<char>, character: char) -> Option<char> {
    match (open, character) {
        (Some(mark), same) if mark == same => None,
        (None, '"' | '\'') => Some(character),
        (open, _) => open,
    }
}

fn is_name(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.len() <= MAX_NAME && !text.starts_with('-') && text.bytes().all(allowed)
}

fn origin(text: &str) -> Result<String, String> {
    let url =
        Url::parse(text).map_err(|error| format!("has `{text}`, which is not a URL: {error}"))?;
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let is_anonymous = url.username().is_empty() && url.password().is_none();
    if !is_bare || !is_anonymous {
        return Err(format!(
            "has `{text}`, which must be an origin: a scheme, a host and perhaps a port, without a path"
        ));
    }
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        "http" => {
            return Err(format!(
                "has `{text}`, which must use https: http is for loopback hosts only"
            ));
        }
        _ => return Err(format!("has `{text}`, which must start with https://")),
    }
    Ok(url.origin().ascii_serialization())
}

/// What the words after the origin say.
#[derive(Default)]
struct Options {
    members: Option<Members>,
    max_age: Option<i64>,
    second_factor: Option<bool>,
    token: Option<GivenToken>,
    remote_headers: Option<bool>,
    title: Option<String>,
}

/// What `token=` says. It may say that there is none.
#[derive(Clone, Copy)]
struct GivenToken(Option<TokenKind>);

impl Options {
    fn add(&mut self, word: &str) -> Result<(), String> {
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        match key {
            "any" if value.is_empty() => set(&mut self.members, "any or groups=", Members::Any),
            "groups" => set(&mut self.members, "any or groups=", groups(value)?),
            "max_age" => set(&mut self.max_age, "max_age=", max_age(value)?),
            "factors" => {
                let only = one_of(word, value, &[("mfa", true)])?;
                set(&mut self.second_factor, "factors=", only)
            }
            "token" => {
                let kinds = [
                    ("none", GivenToken(None)),
                    ("access", GivenToken(Some(TokenKind::Access))),
                    ("id", GivenToken(Some(TokenKind::Id))),
                ];
                set(&mut self.token, "token=", one_of(word, value, &kinds)?)
            }
            "headers" => {
                let only = one_of(word, value, &[("remote", true)])?;
                set(&mut self.remote_headers, "headers=", only)
            }
            "title" if is_title(value) => set(&mut self.title, "title=", value.to_owned()),
            "title" => {
                Err("has a title= that is empty, too long or has a control character".to_owned())
            }
            _ => Err(format!("has `{word}`, which is none of {OPTIONS}")),
        }
    }

    /// Deny by default: without a policy there is no application.
    fn finish(self, name: &str, origin: String) -> Result<App, String> {
        let members = self.members.ok_or(
            "does not say who may use it: add groups= with the groups of the pool, or any for everybody who can log in",
        )?;
        Ok(App {
            title: self.title.unwrap_or_else(|| name.to_owned()),
            name: name.to_owned(),
            origin,
            members,
            max_age: self.max_age,
            needs_second_factor: self.second_factor.unwrap_or(false),
            token: self.token.and_then(|GivenToken(kind)| kind),
            remote_headers: self.remote_headers.unwrap_or(false),
        })
    }
}

fn set<T>(option: &mut Option<T>, name: &str, value: T) -> Result<(), String> {
    match option.replace(value) {
        None => Ok(()),
        Some(_) => Err(format!("says {name} twice")),
    }
}

/// Names of groups are percent-decoded, because they may contain a comma.
fn groups(text: &str) -> Result<Members, String> {
    let group = |word: &str| {
        let group = percent_decode_str(word).decode_utf8().ok()?;
        (!group.is_empty() && !group.chars().any(char::is_control)).then(|| group.into_owned())
    };
    let groups: Option<Vec<_>> = text.split(',').map(group).collect();
    let groups = groups.ok_or_else(|| {
        format!("has `groups={text}`, which is not a list of groups like groups=staff,admin")
    })?;
    Ok(Members::Groups(groups))
}

fn max_age(text: &str) -> Result<i64, String> {
    let duration = humantime::parse_duration(text).ok();
    let seconds =
        duration.filter(|age| age.subsec_nanos() == 0 && (1..=MAX_AGE).contains(&age.as_secs()));
    let seconds = seconds.and_then(|age| i64::try_from(age.as_secs()).ok());
    seconds.ok_or_else(|| format!("has `max_age={text}`, which is not a time like 15m or 1h"))
}

fn one_of<T: Copy>(word: &str, value: &str, known: &[(&str, T)]) -> Result<T, String> {
    let found = known.iter().find(|(name, _)| *name == value);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
        format!(
            "has `{word}`, but the only values are: {}",
            names.join(", ")
        )
    })
}

fn is_title(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= 64 && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests;
