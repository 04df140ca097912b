//! Passkeys (Web Authentication level 3), with the JSON forms of section 5.1, which Cognito uses.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::prelude::window;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

/// Why there is no credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// `NotAllowedError`: the user canceled, the time is over, or there is no passkey. Browsers do not say which.
    NotAllowed,
    /// `InvalidStateError`: the authenticator already has a passkey of this account.
    AlreadyRegistered,
    /// `ConstraintError`: the authenticator cannot store a passkey, or cannot verify the user.
    Constraint,
    /// The browser has no passkeys, or not their JSON forms, or the authenticator none of the algorithms.
    NotSupported,
    /// `SecurityError`: the relying party is not this site.
    Security,
    Other,
}

/// Signs with a passkey: `PublicKeyCredentialRequestOptionsJSON` to `AuthenticationResponseJSON`.
pub async fn get(options: &Value) -> Result<Value, Error> {
    request("get", &get_options(options)?).await
}

/// Creates a passkey: `PublicKeyCredentialCreationOptionsJSON` to `RegistrationResponseJSON`.
pub async fn create(options: &Value) -> Result<Value, Error> {
    let creation = Object::new();
    let options = parse_options("parseCreationOptionsFromJSON", options)?;
    set(&creation, "publicKey", &options)?;
    request("create", &creation).await
}

/// The same, but the browser offers the passkeys among its suggestions for an input (conditional mediation), until
/// `signal` is aborted.
pub async fn get_conditional(options: &Value, signal: &AbortSignal) -> Result<Value, Error> {
    let options = get_options(options)?;
    set(&options, "mediation", &"conditional".into())?;
    set(&options, "signal", signal)?;
    request("get", &options).await
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
fn get_options(options: &Value) -> Result<Object, Error> {
    let request = Object::new();
    let options = parse_options("parseRequestOptionsFromJSON", options)?;
    set(&request, "publicKey", &options)?;
    Ok(request)
}

/// `CredentialsContainer.get` or `create`.
async fn request(method: &str, options: &Object) -> Result<Value, Error> {
    let credentials = property(&window().navigator(), "credentials")?;
    let promise = call(&credentials, method, options)?;
    let credential = JsFuture::from(promise.unchecked_into::<Promise>()).await;
    let credential = credential.map_err(|error| reason(&error))?;
    to_json(&credential)
}

/// Converts options with one of the static methods of `PublicKeyCredential`.
fn parse_options(method: &str, options: &Value) -> Result<JsValue, Error> {
    let json = JSON::parse(&options.to_string()).map_err(|_| Error::Other)?;
    let class = property(&window(), "PublicKeyCredential")?;
    call(&class, method, &json)
}

/// `PublicKeyCredential.toJSON`, which `JSON.stringify` calls.
fn to_json(credential: &JsValue) -> Result<Value, Error> {
    let json = JSON::stringify(credential).map_err(|_| Error::Other)?;
    serde_json::from_str(&String::from(json)).map_err(|_| Error::Other)
}

fn reason(error: &JsValue) -> Error {
    let name = Reflect::get(error, &"name".into());
    match name.ok().and_then(|name| name.as_string()).as_deref() {
        Some("NotAllowedError") => Error::NotAllowed,
        Some("InvalidStateError") => Error::AlreadyRegistered,
        Some("ConstraintError") => Error::Constraint,
        Some("NotSupportedError") => Error::NotSupported,
        Some("SecurityError") => Error::Security,
        _ => Error::Other,
    }
}

// The bindings of `web-sys` for the JSON forms are marked as unstable, so that properties are read by name.

fn property(object: &JsValue, name: &str) -> Result<JsValue, Error> {
    let value = Reflect::get(object, &name.into()).map_err(|_| Error::NotSupported)?;
    if value.is_undefined() {
        return Err(Error::NotSupported);
    }
    Ok(value)
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<JsValue, Error> {
    let method: Function = property(object, method)?.unchecked_into();
    method
        .call1(object, argument)
        .map_err(|error| reason(&error))
}

fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), Error> {
    Reflect::set(object, &name.into(), value).map_err(|_| Error::Other)?;
    Ok(())
}
