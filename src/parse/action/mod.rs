//! Something to be done: who, what, by when.

mod due;

use std::collections::HashSet;
use std::ops::Range;

pub(super) use due::is_due;

use super::date;
use super::line;
use super::page::Page;
use super::person;
use super::region::Region;
use super::scan::{at_colon, at_word};
use super::walk::Walker;
use crate::document::Kind;
use crate::grammar::{Field, Grammar, Hole, tokens};
use crate::record::NextStep;
use crate::span::Span;

/// An action, in slices of its line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ActionText<'t> {
    pub text: &'t str,
    pub owner: Option<&'t str>,
    pub due: Option<&'t str>,
}

/// One entry under an action label, or behind a marker.
pub(super) fn entry(
    walker: &mut Walker<'_, '_>,
    at: usize,
    region: &mut Region,
    range: &Range<usize>,
) {
    let grammar = walker.page.grammar;
    let text = walker.page.text(range);
    let (named, text) = match in_marker(text, walker.page) {
        Some((owner, task)) => (Some(owner), task),
        None => (None, unmarked(text, walker.page)),
    };
    let text = without_state(text, grammar);
    let range = &walker.page.range_of(text);
    if let Kind::Item(depth) = walker.page.block(at).kind {
        if region
            .owner
            .as_ref()
            .is_some_and(|(known, _)| depth <= *known)
        {
            region.owner = None;
        }
        if heads_items(walker, at, depth)
            && person::name_likeness(text.trim_end_matches(':'), grammar) >= 0.6
        {
            region.owner = Some((depth, walker.page.trimmed(range, &[':'])));
            walker.keep(range);
            return;
        }
    }
    if is_aside(text, grammar) {
        walker.keep(range);
        return;
    }
    let mut action = walker.page.action(text);
    if action.owner.is_none() {
        action = by_attendee(walker, action);
    }
    let above = region.owner.as_ref();
    action.owner = action
        .owner
        .or(named)
        .or_else(|| above.map(|(_, owner)| walker.page.text(owner)))
        .or_else(|| in_label(walker, region, range))
        .or_else(|| region.of.as_ref().map(|of| walker.page.text(of)));
    add(walker, &action, walker.page.block(at).checkbox, 0.95);
}

/// "Action (Ann): book a room": who is to do what follows on the line of the label.
fn in_label<'d>(walker: &Walker<'_, 'd>, region: &Region, task: &Range<usize>) -> Option<&'d str> {
    let label = region
        .cue
        .as_ref()
        .filter(|label| label.end <= task.start)?;
    let one_line = walker.page.text(&(label.start..task.start));
    let (_, inner) = walker.page.text(label).strip_suffix(')')?.split_once('(')?;
    let named = !one_line.contains('\n') && is_owner(inner, walker.page.grammar);
    named.then_some(inner)
}

/// "for Ann" on the line of the label, over a list: the name alone.
pub(super) fn for_whom<'t>(said: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let said = said.trim_end_matches(':');
    let behind = said
        .split_once(' ')
        .filter(|(small, _)| small.len() <= PREPOSITION && small.chars().all(char::is_lowercase));
    let owner = behind.map_or(said, |(_, owner)| owner);
    is_owner(owner, grammar).then_some(owner)
}

/// Most letters of the small word before whose tasks they are: "for", "para".
const PREPOSITION: usize = 4;

/// "AI(Ann): book a room" in a list of actions: who is to do it, and what.
fn in_marker<'d>(text: &'d str, page: &Page<'_>) -> Option<(&'d str, &'d str)> {
    let (field, end) = page.marker(text)?;
    let (owner, task) = text
        .get(end..)?
        .trim_start()
        .strip_prefix('(')?
        .split_once("):")?;
    let fits = field == Field::NextSteps && is_owner(owner, page.grammar);
    fits.then_some((owner, task.trim_start()))
}

/// The action behind a marker of its own and the state before it: `[NEW] ACTION: Ann to …`, `ACTION: Ann to …`.
fn unmarked<'d>(text: &'d str, page: &Page<'_>) -> &'d str {
    let behind_state = text
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
        .filter(|(state, _)| state.chars().all(char::is_uppercase))
        .map_or(text, |(_, rest)| rest.trim_start());
    let said = page
        .marker(behind_state)
        .filter(|(field, _)| *field == Field::NextSteps)
        .and_then(|(_, end)| {
            let rest = &behind_state[end..];
            let rest = &rest[number(rest)..];
            let named = || {
                rest.strip_prefix(' ')
                    .filter(|rest| names_owner(rest, page.grammar))
            };
            rest.strip_prefix(':').or_else(named)
        })
        .map(str::trim_start);
    said.filter(|said| !said.is_empty()).unwrap_or(text)
}

/// The task behind how far it is: "IN PROGRESS - book a room", "Done: book a room".
fn without_state<'t>(text: &'t str, grammar: &Grammar) -> &'t str {
    let count = grammar.lexicon().states.longest_in(text);
    let last = count.checked_sub(1);
    let end = last.and_then(|last| tokens(text).get(last).copied());
    let task = end.and_then(|state| {
        let behind = text[state.end..].trim_start();
        let task = behind.strip_prefix([':', '-', '–', '—'])?;
        task.starts_with(char::is_whitespace)
            .then(|| task.trim_start())
    });
    task.filter(|task| !task.is_empty()).unwrap_or(text)
}

/// What became of an earlier action, behind its label and number: "Action 7.1 – this has been done".
pub(super) fn is_report(line: &str, grammar: &Grammar) -> bool {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let label = line.find(|c: char| c.is_ascii_digit());
    let told = label
        .filter(|label| *label <= LABEL)
        .map(|label| line[label..].trim_start_matches(number).trim_start());
    told.is_some_and(|told| {
        told.starts_with(['–', '—', '-']) && grammar.lexicon().reports.within(&tokens(told))
    })
}

/// Most bytes of a label before its number.
const LABEL: usize = 16;

/// Bytes of the number that a marker is counted with: "ACTION-12".
pub(super) fn number(rest: &str) -> usize {
    let counted = rest.strip_prefix(['-', '#']).unwrap_or_default();
    let behind = counted.trim_start_matches(|c: char| c.is_ascii_digit());
    let sign = behind.starts_with([' ', ':']) && behind.len() < counted.len();
    if sign { rest.len() - behind.len() } else { 0 }
}

/// "for Ann: book a room": whom a task is for, behind its marker.
fn names_owner(rest: &str, grammar: &Grammar) -> bool {
    rest.starts_with(char::is_lowercase)
        && at_colon(rest).is_some()
        && read(rest, grammar).owner.is_some()
}

/// A line that introduces others, stands in brackets, or gives no more than a day or an address: "Topics for next time:",
/// "[End of the list]", "Thursday, July 11 at 10am". "The next meeting is on 4 June" is no task either.
fn is_aside(text: &str, grammar: &Grammar) -> bool {
    let bracketed = text.starts_with('[') && text.find(']') == Some(text.len() - 1);
    let dated = || {
        let day = date::find_date(text, &grammar.words);
        day.is_some_and(|date| text.starts_with(date.text))
    };
    let short = || text.split_whitespace().nth(ASIDE_WORDS).is_none();
    let address = text.contains("://") && !text.contains(char::is_whitespace);
    text.ends_with(':') || bracketed || address || short() && dated() || tells_event(text, grammar)
}

/// An event on a day begins the line, and nobody acts: "The next meeting is on 4 June".
fn tells_event(text: &str, grammar: &Grammar) -> bool {
    let lists = &grammar.words;
    let small = text.to_lowercase();
    let words = tokens(&small);
    let article = grammar.lexicon().articles.longest(&words);
    let start = words.get(article).map_or(0, |word| word.start);
    let begins = lists
        .events
        .iter()
        .any(|event| small[start..].starts_with(event.as_str()));
    begins && date::find_date(text, lists).is_some() && read(text, grammar).owner.is_none()
}

/// Most words of a line that only gives a day.
const ASIDE_WORDS: usize = 8;

/// `ann: book a room`, in small letters, where Ann is among the attendees.
fn by_attendee<'t>(walker: &Walker<'_, '_>, action: ActionText<'t>) -> ActionText<'t> {
    let Some((who, text)) = at_colon(action.text) else {
        return action;
    };
    let known = walker
        .record
        .attendees
        .iter()
        .filter_map(|person| person.name.as_deref());
    if !known
        .into_iter()
        .any(|name| name.eq_ignore_ascii_case(who.trim()))
    {
        return action;
    }
    ActionText {
        text: text.trim(),
        owner: Some(who.trim()),
        ..action
    }
}

/// Deeper items stand directly under the item.
fn heads_items(walker: &Walker<'_, '_>, at: usize, depth: u8) -> bool {
    let blocks = walker.page.blocks();
    blocks
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Item(below) if below > depth))
}

/// Gives tasks their owners in small letters, as chats call people: "ann-lee to book a room", where ann-lee was there.
pub(super) fn settle(walker: &mut Walker<'_, '_>) {
    let page = walker.page;
    let attendees = walker.record.attendees.iter();
    let names: HashSet<String> = attendees
        .filter_map(|person| person.name.as_deref())
        .map(str::to_lowercase)
        .collect();
    let steps = walker.record.next_steps.iter_mut();
    for step in steps.filter(|step| step.owner.is_none()) {
        let will = page.grammar.words.will.iter();
        let mut subjects = will.filter_map(|will| Some(at_word(&step.text, will)?.0));
        let known = |who: &&str| are_known(who, &names, page.grammar);
        let Some(owner) = subjects.find(known) else {
            continue;
        };
        let span = Span {
            end: step.span.start + owner.chars().count(),
            ..step.span
        };
        step.owner = Some(owner.to_owned());
        step.spans.insert("owner".to_owned(), span);
    }
}

/// Each of those who are joined was there: "ann-lee and bo".
fn are_known(owner: &str, names: &HashSet<String>, grammar: &Grammar) -> bool {
    let joins = |word: &&str| grammar.words.and.iter().any(|and| and == word);
    let parts = owner.split([' ', ',']);
    let words: Vec<String> = parts
        .filter(|word| !word.is_empty() && !joins(word))
        .map(str::to_lowercase)
        .collect();
    let each = owner.len() < OWNERS && words.iter().all(|word| names.contains(word));
    names.contains(&owner.to_lowercase()) || each && !words.is_empty()
}

/// Bytes that names of owners do not fill.
const OWNERS: usize = 80;

pub(super) fn add(
    walker: &mut Walker<'_, '_>,
    action: &ActionText<'_>,
    done: Option<bool>,
    confidence: f64,
) {
    let range = walker.page.range_of(action.text);
    if range.is_empty() {
        return;
    }
    let due = action
        .due
        .and_then(|due| date::find_date(due, &walker.page.grammar.words))
        .and_then(|date| date.iso);
    let section = walker.section();
    walker.record.next_steps.push(NextStep {
        text: action.text.to_owned(),
        owner: action.owner.map(str::to_owned),
        due: action.due.map(str::to_owned),
        due_date: due,
        done,
        section,
        span: walker.page.span(&range),
        spans: walker
            .page
            .spans([("owner", action.owner), ("due", action.due)]),
        confidence,
    });
}

/// A sentence that says by its own words that it is a task of somebody: "Ann has an action to book a room".
pub(super) fn tasked<'d>(sentence: &'d str, page: &Page<'d>) -> Option<ActionText<'d>> {
    let grammar = page.grammar;
    let found = page.tokens(sentence);
    let (at, _) = grammar.lexicon().tasked.find(&found)?;
    let owner = sentence.get(..found.get(at)?.start)?.trim();
    let owns = at <= SUBJECT_WORDS && is_owner(owner, grammar);
    owns.then(|| ActionText {
        text: sentence,
        owner: Some(owner),
        due: due::find(sentence, &grammar.words),
    })
}

/// Reads who is to do what by when, by the forms of the grammar, else by its first words.
pub(crate) fn read<'t>(line: &'t str, grammar: &Grammar) -> ActionText<'t> {
    let rules = grammar.rules(Field::NextSteps);
    let by_form = line::filled(line, &rules.forms, grammar);
    let mut action = ActionText {
        text: line,
        ..ActionText::default()
    };
    for (hole, words) in by_form.unwrap_or_default() {
        match hole {
            Hole::Owner => action.owner = Some(words),
            Hole::Due => action.due = Some(words),
            Hole::Text => action.text = words,
            _ => {}
        }
    }
    // "Hall hire: Ann and Bo to sign it" names the task before the colon, not who does it.
    if let Some(owner) = told_behind_topic(line, grammar) {
        action.text = line;
        action.owner = Some(owner);
    }
    if let (None, Some((owner, text))) = (action.owner, handle(action.text)) {
        action.owner = Some(owner);
        action.text = text;
    }
    if action.owner.is_none() {
        action.owner = subject(action.text, grammar);
    }
    // A handle is the name without its sign.
    let bare = |owner: &'t str| owner.strip_prefix('@').unwrap_or(owner);
    action.owner = action.owner.map(bare);
    action.due = action
        .due
        .or_else(|| due::find(action.text, &grammar.words));
    action
}

/// Who is told to act behind a topic and a colon: "Hall hire: Ann to sign it".
fn told_behind_topic<'t>(line: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let (topic, task) = line.split_once(": ")?;
    if topic.split_whitespace().nth(TOPIC_WORDS).is_some() {
        return None;
    }
    let owner = subject(task.trim_start(), grammar)?;
    // "Ann: Ann to sign it" and "Ann: to sign it" are hers.
    (owner != topic).then_some(owner)
}

/// Most words of a topic before a task.
const TOPIC_WORDS: usize = 6;

/// `@ann-lee book a room`: the handle and what is to be done.
fn handle(line: &str) -> Option<(&str, &str)> {
    let (handle, text) = line.strip_prefix('@')?.split_once(' ')?;
    let owner = handle.trim_end_matches([':', ',']);
    let known = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    (owner.len() > 1 && owner.chars().all(known)).then_some((owner, text.trim_start()))
}

/// `NAME to …`, `NAME will …`: the sentence keeps its subject.
fn subject<'t>(line: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let spaces = memchr::memchr_iter(b' ', line.as_bytes());
    let owners = spaces.map(|at| (at, line[..at].trim()));
    let mut short =
        owners.take_while(|(_, owner)| owner.split_whitespace().nth(SUBJECT_WORDS).is_none());
    let found = short.find(|(at, owner)| {
        begins_task(line, *at, grammar)
            && !owner.contains([':', '#', '→'])
            && !ends_in_verb(owner, grammar)
            && is_owner(owner, grammar)
    });
    found.map(|(_, owner)| owner)
}

/// A word such as "will" stands behind the space for the first time, and a task in small letters behind that.
fn begins_task(line: &str, space: usize, grammar: &Grammar) -> bool {
    let behind = &line[space + 1..];
    let first = behind.as_bytes().first();
    let mut will = grammar.words.will.iter();
    will.any(|word| {
        let task = || behind.strip_prefix(word.as_str())?.strip_prefix(' ');
        let known = word.as_bytes().first() == first;
        // "Bring the notes to Ann" has no subject.
        known
            && task().is_some_and(|task| task.starts_with(char::is_lowercase))
            && at_word(line, word).is_some_and(|(owner, _)| owner.len() == space)
    })
}

/// "Ann offered to help", "The board needs to meet": a small word that is no body, office or everybody comes before the task.
fn ends_in_verb(owner: &str, grammar: &Grammar) -> bool {
    let found = tokens(owner);
    let lexicon = grammar.lexicon();
    let nouns = [
        &lexicon.roles,
        &lexicon.organisations,
        &lexicon.everybody,
        &lexicon.nobody,
    ];
    let last = owner.rsplit(' ').next().unwrap_or_default();
    found.len() > 1
        && last.starts_with(char::is_lowercase)
        && nouns.iter().all(|nouns| nouns.ends(&found) == 0)
}

/// Most words of the subject of an action.
const SUBJECT_WORDS: usize = 6;

/// "all", "everyone", "all editors": whose task it is when it is nobody's own.
fn is_everybody(words: &str, grammar: &Grammar) -> bool {
    let everybody = &grammar.lexicon().everybody;
    let of_a_kind = |(all, kind): (&str, &str)| {
        everybody.is(&tokens(all)) && kind.ends_with('s') && kind.chars().all(char::is_lowercase)
    };
    everybody.is(&tokens(words)) || words.split_once(' ').is_some_and(of_a_kind)
}

/// A name, several names, a body, initials, or everybody.
pub(super) fn is_owner(words: &str, grammar: &Grammar) -> bool {
    if is_everybody(words, grammar) {
        return true;
    }
    let count = words.split_whitespace().count();
    if words.is_empty() || count > 8 || !words.starts_with(|c: char| c.is_uppercase() || c == '@') {
        return false;
    }
    // "@ann to read the draft" is a sentence, "@ann and @bo" are two.
    let joins = |word: &str| grammar.words.and.iter().any(|and| and == word);
    let handles = |word: &str| word.starts_with('@') || joins(word);
    if words.starts_with('@')
        && !words
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .all(handles)
    {
        return false;
    }
    // "MS" may be letters behind a name elsewhere; alone they are somebody's initials.
    let initials = |c: char| c.is_ascii_uppercase();
    if (2..=3).contains(&words.len()) && words.chars().all(initials) {
        return true;
    }
    let people = person::people(words, grammar, Field::Owner);
    !people.is_empty() && people.iter().all(|person| person.confidence >= 0.5)
}

#[cfg(test)]
mod tests {
    /// Text and owner of each action in minutes with these lines under "Action items".
    #[track_caller]
    fn acts(lines: &str, want: &[(&str, Option<&str>)]) {
        let minutes = format!(
            "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAction items:\n{lines}"
        );
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let acts: Vec<(&str, Option<&str>)> = steps
            .map(|step| (step.text.as_str(), step.owner.as_deref()))
            .collect();
        assert_eq!(acts, want, "{lines}");
    }

    #[test]
    fn how_far_a_task_is_stands_before_it() {
        acts(
            "- **TBD** - Book a room (all editors)\n- IN-PROGRESS - mend the gate (Bo)\n- Done: paint the shed\n",
            &[
                ("Book a room", Some("all editors")),
                ("mend the gate", Some("Bo")),
                ("paint the shed", None),
            ],
        );
    }

    #[test]
    fn a_line_that_says_that_there_are_none_is_no_task() {
        acts("There are no actions this time.\n", &[]);
    }

    #[test]
    fn what_became_of_an_earlier_action_is_no_task() {
        let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAction 7.1 – the gate has been mended.\n\nAction 7.2 – mend the shed\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let texts: Vec<_> = steps.map(|step| step.text.as_str()).collect();
        assert_eq!(texts, ["mend the shed"]);
    }

    #[test]
    fn a_marker_and_who_is_to_act_are_no_heading_however_they_are_set() {
        let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt leaks.\n\n***ACTION BD to call the roofer***\n\n## Tea\n\nIt was hot.\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
        let titles = record.sections.iter().map(|section| section.title.as_str());
        assert_eq!(titles.collect::<Vec<_>>(), ["Hall", "Tea"]);
        assert_eq!(record.next_steps[0].text, "BD to call the roofer");
    }

    #[test]
    fn the_label_may_say_whose_tasks_all_are_and_notes_end_them() {
        let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Actions\n\n**Actions:** for Bo\n\n- mend the gate\n- cut the hedge\n\n### Notes\n\n- The shed is dry.\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let acts: Vec<_> = steps
            .map(|step| (step.text.as_str(), step.owner.as_deref()))
            .collect();
        assert_eq!(
            acts,
            [("mend the gate", Some("Bo")), ("cut the hedge", Some("Bo"))]
        );
    }

    #[test]
    fn talk_below_an_emphasised_task_is_none() {
        let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt leaks.\n\n**Action:**\n\n*Bo to call the roofer.*\n\nThe stage was looked at next.\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let texts: Vec<_> = steps.map(|step| step.text.as_str()).collect();
        assert_eq!(texts, ["Bo to call the roofer."]);
    }

    #[test]
    fn a_signature_below_dashes_is_no_task() {
        acts("- mend the gate\n\n--\nann\n", &[("mend the gate", None)]);
    }

    #[test]
    fn several_attendees_in_small_letters_may_own_a_task() {
        let minutes = "Garden Club\n4 May 2022\n\nPresent: mona, pete\n\nAction items:\n- mona and pete to mend the gate\n- mona and jo to dig\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let owners: Vec<_> = steps.map(|step| step.owner.as_deref()).collect();
        assert_eq!(owners, [Some("mona and pete"), None]);
    }

    #[test]
    fn a_handle_before_the_task_is_its_owner() {
        acts(
            "- @ann-lee book a room\n",
            &[("book a room", Some("ann-lee"))],
        );
        acts(
            "- @bo_day: cut the hedge\n",
            &[("cut the hedge", Some("bo_day"))],
        );
    }

    #[test]
    fn the_label_may_name_the_owner() {
        let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\nWe talked of tools.\n\n**Action (Bo):** mend the gate\n\nAction (ongoing): cut the hedge\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let owners: Vec<_> = steps.map(|step| step.owner.as_deref()).collect();
        assert_eq!(owners, [Some("Bo"), None]);
    }

    #[test]
    fn everybody_may_own_a_task_and_a_marker_may_name_the_owner() {
        acts(
            "- all: water the trees\n- AI(Bo): mend the gate\n",
            &[
                ("water the trees", Some("all")),
                ("mend the gate", Some("Bo")),
            ],
        );
    }

    #[test]
    fn an_attendee_in_small_letters_is_the_subject_of_a_task() {
        let minutes = "Garden Club\n4 May 2022\n\n* ACTION: pete to mend the gate\n* ACTION: weeds to burn\n\nPeople present:\n* mona\n* pete\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let owners: Vec<_> = steps.map(|step| step.owner.as_deref()).collect();
        assert_eq!(owners, [Some("pete"), None]);
        assert_eq!(
            records[0].next_steps[0].spans["owner"].end - records[0].next_steps[0].span.start,
            4
        );
    }

    #[test]
    fn a_state_and_a_marker_before_the_task_are_passed_over() {
        acts(
            "- [NEW] ACTION: Ann to book a room\n- ACTION: Bo to cut the hedge\n",
            &[
                ("Ann to book a room", Some("Ann")),
                ("Bo to cut the hedge", Some("Bo")),
            ],
        );
    }

    #[test]
    fn whom_a_task_is_for_may_stand_behind_a_small_word() {
        acts(
            "- ACTION ITEM for Ann: book a room\n- AI on Bo: cut the hedge\n- ACTION-12 on Bo: burn the weeds\n",
            &[
                ("book a room", Some("Ann")),
                ("cut the hedge", Some("Bo")),
                ("burn the weeds", Some("Bo")),
            ],
        );
    }

    #[test]
    fn an_address_or_the_day_of_the_next_meeting_is_no_task() {
        acts(
            "- https://garden.example/plan\n- The next meeting is on 4 June 2022 at noon in the hall of the old school\n- Bo to bring tea on 4 June\n",
            &[("Bo to bring tea on 4 June", Some("Bo"))],
        );
    }

    #[test]
    fn a_remark_in_brackets_is_no_task() {
        acts(
            "- Ann to book a room\n- [End of the list]\n",
            &[("Ann to book a room", Some("Ann"))],
        );
    }

    #[test]
    fn what_is_brought_to_something_has_no_subject_and_an_arrow_leads_to_the_task() {
        acts(
            "- Bring the old notes to GitHub\n- Plan: maybe Bo to dig it\n- Ann → mend the gate\n",
            &[
                ("Bring the old notes to GitHub", None),
                ("Plan: maybe Bo to dig it", None),
                ("mend the gate", Some("Ann")),
            ],
        );
    }

    #[test]
    fn who_is_told_to_act_behind_a_topic_owns_the_task() {
        acts(
            "- Hall hire: Ann Lee to sign it\n- Hall Hire Form: Ann and Bo to print it\n- Ann: to mend the gate\n",
            &[
                ("Hall hire: Ann Lee to sign it", Some("Ann Lee")),
                ("Hall Hire Form: Ann and Bo to print it", Some("Ann and Bo")),
                ("to mend the gate", Some("Ann")),
            ],
        );
    }

    #[test]
    fn a_sentence_may_say_that_somebody_has_a_task() {
        let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\n- Ann Lee has an action to mend the saw by 4 June 2022\n- nobody here has an action to burn the weeds\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let [step] = records[0].next_steps.as_slice() else {
            panic!("one step: {:?}", records[0].next_steps);
        };
        assert_eq!(
            step.text,
            "Ann Lee has an action to mend the saw by 4 June 2022"
        );
        assert_eq!(step.owner.as_deref(), Some("Ann Lee"));
        assert_eq!(step.due.as_deref(), Some("4 June 2022"));
    }

    #[test]
    fn initials_own_a_task_though_they_are_letters_behind_names_too() {
        acts(
            "- [MS] Mend the gate\n- [BD] Cut the hedge\n",
            &[("Mend the gate", Some("MS")), ("Cut the hedge", Some("BD"))],
        );
    }

    #[test]
    fn a_verb_before_the_task_is_no_part_of_who_does_it() {
        acts(
            "- Ann offered to mend the gate\n- The committee needs to meet\n- The hall team to meet\n",
            &[
                ("Ann offered to mend the gate", None),
                ("The committee needs to meet", None),
                ("The hall team to meet", Some("The hall team")),
            ],
        );
    }

    #[test]
    fn a_comma_may_part_the_marker_from_who_acts() {
        let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\n- Next action, Ann to mend the saw\n- Next action, if any, is a talk\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let texts: Vec<&str> = steps.map(|step| step.text.as_str()).collect();
        assert_eq!(texts, ["Ann to mend the saw"]);
    }

    #[test]
    fn words_around_a_table_of_tasks_and_placeholders_are_no_tasks() {
        acts(
            "\nTable 1: who does what\n\n| Task | Owner | Due |\n| --- | --- | --- |\n| Mend the gate | Ann | 4 June |\n\nMade by Bo\n",
            &[("Mend the gate", Some("Ann"))],
        );
        acts("- None\n", &[]);
    }

    #[test]
    fn two_capitals_before_a_name_are_no_marker() {
        let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\n- AI Weeding Handbook, second part\n- AI Ann to book a room\n";
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let texts: Vec<&str> = steps.map(|step| step.text.as_str()).collect();
        assert_eq!(texts, ["Ann to book a room"]);
    }
}
