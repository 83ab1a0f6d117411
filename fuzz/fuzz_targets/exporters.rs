#![cfg_attr(fuzzing, no_main)]

claims_fuzz::program!(exporters);
