mod bearer;
mod descriptions;
mod every_error;
mod names;
mod refusals;
mod scopes;
