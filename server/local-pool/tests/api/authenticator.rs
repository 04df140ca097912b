//! A software authenticator together with its browser, in which every value can be wrong (Web Authentication Level 2).
//! It is independent of the pool: keys and signatures are made with aws-lc-rs, and the CBOR with ciborium.

use aws_lc_rs::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use aws_smithy_types::{Document, Number};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ciborium::{Value as Cbor, cbor};
use serde_json::{Value, json};

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const ATTESTED_DATA: u8 = 0x40;

/// `fmt` of the attestation statement.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Attestation {
    None,
    /// `packed`, signed with the new key itself.
    Packed,
    /// `packed`, signed over something else.
    Forged,
    /// A format that does not exist.
    Unknown,
}

/// An authenticator with one passkey.
pub struct Authenticator {
    key: EcdsaKeyPair,
    pub id: Vec<u8>,
    /// The origin of the page.
    pub origin: String,
    /// The relying party id, if it is not that of the request.
    pub rp_id: Option<String>,
    pub attestation: Attestation,
    /// The COSE algorithm that the key claims to have.
    pub algorithm: i64,
    pub user_verified: bool,
    /// The signature counter of the last response.
    pub counter: u32,
    user_handle: String,
}

impl Authenticator {
    /// An authenticator whose passkey has the id `[seed; 32]`, on a page of the application.
    pub fn new(seed: u8) -> Self {
        Self {
            key: EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap(),
            id: vec![seed; 32],
            origin: "http://localhost:8080".to_owned(),
            rp_id: None,
            attestation: Attestation::None,
            algorithm: -7,
            user_verified: true,
            counter: 0,
            user_handle: String::new(),
        }
    }

    pub fn credential_id(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.id)
    }

    /// `navigator.credentials.create`: a `RegistrationResponseJSON`.
    pub fn create(&mut self, options: &Value) -> Value {
        text(&options["user"]["id"]).clone_into(&mut self.user_handle);
        let client_data = self.client_data("webauthn.create", text(&options["challenge"]));
        let mut data = self.data(text(&options["rp"]["id"]), ATTESTED_DATA);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        data.extend(bytes(&self.public_key()));
        let (format, statement) = self.statement(&data, &client_data);
        let object =
            cbor!({ "fmt" => format, "attStmt" => statement, "authData" => Cbor::Bytes(data) });
        json!({
            "id": self.credential_id(),
            "rawId": self.credential_id(),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": URL_SAFE_NO_PAD.encode(client_data),
                "attestationObject": URL_SAFE_NO_PAD.encode(bytes(&object.unwrap())),
                "transports": ["internal", "hybrid"],
            },
        })
    }

    /// `navigator.credentials.get`: an `AuthenticationResponseJSON`.
    pub fn get(&mut self, options: &Value) -> Value {
        self.counter += 1;
        let client_data = self.client_data("webauthn.get", text(&options["challenge"]));
        let data = self.data(text(&options["rpId"]), 0);
        let signature = self.sign(&data, &client_data);
        json!({
            "id": self.credential_id(),
            "rawId": self.credential_id(),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": URL_SAFE_NO_PAD.encode(client_data),
                "authenticatorData": URL_SAFE_NO_PAD.encode(data),
                "signature": URL_SAFE_NO_PAD.encode(signature),
                "userHandle": self.user_handle,
            },
        })
    }

    fn client_data(&self, ceremony: &str, challenge: &str) -> Vec<u8> {
        let data = json!({ "type": ceremony, "challenge": challenge, "origin": self.origin, "crossOrigin": false });
        data.to_string().into_bytes()
    }

    /// The authenticator data without attested data (section 6.1).
    fn data(&self, rp_id: &str, flags: u8) -> Vec<u8> {
        let rp_id = self.rp_id.as_deref().unwrap_or(rp_id);
        let mut data = digest(&SHA256, rp_id.as_bytes()).as_ref().to_vec();
        let verified = if self.user_verified { USER_VERIFIED } else { 0 };
        data.push(flags | USER_PRESENT | verified);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The public key as a `COSE_Key` (RFC 9053, section 7.1).
    fn public_key(&self) -> Cbor {
        let point = self.key.public_key().as_ref();
        let coordinate = |range: std::ops::Range<usize>| Cbor::Bytes(point[range].to_vec());
        let (x, y) = (coordinate(1..33), coordinate(33..65));
        cbor!({ 1 => 2, 3 => self.algorithm, -1 => 1, -2 => x, -3 => y }).unwrap()
    }

    fn statement(&self, data: &[u8], client_data: &[u8]) -> (&'static str, Cbor) {
        let signature = match self.attestation {
            Attestation::None => return ("none", cbor!({}).unwrap()),
            Attestation::Unknown => return ("unknown", cbor!({}).unwrap()),
            Attestation::Packed => self.sign(data, client_data),
            Attestation::Forged => self.sign(data, b"something else"),
        };
        let signature = Cbor::Bytes(signature);
        let statement = cbor!({ "alg" => self.algorithm, "sig" => signature });
        ("packed", statement.unwrap())
    }

    fn sign(&self, data: &[u8], client_data: &[u8]) -> Vec<u8> {
        let message = [data, digest(&SHA256, client_data).as_ref()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &message).unwrap();
        signature.as_ref().to_vec()
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn bytes(value: &Cbor) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

/// JSON as the AWS SDK sends it.
pub fn document(value: &Value) -> Document {
    match value {
        Value::Null => Document::Null,
        Value::Bool(value) => Document::Bool(*value),
        Value::Number(value) => Document::Number(Number::NegInt(value.as_i64().unwrap())),
        Value::String(value) => Document::String(value.clone()),
        Value::Array(items) => Document::Array(items.iter().map(document).collect()),
        Value::Object(members) => {
            let members = members.iter();
            Document::Object(
                members
                    .map(|(name, value)| (name.clone(), document(value)))
                    .collect(),
            )
        }
    }
}

/// JSON as the AWS SDK returned it.
pub fn value(document: &Document) -> Value {
    match document {
        Document::Null => Value::Null,
        Document::Bool(value) => json!(value),
        Document::Number(Number::PosInt(value)) => json!(value),
        Document::Number(Number::NegInt(value)) => json!(value),
        Document::Number(Number::Float(value)) => json!(value),
        Document::String(value) => json!(value),
        Document::Array(items) => items.iter().map(value).collect(),
        Document::Object(members) => {
            let members = members.iter();
            members
                .map(|(name, member)| (name.clone(), value(member)))
                .collect()
        }
    }
}
