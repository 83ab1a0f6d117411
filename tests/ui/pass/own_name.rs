//! `Self` in the types and the paths of a declaration.
#![deny(warnings)]

use claims_core::{Claims, Invalid};

#[derive(Claims)]
#[claims(validate = Self::whole)]
pub struct Delegate {
    #[claim(validate = Self::one)]
    pub label: String,
    #[claim(default = Self::usual)]
    pub level: u8,
    pub behind: Option<Box<Self>>,
}

impl Delegate {
    fn one(label: &str) -> Result<(), Invalid> {
        if label.is_empty() { Err(Invalid::new("empty", "no label")) } else { Ok(()) }
    }

    fn whole(&self) -> Result<(), Invalid> {
        if self.level > 7 { Err(Invalid::new("level", "too high")) } else { Ok(()) }
    }

    fn usual() -> u8 {
        3
    }
}

#[derive(Claims)]
pub struct Tree<'a, T>
where
    Self: Sized,
    T: serde::de::DeserializeOwned,
{
    #[claim(validate = Self::one)]
    pub label: &'a str,
    pub leaf: T,
    pub branches: Vec<Self>,
}

impl<T: serde::de::DeserializeOwned> Tree<'_, T> {
    fn one(label: &str) -> Result<(), Invalid> {
        if label.is_empty() { Err(Invalid::new("empty", "no label")) } else { Ok(()) }
    }
}

fn main() {
    let text = r#"{"label":"a","level":1,"behind":{"label":"b"}}"#;
    let first: Delegate = serde_json::from_str(text).unwrap();
    let second = first.behind.unwrap();
    assert_eq!((&*first.label, first.level, &*second.label, second.level), ("a", 1, "b", 3));
    assert!(serde_json::from_str::<Delegate>(r#"{"label":"a","behind":{"label":""}}"#).is_err());
    assert!(serde_json::from_str::<Delegate>(r#"{"label":"a","level":8}"#).is_err());

    let text = r#"{"label":"a","leaf":1,"branches":[{"label":"b","leaf":2,"branches":[]}]}"#;
    let tree: Tree<'_, u8> = serde_json::from_str(text).unwrap();
    assert_eq!((tree.label, tree.leaf, tree.branches[0].leaf), ("a", 1, 2));
    assert_eq!(serde_json::to_string(&tree).unwrap(), text);
}
