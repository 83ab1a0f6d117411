#![cfg_attr(fuzzing, no_main)]

claims_fuzz::program!(payload_auth_shared);
