//! The shape of a field's type, as far as it is known.

use std::marker::PhantomData;

use crate::schema::{HasShape, Shape};

/// `ShapeOf::<T>::SHAPE` is the shape of `T`, or [`Shape::Unknown`] if only serde knows the type.
#[derive(Debug)]
pub struct ShapeOf<T: ?Sized>(PhantomData<T>);

impl<T: HasShape + ?Sized> ShapeOf<T> {
    /// The shape.
    pub const SHAPE: Shape<'static> = T::SHAPE;
}

/// The shape of a type that only serde knows.
pub trait UnknownShape {
    /// Unknown.
    const SHAPE: Shape<'static> = Shape::Unknown;
}

impl<T: ?Sized> UnknownShape for ShapeOf<T> {}
