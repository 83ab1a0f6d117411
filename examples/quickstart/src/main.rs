//! Signs a token, verifies it, and shows three tokens that are refused.

use std::{error::Error, time::Duration};

use claims_core::{Audience, Claims, Error as TokenError, NumericDate};
use quickstart::{AccessToken, SERVICE, signer, verifier};

fn main() -> Result<(), Box<dyn Error>> {
    let (signer, verifier) = (signer()?, verifier()?);

    let issued = AccessToken::issue("user-42", "acme");
    let jwt = signer.sign(&issued)?;
    println!("Signed:\n  {jwt}\n");

    let token = verifier.verify(&jwt)?;
    println!(
        "Accepted: `{}` of tenant `{}`\n",
        token.sub, token.tenant_id
    );

    // A service of the same company, but another one; and the token has ended.
    let foreign = AccessToken {
        aud: Audience::from("billing"),
        expires_at: NumericDate::now() - Duration::from_secs(120),
        ..issued.clone()
    };
    show(
        "for another service, two minutes late",
        verifier.verify(&signer.sign(&foreign)?),
    );

    // Whoever wrote this declared the claims by hand, and got three of them wrong.
    let careless = Careless {
        iss: "https://id.example".to_owned(),
        aud: Audience::from(SERVICE),
        exp: NumericDate::now() + Duration::from_secs(3600),
        token_id: 17,
        tenant_id: String::new(),
    };
    show(
        "from a careless issuer",
        verifier.verify(&signer.sign(&careless)?),
    );

    // One character of the payload changed on the way.
    let tampered = jwt.replacen(".eyJ", ".eyI", 1);
    show("tampered with", verifier.verify(&tampered));
    Ok(())
}

/// What another service believes an access token to be.
#[derive(Claims)]
struct Careless {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    exp: NumericDate,
    // The issuer of `AccessToken` puts it into `jti`, and `sub` is missing altogether.
    token_id: u32,
    tenant_id: String,
}

/// Prints why a token was refused.
fn show<T>(what: &str, outcome: Result<T, TokenError>) {
    match outcome {
        Ok(_) => println!("Accepted a token {what}!"),
        Err(TokenError::Claims(report)) => {
            println!("Refused a token {what}:");
            for violation in &report {
                println!("  [{}] {violation}", violation.code().as_str());
            }
            println!();
        }
        Err(error) => println!("Refused a token {what}: {error}\n"),
    }
}
