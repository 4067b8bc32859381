//! Follows the documents of an archive and makes it anew when they change.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// Makes the archive anew from its documents.
pub type Refresh = Box<dyn FnMut() + Send>;

/// Files that are written come in several steps; the archive is made when they have come to rest.
const REST: Duration = Duration::from_millis(400);

/// Watches until what it gives back is dropped.
pub(super) fn start(paths: &[PathBuf], refresh: Refresh) -> io::Result<RecommendedWatcher> {
    let (tell, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let is_change = event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_)));
        if is_change {
            // Nobody listens once the feed is not served any more.
            let _ = tell.send(());
        }
    })
    .map_err(io::Error::other)?;
    for path in paths {
        watcher
            .watch(path, RecursiveMode::Recursive)
            .map_err(io::Error::other)?;
    }
    thread::spawn(move || follow(&changes, refresh));
    Ok(watcher)
}

fn follow(changes: &Receiver<()>, mut refresh: Refresh) {
    while changes.recv().is_ok() {
        loop {
            match changes.recv_timeout(REST) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        refresh();
    }
}
