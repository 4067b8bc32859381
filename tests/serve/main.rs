//! The feed over HTTP, asked as clients ask it, well and badly.
#![cfg(feature = "serve")]

#[path = "../support/command.rs"]
mod command;
#[path = "../support/minutes.rs"]
mod minutes;
#[path = "../support/server.rs"]
mod server;

mod described;
mod guard;
mod lists;
mod requests;
mod watch;

use minutes::archive;
use server::Server;

/// Serves the fixtures, with these arguments.
fn serve(arguments: &[&str]) -> Server {
    Server::start(archive(), "a.sqlite", arguments)
}
