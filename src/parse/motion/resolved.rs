//! Sentences that are a decision by themselves: they begin as one, or tell the matter with its vote.

use super::ballot::is_verdict;
use super::{MATTER, RESOLUTION, SPEAKER, moves};
use crate::grammar::{Field, Grammar, Phrase, Phrases, Token, tokens};
use crate::parse::date;
use crate::parse::scan::{at_colon, count_words};

/// Bytes that a tally in figures does not fill.
const FIGURES: usize = 24;
/// Most words of the name of a body.
const BODY: usize = 6;
/// Most words of the verb behind it: "prend acte".
const VERB: usize = 3;
/// Most words of a sentence that says what won.
const WINNER: usize = 6;
/// Most words of who approved something, and how.
const TAIL: usize = 12;

/// A sentence that begins as a decision: "It was resolved that …".
pub(in crate::parse) fn resolves(sentence: &str, grammar: &Grammar) -> bool {
    let begins = grammar.lexicon().resolves.longest_in(sentence) > 0;
    begins && tokens(sentence).len() >= RESOLUTION
}

/// A body that decides in a line of its own: "The board approves the plan for the new roof". What it "decided to" do is told as
/// talk is.
pub(in crate::parse) fn is_enacted(words: &str, found: &[Token], grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    // The verb follows the few words of a body.
    let mut spaces = memchr::memchr_iter(b' ', words.as_bytes());
    let first = spaces.nth(BODY + VERB).unwrap_or(words.len());
    let first = found.partition_point(|word| word.end <= first);
    let Some((at, count)) = lexicon.decides.find(&found[..first]) else {
        return false;
    };
    let behind = found.get(at + count..).unwrap_or_default();
    let is_article = |word: &Token| lexicon.articles.is(std::slice::from_ref(word));
    // "Once the board approves it" and "When Board approves it, we will go on" tell of what may come.
    let own = found[..at].iter().skip(1).all(|word| !is_article(word));
    let bare = found
        .first()
        .is_some_and(|first| at > 1 && !is_article(first));
    (1..=BODY).contains(&at)
        && behind.len() >= RESOLUTION
        && own
        && !(bare && lexicon.sentence_words.within(behind))
        && lexicon.organisations.ends(&found[..at]) > 0
        && lexicon.agreed.longest(&found[at..]) == 0
        && !words.ends_with(['?', ':'])
        && !words[..found[at].start].contains([':', ',', ';'])
}

/// What was voted on and how many were for it, against it and neither, behind an arrow or in brackets: "Green paint ==> 5/0/2".
pub(in crate::parse) fn is_tallied(words: &str, grammar: &Grammar) -> bool {
    let words = words.trim_end_matches(['.', ' ']);
    if !words.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | ']')) {
        return false;
    }
    let arrow = ["=>", "->", "→"].iter().find_map(|sign| {
        let (matter, tally) = words.rsplit_once(sign)?;
        Some((matter.trim_end_matches(['=', '-']), tally))
    });
    let bracket = || {
        let inner = words.strip_suffix([')', ']'])?;
        inner.rsplit_once(" (").or_else(|| inner.rsplit_once(" ["))
    };
    let told = arrow.or_else(bracket);
    told.is_some_and(|(matter, tally)| {
        count_words(matter) >= RESOLUTION
            && is_bare_tally(unbracketed(tally))
            && date::find_date(tally, &grammar.words).is_none()
    })
}

/// A sentence that begins as a decision, or with a marker that is a verb: "Se decide". "It was agreed" tells as talk does.
pub(in crate::parse) fn begins_as_decided(sentence: &str, grammar: &Grammar) -> bool {
    let rules = grammar.rules(Field::Decisions);
    let verbs = rules
        .markers
        .iter()
        .filter(|one| one.source().contains(' '));
    let told = || Phrase::any_starts(verbs.clone(), sentence);
    // "Agreed to meet on Mondays."
    let to_do = || {
        let marker = grammar.marker(sentence);
        let behind = marker.filter(|(field, _)| *field == Field::Decisions);
        let behind = behind.map_or("", |(_, end)| sentence[end..].trim_start());
        sentence.starts_with(char::is_uppercase) && is_to_do(behind, &tokens(behind), grammar)
    };
    !sentence.ends_with('?') && (resolves(sentence, grammar) || told() || to_do())
}

/// Words that end in the verb of whoever decides: "The directors decided".
pub(in crate::parse) fn ends_in_deciding(words: &str, grammar: &Grammar) -> bool {
    let found = tokens(words);
    found.len() > 1 && grammar.lexicon().decides.ends(&found) > 0
}

/// What was voted on and how that ended, in one sentence: "The report is adopted unanimously", "Vote to pay it: passed".
pub(in crate::parse) fn is_voted(sentence: &str, grammar: &Grammar) -> bool {
    let found = tokens(sentence);
    let lexicon = grammar.lexicon();
    if asks_or_speaks(sentence, grammar) || found.len() < RESOLUTION {
        return false;
    }
    if parted_verdict(sentence, grammar)
        || is_unanimous_vote(sentence, &found, grammar)
        || is_passed_to(sentence, &found, grammar)
    {
        return true;
    }
    let decides = lexicon.decides.within(&found);
    let settles = lexicon.verdicts.within(&found);
    if !(settles || decides) {
        return false;
    }
    lexicon.unanimity.within(&found)
        || has_counts(sentence, &found, grammar)
        || settles && is_matter_with_verdict(sentence, &found, grammar)
}

/// "Motion passed to mend the roof in May": the verdict, and what was voted on behind it.
fn is_passed_to(sentence: &str, found: &[Token], grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let matter = lexicon.matters.longest(found);
    let verdict = lexicon
        .verdicts
        .longest(found.get(matter..).unwrap_or_default());
    let behind = found.get(matter + verdict..).unwrap_or_default();
    matter > 0 && verdict > 0 && is_to_do(sentence, behind, grammar)
}

/// "to mend the roof": what is to be done.
fn is_to_do(sentence: &str, behind: &[Token], grammar: &Grammar) -> bool {
    let to = behind
        .first()
        .map_or("", |word| &sentence[word.start..word.end]);
    behind.len() >= RESOLUTION && grammar.words.infinitives.iter().any(|known| known == to)
}

/// "The vote was unanimous in favour of green paint", "Unanimous consent to paint it green": the vote itself, all of it, and
/// what it was for.
fn is_unanimous_vote(sentence: &str, found: &[Token], grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let skipped = lexicon.articles.longest(found);
    let vote = found.get(skipped..).unwrap_or_default();
    let unanimous = lexicon.unanimity.longest(vote);
    if unanimous > 0 {
        let behind = vote.get(unanimous..).unwrap_or_default();
        let noun = Phrases::longest_among([&lexicon.matters, &lexicon.ballots], behind);
        return noun > 0 && is_to_do(sentence, behind.get(noun..).unwrap_or_default(), grammar);
    }
    let mut at = lexicon.matters.longest(vote);
    if at == 0 {
        return false;
    }
    let small = [&lexicon.sentence_words, &lexicon.ballots];
    while let Some(rest) = vote.get(at..).filter(|rest| !rest.is_empty()) {
        let unanimous = lexicon.unanimity.longest(rest);
        if unanimous > 0 {
            return rest.len() - unanimous >= MATTER;
        }
        match Phrases::longest_among(small, rest) {
            0 => return false,
            count => at += count,
        }
    }
    false
}

/// "Move the meetings to Mondays; voted no", "New keys. Voted yes, by all": a later clause begins with a verdict of several
/// words, which says of itself that there was a vote.
pub(in crate::parse) fn ends_voted(words: &str, grammar: &Grammar) -> bool {
    let found = tokens(words);
    let verdicts = &grammar.lexicon().verdicts;
    let parted = |at: usize| {
        let before = words[..found[at].start].trim_end();
        before.ends_with([';', '.', ':', '-', '–', '—'])
    };
    let mut later = MATTER..found.len();
    later.any(|at| verdicts.longest(&found[at..]) > 1 && parted(at)) && !words.ends_with('?')
}

/// More than one count of a vote stands in a sentence: "4 yes, 1 against".
fn has_counts(sentence: &str, found: &[Token], grammar: &Grammar) -> bool {
    let counts = (1..found.len()).filter(|at| {
        let number = &found[at - 1];
        sentence[number.start..].starts_with(|c: char| c.is_ascii_digit())
            && grammar.lexicon().ballots.longest(&found[*at..]) > 0
    });
    counts.count() > 1
}

/// How many were for it and against, and what won, in two sentences: "4 yes for green, 1 against. Green carries."
pub(in crate::parse) fn is_counted_vote(counts: &str, winner: &str, grammar: &Grammar) -> bool {
    let found = tokens(winner);
    let wins = found.len() <= WINNER && grammar.lexicon().verdicts.ends(&found) > 0;
    wins && !asks_or_speaks(counts, grammar) && has_counts(counts, &tokens(counts), grammar)
}

/// A question, what leads to a list, or what somebody says: "Ann: the draft is accepted unanimously".
fn asks_or_speaks(sentence: &str, grammar: &Grammar) -> bool {
    let speaker = at_colon(sentence).map(|(speaker, _)| speaker);
    let speaks = |who: &str| count_words(who) < SPEAKER && !moves(who, grammar);
    sentence.ends_with(['?', ':']) || speaker.is_some_and(speaks)
}

/// "Vote to pay for the roof: passed", "Recommended to keep the fee – carried".
fn parted_verdict(sentence: &str, grammar: &Grammar) -> bool {
    if !sentence.contains([':', '-', '–', '—']) {
        return false;
    }
    let mut parts = [": ", " – ", " — ", " - "]
        .iter()
        .filter_map(|sign| sentence.rsplit_once(sign));
    parts.any(|(matter, verdict)| {
        let verdict = unbracketed(verdict.trim_end_matches('.'));
        count_words(matter) >= MATTER
            && moves(matter, grammar)
            && (is_verdict(verdict, grammar) || is_bare_tally(verdict))
    })
}

/// "[PASS]", "(7/0/0)": without the brackets around it.
fn unbracketed(words: &str) -> &str {
    let words = words.trim();
    let inner = words
        .strip_prefix(['(', '['])
        .and_then(|words| words.strip_suffix([')', ']']));
    inner.unwrap_or(words)
}

/// Votes for, against and neither, in figures alone: "7/0/0". "00:12:45" says when something was said.
pub(in crate::parse) fn is_bare_tally(words: &str) -> bool {
    let is_clock = || {
        let mut parts = words.split(':').skip(1);
        words.contains(':') && parts.all(|part| part.len() == 2)
    };
    let mut counts = 0;
    let number = |part: &str| {
        let part = part.trim();
        !part.is_empty() && part.len() < 4 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    words.len() < FIGURES
        && words.split(['/', '-', '–', ':']).all(|part| {
            counts += 1;
            number(part)
        })
        && counts == 3
        && !is_clock()
}

/// "The proposal to raise the fee passed", "Rule 7 carried".
pub(super) fn is_matter_with_verdict(sentence: &str, found: &[Token], grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let skipped = lexicon.articles.longest(found);
    let matter = found.get(skipped..).unwrap_or_default();
    let after = matter
        .get(lexicon.matters.longest(matter)..)
        .unwrap_or_default();
    let verdict = (0..after.len()).find(|at| lexicon.verdicts.longest(&after[*at..]) > 0);
    let Some(verdict) = verdict.filter(|at| *at > 0 && after.len() < matter.len()) else {
        return false;
    };
    let small = [&lexicon.sentence_words, &lexicon.ballots];
    let is_small = |word: &Token| {
        let word = std::slice::from_ref(word);
        small.iter().any(|list| list.longest(word) > 0)
    };
    // "The proposal was approved by the board by mail": what follows says who, and how.
    let outright = after[..verdict].iter().all(is_small) && after.len() - verdict <= TAIL;
    outright || is_verdict(&sentence[after[verdict].start..], grammar)
}

#[cfg(test)]
mod tests {
    use super::super::testing::grammar;
    use super::*;

    #[test]
    fn the_last_clause_may_say_that_there_was_a_vote() {
        for (name, words, want) in [
            ("general-en", "Cut the hedge by half; voted no", true),
            ("general-en", "Meet on Mondays. Voted yes, by all", true),
            ("general-en", "Paint the gate - voted no: too costly", true),
            ("general-en", "Ann and Bo voted against the hedge", false),
            ("general-en", "Paint the gate; voted yes?", false),
            ("general-de", "Neue Sitzungszeit. Abgestimmt: ja", true),
            ("general-fr", "Une haie moins haute ; voté non", true),
            ("general-es", "Nueva llave; se votó que sí", true),
            ("general-pt", "Nova chave; votado não", true),
        ] {
            assert_eq!(ends_voted(words, grammar(name)), want, "{words}");
        }
    }

    #[test]
    fn one_sentence_may_tell_what_was_voted_on_and_how_it_ended() {
        for (name, sentence, want) in [
            (
                "general-en",
                "The proposal to raise the fee to $9 passed.",
                true,
            ),
            ("general-en", "Rule 7 carried", true),
            ("general-en", "Vote to pay for the roof: passed.", true),
            (
                "general-en",
                "Proposed to keep the fee at £15 – carried",
                true,
            ),
            (
                "general-en",
                "The rule was met, and it was passed (unanimous: 11).",
                true,
            ),
            (
                "general-en",
                "Ann: the agenda is approved, no objections.",
                false,
            ),
            (
                "general-en",
                "The vote was unanimous in favour of tiles",
                true,
            ),
            ("general-en", "Vote unanimous to close the path.", true),
            ("general-en", "The vote was unanimous", false),
            ("general-en", "Unanimous consent to close the path", true),
            ("general-en", "Unanimous consent to that", false),
            (
                "general-de",
                "Einstimmiges Votum, den Weg zu sperren",
                false,
            ),
            (
                "general-en",
                "Motion passed to mend the roof in May (if it is dry)",
                true,
            ),
            ("general-en", "Motion passed to Bo", false),
            (
                "general-de",
                "Die Abstimmung fiel einstimmig für Ziegel aus",
                true,
            ),
            (
                "general-fr",
                "Le vote a été unanime en faveur du vert",
                true,
            ),
            ("general-es", "El voto fue unánime a favor del verde", true),
            ("general-pt", "A votação foi unânime a favor do verde", true),
            ("general-en", "All tests passed", false),
            ("general-en", "The oak failed to grow", false),
            (
                "general-fr",
                "Les statuts sont adoptés à 7 voix contre 0 ; 1 abstention.",
                true,
            ),
            (
                "general-fr",
                "Le rapport moral est approuvé à l'unanimité.",
                true,
            ),
            (
                "general-fr",
                "Le rapport a été approuvé hier par le bureau",
                false,
            ),
            (
                "general-de",
                "Die Ordnung wird einstimmig angenommen.",
                true,
            ),
            ("general-de", "Ann hat die Wahl angenommen, sagt sie", false),
            ("general-es", "El acta queda aprobada por unanimidad.", true),
            ("general-pt", "A ata foi aprovada por unanimidade.", true),
        ] {
            assert_eq!(is_voted(sentence, grammar(name)), want, "{sentence}");
        }
    }
}
