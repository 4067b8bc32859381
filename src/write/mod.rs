//! Records to what the next tool takes.
