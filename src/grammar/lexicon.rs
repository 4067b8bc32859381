//! The words of a grammar, ready to be looked up: parsers ask for every word of every roster.

use std::collections::BTreeMap;

use super::phrases::Phrases;
use super::token::fold;
use super::{Field, Rules, Words};

/// Given names common in the languages of the built-in grammars; a name belongs to no one language.
const GIVEN_NAMES: &str = include_str!("../../grammars/given-names.txt");

/// The lists of a grammar's words that tell who is who.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub and: Phrases,
    /// All forms of address, salutations among them.
    pub honorifics: Phrases,
    pub salutations: Phrases,
    pub post_nominals: Phrases,
    pub particles: Phrases,
    pub organisations: Phrases,
    pub roles: Phrases,
    pub nobody: Phrases,
    pub remarks: Phrases,
    pub ways: Phrases,
    pub affiliated: Phrases,
    pub held_at: Phrases,
    pub topics: Phrases,
    pub given_names: Phrases,
    pub calendar: Phrases,
    pub numerals: Phrases,
    pub date_joints: Phrases,
    pub before_figures: Phrases,
    pub common: Phrases,
    pub articles: Phrases,
    pub before_nouns: Phrases,
    pub aims: Phrases,
    pub carried_out: Phrases,
    pub these: Phrases,
    pub upkeep: Phrases,
    pub asks: Phrases,
    pub polls: Phrases,
    pub captions: Phrases,
    pub signed: Phrases,
    pub everybody: Phrases,
    pub respectively: Phrases,
    pub sentence_words: Phrases,
    pub standings: Phrases,
    pub staff: Phrases,
    pub verdicts: Phrases,
    pub decides: Phrases,
    pub suggests: Phrases,
    pub unanimity: Phrases,
    pub ballots: Phrases,
    pub matters: Phrases,
    pub movers: Phrases,
    pub said_motions: Phrases,
    pub alongside: Phrases,
    pub nominations: Phrases,
    pub resolves: Phrases,
    pub agreed: Phrases,
    pub future: Phrases,
    pub tasked: Phrases,
    pub assigned: Phrases,
    pub including: Phrases,
    pub represented: Phrases,
    /// Words of motions, how they end, and resolutions, in one list.
    pub of_votes: Phrases,
    pub motions: Phrases,
    /// How far a task is, be it finished or not.
    pub states: Phrases,
    pub finished: Phrases,
    pub empty: Phrases,
    pub reports: Phrases,
    /// Endings of words for several, folded.
    plurals: Vec<String>,
    /// Cues of rosters that names follow ("attended by"), and that names precede ("* were present").
    pub leads: Vec<(Field, Phrases, Phrases)>,
    /// All of these cues in one list.
    pub of_leads: Phrases,
    /// The nouns of labels, by their fields.
    pub nouns: Vec<(Field, Phrases)>,
    pub around_labels: Phrases,
    /// What a label that is known by its words may begin with.
    pub of_labels: Phrases,
}

impl Lexicon {
    pub(super) fn new(words: &Words, fields: &BTreeMap<Field, Rules>) -> Self {
        let list = |words: &[String]| Phrases::new(words.iter().map(String::as_str));
        let all = |lists: &[&Vec<String>]| {
            let words = lists.iter().copied().flatten();
            Phrases::new(words.map(String::as_str))
        };
        let spellings = words.months.iter().chain(&words.weekdays);
        let numerals = words
            .numerals
            .iter()
            .filter_map(|word| word.split('=').next());
        let own = words.given_names.iter().map(String::as_str);
        let known = GIVEN_NAMES
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace);
        Self {
            and: list(&words.and),
            honorifics: all(&[&words.salutations, &words.honorifics]),
            salutations: list(&words.salutations),
            post_nominals: list(&words.post_nominals),
            particles: list(&words.particles),
            organisations: list(&words.organisations),
            roles: list(&words.roles),
            nobody: list(&words.nobody),
            remarks: list(&words.remarks),
            ways: list(&words.ways),
            affiliated: list(&words.affiliated),
            held_at: list(&words.held_at),
            topics: list(&words.topics),
            given_names: Phrases::new(known.chain(own)),
            calendar: Phrases::new(spellings.flat_map(|word| word.split_whitespace())),
            numerals: Phrases::new(numerals),
            date_joints: list(&words.date_joints),
            before_figures: list(&words.before_figures),
            common: list(&words.common),
            articles: list(&words.articles),
            before_nouns: list(&words.before_nouns),
            aims: list(&words.aims),
            carried_out: list(&words.carried_out),
            these: list(&words.these),
            upkeep: list(&words.upkeep),
            asks: list(&words.asks),
            polls: list(&words.polls),
            captions: list(&words.captions),
            signed: list(&words.signed),
            everybody: list(&words.everybody),
            respectively: list(&words.respectively),
            sentence_words: list(&words.sentence_words),
            standings: list(&words.standings),
            staff: list(&words.staff),
            verdicts: list(&words.verdicts),
            decides: list(&words.decides),
            suggests: list(&words.suggests),
            unanimity: list(&words.unanimity),
            ballots: list(&words.ballots),
            matters: list(&words.matters),
            movers: list(&words.movers),
            said_motions: list(&words.said_motions),
            alongside: list(&words.alongside),
            nominations: list(&words.nominations),
            resolves: list(&words.resolves),
            agreed: list(&words.agreed),
            future: list(&words.future),
            tasked: list(&words.tasked),
            assigned: list(&words.assigned),
            including: list(&words.including),
            represented: list(&words.represented),
            of_votes: all(&[
                &words.verdicts,
                &words.unanimity,
                &words.matters,
                &words.movers,
                &words.resolves,
            ]),
            motions: list(&words.motions),
            states: all(&[&words.states, &words.finished]),
            finished: list(&words.finished),
            empty: list(&words.empty),
            reports: list(&words.reports),
            plurals: endings(&words.plurals),
            leads: leads(fields),
            of_leads: Phrases::new(ROSTERS.iter().flat_map(|field| cues(fields, *field))),
            nouns: fields
                .iter()
                .filter(|(_, rules)| !rules.nouns.is_empty())
                .map(|(field, rules)| (*field, Phrases::new(sources(rules))))
                .collect(),
            around_labels: list(&words.around_labels),
            of_labels: Phrases::new(
                (fields.values().flat_map(sources))
                    .chain(words.around_labels.iter().map(String::as_str)),
            ),
        }
    }

    /// The word for one of those for whom a word ends as for several: "Chair" of "Chairs".
    pub(crate) fn singular<'w>(&self, word: &'w str) -> Option<&'w str> {
        let mut endings = self.plurals.iter();
        endings.find_map(|end| without_end(word, end))
    }

    /// [`Self::singular`], and of a word that is for one or several: "Chair(s)".
    pub(crate) fn one_or_several<'w>(&self, word: &'w str) -> Option<&'w str> {
        let mut endings = self.plurals.iter();
        let bracketed = |end: &String| {
            let word = word.strip_suffix(')')?;
            without_end(word, end)?.strip_suffix('(')
        };
        endings.find_map(bracketed).or_else(|| self.singular(word))
    }
}

/// Endings of words, with the dash before them or without it.
fn endings(list: &[String]) -> Vec<String> {
    let bare = list.iter().map(|end| end.strip_prefix('-').unwrap_or(end));
    let folded = bare.map(|end| fold(end).collect());
    folded.filter(|end: &String| !end.is_empty()).collect()
}

/// The word before a folded ending, which may stand in capitals.
fn without_end<'w>(word: &'w str, end: &str) -> Option<&'w str> {
    let at = word.len().checked_sub(end.len())?;
    let (stem, last) = word.split_at_checked(at)?;
    last.eq_ignore_ascii_case(end).then_some(stem)
}

fn sources(rules: &Rules) -> impl Iterator<Item = &str> {
    rules.nouns.iter().map(super::Phrase::source)
}

/// Fields whose cues stand beside names.
const ROSTERS: [Field; 3] = [Field::Attendees, Field::Guests, Field::Apologies];

fn cues(fields: &BTreeMap<Field, Rules>, field: Field) -> impl Iterator<Item = &str> {
    let cues = fields.get(&field).map(|rules| &rules.cues);
    cues.into_iter().flatten().map(super::Phrase::source)
}

fn leads(fields: &BTreeMap<Field, Rules>) -> Vec<(Field, Phrases, Phrases)> {
    let leads = ROSTERS.into_iter().map(|field| {
        let cues = cues(fields, field);
        let (trailing, leading): (Vec<_>, Vec<_>) = cues.partition(|cue| cue.starts_with('*'));
        (field, Phrases::new(leading), Phrases::new(trailing))
    });
    leads.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tokens;

    fn general(name: &str) -> &'static Lexicon {
        let mut grammars = super::super::built_in().iter();
        let found = grammars.find(|grammar| grammar.name == name);
        found.expect("a general grammar").lexicon()
    }

    #[test]
    fn a_word_for_several_is_told_by_the_endings_of_the_language() {
        let lexicon = general("general-en");
        assert_eq!(lexicon.singular("Chairs"), Some("Chair"));
        assert_eq!(lexicon.singular("CHAIRS"), Some("CHAIR"));
        assert_eq!(lexicon.singular("Chair"), None);
        assert_eq!(lexicon.one_or_several("Chairs"), Some("Chair"));
        assert_eq!(lexicon.one_or_several("Chair(s)"), Some("Chair"));
        assert_eq!(lexicon.one_or_several("CHAIR(S)"), Some("CHAIR"));
        assert_eq!(lexicon.one_or_several("Chair (acting)"), None);
        assert_eq!(general("general-de").singular("Vorsitz des Rats"), None);
    }

    #[test]
    fn an_ending_for_several_may_stand_without_its_dash() {
        let mut words = Words::default();
        words.plurals = ["s", "-en", "-", ""].map(str::to_owned).to_vec();
        let lexicon = Lexicon::new(&words, &BTreeMap::new());
        assert_eq!(lexicon.singular("Chairs"), Some("Chair"));
        assert_eq!(lexicon.singular("Präsidenten"), Some("Präsident"));
        assert_eq!(lexicon.singular("Chair"), None);
    }

    #[test]
    fn salutations_are_forms_of_address_too() {
        for (name, only, also) in [
            ("general-en", "Cllr", "General"),
            ("general-de", "Frau", "Pfarrer"),
            ("general-fr", "Monsieur", "Général"),
        ] {
            let lexicon = general(name);
            for address in [only, also] {
                assert!(lexicon.honorifics.is(&tokens(address)), "{address}");
            }
            assert!(lexicon.salutations.is(&tokens(only)), "{only}");
            assert!(!lexicon.salutations.is(&tokens(also)), "{also}");
        }
    }
}
