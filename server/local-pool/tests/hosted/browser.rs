//! A browser: stores cookies, fills in forms, and follows redirects on request.

use std::collections::BTreeMap;

use reqwest::{
    Client,
    header::{CONTENT_TYPE, COOKIE},
};
use url::{Url, form_urlencoded};

use crate::{page::Page, support::http};

#[derive(Clone)]
pub struct Browser {
    http: Client,
    base: Url,
    pub cookies: BTreeMap<String, String>,
    /// The `Sec-Fetch-Site` header of forms.
    pub site: Option<&'static str>,
}

impl Browser {
    pub fn new(base: &str) -> Self {
        Self {
            http: http(),
            base: base.parse().unwrap(),
            cookies: BTreeMap::new(),
            site: Some("same-origin"),
        }
    }

    pub async fn open(&mut self, url: &str) -> Page {
        let url = self.base.join(url).unwrap();
        let request = self.http.get(url).header(COOKIE, self.cookie_header());
        let page = Page::read(request.send().await.unwrap()).await;
        self.store_cookies(page)
    }

    pub async fn follow(&mut self, page: &Page) -> Page {
        self.open(page.location().as_str()).await
    }

    pub async fn click(&mut self, page: &Page, link: &str) -> Page {
        self.open(page.link(link).as_str()).await
    }

    /// Submits the form of a page.
    pub async fn submit(&mut self, page: &Page, fields: &[(&str, &str)]) -> Page {
        self.submit_to(page.action(), &page.csrf(), fields).await
    }

    /// Submits a form with a CSRF token.
    pub async fn submit_to(&mut self, action: Url, csrf: &str, fields: &[(&str, &str)]) -> Page {
        let body = form(&[&[("_csrf", csrf)], fields].concat());
        let mut request = self
            .http
            .post(action)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(COOKIE, self.cookie_header())
            .body(body);
        if let Some(site) = self.site {
            request = request.header("sec-fetch-site", site);
        }
        let page = Page::read(request.send().await.unwrap()).await;
        self.store_cookies(page)
    }

    fn cookie_header(&self) -> String {
        let pairs: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn store_cookies(&mut self, page: Page) -> Page {
        for line in page.headers.get_all("set-cookie") {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        page
    }
}

pub fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}
