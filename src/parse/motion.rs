//! Motions and votes: what is moved, by whom, and how it ends.
//!
//! ```text
//! motion = moved movers* verdict?       ; "Ann Lee moved to paint the hall. Bo Day seconded. Motion carried."
//!        | talk movers verdict?         ; "The hall will be painted. Proposer Ann Lee, 2nd Bo Day."
//! ```

use super::decision::sentences;
use crate::grammar::{Field, Grammar, Lexicon, Token, is_slip, tokens};

/// What a sentence says of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// What is moved, and maybe more: "Ann Lee moved to paint the hall".
    Moved,
    /// Only who moves it: "Seconded by Bo Day".
    Movers,
    /// Only how the vote ended: "Motion carried unanimously", "For 5, against 1".
    Verdict,
    /// Something else.
    Talk,
}

/// Most words of a sentence that only says how a vote ended.
const VERDICT: usize = 24;
/// Most words of a sentence that only names the movers.
const MOVERS: usize = 14;
/// Most names in the sentence that says who was elected.
const ELECTED: usize = 4;
/// Fewest letters of a verdict that is known when mistyped.
const SLIP: usize = 6;
/// Words before a colon that are too many for a speaker.
const SPEAKER: usize = 4;
/// Fewest words of a decision in one sentence.
const RESOLUTION: usize = 3;
/// Most words of the names of those who were against it.
const AGAINST: usize = 4;
/// Fewest words before a colon that say what is voted on.
const MATTER: usize = 2;
/// Bytes that a tally in figures does not fill.
const FIGURES: usize = 24;
/// Fewest words of a motion that is told in sentences.
const MOTION: usize = 5;

/// What a sentence says of a motion.
pub(super) fn told(sentence: &str, grammar: &Grammar) -> Told {
    let found = tokens(sentence);
    if is_verdict_of(sentence, &found, grammar) {
        Told::Verdict
    } else if is_movers(sentence, &found, grammar)
        || names_both(sentence, grammar)
        || only_closes(sentence, grammar)
    {
        Told::Movers
    } else if moves(sentence, grammar) {
        Told::Moved
    } else if !sentence.ends_with([':', '?']) && has_verdict_first(sentence, grammar) {
        Told::Verdict
    } else {
        Told::Talk
    }
}

/// All of the words say only who moves something and how it ended.
pub(super) fn is_closing(words: &str, grammar: &Grammar) -> bool {
    let closes = |sentence| matches!(told(sentence, grammar), Told::Movers | Told::Verdict);
    sentences(words, grammar).all(closes)
}

/// False for words that tell no motion, no movers, no vote and no resolution, as those of most lines.
pub(super) fn may_tell(words: &str, found: &[Token], grammar: &Grammar) -> bool {
    // "Passed:5-0" is one word of which a clause is a part.
    let mut signs = memchr::memchr2_iter(b':', b';', words.as_bytes());
    let begins = |c: char| !c.is_whitespace() && !matches!(c, ':' | ';');
    let glued = signs.any(|at| words[at + 1..].starts_with(begins));
    let lexicon = grammar.lexicon();
    let counts = (0..found.len()).filter(|at| {
        words[found[*at].start..].starts_with(|c: char| c.is_ascii_digit())
            || lexicon.numerals.longest(&found[*at..]) > 0
    });
    glued || lexicon.motions.within(found) || counts.take(TALLY).count() == TALLY
}

/// Fewest numbers of a vote that is told by its counts.
const TALLY: usize = 2;

/// Some sentence tells how it ended.
pub(super) fn ends(words: &str, grammar: &Grammar) -> bool {
    sentences(words, grammar).any(|sentence| told(sentence, grammar) == Told::Verdict)
}

/// From the first sentence on that tells how it ended.
pub(super) fn verdict<'t>(words: &'t str, grammar: &Grammar) -> &'t str {
    let first = sentences(words, grammar).find(|one| told(one, grammar) == Told::Verdict);
    let start = first.map_or(0, |first| first.as_ptr() as usize - words.as_ptr() as usize);
    &words[start..]
}

/// Some sentence says what is moved.
pub(super) fn tells_motion(words: &str, grammar: &Grammar) -> bool {
    sentences(words, grammar).any(|sentence| told(sentence, grammar) == Told::Moved)
}

/// Some sentence only names the movers.
pub(super) fn names_movers(words: &str, grammar: &Grammar) -> bool {
    sentences(words, grammar).any(|sentence| told(sentence, grammar) == Told::Movers)
}

/// Two have a part in it, or the words begin as those of minutes do: "Ann moved, Bo seconded", "Seconded by Bo".
pub(super) fn is_seconded(words: &str, grammar: &Grammar) -> bool {
    let found = tokens(words);
    let movers = &grammar.lexicon().movers;
    let counts = (0..found.len()).filter(|at| movers.longest(&found[*at..]) > 0);
    counts.count() > 1 || grammar.begins_with_outcome(&grammar.spoken(words))
}

/// The kind of what was voted on stands among the words: "The proposal is adopted".
pub(super) fn has_matter(words: &str, grammar: &Grammar) -> bool {
    grammar.lexicon().matters.within(&tokens(words))
}

/// Only how a vote ended: each word is a verdict, belongs to a vote, or is a small one.
pub(super) fn is_verdict(words: &str, grammar: &Grammar) -> bool {
    is_verdict_of(words, &tokens(words), grammar)
}

/// [`is_verdict`] of words that are looked up already.
fn is_verdict_of(words: &str, found: &[Token], grammar: &Grammar) -> bool {
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
            ballot.ends() && ballot.names_first == 0 && ballot.names <= AGAINST && against
        })
        && !numbered()
}

/// What the words of a vote are.
#[derive(Clone, Copy, Debug, Default)]
struct Ballot {
    verdict: bool,
    unanimous: bool,
    matter: bool,
    /// Words of a count: "in favour", "abstentions".
    counted: usize,
    numbers: usize,
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
        let mut at = 0;
        while let Some(rest) = found.get(at..).filter(|rest| !rest.is_empty()) {
            at += ballot.take(words, rest, grammar)?;
        }
        Some(ballot)
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
        if is_year(word) {
            // "2021-2022 changes" counts nothing.
        } else if word.starts_with(|c: char| c.is_ascii_digit())
            || lexicon.numerals.longest(rest) > 0
        {
            self.numbers += 1;
        } else if is_no_joint(rest, lexicon) {
            if self.matter && is_mistyped(word, grammar) {
                self.verdict = true;
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

    fn is_tally(self) -> bool {
        self.numbers > 1 && self.counted > 0 || self.numbers > 2 && self.matter
    }

    fn ends(self) -> bool {
        self.verdict || self.unanimous || self.is_tally()
    }
}

fn is_year(word: &str) -> bool {
    let digits = word.bytes().all(|digit| digit.is_ascii_digit());
    digits && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// No small word that only joins others.
fn is_no_joint(rest: &[Token], lexicon: &Lexicon) -> bool {
    let small = [&lexicon.common, &lexicon.articles, &lexicon.particles];
    small.iter().all(|list| list.longest(rest) == 0)
}

/// "Motion passsed": a verdict with a slip of the hand, which its end is without.
fn is_mistyped(word: &str, grammar: &Grammar) -> bool {
    let word = word.to_lowercase();
    let meant = |known: &String| {
        known.len() >= SLIP && known.chars().last() == word.chars().last() && is_slip(&word, known)
    };
    word.len() >= SLIP && grammar.words.verdicts.iter().any(meant)
}

/// The first clause of a sentence says how the vote ended, and the others say more.
fn has_verdict_first(sentence: &str, grammar: &Grammar) -> bool {
    let clause = first_clause(sentence);
    clause.len() < sentence.len() && is_verdict(clause, grammar)
}

/// Up to the first sign that parts it from what is said of it: "Unanimously approved, with thanks to Ann".
fn first_clause(sentence: &str) -> &str {
    let end = sentence.find([',', ';', ':', '(']);
    let dash = [" - ", " – ", " — "]
        .iter()
        .filter_map(|dash| sentence.find(dash));
    let end = end.into_iter().chain(dash).min();
    sentence[..end.unwrap_or(sentence.len())].trim_end()
}

/// Only who moves or seconds something: "Proposed by Ann Lee, seconded by Bo Day", "Ann: Seconded".
fn is_movers(sentence: &str, found: &[Token], grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let first = lexicon
        .movers
        .find(found)
        .filter(|(_, count)| found.len() - count <= MOVERS);
    let Some((first, count)) = first else {
        return false;
    };
    // "He proposed Karting" says what is proposed, and so does "Payments proposed by Ann Lee".
    let by = count > 1;
    let told = first
        .checked_sub(1)
        .is_some_and(|before| lexicon.common.longest(&found[before..]) > 0);
    let next = found.get(first + count).map(|next| &sentence[next.start..]);
    if told && !by && next.is_some_and(|next| next.starts_with(char::is_uppercase)) {
        return false;
    }
    let mut named = false;
    let mut at = 0;
    while let Some(rest) = found.get(at..).filter(|rest| !rest.is_empty()) {
        let small = [
            &lexicon.movers,
            &lexicon.matters,
            &lexicon.ballots,
            &lexicon.honorifics,
            &lexicon.roles,
            &lexicon.common,
            &lexicon.articles,
        ];
        let count = small.iter().map(|phrases| phrases.longest(rest)).max();
        let word = rest
            .first()
            .and_then(|word| sentence.get(word.start..word.end));
        let name = word.is_some_and(|word| word.starts_with(char::is_uppercase));
        match count.filter(|count| *count > 0) {
            Some(count) => at += count,
            None if name && !(by && at < first) => {
                named = true;
                at += 1;
            }
            None => return false,
        }
    }
    named
}

/// "MOVED: SECONDED:" without anybody: a form that nobody filled in.
pub(super) fn only_asks(words: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let found = tokens(words);
    let mut at = 0;
    while let Some(rest) = found.get(at..).filter(|rest| !rest.is_empty()) {
        match lexicon.movers.longest(rest) {
            0 => return false,
            count => at += count,
        }
    }
    !found.is_empty()
}

/// Who moves and who seconds, each behind a word and a colon: "Maker: Ann Lee, Second: Bo Day".
fn names_both(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let motions = &grammar.words.motions;
    let mut parts = sentence.split([',', ';']).filter_map(|part| {
        let (label, name) = part.split_once(':')?;
        let named = name.trim_start().starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= SPEAKER;
        (named && label.split_whitespace().count() <= MATTER).then_some(label.trim())
    });
    let moves = |label: &str| {
        motions
            .iter()
            .any(|known| known.eq_ignore_ascii_case(label))
            || lexicon.movers.is(&tokens(label))
    };
    let signs = sentence.split([',', ';']).count();
    let labels: Vec<&str> = parts.by_ref().collect();
    labels.len() > 1 && labels.len() == signs && labels.into_iter().any(moves)
}

/// Clauses of which each only says who moves something or how it ended: "Ann motioned, Bo seconded, and it was approved".
fn only_closes(sentence: &str, grammar: &Grammar) -> bool {
    let mut clauses = sentence.split([',', ';']).map(str::trim);
    let first = clauses.next().unwrap_or_default();
    let movers = |clause: &str| is_movers(clause, &tokens(clause), grammar);
    let rest: Vec<&str> = clauses.collect();
    !rest.is_empty()
        && movers(first)
        && rest
            .into_iter()
            .all(|clause| movers(clause) || is_verdict(clause, grammar))
}

/// A word of a motion stands in the sentence, or the kind of what is voted on begins it: "Vote on the colour".
pub(super) fn moves(sentence: &str, grammar: &Grammar) -> bool {
    names_motion(sentence, grammar) || grammar.lexicon().matters.longest_in(sentence) > 0
}

/// A word of a motion stands in the sentence: "Motion to paint the hall".
pub(super) fn names_motion(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let motions = &grammar.words.motions;
    let mut words = sentence.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        lexicon.moves.may_begin_text(word)
            && motions.iter().any(|known| known.eq_ignore_ascii_case(word))
    })
}

/// A stretch of a paragraph that tells one motion, in bytes of it.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    start: usize,
    end: usize,
    settled: bool,
    seconded: bool,
}

/// "Moved (Ann): to hold a fair", "Moved: …": a line that a word of motions and a colon begin.
pub(super) fn is_labelled(words: &str, grammar: &Grammar) -> bool {
    let (first, rest) = words.split_at(words.find([' ', ':']).unwrap_or(words.len()));
    let behind = rest.trim_start();
    let behind = match behind.strip_prefix('(') {
        Some(who) => who.split_once(')').map_or(behind, |(_, behind)| behind),
        None => behind,
    };
    let motions = &grammar.words.motions;
    behind.starts_with(':')
        && behind.split_whitespace().count() > RESOLUTION
        && motions
            .iter()
            .any(|known| known.eq_ignore_ascii_case(first))
        && sentences(words, grammar)
            .next()
            .is_some_and(|first| told(first, grammar) == Told::Moved)
}

/// The stretches of a paragraph that each tell a motion, its movers and how it ended.
pub(super) fn motions<'t>(text: &'t str, grammar: &Grammar) -> Vec<&'t str> {
    let found = stretches(text, grammar).into_iter();
    let told = found.filter(|one| one.settled || one.seconded);
    let whole = told.map(|one| text[one.start..one.end].trim());
    whole
        .filter(|whole| whole.split_whitespace().count() >= MOTION)
        .collect()
}

/// The end of a paragraph from where it begins to move something, without a verdict.
pub(super) fn open<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let last = stretches(text, grammar).pop();
    last.filter(|last| !last.settled)
        .map(|last| &text[last.start..])
}

fn stretches(text: &str, grammar: &Grammar) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut open: Option<Stretch> = None;
    let mut before: Option<usize> = None;
    let mut rest = 0;
    // Sentences since the last stretch.
    let mut talked = 0;
    for sentence in sentences(text, grammar) {
        let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
        let end = start + sentence.len();
        let spoken = grammar.spoken(sentence);
        let cue = grammar.tells_outcome(&spoken);
        let told = match told(sentence, grammar) {
            // "Proposer Cllr A Lee, 2nd Cllr B Day, and the clerk will write" names movers first.
            _ if cue && grammar.begins_with_outcome(&spoken) && open.is_none() => Told::Movers,
            Told::Talk
                if open.is_some_and(|open| {
                    !open.settled
                        && (only_agrees(sentence, grammar)
                            || says_again(sentence, &text[open.start..start], grammar))
                }) =>
            {
                Told::Verdict
            }
            told => told,
        };
        let parted = open.is_some_and(|open| match told {
            Told::Moved => open.settled || open.seconded && cue,
            Told::Talk => open.settled && !cue && !elects(sentence, grammar),
            Told::Movers | Told::Verdict => false,
        });
        if parted {
            found.extend(open.take());
        }
        let from = match (told, &open) {
            (_, Some(open)) => Some(open.start),
            (Told::Moved, None) if refers_back(sentence, grammar) => {
                before.filter(|before| *before >= rest).or(Some(start))
            }
            (Told::Moved, None) => Some(start),
            // Of a long talk, the last sentence says what they moved.
            (Told::Movers, None) if talked > TALKED => before,
            (Told::Movers, None) => Some(rest),
            (Told::Verdict, None) => {
                let counts = sentence.contains(|c: char| c.is_ascii_digit());
                let matter = if counts {
                    behind_article(sentence, grammar)
                } else {
                    sentence
                };
                before.filter(|_| moves(matter, grammar))
            }
            (Told::Talk, None) => cue.then_some(start),
        };
        let pending = told == Told::Talk && !cue && !open.is_some_and(|open| open.settled);
        let again = open.is_some() && grammar.lexicon().unanimity.within(&tokens(sentence));
        if let Some(from) = from.filter(|_| !pending) {
            let own = open.get_or_insert(Stretch {
                start: from,
                end,
                settled: false,
                seconded: false,
            });
            own.end = end;
            own.settled |= told == Told::Verdict
                || (cue || told == Told::Movers) && settles(sentence, grammar);
            // "Motion to accept it as amended passes."
            own.settled |= told == Told::Moved && (again || is_settled(sentence, grammar));
            own.seconded |= cue || told == Told::Movers;
            rest = end;
            talked = 0;
        } else {
            talked += 1;
        }
        before = Some(start);
    }
    found.extend(open);
    found
}

/// Most sentences before the movers that say what they moved.
const TALKED: usize = 3;

/// A sentence that moves something says how that ended: "Motion to accept it as amended passes", "Ann made the motion to
/// approve it, Bo second, making it unanimous", "Ann moved to keep the fee (passed)".
fn is_settled(sentence: &str, grammar: &Grammar) -> bool {
    let found = tokens(sentence);
    let matter = || grammar.lexicon().matters.within(&found);
    is_matter_with_verdict(sentence, &found, grammar)
        || bracketed_verdict(sentence, grammar)
        || matter() && grammar.lexicon().unanimity.within(&found)
}

/// "(passed)", "[carried, 5 to 2]": brackets at the end of a sentence that begin with how the vote ended.
fn bracketed_verdict(sentence: &str, grammar: &Grammar) -> bool {
    let inner = sentence
        .trim_end_matches(['.', ' '])
        .strip_suffix([')', ']'])
        .and_then(|rest| Some(&rest[rest.rfind(['(', '['])? + 1..]));
    // "(carried over)" is no verdict.
    let told = |inner: &str| {
        let found = tokens(inner);
        let count = grammar.lexicon().verdicts.longest(&found);
        let last = count.checked_sub(1).and_then(|last| found.get(last));
        last.is_some_and(|last| {
            let behind = inner[last.end..].trim_start();
            !behind.starts_with(char::is_lowercase)
        })
    };
    inner.is_some_and(|inner| told(inner) || is_verdict(inner, grammar))
}

/// "The motion to adopt was made by Ann Lee, Bo Day second": what was moved stands in the sentence before.
fn refers_back(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let found = tokens(sentence);
    if !lexicon.said_motions.within(&found) {
        return false;
    }
    let known = [
        &lexicon.said_motions,
        &lexicon.motions,
        &lexicon.moves,
        &lexicon.ballots,
        &lexicon.honorifics,
        &lexicon.roles,
        &lexicon.common,
        &lexicon.articles,
    ];
    let mut at = 0;
    while let Some(rest) = found.get(at..).filter(|rest| !rest.is_empty()) {
        let count = known.iter().map(|phrases| phrases.longest(rest)).max();
        let words = &sentence[rest[0].start..];
        let will = || {
            grammar
                .words
                .will
                .iter()
                .any(|will| *will == words[..rest[0].end - rest[0].start])
        };
        let name = words.starts_with(char::is_uppercase);
        at += match count.filter(|count| *count > 0) {
            // "to adopt" says no more of it.
            _ if will() => 2,
            Some(count) => count,
            None if name => 1,
            None => return false,
        };
    }
    true
}

/// "Das Ergebnis": the words behind an article.
fn behind_article<'t>(sentence: &'t str, grammar: &Grammar) -> &'t str {
    let found = tokens(sentence);
    let article = grammar.lexicon().articles.longest(&found);
    found
        .get(article)
        .map_or(sentence, |word| &sentence[word.start..])
}

/// A verdict stands among the words of a sentence.
fn settles(sentence: &str, grammar: &Grammar) -> bool {
    let found = tokens(sentence);
    let lexicon = grammar.lexicon();
    lexicon.verdicts.within(&found) || lexicon.unanimity.within(&found)
}

/// A sentence that is a decision by itself: it begins as one ("It was resolved that …"), or tells the matter with its vote.
pub(super) fn resolves(sentence: &str, grammar: &Grammar) -> bool {
    let begins = grammar.lexicon().resolves.longest_in(sentence) > 0;
    begins && tokens(sentence).len() >= RESOLUTION
}

/// A sentence that begins as a decision, as one that leads to a list of them, or with a marker that is a verb: "Se decide".
pub(super) fn begins_as_decided(sentence: &str, grammar: &Grammar) -> bool {
    let rules = grammar.rules(Field::Decisions);
    let verbs = rules
        .markers
        .iter()
        .filter(|one| one.source().contains(' '));
    let told = || {
        rules
            .cues
            .iter()
            .chain(verbs)
            .any(|cue| cue.starts(sentence).is_some())
    };
    !sentence.ends_with('?') && (resolves(sentence, grammar) || told())
}

/// Words that end in the verb of whoever decides: "The directors decided".
pub(super) fn ends_in_deciding(words: &str, grammar: &Grammar) -> bool {
    let found = tokens(words);
    found.len() > 1 && grammar.lexicon().decides.ends(&found) > 0
}

/// What was voted on and how that ended, in one sentence: "The report is adopted unanimously", "Vote to pay it: passed".
pub(super) fn is_voted(sentence: &str, grammar: &Grammar) -> bool {
    let found = tokens(sentence);
    let lexicon = grammar.lexicon();
    if asks_or_speaks(sentence, grammar) || found.len() < RESOLUTION {
        return false;
    }
    if parted_verdict(sentence, grammar) {
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
pub(super) fn is_counted_vote(counts: &str, winner: &str, grammar: &Grammar) -> bool {
    let found = tokens(winner);
    let wins = found.len() <= WINNER && grammar.lexicon().verdicts.ends(&found) > 0;
    wins && !asks_or_speaks(counts, grammar) && has_counts(counts, &tokens(counts), grammar)
}

/// Most words of a sentence that says what won.
const WINNER: usize = 6;

/// A question, or what somebody says: "Ann: the draft is accepted unanimously".
fn asks_or_speaks(sentence: &str, grammar: &Grammar) -> bool {
    let speaker = sentence.split_once(": ").map(|(speaker, _)| speaker);
    let speaks = |who: &str| who.split_whitespace().count() < SPEAKER && !moves(who, grammar);
    sentence.ends_with('?') || speaker.is_some_and(speaks)
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
        matter.split_whitespace().count() >= MATTER
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

/// Votes for, against and neither, in figures alone: "7/0/0".
pub(super) fn is_bare_tally(words: &str) -> bool {
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
}

/// "The proposal to raise the fee passed", "Rule 7 carried".
fn is_matter_with_verdict(sentence: &str, found: &[Token], grammar: &Grammar) -> bool {
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
    let small = [&lexicon.verbs, &lexicon.ballots];
    let is_small = |word: &Token| {
        let word = std::slice::from_ref(word);
        small.iter().any(|list| list.longest(word) > 0)
    };
    // "The proposal was approved by the board by mail": what follows says who, and how.
    let outright = after[..verdict].iter().all(is_small) && after.len() - verdict <= TAIL;
    outright || is_verdict(&sentence[after[verdict].start..], grammar)
}

/// Most words of who approved something, and how.
const TAIL: usize = 12;
/// "Agreed." behind a motion, and nothing else.
fn only_agrees(sentence: &str, grammar: &Grammar) -> bool {
    let marker = grammar.marker(sentence);
    sentence.split_whitespace().count() <= MATTER
        && marker.is_some_and(|(field, _)| field == Field::Decisions)
}

/// "Minutes approved, Bo Day abstaining" behind "Motion to approve the minutes": how it ended, in words of the motion.
fn says_again(sentence: &str, motion: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let found = tokens(sentence);
    let first =
        (1..found.len().min(SUBJECT + 1)).find(|at| lexicon.verdicts.longest(&found[*at..]) > 0);
    let Some(first) = first.filter(|first| is_verdict(&sentence[found[*first].start..], grammar))
    else {
        return false;
    };
    let moved: Vec<String> = tokens(motion)
        .iter()
        .map(|word| word.folded().collect())
        .collect();
    let small = [
        &lexicon.common,
        &lexicon.articles,
        &lexicon.ballots,
        &lexicon.verbs,
    ];
    let mut subject = found[..first].iter().filter(|word| {
        let word = std::slice::from_ref(*word);
        !small.iter().any(|list| list.is(word))
    });
    let again = |word: &Token| {
        let word: String = word.folded().collect();
        moved.iter().any(|moved| moved.starts_with(&word))
    };
    subject.clone().next().is_some() && subject.all(again)
}

/// Most words of what was voted on, before how it ended.
const SUBJECT: usize = 5;

/// Who was elected, behind the motion: "Jo elected; 4 yeas, 0 nays".
fn elects(sentence: &str, grammar: &Grammar) -> bool {
    Ballot::of(sentence, &tokens(sentence), grammar)
        .is_some_and(|ballot| ballot.ends() && ballot.names <= ELECTED)
}

#[cfg(test)]
mod tests;
