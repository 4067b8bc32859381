//! Ballots: words that only say how a vote ended.

use super::{all_taken, names_motion};
use crate::grammar::{Grammar, Lexicon, Phrases, Token, tokens};
use crate::parse::date;
use crate::parse::scan::dashes_in;

/// Most words of a sentence that only says how a vote ended.
const VERDICT: usize = 24;
/// Fewest letters of a verdict that is known when mistyped.
const SLIP: usize = 6;
/// Most words of the names of those who were against it.
const AGAINST: usize = 4;
/// Most words of the name of somebody whose vote is told.
const CALLED: usize = 3;
/// Most names in the sentence that says who was elected.
const ELECTED: usize = 4;

/// Only how a vote ended: each word is a verdict, belongs to a vote, or is a small one.
pub(in crate::parse) fn is_verdict(words: &str, grammar: &Grammar) -> bool {
    is_verdict_of(words, &tokens(words), grammar)
}

/// [`is_verdict`] of words that are looked up already.
pub(super) fn is_verdict_of(words: &str, found: &[Token], grammar: &Grammar) -> bool {
    let (words, found) = before_voters(words, found);
    // "Rule 7 carried" says what was voted on.
    let numbered = || {
        let lexicon = grammar.lexicon();
        let matter = lexicon.matters.longest(found);
        let number = found.get(matter).filter(|_| matter > 0);
        let verdict = found.get(matter + 1..).unwrap_or_default();
        number.is_some_and(|number| {
            words[number.start..].starts_with(|c: char| c.is_ascii_digit())
                && lexicon.verdicts.longest(verdict) > 0
        })
    };
    !words.ends_with(['?', ':'])
        && Ballot::of(words, found, grammar).is_some_and(|ballot| {
            let against = ballot.names == 0 || ballot.says_who();
            // "On 3/5/2021 at 18:30" counts nothing.
            let dated = || {
                !(ballot.verdict || ballot.unanimous)
                    && date::find_date(words, &grammar.words).is_some()
            };
            ballot.ends()
                && ballot.names_first == 0
                && (ballot.names <= AGAINST || ballot.calls_roll())
                && against
                && !dated()
        })
        && !numbered()
}

/// "Carried [Lee, Day, Fry, Orr, Poe].": how it ended, before a bracket of all who voted so.
fn before_voters<'w, 'f, 't>(words: &'w str, found: &'f [Token<'t>]) -> (&'w str, &'f [Token<'t>]) {
    let closed = words.trim_end_matches('.').strip_suffix([')', ']']);
    let bracket = closed.and_then(|inner| Some((inner.rfind(['(', '['])?, inner)));
    let Some((open, inner)) = bracket else {
        return (words, found);
    };
    let mut names = inner[open + 1..].split(',').map(str::trim_start);
    if !inner[open..].contains(',') || !names.all(|name| name.starts_with(char::is_uppercase)) {
        return (words, found);
    }
    let before = found.partition_point(|word| word.end <= open);
    (words[..open].trim_end(), &found[..before])
}

/// A vote that says of itself how many were for it, or that all were: "Passed unanimously", "Passed 6-1", "6 for,
/// 1 against".
pub(in crate::parse) fn is_formal(words: &str, grammar: &Grammar) -> bool {
    let ballot = Ballot::of(words, &tokens(words), grammar);
    ballot.is_some_and(|ballot| {
        let counted = ballot.numbers > 1 && ballot.years == 0;
        ballot.verdict && (ballot.unanimous || counted) || ballot.is_tally()
    })
}

/// All were for it, and nothing is counted: "Unanimous consent".
pub(in crate::parse) fn is_unanimous(words: &str, grammar: &Grammar) -> bool {
    let ballot = Ballot::of(words, &tokens(words), grammar);
    ballot.is_some_and(|ballot| ballot.unanimous && ballot.numbers == 0)
}

/// How each voted, and nothing else: "Lee yes, Day yes, Fry no".
pub(in crate::parse) fn is_roll_call(words: &str, grammar: &Grammar) -> bool {
    let ballot = Ballot::of(words, &tokens(words), grammar);
    ballot.is_some_and(|ballot| ballot.counted > 1 && ballot.names > 1 && ballot.numbers == 0)
}

/// Nothing but how many were for and against: "For: 6 Against: 0", "4 : 0", "12 yes, 1 no".
pub(in crate::parse) fn is_only_counts(words: &str, grammar: &Grammar) -> bool {
    let begins = |c: char| c.is_ascii_digit();
    if !words.contains(begins) {
        return false;
    }
    let found = tokens(words);
    let score = || {
        let figures =
            |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ':' | '-' | '/');
        found.len() > 1
            && found.len() < SCORE
            && words.starts_with(begins)
            && words.chars().all(figures)
    };
    // "Friday (5) x Saturday (1)": what there was to choose from.
    let choices = || {
        let counts = words.split('(').skip(1).filter(|inner| {
            let count = inner.split(')').next().unwrap_or_default();
            !count.is_empty() && count.bytes().all(|digit| digit.is_ascii_digit())
        });
        found.len() <= CHOICES && words.ends_with(')') && counts.count() > 1
    };
    let ballot = || Ballot::of(words, &found, grammar);
    score()
        || choices()
        || ballot().is_some_and(|ballot| ballot.is_tally() && !ballot.verdict && !ballot.unanimous)
}

/// How many voted one way, and nothing else: "Votes in favour: 12".
pub(super) fn is_one_count(words: &str, grammar: &Grammar) -> bool {
    let ballot = Ballot::of(words, &tokens(words), grammar);
    ballot.is_some_and(|ballot| ballot.numbers == 1 && ballot.counted > 0 && ballot.names == 0)
}

/// Most words of what there was to choose from, with the counts.
const CHOICES: usize = 10;

/// Figures that are more than those of a vote.
const SCORE: usize = 5;

/// What the words of a vote are.
#[derive(Clone, Copy, Debug, Default)]
struct Ballot {
    verdict: bool,
    unanimous: bool,
    matter: bool,
    /// Words of a count: "in favour", "abstentions".
    counted: usize,
    numbers: usize,
    /// Years, which count nothing: "Approved: 3/5/2022" says when.
    years: usize,
    names: usize,
    /// Names before it is said how it ended: those of who was elected, not of who was against.
    names_first: usize,
}

impl Ballot {
    /// `None` where a word is none of a vote.
    fn of(words: &str, found: &[Token], grammar: &Grammar) -> Option<Self> {
        if found.is_empty() || found.len() > VERDICT {
            return None;
        }
        let mut ballot = Self::default();
        all_taken(found, |_, rest| ballot.take(words, rest, grammar)).then_some(ballot)
    }

    /// Words that are taken from the front.
    fn take(&mut self, words: &str, rest: &[Token], grammar: &Grammar) -> Option<usize> {
        let lexicon = grammar.lexicon();
        let phrases = [
            &lexicon.unanimity,
            &lexicon.verdicts,
            &lexicon.ballots,
            &lexicon.matters,
        ];
        let counts = phrases.map(|phrases| phrases.longest(rest));
        let most = counts.into_iter().max().filter(|count| *count > 0);
        if let Some(count) = most {
            let [unanimous, verdict, counted, matter] = counts.map(|own| own == count);
            self.unanimous |= unanimous;
            self.verdict |= verdict && !unanimous;
            self.counted += usize::from(counted);
            self.matter |= matter;
            return Some(count);
        }
        let first = rest.first()?;
        let word = words.get(first.start..first.end)?;
        if date::is_year(word) {
            // "2021-2022 changes" counts nothing.
            self.years += 1;
        } else if word.starts_with(|c: char| c.is_ascii_digit())
            || lexicon.numerals.longest(rest) > 0
        {
            self.numbers += 1;
        } else if is_no_joint(rest, lexicon) {
            if self.matter && is_slip(first, &lexicon.verdicts) {
                self.verdict = true;
            } else if self.verdict && is_slip(first, &lexicon.unanimity) {
                self.unanimous = true;
            } else if word.starts_with(char::is_uppercase) {
                self.names += 1;
                self.names_first += usize::from(!self.ends());
            } else {
                return None;
            }
        }
        Some(1)
    }

    /// The names are of those who voted so: "Carried, Lee against". "Lost Creek Park" is a place.
    fn says_who(self) -> bool {
        self.counted > 0 || self.matter || self.unanimous
    }

    /// "Motion carried by vote of Lee yea, Day yea and Fry nay."
    fn calls_roll(self) -> bool {
        self.verdict && self.counted > 1 && self.names <= self.counted * CALLED
    }

    fn is_tally(self) -> bool {
        self.numbers > 1 && self.counted > 0 || self.numbers > 2 && self.matter
    }

    fn ends(self) -> bool {
        self.verdict || self.unanimous || self.is_tally()
    }
}

/// No small word that only joins others.
fn is_no_joint(rest: &[Token], lexicon: &Lexicon) -> bool {
    let small = [&lexicon.common, &lexicon.articles, &lexicon.particles];
    Phrases::longest_among(small, rest) == 0
}

/// "Motion passsed", "Passed unaniously": a word with a slip of the hand, which its end is without.
fn is_slip(word: &Token, known: &Phrases) -> bool {
    let last = word.folded().last();
    let mut meant = known.mistyped_as(word, SLIP);
    meant.any(|known| known.chars().last() == last)
}

/// The first clause of a sentence says how the vote ended, and the others say more.
pub(super) fn has_verdict_first(sentence: &str, grammar: &Grammar) -> bool {
    let clause = first_clause(sentence);
    clause.len() < sentence.len() && is_verdict(clause, grammar)
}

/// "Carried, all but Cy said aye": how it ended stands before a comma, and nothing is moved behind it.
pub(super) fn ends_before_comma(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    if lexicon.verdicts.longest_in(sentence) == 0 {
        return false;
    }
    let clause = first_clause(sentence);
    let rest = &sentence[clause.len()..];
    rest.starts_with([',', ';']) && is_verdict(clause, grammar) && !names_motion(rest, grammar)
}

/// Up to the first sign that parts it from what is said of it: "Unanimously approved, with thanks to Ann".
fn first_clause(sentence: &str) -> &str {
    let end = sentence.find([',', ';', ':', '(']);
    let dash = dashes_in(sentence)
        .iter()
        .filter_map(|dash| sentence.find(dash));
    let end = end.into_iter().chain(dash).min();
    sentence[..end.unwrap_or(sentence.len())].trim_end()
}

/// Who was elected, behind the motion: "Jo elected; 4 yeas, 0 nays".
pub(super) fn elects(sentence: &str, grammar: &Grammar) -> bool {
    Ballot::of(sentence, &tokens(sentence), grammar)
        .is_some_and(|ballot| ballot.ends() && ballot.names <= ELECTED)
}
