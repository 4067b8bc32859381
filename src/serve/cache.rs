//! Answers that were made already: good as long as the archive stays as it is.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hashlink::LruCache;

use super::answer::{Answer, Question};
use super::problem::Problem;

/// Bytes of all answers and questions; beyond that the ones that nobody has asked for the longest time are forgotten.
const MOST_BYTES: usize = 64 << 20;
/// The most answers, for those that are small.
const MOST: usize = 4096;

/// The answers of one generation.
pub(super) struct Cache(Mutex<Kept>);

struct Kept {
    bytes: usize,
    answers: LruCache<Question, Place>,
}

#[derive(Default)]
struct Place {
    slot: Slot,
    bytes: usize,
}

/// Locked while its answer is made, so that many who ask the same at once wait for one.
type Slot = Arc<Mutex<Option<Answer>>>;

impl Default for Cache {
    fn default() -> Self {
        Self(Mutex::new(Kept {
            bytes: 0,
            answers: LruCache::new_unbounded(),
        }))
    }
}

impl Cache {
    /// The answer to a question, made where it is not known.
    pub(super) fn answer(
        &self,
        question: &Question,
        make: impl FnOnce() -> Result<Answer, Problem>,
    ) -> Result<Answer, Problem> {
        let slot = locked(&self.0).slot(question);
        let mut known = locked(&slot);
        if let Some(answer) = &*known {
            return Ok(answer.clone());
        }
        let answered = make();
        let mut kept = locked(&self.0);
        match &answered {
            Ok(answer) => {
                *known = Some(answer.clone());
                kept.keep(question, &slot, answer);
            }
            // A question that has no answer takes no place of one that has.
            Err(_) => kept.forget(question, &slot),
        }
        answered
    }
}

impl Kept {
    fn slot(&mut self, question: &Question) -> Slot {
        if let Some(place) = self.answers.get(question) {
            return Arc::clone(&place.slot);
        }
        let place = Place::default();
        let slot = Arc::clone(&place.slot);
        self.answers.insert(question.clone(), place);
        self.shrink();
        slot
    }

    /// Counts an answer, unless its place was given away while it was made.
    fn keep(&mut self, question: &Question, slot: &Slot, answer: &Answer) {
        let bytes = answer.body.len() + question.bytes();
        let place = self.answers.get_mut(question);
        if let Some(place) = place.filter(|place| Arc::ptr_eq(&place.slot, slot)) {
            place.bytes = bytes;
            self.bytes += bytes;
            self.shrink();
        }
    }

    fn forget(&mut self, question: &Question, slot: &Slot) {
        let place = self.answers.peek(question);
        if place.is_some_and(|place| Arc::ptr_eq(&place.slot, slot)) {
            self.answers.remove(question);
        }
    }

    /// Keeps within the limits, and the newest answer however large it is.
    fn shrink(&mut self) {
        while self.answers.len() > MOST || (self.bytes > MOST_BYTES && self.answers.len() > 1) {
            if let Some((_, place)) = self.answers.remove_lru() {
                self.bytes -= place.bytes;
            }
        }
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
    fn who_asks_what_has_no_answer_takes_no_place() {
        let cache = Cache::default();
        for number in 0..10 {
            let question = Question::Rows(number.to_string(), Vec::new());
            let failed = cache.answer(&question, || Err(Problem::internal()));
            assert!(failed.is_err());
        }
        assert_eq!(locked(&cache.0).answers.len(), 0);
    }

    /// Bytes and number of what is kept; that the bytes are those of the answers that are there.
    fn kept(cache: &Cache) -> (usize, usize) {
        let kept = locked(&cache.0);
        let places = kept.answers.iter().map(|(_, place)| place.bytes);
        assert_eq!(places.sum::<usize>(), kept.bytes);
        (kept.bytes, kept.answers.len())
    }

    #[test]
    fn answers_that_nobody_asks_for_are_forgotten_before_they_fill_the_memory() {
        let cache = Cache::default();
        let large = MOST_BYTES / 8;
        for number in 0..40 {
            said(&cache, "asked again and again", vec![7]);
            said(&cache, &number.to_string(), vec![0; large]);
            assert!(kept(&cache).0 <= MOST_BYTES);
        }
        assert_eq!(kept(&cache).1, 8);
        assert_eq!(said(&cache, "asked again and again", vec![8]), [7]);
        assert_eq!(said(&cache, "39", vec![8]).len(), large);
        assert_eq!(said(&cache, "0", vec![8]), [8]);
    }

    #[test]
    fn small_answers_are_forgotten_by_their_number() {
        let cache = Cache::default();
        for number in 0..MOST + 100 {
            said(&cache, &number.to_string(), vec![1]);
        }
        assert_eq!(kept(&cache).1, MOST);
        assert_eq!(said(&cache, "99", vec![2]), [2]);
        assert_eq!(said(&cache, "4000", vec![2]), [1]);
    }

    #[test]
    fn an_answer_larger_than_all_is_kept_alone() {
        let cache = Cache::default();
        said(&cache, "small", vec![1]);
        said(&cache, "large", vec![0; MOST_BYTES + 1]);
        assert_eq!(kept(&cache).1, 1);
        assert_eq!(said(&cache, "large", vec![2]).len(), MOST_BYTES + 1);
        said(&cache, "next", vec![3]);
        assert_eq!(kept(&cache).1, 1);
    }

    #[test]
    fn long_questions_count_too() {
        let cache = Cache::default();
        for number in 0..20 {
            said(
                &cache,
                &format!("{number}{}", "x".repeat(MOST_BYTES / 8)),
                vec![1],
            );
        }
        assert!(kept(&cache).0 <= MOST_BYTES);
    }
}
