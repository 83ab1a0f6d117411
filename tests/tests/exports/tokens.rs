//! Signed tokens of every set, for the decoders of other languages: `tests/exports/<set>/tokens.json`.

use std::{env, fs, path::Path};

use claims_core::{
    claims::ValidateClaims,
    jwt::{Algorithm, EncodingKey, Signer},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    everything::{Everything, Names, Tagged},
    online::DownloadLink,
};

/// Of these tokens alone.
const KEY: &[u8; 32] = b"the key of the exported examples";

/// Each set with the payloads of its tokens.
fn sets() -> Vec<(&'static str, Vec<String>)> {
    vec![
        (
            "auth-shared",
            vec![
                token::<auth_shared::TokenClaims>(
                    r#"{"token_type":"access","iss":"https://auth.example","sub":"ada","aud":["platform","crm"],"exp":1790000900,"nbf":1789999999.5,"iat":1790000000,"jti":"7f3c","uid":"ada","email":"ada@acme.example","roles":["admin"],"permissions":[],"remember_me":false,"tv":9007199254740993,"app_id":"1","app_code":"crm"}"#,
                ),
                token::<auth_shared::TokenClaims>(
                    r#"{"token_type":"service","iss":"https://auth.example","aud":"platform","exp":1790000900,"client_id":"mailer","service_name":"Mailer","scopes":["mail:send"]}"#,
                ),
            ],
        ),
        (
            "fluid",
            vec![token::<fluid::TokenClaims>(
                r#"{"documentId":"plan-7","scopes":["doc:read"],"tenantId":"acme","user":{"id":"ada","additionalDetails":{"floor":18446744073709551615},"name":"Ada Park"},"iat":1790000000,"exp":1790001800,"ver":"1.0"}"#,
            )],
        ),
        (
            "netsapiens",
            vec![token::<::netsapiens::JwtResponse>(
                r#"{"aud":"ns-api","iat":1790000000,"time_out":90000,"domain":"~","user_email":null,"user_scope":"Office Manager","display_name":"Ada Park"}"#,
            )],
        ),
        (
            "restricted-claims",
            vec![token::<restricted_claims::AccessToken>(
                r#"{"iss":"https://id.example","sub":"ada","aud":"orders","exp":1790001800,"iat":1790000000,"jti":"7f3c","client_id":"shop","session":"s-1","beta":true,"floors":[1,2.5,"roof"]}"#,
            )],
        ),
        (
            "everything",
            vec![token::<Everything>(
                r#"{"iss":"https://id.example","aud":["orders","billing"],"exp":1790001800.25,"iat":1790000000,"scope":"read write","roles":[],"cnf":{"jkt":"x","n":18446744073709551615},"version":"1.0","plan":"pro","level":2,"active":true,"tenant_id":"acme","offset":-5,"ratio":1.5,"permissions":["doc:read"],"labels":{"a":4294967295},"time_out":31536000000000,"pet_name":null,"retries":0,"with.dot":"<&>","many":"x","mixed":7,"matrix":[[1,-2],[]],"holes":[true,null],"unique":[18446744073709551615],"anything":{"deep":[null,0.1]},"seat":{"row":99},"seats":[{"row":1,"letter":"a"}],"by_room":{"hall":{"row":2}},"color":"red"}"#,
            )],
        ),
        (
            "names",
            vec![token::<Names>(
                r#"{"aud":["orders"],"user_id":"1","userId":"2","USER_ID":"3","1st":4,"a\"b\\c`d,e/f":true,"-":false,"größe":0.5,"marshal_json":true,"constructor":true,"__proto__":true,"new":true,"readonly":true,"small":[1,255],"wide":-9223372036854775808}"#,
            )],
        ),
        (
            "online",
            vec![token::<DownloadLink>(
                r#"{"jti":"7f3c","exp":1790000900,"sid":"s-1","uid":18446744073709551615,"tv":9007199254740993}"#,
            )],
        ),
        (
            "tagged",
            vec![
                token::<Tagged>(
                    r#"{"token_type":"person","exp":4102444800,"name_of_user":"Jane"}"#,
                ),
                token::<Tagged>(
                    r#"{"token_type":"m2m","exp":4102444800,"serial":18446744073709551615,"rack":4294967295}"#,
                ),
            ],
        ),
    ]
}

/// The payload is what the type writes, to the letter.
fn token<T>(payload: &str) -> String
where
    T: DeserializeOwned + Serialize + ValidateClaims,
{
    let claims: T = serde_json::from_str(payload).unwrap();
    assert_eq!(serde_json::to_string(&claims).unwrap(), payload);
    let signer = Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(KEY))
        .build()
        .unwrap();
    signer.sign(&claims).unwrap()
}

#[test]
fn the_tokens_are_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("exports");
    let bless = env::var_os("CLAIMS_BLESS").is_some();
    for (name, tokens) in sets() {
        let path = root.join(name).join("tokens.json");
        let text = format!("{}\n", serde_json::to_string_pretty(&tokens).unwrap());
        if bless {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        } else {
            assert_eq!(
                fs::read_to_string(&path).unwrap_or_default(),
                text,
                "{name}"
            );
        }
    }
}
