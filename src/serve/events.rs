//! Server-sent events: who follows the feed is told when it changes.

use std::convert::Infallible;
use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use super::served::Served;

/// How often the archive is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// Looks at the archive from time to time, as long as it is served.
pub(super) fn follow(served: &Arc<Served>) {
    let served: Weak<Served> = Arc::downgrade(served);
    thread::spawn(move || {
        while let Some(served) = served.upgrade() {
            if let Err(error) = served.refresh() {
                eprintln!("rapporteur: {error}");
            }
            drop(served);
            thread::sleep(LOOK);
        }
    });
}

/// An event `change` with the generation, now and whenever there is a new one.
pub(super) fn events(
    served: &Served,
    generation: &str,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let now = Event::default().event("change").data(generation);
    let changes = BroadcastStream::new(served.changes.subscribe());
    // Who was too slow for some of them learns of the last.
    let changes = changes
        .filter_map(Result::ok)
        .map(|generation| Event::default().event("change").data(generation));
    Sse::new(tokio_stream::once(now).chain(changes).map(Ok)).keep_alive(KeepAlive::default())
}
