//! A response from the point of view of a browser and its user.

use reqwest::{StatusCode, header::HeaderMap};
use url::Url;

pub struct Page {
    pub url: Url,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Page {
    pub async fn read(response: reqwest::Response) -> Self {
        Self {
            url: response.url().clone(),
            status: response.status(),
            headers: response.headers().clone(),
            body: response.text().await.unwrap(),
        }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The target of the redirect.
    pub fn location(&self) -> Url {
        let location = self.header("location");
        assert!(!location.is_empty(), "{} {}", self.status, self.body);
        self.url.join(location).unwrap()
    }

    /// A parameter of the redirect, whose target must be the application's callback.
    pub fn returned(&self, name: &str) -> Option<String> {
        let location = self.location();
        assert_eq!(location.path(), "/auth/callback", "{location}");
        let mut pairs = location.query_pairs();
        pairs
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    }

    /// The path of the redirect.
    pub fn redirect_path(&self) -> String {
        self.location().path().to_owned()
    }

    pub fn heading(&self) -> String {
        self.between("<h1>", "</h1>")
    }

    /// All problems on the page.
    pub fn problems(&self) -> Vec<String> {
        let marks = ["class=\"problem\" role=\"alert\">", "class=\"field-error\""];
        let texts_after = |mark| self.body.split(mark).skip(1);
        marks
            .into_iter()
            .flat_map(texts_after)
            .map(|rest| {
                let text = rest.split("</p>").next().unwrap();
                unescape(text.rsplit('>').next().unwrap())
            })
            .collect()
    }

    pub fn notice(&self) -> String {
        self.between("role=\"status\">", "</p>")
    }

    /// The target of the link with this text.
    pub fn link(&self, text: &str) -> Url {
        let before = format!(">{text}</a>");
        let tag = self.body.split(&before).next().unwrap();
        assert_ne!(tag, self.body, "no link `{text}` in {}", self.body);
        let tag = &tag[tag.rfind("<a ").unwrap()..];
        self.url.join(&attribute(tag, "href").unwrap()).unwrap()
    }

    /// The HTML tag of a field.
    pub fn field(&self, name: &str) -> &str {
        let start = format!("<input id=\"{name}\"");
        let at = self.body.find(&start);
        let tag = &self.body[at.unwrap_or_else(|| panic!("no `{name}` in {}", self.body))..];
        &tag[..=tag.find('>').unwrap()]
    }

    pub fn value(&self, name: &str) -> String {
        attribute(self.field(name), "value").unwrap_or_default()
    }

    /// The target of the form.
    pub fn action(&self) -> Url {
        let form = self.between_raw("<form ", ">");
        self.url.join(&attribute(form, "action").unwrap()).unwrap()
    }

    /// The target of the button with this text, if it differs from the form's.
    pub fn button(&self, text: &str) -> Url {
        let before = format!(">{text}</button>");
        let tag = self.body.split(&before).next().unwrap();
        let tag = &tag[tag.rfind("<button ").unwrap()..];
        self.url
            .join(&attribute(tag, "formaction").unwrap())
            .unwrap()
    }

    /// The hidden CSRF token of the form.
    pub fn csrf(&self) -> String {
        let tag = self.between_raw("<input type=\"hidden\" name=\"_csrf\"", ">");
        attribute(tag, "value").unwrap()
    }

    fn between(&self, start: &str, end: &str) -> String {
        unescape(self.between_raw(start, end))
    }

    fn between_raw(&self, start: &str, end: &str) -> &str {
        let mut parts = self.body.splitn(2, start).skip(1);
        let rest = parts
            .next()
            .unwrap_or_else(|| panic!("no `{start}` in {} {}", self.status, self.body));
        rest.split(end).next().unwrap()
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = format!(" {name}=\"");
    let tag = format!(" {tag}");
    let value = tag.split(&start).nth(1)?;
    value.split('"').next().map(unescape)
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
