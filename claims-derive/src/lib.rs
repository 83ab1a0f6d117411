//! Derive.
#![allow(dead_code)]
mod expand;
mod model;
