//! What holds for a value holds behind a pointer to it.

/// Implements a trait for the standard pointers; the body reaches the value as `**self`.
macro_rules! forward {
    ($name:ident { $($body:tt)* }) => {
        impl<T: $name + ?Sized> $name for &T { $($body)* }
        impl<T: $name + ?Sized> $name for std::boxed::Box<T> { $($body)* }
        impl<T: $name + ?Sized> $name for std::rc::Rc<T> { $($body)* }
        impl<T: $name + ?Sized> $name for std::sync::Arc<T> { $($body)* }
        impl<T: $name + std::borrow::ToOwned + ?Sized> $name for std::borrow::Cow<'_, T> {
            $($body)*
        }
    };
}

pub(super) use forward;
