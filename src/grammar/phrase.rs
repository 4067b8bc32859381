//! A phrase of a grammar: words, compared without regard to case, punctuation between them and kinds of space.

/// Some words, in which `*` stands for one to four words of any kind.
///
/// `* present` matches "Members present" and "Parents and Students Present".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    source: String,
    words: Vec<Word>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Exactly(String),
    Any,
}

/// Most words that one `*` takes.
const ANY: usize = 4;

impl Phrase {
    /// Reads a phrase as a grammar writes it.
    #[must_use]
    pub fn new(source: &str) -> Self {
        let words = source
            .split_whitespace()
            .flat_map(|part| {
                if part == "*" {
                    vec![Word::Any]
                } else {
                    words(part)
                        .map(|(_, word)| Word::Exactly(fold(word)))
                        .collect()
                }
            })
            .collect();
        Self {
            source: source.to_owned(),
            words,
        }
    }

    /// The phrase as the grammar writes it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// True when the text is the phrase and nothing else but punctuation.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        let folded = Folded::of(text);
        self.from(&folded.words, 0).contains(&folded.words.len())
    }

    /// Bytes of the phrase at the start of the text, up to a word boundary.
    #[must_use]
    pub fn starts(&self, text: &str) -> Option<usize> {
        let folded = Folded::of(text);
        self.from(&folded.words, 0)
            .last()
            .and_then(|count| folded.ends.get(count.checked_sub(1)?).copied())
    }

    /// True when the phrase occurs in the text.
    #[must_use]
    pub fn within(&self, text: &str) -> bool {
        let folded = Folded::of(text);
        (0..folded.words.len()).any(|at| !self.from(&folded.words[at..], 0).is_empty())
    }

    /// Counts of words, ascending, that the phrase can take from the front of `words`.
    fn from(&self, words: &[String], at: usize) -> Vec<usize> {
        let mut counts = vec![0];
        for word in &self.words[at..] {
            let mut next: Vec<usize> = counts
                .iter()
                .flat_map(|count| match word {
                    Word::Exactly(want) if words.get(*count).is_some_and(|have| have == want) => {
                        count + 1..count + 2
                    }
                    Word::Exactly(_) => 0..0,
                    Word::Any => count + 1..(count + ANY).min(words.len()) + 1,
                })
                .collect();
            next.sort_unstable();
            next.dedup();
            counts = next;
        }
        counts.retain(|count| *count > 0);
        counts
    }
}

struct Folded {
    words: Vec<String>,
    ends: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let (ends, words) = words(text)
            .map(|(at, word)| (at + word.len(), fold(word)))
            .unzip();
        Self { words, ends }
    }
}

/// The words of a text with their places; signs that carry meaning as a label (`#agreed`, `@`) are part of the word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '#' | '@' | '&');
    text.split(move |c| !inside(c))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn fold(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_compared_by_words() {
        assert!(Phrase::new("Members present").is("MEMBERS  PRESENT:"));
        assert!(Phrase::new("* present").is("Parents and Students Present:"));
        assert!(!Phrase::new("* present").is("Present"));
        assert!(!Phrase::new("AI").is("Aidan"));
        assert!(
            Phrase::new("following suggestions").within("The following suggestions were provided:")
        );
        assert!(
            !Phrase::new("following suggestions").within("The following day, suggestions came")
        );
        assert_eq!(Phrase::new("Action").starts("ACTION: Ann to go"), Some(6));
        assert_eq!(Phrase::new("AI").starts("Aidan"), None);
        assert_eq!(Phrase::new("#agreed").starts("#agreed to go"), Some(7));
    }
}
