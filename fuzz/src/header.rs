//! JOSE headers: any bytes, in a token whose payload and signature are good.

use claims_core::jwt::Algorithm;

use crate::{
    oracle::algorithm,
    seeds,
    signed::{accepts, check, encode, sign},
};

/// Tries one header.
pub fn run(header: &[u8]) {
    let payload = r#"{"exp":NOW+900,"user_email":null,"user_scope":null,"display_name":null}"#;
    let message = format!(
        "{}.{}",
        encode(header),
        encode(seeds::at(payload).as_bytes())
    );
    let token = format!("{message}.{}", sign(&message, Algorithm::HS256));
    check(&token);
    let fine = algorithm(header).as_deref() == Some("HS256");
    if token.len() <= 16 * 1024 {
        let shown = String::from_utf8_lossy(header);
        assert_eq!(
            accepts(&token),
            fine,
            "accepted or refused without a reason: {shown}"
        );
    }
}

/// What the corpus starts from.
pub fn seeds() -> Vec<Vec<u8>> {
    let headers = [
        r#"{"alg":"HS256","typ":"JWT"}"#,
        r#"{"typ":"at+jwt","alg":"HS256","kid":"a","x5t":"b","jwk":{"kty":"oct","k":""},"b64":true}"#,
        r#"{"alg":"HS256","alg":"HS256"}"#,
        r#"{"kid":"a","kid":"a","alg":"HS256"}"#,
        r#"{"alg":"HS256","typ":"JWT","typ":"JWT"}"#,
        r#"{"b64":true,"b64":true,"alg":"HS256"}"#,
        r#"{"alg":"HS256","a":1,"a":1}"#,
        r#"{"alg":"None"}"#,
        r#"{"alg":" none "}"#,
        r#"{"alg":["HS256"],"kid":7}"#,
        r#"{"alg":"HS256","crit":[]}"#,
        r#"{"alg":"HS256","zip":"DEF","b64":1}"#,
        r#"{"\u0061lg":"HS256","kid":"\ud83d\ude00"}"#,
        r#" {"kid":"x"} "#,
        r#"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1,"o":1,"p":1,"q":1,"r":1,"s":1,"t":1,"u":1,"v":1,"w":1,"x":1,"y":1,"z":1,"A":1,"B":1,"C":1,"D":1,"E":1,"F":1,"alg":"HS256"}"#,
        r#"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1,"o":1,"p":1,"q":1,"r":1,"s":1,"t":1,"u":1,"v":1,"w":1,"x":1,"y":1,"z":1,"A":1,"B":1,"C":1,"D":1,"E":1,"F":1,"G":1,"alg":"HS256"}"#,
        "[]",
        "",
    ];
    headers.map(|header| header.as_bytes().to_vec()).to_vec()
}
