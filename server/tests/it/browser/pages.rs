//! A browser on the pool's own pages: over HTTP, with cookies, forms and redirects, until a redirect returns to the
//! application.

use std::collections::BTreeMap;

use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::{Method, Url};

use crate::gate::Gate;
use crate::world::PASSWORD;

#[derive(Clone)]
pub struct Pages {
    http: reqwest::Client,
    pool: Url,
    application: String,
    cookies: BTreeMap<String, String>,
}

/// Where a navigation ended.
#[derive(Debug)]
pub enum Shown {
    /// On a page of the pool.
    Page {
        status: u16,
        address: Url,
        html: String,
    },
    /// At the application, with this path and query.
    Back(String),
}

impl Pages {
    pub fn new(gate: &Gate, application: &str) -> Self {
        Self {
            http: gate.client().clone(),
            pool: gate.url().parse().unwrap(),
            application: application.to_owned(),
            cookies: BTreeMap::new(),
        }
    }

    /// Logs in, unless this browser still has a session at the pool. Returns the path and query of the callback.
    pub async fn log_in(&mut self, authorize_url: &str, email: &str) -> String {
        let page = match self.open(authorize_url).await {
            Shown::Back(back) => return back,
            page @ Shown::Page { .. } => page,
        };
        match self
            .submit(
                &page,
                "password",
                &[("username", email), ("password", PASSWORD)],
            )
            .await
        {
            Shown::Back(back) => back,
            Shown::Page { status, html, .. } => {
                panic!("the pool did not log {email} in: {status} {html}")
            }
        }
    }

    /// Opens a page and follows redirects.
    pub async fn open(&mut self, address: &str) -> Shown {
        let address = self.pool.join(address).unwrap();
        self.follow(Method::GET, address, String::new()).await
    }

    /// Submits the form that has a field or button with this name.
    pub async fn submit(&mut self, page: &Shown, having: &str, typed: &[(&str, &str)]) -> Shown {
        let Shown::Page { address, html, .. } = page else {
            panic!("not on a page: {page:?}")
        };
        let (tag, inside) = form(html, having);
        let action = attribute(tag, "action").unwrap_or_default();
        let target = if action.is_empty() {
            address.clone()
        } else {
            address.join(&action).unwrap()
        };
        let mut fields = hidden_fields(inside);
        fields.extend(
            typed
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.follow(Method::POST, target, body).await
    }

    /// Follows the link whose address contains this text.
    pub async fn click(&mut self, page: &Shown, words: &str) -> Shown {
        let Shown::Page { html, .. } = page else {
            panic!("not on a page: {page:?}")
        };
        let links = html
            .split("<a ")
            .skip(1)
            .filter_map(|tag| attribute(tag, "href"));
        let target = links
            .into_iter()
            .find(|target| target.contains(words))
            .unwrap();
        if let Some(back) = target.strip_prefix(&self.application) {
            return Shown::Back(back.to_owned());
        }
        self.open(&target).await
    }

    async fn follow(&mut self, mut method: Method, mut address: Url, mut body: String) -> Shown {
        for _ in 0..10 {
            let answer = self.exchange(method, &address, body).await;
            let status = answer.status();
            if !status.is_redirection() {
                let status = status.as_u16();
                return Shown::Page {
                    status,
                    address,
                    html: answer.text().await.unwrap(),
                };
            }
            address = address
                .join(answer.headers()[LOCATION].to_str().unwrap())
                .unwrap();
            if address.origin().ascii_serialization() == self.application {
                return Shown::Back(address[url::Position::BeforePath..].to_owned());
            }
            // After 302 and 303 the next request is a GET.
            (method, body) = (Method::GET, String::new());
        }
        panic!("redirect loop at the pool");
    }

    async fn exchange(&mut self, method: Method, address: &Url, body: String) -> reqwest::Response {
        let mut request = self.http.request(method.clone(), address.clone());
        if method == Method::POST {
            let origin = self.pool.origin().ascii_serialization();
            request = request
                .header("origin", origin)
                .header("sec-fetch-site", "same-origin");
            request = request
                .header("content-type", "application/x-www-form-urlencoded")
                .body(body);
        }
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let answer = request
            .header(COOKIE, cookies.join("; "))
            .send()
            .await
            .unwrap();
        for line in answer.headers().get_all(SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        answer
    }
}

/// Returns the tag and the content of the form that has a field with this name.
fn form<'a>(html: &'a str, having: &str) -> (&'a str, &'a str) {
    let forms = html
        .split("<form")
        .skip(1)
        .filter_map(|rest| rest.split_once("</form>"))
        .map(|(form, _)| form);
    let mut split = forms.filter_map(|form| form.split_once('>'));
    let named = format!("name=\"{having}\"");
    split
        .find(|(_, inside)| inside.contains(&named))
        .unwrap_or_else(|| panic!("no form has {having}: {html}"))
}

fn hidden_fields(form: &str) -> Vec<(String, String)> {
    let inputs = form
        .split("<input")
        .skip(1)
        .filter_map(|rest| rest.split('>').next());
    let hidden = inputs.filter(|input| attribute(input, "type").as_deref() == Some("hidden"));
    hidden
        .map(|input| {
            (
                attribute(input, "name").unwrap(),
                attribute(input, "value").unwrap_or_default(),
            )
        })
        .collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    let value = rest.split('"').next()?;
    Some(
        value
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&"),
    )
}
