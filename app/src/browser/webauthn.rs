//! Passkeys (Web Authentication level 3), with the JSON forms of section 5.1, which Cognito uses.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::prelude::window;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

/// Why there is no credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GetError {
    /// `NotAllowedError`: the user canceled, the time is over, or there is no passkey. Browsers do not say which.
    NotAllowed,
    /// The browser has no passkeys, or not their JSON forms.
    NotSupported,
    /// `SecurityError`: the relying party is not this site.
    Security,
    Other,
}

/// Signs with a passkey: `PublicKeyCredentialRequestOptionsJSON` to `AuthenticationResponseJSON`.
pub async fn get(options: &Value) -> Result<Value, GetError> {
    request(&get_options(options)?).await
}

/// The same, but the browser offers the passkeys among its suggestions for an input (conditional mediation), until
/// `signal` is aborted.
pub async fn get_conditional(options: &Value, signal: &AbortSignal) -> Result<Value, GetError> {
    let options = get_options(options)?;
    set(&options, "mediation", &"conditional".into())?;
    set(&options, "signal", signal)?;
    request(&options).await
}

/// `PublicKeyCredential.isConditionalMediationAvailable`.
pub async fn is_conditional_available() -> bool {
    let promise = property(&window(), "PublicKeyCredential").and_then(|class| {
        call(
            &class,
            "isConditionalMediationAvailable",
            &JsValue::UNDEFINED,
        )
    });
    let Ok(promise) = promise else {
        return false;
    };
    let is_available = JsFuture::from(promise.unchecked_into::<Promise>()).await;
    is_available.is_ok_and(|is_available| is_available.is_truthy())
}

/// `CredentialRequestOptions`.
fn get_options(options: &Value) -> Result<Object, GetError> {
    let request = Object::new();
    set(&request, "publicKey", &parse_request_options(options)?)?;
    Ok(request)
}

/// `CredentialsContainer.get`.
async fn request(options: &Object) -> Result<Value, GetError> {
    let credentials = property(&window().navigator(), "credentials")?;
    let promise = call(&credentials, "get", options)?;
    let credential = JsFuture::from(promise.unchecked_into::<Promise>()).await;
    let credential = credential.map_err(|error| reason(&error))?;
    to_json(&credential)
}

/// `PublicKeyCredential.parseRequestOptionsFromJSON`.
fn parse_request_options(options: &Value) -> Result<JsValue, GetError> {
    let json = JSON::parse(&options.to_string()).map_err(|_| GetError::Other)?;
    let class = property(&window(), "PublicKeyCredential")?;
    call(&class, "parseRequestOptionsFromJSON", &json)
}

/// `PublicKeyCredential.toJSON`, which `JSON.stringify` calls.
fn to_json(credential: &JsValue) -> Result<Value, GetError> {
    let json = JSON::stringify(credential).map_err(|_| GetError::Other)?;
    serde_json::from_str(&String::from(json)).map_err(|_| GetError::Other)
}

fn reason(error: &JsValue) -> GetError {
    let name = Reflect::get(error, &"name".into());
    match name.ok().and_then(|name| name.as_string()).as_deref() {
        Some("NotAllowedError") => GetError::NotAllowed,
        Some("NotSupportedError") => GetError::NotSupported,
        Some("SecurityError") => GetError::Security,
        _ => GetError::Other,
    }
}

// The bindings of `web-sys` for the JSON forms are marked as unstable, so that properties are read by name.

fn property(object: &JsValue, name: &str) -> Result<JsValue, GetError> {
    let value = Reflect::get(object, &name.into()).map_err(|_| GetError::NotSupported)?;
    if value.is_undefined() {
        return Err(GetError::NotSupported);
    }
    Ok(value)
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<JsValue, GetError> {
    let method: Function = property(object, method)?.unchecked_into();
    method
        .call1(object, argument)
        .map_err(|error| reason(&error))
}

fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), GetError> {
    Reflect::set(object, &name.into(), value).map_err(|_| GetError::Other)?;
    Ok(())
}
