//! `rapporteur serve`: an archive over HTTP.

use std::io::{Write, stderr};
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use rapporteur::feed::Shown;
use rapporteur::serve::{Options, Refresh, ServeError};

use super::extract::Extract;
use super::failure::{Exit, Failure};
use super::feed::database_of;
use super::style::StyleOptions;

const EXAMPLES: &str = "\
Examples:
  rapporteur serve minutes.sqlite
  rapporteur serve minutes.sqlite --watch minutes/             # follows the folder
  rapporteur serve minutes.sqlite --listen 0.0.0.0:8080 --token \"$TOKEN\"
  curl 'http://127.0.0.1:8080/api/v1/next-steps?open=true&person=Ann+Lee'

/api/v1 lists the routes, /api/v1/openapi.json describes them.";

/// Serve what an archive says over HTTP, for dashboards and programs
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Serve {
    /// A database that `extract` has written, or a folder of tables; made first where --watch says from what
    #[arg(value_name = "ARCHIVE")]
    archive: PathBuf,
    /// Where to listen; port 0 takes one that is free
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Follow these documents and folders, and extract what is new or has changed
    #[arg(long, value_name = "PATH", num_args = 1..)]
    watch: Vec<PathBuf>,
    /// What a client has to know: the bearer token, or the password of any user
    #[arg(long, env = "RAPPORTEUR_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// Let pages of this origin read answers in a browser; `*` is every one; may be given several times
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// Name documents by their whole paths, not only by what they do not share
    #[arg(long)]
    whole_paths: bool,
    #[command(flatten)]
    style: StyleOptions,
}

impl Serve {
    pub(super) fn run(self) -> Result<Exit, Failure> {
        let watch = self.follow()?;
        let archive = database_of(&self.archive)?;
        let place = archive.to_string_lossy().into_owned();
        let options = Options {
            archive,
            listen: self.listen,
            shown: if self.whole_paths {
                Shown::Whole
            } else {
                Shown::Relative
            },
            token: self.token.filter(|token| !token.is_empty()),
            allow_origins: self.allow_origin,
            watch,
        };
        let ready = |address| {
            // Whoever started it has closed standard error, and still wants it to serve.
            let _ = writeln!(stderr(), "rapporteur: serving http://{address}/");
        };
        rapporteur::serve::serve(options, ready)
            .map(|()| Exit::Read)
            .map_err(|error| match error {
                ServeError::Open(_) => Failure::usage("--listen", error.to_string()),
                ServeError::Origin(_) => Failure::usage("--allow-origin", error.to_string()),
                ServeError::Archive(error) => Failure::made(&place, error),
                error => Failure::usage("--listen", format!("{}: {error}", self.listen)),
            })
    }

    /// Makes the archive now, and again whenever the documents change.
    fn follow(&self) -> Result<Option<(Vec<PathBuf>, Refresh)>, Failure> {
        if self.watch.is_empty() {
            return Ok(None);
        }
        let extract = Extract::quiet(&self.watch, &self.archive, &self.style);
        let make = move || extract.archive();
        make()?;
        let refresh = move || {
            if let Err(failure) = make() {
                failure.report();
            }
        };
        Ok(Some((self.watch.clone(), Box::new(refresh))))
    }
}
