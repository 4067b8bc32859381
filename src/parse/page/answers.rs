//! Answers that are kept, since several rules ask the same of one stretch of the text.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::FixedState;

/// Answers by what was asked.
pub(super) struct Answers<K, V> {
    known: RefCell<HashMap<K, V, FixedState>>,
    /// How many are kept at most.
    most: usize,
}

impl<K: Eq + Hash, V: Clone> Answers<K, V> {
    /// For what rules ask again long after.
    pub(super) fn all() -> Self {
        Self::at_most(usize::MAX)
    }

    /// For what rules ask one right after the other.
    pub(super) fn last() -> Self {
        Self::at_most(1)
    }

    fn at_most(most: usize) -> Self {
        Self {
            known: RefCell::default(),
            most,
        }
    }

    /// The answer to a question, which may ask others in turn.
    pub(super) fn ask(&self, question: K, answer: impl FnOnce() -> V) -> V {
        if let Some(known) = self.known.borrow().get(&question) {
            return known.clone();
        }
        let answer = answer();
        let mut known = self.known.borrow_mut();
        if known.len() >= self.most {
            known.clear();
        }
        known.insert(question, answer.clone());
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_answered_once_while_its_answer_is_kept() {
        let (all, last) = (Answers::all(), Answers::last());
        for question in [1, 2] {
            assert_eq!(all.ask(question, || question), question);
            assert_eq!(last.ask(question, || question), question);
        }
        assert_eq!([all.ask(1, || 7), all.ask(2, || 7)], [1, 2]);
        assert_eq!([last.ask(2, || 7), last.ask(1, || 7)], [2, 7]);
    }
}
