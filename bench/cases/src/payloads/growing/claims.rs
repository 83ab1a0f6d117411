//! Payloads of 10, 50 and 200 claims, half of them strings and half numbers.

use claims_core::{Claims, NumericDate};

/// Declares a claims set: `exp`, and a string and a number for each two names.
macro_rules! claims {
    ($Name:ident $($text:ident $number:ident)*) => {
        #[derive(Debug, Clone, Claims)]
        pub struct $Name {
            #[claim(registered)]
            pub exp: NumericDate,
            $(pub $text: String, pub $number: u64,)*
        }

        impl $Name {
            /// A payload of these claims.
            pub fn json() -> String {
                let mut json = r#"{"exp":4102444800"#.to_owned();
                $(
                    let (text, number) = (stringify!($text), stringify!($number));
                    json += &format!(r#","{text}":"value of {text}","{number}":1700000000"#);
                )*
                json + "}"
            }
        }
    };
}

claims! {
    Claims10
    text_000 number_000 text_001 number_001 text_002 number_002 text_003 number_003 text_004
    number_004
}

claims! {
    Claims50
    text_000 number_000 text_001 number_001 text_002 number_002 text_003 number_003 text_004
    number_004 text_005 number_005 text_006 number_006 text_007 number_007 text_008 number_008
    text_009 number_009 text_010 number_010 text_011 number_011 text_012 number_012 text_013
    number_013 text_014 number_014 text_015 number_015 text_016 number_016 text_017 number_017
    text_018 number_018 text_019 number_019 text_020 number_020 text_021 number_021 text_022
    number_022 text_023 number_023 text_024 number_024
}

claims! {
    Claims200
    text_000 number_000 text_001 number_001 text_002 number_002 text_003 number_003 text_004
    number_004 text_005 number_005 text_006 number_006 text_007 number_007 text_008 number_008
    text_009 number_009 text_010 number_010 text_011 number_011 text_012 number_012 text_013
    number_013 text_014 number_014 text_015 number_015 text_016 number_016 text_017 number_017
    text_018 number_018 text_019 number_019 text_020 number_020 text_021 number_021 text_022
    number_022 text_023 number_023 text_024 number_024 text_025 number_025 text_026 number_026
    text_027 number_027 text_028 number_028 text_029 number_029 text_030 number_030 text_031
    number_031 text_032 number_032 text_033 number_033 text_034 number_034 text_035 number_035
    text_036 number_036 text_037 number_037 text_038 number_038 text_039 number_039 text_040
    number_040 text_041 number_041 text_042 number_042 text_043 number_043 text_044 number_044
    text_045 number_045 text_046 number_046 text_047 number_047 text_048 number_048 text_049
    number_049 text_050 number_050 text_051 number_051 text_052 number_052 text_053 number_053
    text_054 number_054 text_055 number_055 text_056 number_056 text_057 number_057 text_058
    number_058 text_059 number_059 text_060 number_060 text_061 number_061 text_062 number_062
    text_063 number_063 text_064 number_064 text_065 number_065 text_066 number_066 text_067
    number_067 text_068 number_068 text_069 number_069 text_070 number_070 text_071 number_071
    text_072 number_072 text_073 number_073 text_074 number_074 text_075 number_075 text_076
    number_076 text_077 number_077 text_078 number_078 text_079 number_079 text_080 number_080
    text_081 number_081 text_082 number_082 text_083 number_083 text_084 number_084 text_085
    number_085 text_086 number_086 text_087 number_087 text_088 number_088 text_089 number_089
    text_090 number_090 text_091 number_091 text_092 number_092 text_093 number_093 text_094
    number_094 text_095 number_095 text_096 number_096 text_097 number_097 text_098 number_098
    text_099 number_099
}
