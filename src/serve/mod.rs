//! The feed over HTTP: reads only, on the loopback interface unless a token guards it.

mod answer;
mod cache;
mod events;
mod guard;
mod openapi;
mod parameters;
mod problem;
mod routes;
mod served;
mod watch;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::http::HeaderValue;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_io_timeout::TimeoutStream;

use crate::feed::Shown;
use served::Served;

pub use openapi::openapi;
pub use watch::Refresh;

/// What is served, where and to whom.
pub struct Options {
    /// The database of the archive.
    pub archive: PathBuf,
    /// Where to listen.
    pub listen: SocketAddr,
    /// How documents are named.
    pub shown: Shown,
    /// What a client has to know: as bearer token, or as password of any user.
    pub token: Option<String>,
    /// Origins of pages that may read answers in a browser; `*` is every one.
    pub allow_origins: Vec<String>,
    /// Folders and files to follow, and what makes the archive anew when they change.
    pub watch: Option<(Vec<PathBuf>, Refresh)>,
}

/// Why a feed cannot be served.
#[derive(Debug)]
#[non_exhaustive]
pub enum ServeError {
    /// An address that others reach too, without a token.
    Open(SocketAddr),
    /// An origin that is none.
    Origin(String),
    /// The archive cannot be read.
    Archive(crate::archive::database::DatabaseError),
    /// The address cannot be listened on, or the folders not be watched.
    System(io::Error),
}

impl std::fmt::Display for ServeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Open(address) => write!(
                f,
                "{address} can be reached by others; give a --token that they have to know, or listen on 127.0.0.1"
            ),
            Self::Origin(origin) => {
                write!(
                    f,
                    "`{origin}` is no origin; give one like https://example.org, or *"
                )
            }
            Self::Archive(error) => error.fmt(f),
            Self::System(error) => f.write_str(&crate::archive::reason(error)),
        }
    }
}

impl std::error::Error for ServeError {}

impl From<io::Error> for ServeError {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Connections at a time; more have to wait.
const CONNECTIONS: usize = 512;
/// What a client may take to send the head of a request, from the first moment.
const HEAD: Duration = Duration::from_secs(10);
/// How long a client may read nothing of what it asked for.
const READING: Duration = Duration::from_secs(30);

/// Serves until the process is interrupted. `ready` is told the address once requests are answered.
///
/// # Errors
/// When the archive cannot be read, the address not be listened on, or the options are not safe.
pub fn serve(options: Options, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    let is_loopback = options.listen.ip().is_loopback();
    if !is_loopback && options.token.is_none() {
        return Err(ServeError::Open(options.listen));
    }
    let origins = options.allow_origins.iter().map(|origin| {
        HeaderValue::from_str(origin).map_err(|_| ServeError::Origin(origin.clone()))
    });
    let origins = origins.collect::<Result<Vec<_>, _>>()?;
    let served = Served::open(options.archive, options.shown).map_err(ServeError::Archive)?;
    let served = Arc::new(served);
    let watching = match options.watch {
        Some((paths, refresh)) => Some(watch::start(&paths, refresh)?),
        None => None,
    };
    events::follow(&served);
    let guard = guard::Guard {
        token: options.token,
        local_names_only: is_loopback,
    };
    let routes = routes::routes(served, guard, &origins);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let ended = runtime.block_on(async {
        let listener = TcpListener::bind(options.listen).await?;
        ready(listener.local_addr()?);
        tokio::select! {
            ended = accept(listener, routes) => ended,
            interrupted = tokio::signal::ctrl_c() => interrupted,
        }
    });
    // Requests that are still being answered are not waited for.
    runtime.shutdown_background();
    drop(watching);
    Ok(ended?)
}

async fn accept(listener: TcpListener, routes: axum::Router) -> io::Result<()> {
    let connections = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(permit) = Arc::clone(&connections).acquire_owned().await else {
            return Ok(());
        };
        let Ok((stream, _)) = listener.accept().await else {
            // The client is gone, or there are too many files open: others may fare better in a moment.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let service = TowerToHyperService::new(routes.clone());
        tokio::spawn(async move {
            let mut stream = TimeoutStream::new(stream);
            stream.set_write_timeout(Some(READING));
            // Telling HTTP/2 by its first bytes would wait for them for ever.
            let mut connection = Builder::new(TokioExecutor::new()).http1_only();
            connection
                .http1()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD);
            // What goes wrong with one connection concerns its client alone.
            let _ = connection
                .serve_connection(TokioIo::new(Box::pin(stream)), service)
                .await;
            drop(permit);
        });
    }
}
