//! Lists of which every item is a question.

use std::collections::BTreeMap;
use std::ops::Range;

use super::scan::{at_colon, count_words};
use super::walk::Walker;
use super::{outline, page};
use crate::document::{Block, Kind};
use crate::grammar::{Grammar, tokens};
use crate::record::Statement;

/// Finds the groups of sibling items that are all questions.
pub(super) fn mark(walker: &mut Walker<'_, '_>) {
    let blocks = walker.page.blocks();
    let mut at = 0;
    while at < blocks.len() {
        let group = siblings(walker, at);
        let questions = !group.is_empty()
            && asked_together(walker, &group)
            && !group.iter().any(|at| answered(walker, *at))
            && (group.len() > 1 || stands_alone(walker, at));
        if questions {
            walker.question_items.extend(group.iter().copied());
        }
        at += 1;
    }
    walker.question_items.sort_unstable();
    walker.question_items.dedup();
    walker.question_leads = led(walker);
}

/// What is asked by items that say so before a colon, "Q: Is it dry?", "Question from Ann: …": there are several, and all that
/// begin so ask.
fn led(walker: &Walker<'_, '_>) -> BTreeMap<usize, Range<usize>> {
    let page = walker.page;
    let items = (0..page.blocks().len()).filter(|at| page.is_item(*at));
    let said = items.filter_map(|at| Some((at, behind_lead(page.words(at), page.grammar)?)));
    let said: BTreeMap<_, _> = said
        .map(|(at, said)| (at, page.range_of(said.trim())))
        .collect();
    // What is said to it may stand below, and makes clear that the item is the question.
    let asks = |(at, said): (&usize, &Range<usize>)| {
        let said = page.text(said);
        said.ends_with('?') || said.contains('?') && answered(walker, *at)
    };
    if said.len() > 1 && said.iter().all(asks) {
        said
    } else {
        BTreeMap::new()
    }
}

/// The words behind "Q:", "Question from Ann:".
fn behind_lead<'t>(words: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let (lead, said) = at_colon(words).filter(|(lead, _)| lead.len() <= LEAD)?;
    let found = tokens(lead);
    let taken = grammar.lexicon().asks.longest(&found);
    // "Question 3 – the roof" is a topic, "Question from Ann" says who asks.
    let whole = taken > 0 && taken == found.len();
    (whole || taken > 1).then_some(said)
}

/// Most bytes of who asks, before the colon.
const LEAD: usize = 60;

/// All of them end in the sign that asks, and most ask beyond doubt: "who has a brush?" beside "board of the saw?"; or they are
/// many: "tiles - do we need more?".
fn asked_together(walker: &Walker<'_, '_>, group: &[usize]) -> bool {
    let page = walker.page;
    let sure = group
        .iter()
        .filter(|at| asks(page.words(**at), page.grammar));
    let sure = sure.count();
    let may = |at: &usize| {
        let words = page.words(*at);
        is_asked(words) && !words.ends_with("??") && count_words(words) > 1
    };
    let enough = sure * 2 > group.len() || group.len() >= MANY;
    sure == group.len() || enough && group.iter().all(may)
}

/// Fewest items that ask together, however each of them begins.
const MANY: usize = 4;

/// A sentence that asks, not a sum with a question mark. More in brackets may follow: "(The oak as well?)".
fn asks(words: &str, grammar: &Grammar) -> bool {
    let remark = words.ends_with("?)") || words.ends_with("!)") || words.ends_with(".)");
    let said = page::before_bracket(words).filter(|said| remark && said.ends_with('?'));
    let said = said.unwrap_or(words).trim_end_matches(['.', ' ']);
    let begins = |c: char| c.is_uppercase() || matches!(c, '"' | '“' | '«' | '¿');
    // Where all is written small, a small word begins: "wird jemand kochen?".
    let small = || grammar.lexicon().common.longest(&tokens(said)) > 0;
    // "See the list ??" is in doubt, and asks nothing.
    said.ends_with('?') && !said.ends_with("??") && (said.starts_with(begins) || small())
}

/// What is said last asks, a remark in brackets left aside, and is no speech: "Is it dry? (Ann)".
pub(super) fn is_asked(words: &str) -> bool {
    let said = page::before_bracket(words).unwrap_or(words);
    let mut ends = [words, said].into_iter().map(str::trim_end);
    ends.any(|said| said.ends_with('?')) && !outline::is_speech(words)
}

/// What is said to it stands behind it on the same line: "Is it dry? Answer: yes."
pub(super) fn is_answered(words: &str) -> bool {
    let last = words.trim_end_matches([')', '.', ' ']);
    let last = last.rsplit_once('?').or_else(|| last.split_once(". "));
    last.is_some_and(|(_, behind)| behind.split_whitespace().nth(REMARK).is_some())
}

/// Somebody answers on the same line: "Is it dry? Bo: it is."
pub(super) fn is_spoken_to(words: &str) -> bool {
    let mut behind = words
        .match_indices("? ")
        .map(|(at, sign)| &words[at + sign.len()..]);
    behind.any(|said| {
        let who = said.split_once(": ").map(|(who, _)| who);
        who.is_some_and(|who| {
            who.starts_with(char::is_uppercase) && who.split(' ').count() <= NAME_WORDS
        })
    })
}

/// Most words of the name of whoever speaks.
const NAME_WORDS: usize = 3;

/// Words of a remark behind a question that do not answer it.
const REMARK: usize = 3;

/// What is said to it stands below in the same item, "Answer: no.", or in one of its own under it.
fn answered(walker: &Walker<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    let own = walker.page.block(at).kind;
    let more = walker.page.blocks().get(next).is_some_and(|next| {
        let under = matches!((own, next.kind), (Kind::Item(own), Kind::Item(below)) if below > own);
        next.continues || under
    });
    more && !asks(walker.page.words(next), walker.page.grammar)
}

/// Boxes under an item that asks are what one may choose: "Which roof do we want?" over "[ ] Tiles".
pub(super) fn mark_choices(walker: &mut Walker<'_, '_>) {
    // The items that are open, with their depths, and whether they ask.
    let mut open: Vec<(u8, bool)> = Vec::new();
    for (at, block) in walker.page.blocks().iter().enumerate() {
        let Kind::Item(depth) = block.kind else {
            open.clear();
            continue;
        };
        open.retain(|(outer, _)| *outer < depth);
        if block.checkbox == Some(false) && open.last().is_some_and(|(_, asks)| *asks) {
            walker.choices.push(at);
        }
        let words = walker.page.words(at);
        let said = page::before_bracket(words).unwrap_or(words);
        open.push((depth, said.ends_with('?')));
    }
}

/// The only item of its list, right under a heading.
fn stands_alone(walker: &Walker<'_, '_>, at: usize) -> bool {
    let blocks = walker.page.blocks();
    let headed = at > 0 && walker.headings[at - 1].is_some();
    let next = blocks.get(at + 1);
    let is_item = |next: &Block| next.is_item() || next.continues;
    // A line right below answers it: "-- Decided that the oak stays".
    let answered = walker.page.is_below(at + 1) && walker.headings[at + 1].is_none();
    // "Friday is a holiday. Another day?" tells before it asks.
    let said = walker.page.words(at);
    let told = said
        .find(". ")
        .is_some_and(|end| !said[..end].contains('?'));
    headed && blocks[at].kind == Kind::Item(0) && !next.is_some_and(is_item) && !answered && !told
}

/// The items of one list from `at` on, when `at` is its first.
fn siblings(walker: &Walker<'_, '_>, at: usize) -> Vec<usize> {
    let blocks = walker.page.blocks();
    let Kind::Item(depth) = blocks[at].kind else {
        return Vec::new();
    };
    let first = at == 0 || !matches!(blocks[at - 1].kind, Kind::Item(before) if before >= depth);
    if !first || blocks[at].continues {
        return Vec::new();
    }
    (at..blocks.len())
        .take_while(|next| matches!(blocks[*next].kind, Kind::Item(own) if own >= depth))
        .filter(|next| blocks[*next].kind == Kind::Item(depth) && !blocks[*next].continues)
        .collect()
}

/// The statement of a question that its item says to be one.
pub(super) fn led_entry(walker: &mut Walker<'_, '_>, at: usize, said: &Range<usize>) {
    let range = said.start..walker.unit(at).end;
    add(walker, &range);
}

/// The statement of a question.
pub(super) fn entry(walker: &mut Walker<'_, '_>, at: usize) {
    let range = walker.unit(at);
    add(walker, &range);
}

fn add(walker: &mut Walker<'_, '_>, range: &Range<usize>) {
    let section = walker.section();
    walker.record.questions.push(Statement {
        text: walker.page.text(range).to_owned(),
        cue: None,
        section,
        span: walker.page.span(range),
        confidence: 0.93,
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_item_that_is_answered_below_is_none_of_a_list_of_questions() {
        asked("- Is it dry?\\\n  Answer: yes.\n- Is it old?", &[]);
        asked("- Is it dry?\n    - it is\n- Is it old?", &[]);
        asked("- Is it dry?\n- Is it old?", &["Is it dry?", "Is it old?"]);
        asked("- Is it dry?\n-- Decided that it is.\n", &[]);
        asked(
            "Questions: Is it dry? Answer: it is, as all can see.\n",
            &[],
        );
    }

    /// The questions of minutes with these lines under a topic.
    #[track_caller]
    fn asked(lines: &str, want: &[&str]) {
        let minutes =
            format!("# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee\n\n## Hall\n\n{lines}\n");
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let texts = records[0].questions.iter();
        let texts: Vec<&str> = texts.map(|question| question.text.as_str()).collect();
        assert_eq!(texts, want, "{lines}");
    }

    #[test]
    fn answers_and_tasks_among_questions_are_none() {
        asked(
            "Bo asked the following questions:\n\n- Is it dry?\n    - It is, as all can see.\n- How old is it? Ann may know.\n    - Is it older than Ann?\n    - #todo ask the miller.\n\n\n- The roof leaks.\n",
            &[
                "Is it dry?",
                "How old is it? Ann may know.",
                "Is it older than Ann?",
            ],
        );
    }

    #[test]
    fn what_is_said_to_a_question_is_none_though_it_asks_too() {
        asked(
            "- Questions?\n    - Bo: is the roof dry?\n        - Ann: how would I know? I was away.\n        - Bo: who was here?\n        - Ann: I was away. Who was here?\n",
            &["Bo: is the roof dry?", "Bo: who was here?"],
        );
    }

    #[test]
    fn a_few_words_may_lead_to_questions_without_a_sign() {
        asked(
            "- Bo read the plan\n    - Questions raised on the way\n        - Is it dry?\n            - It is.\n        - Is it old?\n",
            &["Is it dry?", "Is it old?"],
        );
    }

    #[test]
    fn a_list_of_questions_may_have_remarks_and_several_in_an_item() {
        asked(
            "- Shall we paint it? In what colour?\n- Is the roof tight? (And the door?)\n",
            &[
                "Shall we paint it? In what colour?",
                "Is the roof tight? (And the door?)",
            ],
        );
        asked("- Shall we paint it?\n- Ann has a brush\n", &[]);
        asked("- Paint? (see below)\n- Roof? (see above)\n", &[]);
    }

    #[test]
    fn talk_among_questions_is_none() {
        asked(
            "Bo asked the following questions:\n\n- Is it dry?\n- Ann has a brush.\n- Cy: is it old? Ann: it is, and the door too.\n- Cy: who has the key?\n",
            &["Is it dry?", "Cy: who has the key?"],
        );
        asked(
            "Two questions for Bo:\n\n- Price of the tiles\n- Way to the mill\n",
            &["Price of the tiles", "Way to the mill"],
        );
    }

    #[test]
    fn small_letters_ask_where_the_first_is_a_small_word() {
        asked(
            "- who has a brush?\n- is the roof tight?\n",
            &["who has a brush?", "is the roof tight?"],
        );
        asked("- nominations for chair?\n- nominations for clerk?\n", &[]);
    }

    #[test]
    fn most_of_a_list_may_ask_for_all() {
        asked(
            "- who has a brush?\n- let's wait for now?\n- is the roof tight?\n",
            &[
                "who has a brush?",
                "let's wait for now?",
                "is the roof tight?",
            ],
        );
        asked("- who has a brush?\n- tiles?\n- thatch?\n", &[]);
    }

    #[test]
    fn answers_under_the_heading_of_questions_make_it_a_topic() {
        asked_under(
            "## Roof\n\nIt leaks.\n\n## Questions from the board\n\n- **Tiles**: There are no more than ten of them.\n- The oak is to stay for now.\n",
            &[],
        );
    }

    #[test]
    fn a_dialogue_among_questions_is_none() {
        asked(
            "- Questions:\n    - Ann: is it dry? Bob: it is, as of May.\n    - Is it old?\n    - Bob: let us vote\n    - Bob: who has a ladder?\n",
            &["Is it old?", "Bob: who has a ladder?"],
        );
    }

    #[test]
    fn many_items_ask_however_they_begin() {
        asked(
            "- tiles - more needed?\n- slates - more needed? (of the mill)\n- nails - which ones?\n- glue - for the door? or the gate?\n",
            &[
                "tiles - more needed?",
                "slates - more needed? (of the mill)",
                "nails - which ones?",
                "glue - for the door? or the gate?",
            ],
        );
    }

    #[test]
    fn questions_under_a_task_are_a_list_of_their_own() {
        asked(
            "Action items:\n- Bo: ask all of you\n  - Shall we paint it?\n  - Is the roof tight?\n- Ann: mend the saw\n",
            &["Shall we paint it?", "Is the roof tight?"],
        );
    }

    #[test]
    fn the_only_item_under_a_topic_may_ask() {
        asked(
            "- Who has a brush?\n\nAnn has one.\n",
            &["Who has a brush?"],
        );
        asked("- Friday is a holiday. Is Monday fine?\n\nIt is.\n", &[]);
        asked("Bo:\n- Who has a brush?\n\nAnn:\n- I have one.\n", &[]);
    }

    #[test]
    fn questions_under_their_heading_need_no_bullets() {
        asked_under(
            "## Questions\n\nIs it dry?\n\nHas Bo a brush?\n\nWhich of these would you take:\n\n- tiles\n- thatch\n",
            &["Is it dry?", "Has Bo a brush?"],
        );
    }

    #[test]
    fn a_topic_of_the_agenda_may_ask_and_is_no_question() {
        asked_under(
            "## Agenda\n\n1. Who keeps the keys?\n2. What do we plant?\n\n## 1. Who keeps the keys?\n\nBo keeps them.\n\n## 2. What do we plant?\n\nAn oak.\n",
            &[],
        );
    }

    #[test]
    fn items_may_say_one_by_one_that_they_ask() {
        asked(
            "- The roof\n    - Q: Is it dry?\n        - A: It is.\n    - It is old.\n    - Q: Is it older than Ann?\n",
            &["Is it dry?", "Is it older than Ann?"],
        );
        asked(
            "- Question from Ann: what of the door? It is old.\n    - Bo paints it.\n- Bo has a brush.\n- Question: is it enough?\n",
            &["what of the door? It is old.", "is it enough?"],
        );
        let german = "# Sitzung des Vorstands\n\n4. Mai 2022\n\nAnwesend: Ann Lee\n\n## Dach\n\n- Frage: Ist es trocken?\n    - Es ist dicht.\n- Frage von Ann: Wie alt ist es?\n";
        let record = &crate::extract(german.as_bytes()).expect("text that can be read")[0];
        assert_eq!(record.questions.len(), 2, "{:?}", record.questions);
    }

    #[test]
    fn matters_under_a_heading_of_questions_are_none() {
        asked_under(
            "## Roof\n\nIt leaks.\n\n## Open questions\n\n- The council puts off the choice of tiles until it knows the price.\n- Bo has the key.\n",
            &[],
        );
    }

    #[test]
    fn one_question_in_the_talk_is_none_of_a_list() {
        asked("- Question: is it dry?\n- Ann: it is.\n", &[]);
        asked(
            "- It leaks.\n- Question: is slate dearer?\n- We have to see.\n- Question: tiles last.\n",
            &["is slate dearer?"],
        );
        asked("- Q: Is it dry?\n- Q: Ann says so.\n", &[]);
        asked(
            "- Question 1: is it dry?\n- Question 2: is it old?\n- It is.\n",
            &[],
        );
        asked(
            "- Question 1 - The roof\n    - It is dry.\n- Question 2 - The hedge\n    - Bo cuts it.\n",
            &[],
        );
        asked(
            "- Fund for the mill, with questions for all of us here\n    - It is dry.\n",
            &[],
        );
    }

    /// The questions of minutes with these headings.
    #[track_caller]
    fn asked_under(lines: &str, want: &[&str]) {
        let minutes = format!("# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee\n\n{lines}");
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let texts = records[0].questions.iter();
        let texts: Vec<&str> = texts.map(|question| question.text.as_str()).collect();
        assert_eq!(texts, want, "{lines}");
    }
}
