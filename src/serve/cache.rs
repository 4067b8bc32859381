//! Answers that were made already: good as long as the archive stays as it is.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::answer::{Answer, Question};
use super::problem::Problem;

/// Bytes of all answers; beyond that all are forgotten.
const MOST_BYTES: usize = 64 << 20;
/// The most answers, for those that are small.
const MOST: usize = 4096;

/// The answers of one generation.
#[derive(Default)]
pub(super) struct Cache(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    bytes: usize,
    answers: HashMap<Question, Slot>,
}

/// Locked while its answer is made, so that many who ask the same at once wait for one.
type Slot = Arc<Mutex<Option<Answer>>>;

impl Cache {
    /// The answer to a question, made where it is not known.
    pub(super) fn answer(
        &self,
        question: &Question,
        make: impl FnOnce() -> Result<Answer, Problem>,
    ) -> Result<Answer, Problem> {
        let slot = self.slot(question);
        let mut known = locked(&slot);
        if let Some(answer) = &*known {
            return Ok(answer.clone());
        }
        let answer = make()?;
        *known = Some(answer.clone());
        locked(&self.0).bytes += answer.body.len();
        Ok(answer)
    }

    fn slot(&self, question: &Question) -> Slot {
        let mut kept = locked(&self.0);
        if kept.bytes > MOST_BYTES || kept.answers.len() >= MOST {
            *kept = Kept::default();
        }
        Arc::clone(kept.answers.entry(question.clone()).or_default())
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(cache: &Cache, name: &str, body: Vec<u8>) -> Vec<u8> {
        let question = Question::Rows(name.to_owned(), Vec::new());
        let made = cache.answer(&question, || Ok(Answer::of("text/plain", body)));
        made.unwrap().body.to_vec()
    }

    #[test]
    fn a_question_is_answered_once() {
        let cache = Cache::default();
        assert_eq!(said(&cache, "a", vec![1]), [1]);
        assert_eq!(said(&cache, "a", vec![2]), [1]);
        assert_eq!(said(&cache, "b", vec![3]), [3]);
    }

    #[test]
    fn what_could_not_be_made_is_tried_again() {
        let cache = Cache::default();
        let failed = cache.answer(&Question::Summary, || Err(Problem::internal()));
        assert!(failed.is_err());
        let made = cache.answer(&Question::Summary, || Ok(Answer::of("text/plain", vec![1])));
        assert_eq!(made.unwrap().body.to_vec(), [1]);
    }

    #[test]
    fn answers_are_forgotten_before_they_fill_the_memory() {
        let cache = Cache::default();
        said(&cache, "a", vec![0; MOST_BYTES + 1]);
        said(&cache, "b", vec![1]);
        assert_eq!(said(&cache, "a", vec![2]), [2]);
    }
}
