//! Work on all cores, its results in the order in which it was given; a piece that takes too long is given up.

use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Threads that do the same work on one piece after the other.
pub struct Workers<Piece, Made> {
    jobs: SyncSender<Job<Piece, Made>>,
    queue: Arc<Mutex<Receiver<Job<Piece, Made>>>>,
    work: Arc<dyn Fn(Piece) -> Made + Send + Sync>,
    /// Pieces given and not yet taken back, the first given first.
    waiting: VecDeque<Waiting<Made>>,
    most_waiting: usize,
    /// Bytes that the waiting pieces hold.
    bytes_waiting: usize,
    time_limit: Duration,
}

struct Job<Piece, Made> {
    piece: Piece,
    started: Arc<OnceLock<Instant>>,
    reply: SyncSender<Made>,
}

struct Waiting<Made> {
    name: String,
    bytes: usize,
    started: Arc<OnceLock<Instant>>,
    reply: Receiver<Made>,
    /// What came of it, where that was asked for before its turn.
    made: Option<Made>,
}

/// What became of a piece.
#[derive(Debug, PartialEq, Eq)]
pub enum Done<Made> {
    /// It was worked on.
    Made(Made),
    /// It took longer than allowed, and was given up; its name.
    GivenUp(String),
}

/// Pieces on their way for each thread: enough that none waits, few enough that memory stays small.
const AHEAD: usize = 16;

/// How far behind the first piece the one is that is waited for: whoever takes results is woken once for so many.
const LATER: usize = AHEAD / 2;
/// Longest time for which a result that is ready is not taken.
const NAP: Duration = Duration::from_millis(20);

/// Bytes that pieces on their way may hold; one piece may be larger.
const BYTES_AHEAD: usize = 64 << 20;

impl<Piece: Send + 'static, Made: Send + 'static> Workers<Piece, Made> {
    /// Starts so many threads.
    #[must_use]
    pub fn start(
        threads: usize,
        time_limit: Duration,
        work: impl Fn(Piece) -> Made + Send + Sync + 'static,
    ) -> Self {
        let most_waiting = threads.max(1) * AHEAD;
        let (jobs, queue) = mpsc::sync_channel(most_waiting);
        let workers = Self {
            jobs,
            queue: Arc::new(Mutex::new(queue)),
            work: Arc::new(work),
            waiting: VecDeque::new(),
            most_waiting,
            bytes_waiting: 0,
            time_limit,
        };
        for _ in 0..threads.max(1) {
            workers.start_thread();
        }
        workers
    }

    fn start_thread(&self) {
        let queue = Arc::clone(&self.queue);
        let work = Arc::clone(&self.work);
        thread::spawn(move || {
            while let Ok(job) = next_of(&queue) {
                // Set once: each job is taken by one thread.
                let _ = job.started.set(Instant::now());
                // Nobody waits for a piece that was given up.
                let _ = job.reply.send(work(job.piece));
            }
        });
    }

    /// Gives a piece that holds so many bytes to the threads, under a name. Take results back while [`Self::is_full`].
    pub fn give(&mut self, name: &str, bytes: usize, piece: Piece) {
        let (reply, waiting) = mpsc::sync_channel(1);
        let started = Arc::new(OnceLock::new());
        self.waiting.push_back(Waiting {
            name: name.to_owned(),
            bytes,
            started: Arc::clone(&started),
            reply: waiting,
            made: None,
        });
        self.bytes_waiting += bytes;
        let job = Job {
            piece,
            started,
            reply,
        };
        // The threads live as long as the queue that is held here.
        let _ = self.jobs.send(job);
    }

    /// Whether results must be taken back before another piece is given.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.waiting.len() >= self.most_waiting || self.bytes_waiting >= BYTES_AHEAD
    }

    /// What became of the piece that was given first among those not yet taken back; waits for it.
    pub fn take(&mut self) -> Option<Done<Made>> {
        self.wait();
        let first = self.waiting.pop_front()?;
        self.bytes_waiting -= first.bytes;
        if let Some(made) = first.made {
            return Some(Done::Made(made));
        }
        loop {
            match first.reply.recv_timeout(self.patience(&first)) {
                Ok(made) => return Some(Done::Made(made)),
                Err(RecvTimeoutError::Timeout) if !self.is_over(&first) => {}
                Err(_) => {
                    // The thread cannot be stopped; another takes its place.
                    self.start_thread();
                    return Some(Done::GivenUp(first.name));
                }
            }
        }
    }

    /// Waits a moment for a later piece, where the first is not done yet: who sleeps longer is woken for several at once.
    fn wait(&mut self) {
        let later = LATER.min(self.waiting.len().saturating_sub(1));
        let Some(first) = self.waiting.front_mut() else {
            return;
        };
        if first.made.is_none() {
            first.made = first.reply.try_recv().ok();
        }
        if first.made.is_some() {
            return;
        }
        let patience = self.patience(&self.waiting[0]).min(NAP);
        let later = &mut self.waiting[later];
        if later.made.is_none() {
            later.made = later.reply.recv_timeout(patience).ok();
        }
    }

    fn patience(&self, waiting: &Waiting<Made>) -> Duration {
        match waiting.started.get() {
            Some(started) => self.time_limit.saturating_sub(started.elapsed()),
            None => self.time_limit,
        }
    }

    fn is_over(&self, waiting: &Waiting<Made>) -> bool {
        let started = waiting.started.get();
        started.is_some_and(|started| started.elapsed() >= self.time_limit)
    }
}

fn next_of<T>(queue: &Mutex<Receiver<T>>) -> Result<T, mpsc::RecvError> {
    queue.lock().unwrap_or_else(PoisonError::into_inner).recv()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_pieces() {
        let mut workers = Workers::start(4, Duration::from_secs(60), |millis: u64| {
            thread::sleep(Duration::from_millis(millis));
            millis
        });
        let pieces = [30, 0, 20, 1, 10, 0];
        for piece in pieces {
            workers.give("", 0, piece);
        }
        let made = std::iter::from_fn(|| workers.take());
        assert_eq!(made.collect::<Vec<_>>(), pieces.map(Done::Made));
    }

    #[test]
    fn a_piece_that_takes_too_long_is_given_up_and_the_others_are_done() {
        let mut workers = Workers::start(1, Duration::from_millis(50), |forever: bool| {
            if forever {
                loop {
                    thread::sleep(Duration::from_millis(10));
                }
            }
        });
        workers.give("the long one", 0, true);
        workers.give("a short one", 0, false);
        let given_up = Done::GivenUp("the long one".to_owned());
        assert_eq!(workers.take(), Some(given_up));
        assert_eq!(workers.take(), Some(Done::Made(())));
        assert_eq!(workers.take(), None);
    }

    #[test]
    fn large_pieces_are_not_piled_up() {
        let mut workers = Workers::start(1, Duration::from_secs(60), |()| ());
        workers.give("large", BYTES_AHEAD, ());
        assert!(workers.is_full());
        assert_eq!(workers.take(), Some(Done::Made(())));
        assert!(!workers.is_full());
    }
}
