//! Whose a task is, told behind it: "Mend the gate. Responsible: Ann Lee", or on a line of its own below.
//!
//! ```text
//! assigned = task sign? word ":" owner        ; "Reparar la puerta (responsable: Ana Gil)"
//! ```

use std::ops::Range;

use super::super::date;
use super::super::page::before_bracket;
use super::super::scan::at_colon;
use super::super::walk::Walker;
use super::due;
use super::handle::without_sign;
use super::read::{ActionText, is_owner};
use crate::document::Kind;
use crate::grammar::{Field, Grammar, Token, tokens};
use crate::record::NextStep;

/// Most bytes of the words before the colon.
const LABEL: usize = 48;
/// Fewest letters of such a word that is known when mistyped.
const SLIP: usize = 8;
/// Most lines between a task and the one that says whose it is.
const ABOVE: usize = 12;
/// Fewest words of a task.
const TASK: usize = 2;

/// The task, and whose it is by the words behind it.
pub(in crate::parse) fn assigned<'t>(line: &'t str, grammar: &Grammar) -> Option<ActionText<'t>> {
    let (start, owner) = find(line, grammar)?;
    let closing =
        |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '-' | '–' | '—' | '|' | ',');
    let text = line[..start].trim_end_matches(closing);
    let long = text.split_whitespace().nth(TASK - 1).is_some();
    long.then(|| ActionText {
        text,
        owner: Some(without_sign(owner)),
        due: due_behind(line, owner, grammar).or_else(|| due::find(line, &grammar.words)),
    })
}

/// The day behind whose task it is: "Responsible: Ann. Deadline: 4 June".
fn due_behind<'t>(line: &'t str, owner: &str, grammar: &Grammar) -> Option<&'t str> {
    let end = owner.as_ptr() as usize - line.as_ptr() as usize + owner.len();
    let signs = |c: char| !c.is_alphanumeric();
    let (label, day) = line.get(end..)?.split_once(':')?;
    let label = label.trim_matches(signs);
    let day = day.split(". ").next()?.trim_matches(['.', ')', ' ']);
    let announced = grammar.column(label) == Some(Field::Due);
    (announced && due::is_due(day, &grammar.words)).then_some(day)
}

/// Where words such as "Responsible" begin before a colon, and who stands behind it.
fn find<'t>(line: &'t str, grammar: &Grammar) -> Option<(usize, &'t str)> {
    memchr::memchr_iter(b':', line.as_bytes()).find_map(|colon| {
        let said = Some(&line[colon + 1..]).filter(|said| !said.trim().is_empty())?;
        let start = word_before(line, colon, grammar)?;
        let dated = due::behind_owner(said.trim(), &grammar.words).map(|(owner, _)| owner);
        let owner = dated
            .filter(|dated| is_owner(dated, grammar))
            .unwrap_or_else(|| owner(said));
        let set_off = start == 0
            || line[start..].starts_with(char::is_uppercase)
            || line[..start].trim_end().ends_with(SIGNS);
        // "Everybody (Ann)" says who leads them.
        let bare = before_bracket(owner).unwrap_or(owner);
        let owns = is_owner(owner, grammar) || is_owner(bare, grammar);
        (set_off && owns).then_some((start, owner))
    })
}

/// Signs that part such words from the task.
const SIGNS: [char; 10] = ['.', '!', '?', '(', '[', '-', '–', '—', ';', ','];

/// Where the words begin that end before a colon.
fn word_before(line: &str, colon: usize, grammar: &Grammar) -> Option<usize> {
    let from = colon.saturating_sub(LABEL);
    let from = (from..=colon).find(|at| line.is_char_boundary(*at))?;
    let before = &line[from..colon];
    let found = tokens(before);
    let known = grammar.lexicon().assigned.ends(&found);
    let slip = || usize::from(found.last().is_some_and(|last| is_slip(last, grammar)));
    let count = if known > 0 { known } else { slip() };
    let first = found.get(found.len().checked_sub(count)?)?;
    // No word is cut in two by where the look begins.
    (from == 0 || first.start > 0).then_some(from + first.start)
}

/// "Reponsable": such a word with a slip of the hand.
fn is_slip(word: &Token, grammar: &Grammar) -> bool {
    let long = word.end - word.start >= SLIP;
    let assigned = &grammar.lexicon().assigned;
    long && assigned.mistyped_as(word, SLIP).next().is_some()
}

/// The name behind the colon, up to the end of its sentence.
fn owner(behind: &str) -> &str {
    let ends = [". ", "; ", " - ", " – ", " — ", " | "];
    let end = ends.iter().filter_map(|end| behind.find(end)).min();
    let closing = |c: char| c.is_whitespace() || matches!(c, '.' | ']' | ';' | ',');
    let owner = behind[..end.unwrap_or(behind.len())].trim_matches(closing);
    // "(responsible: Ann)" ends in the bracket that it stands in.
    let own = owner.matches('(').count() == owner.matches(')').count();
    if own {
        owner
    } else {
        owner.split(')').next().unwrap_or(owner).trim_end()
    }
}

/// True for a line that begins with whose the task above is.
pub(in crate::parse) fn begins_line(line: &str, grammar: &Grammar) -> bool {
    find(line, grammar).is_some_and(|(start, _)| start == 0)
}

/// A line of its own that says whose the task above is, or by when: "Responsible: Ann Lee", "Deadline: 4 June".
pub(in crate::parse) fn line(walker: &mut Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let words = page.words(at);
    if page.block(at).cell.is_some() || !words.contains(':') {
        return false;
    }
    match find(words, page.grammar) {
        Some((0, owner)) => gives_owner(walker, at, owner),
        Some(_) => false,
        None => gives_due(walker, at),
    }
}

/// Gives the task above its owner; a line above that is none of another field is a task then.
fn gives_owner(walker: &mut Walker<'_, '_>, at: usize, owner: &str) -> bool {
    let Some(task) = task_above(walker, at) else {
        return false;
    };
    let page = walker.page;
    let range = page.block(task).range.clone();
    if step_in(walker, &range).is_none() {
        if !may_be_task(walker, task, at) {
            return false;
        }
        let text = page.text(&range);
        let due = due::find(text, &page.grammar.words);
        let action = ActionText {
            text,
            due,
            ..ActionText::default()
        };
        super::add(walker, &action, page.block(task).checkbox, 0.85);
    }
    let due = due_behind(page.words(at), owner, page.grammar);
    let owner = without_sign(owner);
    let spans = page.spans([("owner", Some(owner))]);
    let Some(step) = step_in(walker, &range).filter(|step| step.owner.is_none()) else {
        return false;
    };
    step.owner = Some(owner.to_owned());
    step.spans.extend(spans);
    walker.used[at] = true;
    if let Some(due) = due {
        sets_due(walker, &range, due);
    }
    true
}

/// Gives the task above the day by which it is due, behind a word such as "Deadline".
fn gives_due(walker: &mut Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let Some((label, said)) = at_colon(page.words(at)) else {
        return false;
    };
    let said = said.trim().trim_end_matches('.');
    let announced = page.grammar.column(label.trim()) == Some(Field::Due);
    if !announced || !due::is_due(said, &page.grammar.words) {
        return false;
    }
    let Some(task) = task_above(walker, at) else {
        return false;
    };
    let range = page.block(task).range.clone();
    let sets = sets_due(walker, &range, said);
    walker.used[at] |= sets;
    sets
}

/// Sets the day of the task that a line holds, where it has none.
fn sets_due(walker: &mut Walker<'_, '_>, range: &Range<usize>, due: &str) -> bool {
    let page = walker.page;
    let day = date::find_date(due, &page.grammar.words).and_then(|date| date.iso);
    let spans = page.spans([("due", Some(due))]);
    let Some(step) = step_in(walker, range).filter(|step| step.due.is_none()) else {
        return false;
    };
    step.due = Some(due.to_owned());
    step.due_date = day;
    step.spans.extend(spans);
    true
}

/// The line of the task that a line below it says more of.
fn task_above(walker: &Walker<'_, '_>, at: usize) -> Option<usize> {
    let page = walker.page;
    let depth = |at| page.item_depth(at);
    let lines = (0..at).rev().take(ABOVE);
    // "Responsible: Ann" stands between the task and its deadline.
    let inner = |at: usize| depth(at).is_some_and(|depth| depth > 0);
    let more = |at: &usize| (page.block(*at).continues || inner(*at)) && says_more(walker, *at);
    let lines = lines.skip_while(more);
    let above = lines.clone().next()?;
    let mut lines = lines.take_while(|at| walker.headings[*at].is_none());
    match (depth(at), depth(above)) {
        // A line of text, or one that goes on, below the items of an item.
        (own, Some(inner)) if inner > 0 && (own.is_none() || page.block(at).continues) => {
            lines.find(|at| depth(*at) == Some(0))
        }
        (Some(own), Some(other)) if own == other && !page.block(at).continues => {
            let step = |at: &usize| holds_step(walker, &page.block(*at).range);
            lines.take_while(|at| depth(*at) == Some(own)).find(step)
        }
        _ => lines.next(),
    }
}

/// A line that gave the task above its owner or its day.
fn says_more(walker: &Walker<'_, '_>, at: usize) -> bool {
    let (words, grammar) = (walker.page.words(at), walker.page.grammar);
    let dated = |(label, _): (&str, &str)| grammar.column(label.trim()) == Some(Field::Due);
    walker.used[at] && (begins_line(words, grammar) || at_colon(words).is_some_and(dated))
}

/// A line of the talk right above, which no label or heading claims.
fn may_be_task(walker: &Walker<'_, '_>, task: usize, at: usize) -> bool {
    let page = walker.page;
    let block = page.block(task);
    let item = block.is_item();
    let plain = item || block.kind == Kind::Paragraph && page.is_below(at);
    plain
        && block.cell.is_none()
        && walker.section().is_some()
        && page.label(task).is_none()
        && page.words(task).split_whitespace().nth(TASK - 1).is_some()
}

fn holds_step(walker: &Walker<'_, '_>, range: &Range<usize>) -> bool {
    let place = walker.page.span(range);
    let last = walker.record.next_steps.last();
    last.is_some_and(|step| place.start <= step.span.start && step.span.end <= place.end)
}

/// The last task, where a line holds it.
fn step_in<'w>(walker: &'w mut Walker<'_, '_>, range: &Range<usize>) -> Option<&'w mut NextStep> {
    if holds_step(walker, range) {
        walker.record.next_steps.last_mut()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    /// Text, owner and due date of each task in minutes with these lines under a topic.
    #[track_caller]
    fn tasks(head: &str, lines: &str, want: &[(&str, Option<&str>, Option<&str>)]) {
        let minutes = format!("{head}{lines}");
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let steps = records[0].next_steps.iter();
        let tasks: Vec<_> = steps
            .map(|step| {
                (
                    step.text.as_str(),
                    step.owner.as_deref(),
                    step.due.as_deref(),
                )
            })
            .collect();
        assert_eq!(tasks, want, "{lines}");
    }

    const EN: &str = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Gate\n\n";
    const ES: &str = "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Puerta\n\n";
    const PT: &str =
        "# Ata da reunião\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Sá\n\n## Portão\n\n";
    const FR: &str = "# Compte rendu de la réunion\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Portail\n\n";
    const DE: &str =
        "# Protokoll der Sitzung\n\n3. Mai 2022\n\nAnwesend: Anna Lehmann, Bodo Tag\n\n## Tor\n\n";

    #[test]
    fn whose_a_task_is_may_stand_behind_it() {
        tasks(
            EN,
            "- The gate is old. Paint it green. Responsible: **Ann Lee**\n- It creaks.\n- Oil it by 4 June (owner: Bo Day)\n",
            &[
                ("The gate is old. Paint it green.", Some("Ann Lee"), None),
                ("Oil it by 4 June", Some("Bo Day"), Some("4 June")),
            ],
        );
        tasks(
            ES,
            "- Pintar la puerta. Encargada: Ana\n- Engrasar la puerta (responsable: Luis Mora).\n- Comprar pintura verde. Reponsable: Luis. Hay poca.\n",
            &[
                ("Pintar la puerta.", Some("Ana"), None),
                ("Engrasar la puerta", Some("Luis Mora"), None),
                ("Comprar pintura verde.", Some("Luis"), None),
            ],
        );
        tasks(
            PT,
            "- Pintar o portão. Responsável: Ana. Prazo: 4 de junho.\n\nO portão precisa de óleo.\nResponsável: Rui Sá. Prazo: 10 de junho.\n",
            &[
                ("Pintar o portão.", Some("Ana"), Some("4 de junho")),
                (
                    "O portão precisa de óleo.",
                    Some("Rui Sá"),
                    Some("10 de junho"),
                ),
            ],
        );
        tasks(
            PT,
            "- Pintar o portão - Responsáveis: Ana e Rui\n",
            &[("Pintar o portão", Some("Ana e Rui"), None)],
        );
        tasks(
            FR,
            "- Peindre le portail. Pilote : Luc Petit\n",
            &[("Peindre le portail.", Some("Luc Petit"), None)],
        );
        tasks(
            DE,
            "- Das Tor streichen (verantwortlich: Anna)\n- Das Tor ölen. Zuständig: Bodo Tag\n",
            &[
                ("Das Tor streichen", Some("Anna"), None),
                ("Das Tor ölen.", Some("Bodo Tag"), None),
            ],
        );
    }

    #[test]
    fn whose_a_task_is_may_stand_on_a_line_below() {
        tasks(
            EN,
            "- **Actions:** Paint the gate\n- **Owner:** All (Ann)\n- **Deadline:** 4 June\n",
            &[("Paint the gate", Some("All (Ann)"), Some("4 June"))],
        );
        tasks(
            ES,
            "- Escribir la carta al alcalde:\n    + La puerta está rota.\n    + Falta pintura.\nResponsable: **Ana**.\n",
            &[("Escribir la carta al alcalde:", Some("Ana"), None)],
        );
        tasks(
            DE,
            "- Das Tor streichen\n  - Verantwortlich: Bodo Tag\n- Es quietscht.\n",
            &[("Das Tor streichen", Some("Bodo Tag"), None)],
        );
    }

    #[test]
    fn a_word_for_an_owner_without_a_task_or_a_name_makes_none() {
        tasks(
            EN,
            "- The owner of the mill is known.\n- Owner: Ann Lee\n- Ann asked who is responsible: nobody knew.\n",
            &[],
        );
        tasks(ES, "Responsable: Ana Gil\n\n- La puerta está rota.\n", &[]);
    }

    #[test]
    fn a_handle_in_a_table_of_tasks_is_the_name_without_its_sign() {
        tasks(
            EN,
            "It creaks.\n\n## Tasks\n\n| Task | Owner | Due |\n| --- | --- | --- |\n| Oil the gate | @bo | 4 June 2022 |\n",
            &[("Oil the gate", Some("bo"), Some("4 June 2022"))],
        );
    }

    #[test]
    fn papers_that_somebody_is_to_write_are_a_topic() {
        let minutes = format!(
            "{ES}- Chirría.\n\n## Documentos\n\n- Carta al alcalde. Responsable: Ana\n- Se lee el plan.\n"
        );
        let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
        let titles = record.sections.iter().map(|section| section.title.as_str());
        assert_eq!(titles.collect::<Vec<_>>(), ["Puerta", "Documentos"]);
        assert_eq!(record.references, []);
        assert_eq!(record.next_steps[0].text, "Carta al alcalde.");
    }
}
