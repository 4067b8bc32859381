//! How sure the entries of a record are, once all of them are known.
//!
//! The rule that took an entry gives it a confidence; here it is lowered or raised by what stands around the entry and under it.
//! Measured with `rapporteur score --calibration`: of what is said with 0.9, about nine in ten is right.

use std::collections::HashMap;

use crate::record::{Person, Record, Section};

/// What is left of the confidence of an entry that the layout does not bear out.
mod doubt {
    /// A heading that no other shows like.
    pub(super) const ALONE: f64 = 0.6;
    /// A heading with nothing under it.
    pub(super) const EMPTY: f64 = 0.7;
    /// A heading that ends as a sentence does.
    pub(super) const SENTENCE: f64 = 0.6;
    /// A number that another heading has too.
    pub(super) const AGAIN: f64 = 0.6;
    /// A decision or action of one or two words: a name, a file, a remark.
    pub(super) const SHORT: f64 = 0.6;
    /// An action that asks.
    pub(super) const ASKS: f64 = 0.8;
    /// A name that is unlike all the clear ones around it.
    pub(super) const ODD: f64 = 0.9;
}

/// Weighs every entry by the layout around it.
pub(super) fn settle(record: &mut Record) {
    let holding = holding(record);
    sections(&mut record.sections, &holding);
    for people in [
        &mut record.attendees,
        &mut record.guests,
        &mut record.apologies,
    ] {
        roster(people);
    }
    for decision in &mut record.decisions {
        decision.confidence *= weight_of_words(&decision.text);
    }
    for step in &mut record.next_steps {
        step.confidence *= weight_of_words(&step.text);
        if step.text.ends_with('?') {
            step.confidence *= doubt::ASKS;
        }
    }
}

fn weight_of_words(text: &str) -> f64 {
    if text.split_whitespace().nth(2).is_none() {
        doubt::SHORT
    } else {
        1.0
    }
}

/// For each section, whether anything stands under it: text, an entry of a list, a deeper section.
fn holding(record: &Record) -> Vec<bool> {
    let mut holding: Vec<bool> = record
        .sections
        .iter()
        .map(|section| !section.paragraphs.is_empty())
        .collect();
    let links = record.references.iter().chain(&record.links);
    let statements = record.suggestions.iter().chain(&record.questions);
    let owners = links
        .map(|link| link.section)
        .chain(statements.map(|statement| statement.section))
        .chain(record.decisions.iter().map(|decision| decision.section))
        .chain(record.next_steps.iter().map(|step| step.section));
    for owner in owners.flatten() {
        if let Some(holds) = holding.get_mut(owner) {
            *holds = true;
        }
    }
    for (at, pair) in record.sections.windows(2).enumerate() {
        if let ([upper, lower], Some(holds)) = (pair, holding.get_mut(at)) {
            *holds |= lower.level > upper.level;
        }
    }
    holding
}

fn sections(sections: &mut [Section], holding: &[bool]) {
    let look = |section: &Section| (section.level, section.confidence.to_bits());
    let mut looks: HashMap<(u8, u64), usize> = HashMap::new();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for section in &*sections {
        *looks.entry(look(section)).or_default() += 1;
        let number = section.number.iter().cloned();
        number.for_each(|number| *numbers.entry(number).or_default() += 1);
    }
    for (section, holds) in sections.iter_mut().zip(holding) {
        let number = section.number.as_ref();
        let again = number.is_some_and(|number| numbers.get(number) > Some(&1));
        let doubts = [
            (looks.get(&look(section)) == Some(&1), doubt::ALONE),
            (!holds, doubt::EMPTY),
            (section.title.ends_with('.'), doubt::SENTENCE),
            (again, doubt::AGAIN),
        ];
        let doubts = doubts.iter().filter(|(doubtful, _)| *doubtful);
        section.confidence *= doubts.map(|(_, left)| left).product::<f64>();
    }
}

/// How much a name looks like one that is clear: first name and surname.
const CLEAR: f64 = 0.9;
/// How much a name looks like one of which few are: a word of a sentence may.
const VAGUE: f64 = 0.8;

/// From how much each entry looks like a name, to how sure it is: what stands in a roster mostly is somebody, a list of
/// handles or first names bears each of them out, and a lone odd one among clear names is doubtful.
fn roster(people: &mut [Person]) {
    let clear = people.iter().filter(|person| person.confidence >= CLEAR);
    let clear = clear.count();
    let others = people.len().saturating_sub(1);
    for person in people {
        let looks = person.confidence;
        let listed = 0.6 + 0.39 * looks;
        let clear_others = clear - usize::from(looks >= CLEAR);
        let alike = if looks >= CLEAR {
            clear_others
        } else {
            others - clear_others
        };
        person.confidence = if others >= 2 && alike * 2 >= others {
            1.0 - (1.0 - listed) / 3.0
        } else if others >= 2 && looks < VAGUE {
            listed * doubt::ODD
        } else {
            listed
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{NextStep, Paragraph};

    fn section(number: Option<&str>, title: &str, text: &str) -> Section {
        let text = Some(text).filter(|text| !text.is_empty());
        let paragraph = |text: &str| Paragraph {
            text: text.to_owned(),
            ..Paragraph::default()
        };
        Section {
            number: number.map(str::to_owned),
            level: 1,
            title: title.to_owned(),
            confidence: 0.9,
            paragraphs: text.into_iter().map(paragraph).collect(),
            ..Section::default()
        }
    }

    /// The confidences of sections that were found with 0.9, in hundredths.
    #[track_caller]
    fn weighs(sections: Vec<Section>, want: &[i64]) {
        let mut record = Record {
            sections,
            ..Record::default()
        };
        settle(&mut record);
        let have: Vec<i64> = record
            .sections
            .iter()
            .map(|section| hundredths(section.confidence))
            .collect();
        assert_eq!(have, want);
    }

    #[expect(clippy::cast_possible_truncation, reason = "from 0 to 1")]
    fn hundredths(confidence: f64) -> i64 {
        (confidence * 100.0).round() as i64
    }

    #[test]
    fn headings_bear_each_other_out() {
        let topic = |title| section(None, title, "Talk.");
        weighs(vec![topic("Trees"), topic("Paths")], &[90, 90]);
        weighs(vec![topic("Trees")], &[54]);
    }

    #[test]
    fn a_heading_is_doubtful_with_nothing_under_it_and_as_a_sentence() {
        let topics = vec![
            section(None, "Trees", "Talk."),
            section(None, "Paths", ""),
            section(None, "The gate is mended.", "Talk."),
        ];
        weighs(topics, &[90, 63, 54]);
    }

    #[test]
    fn a_number_that_comes_again_is_no_number_of_a_heading() {
        let topics = vec![
            section(Some("1"), "Trees", "Talk."),
            section(Some("2"), "Paths", "Talk."),
            section(Some("2"), "Gates", "Talk."),
        ];
        weighs(topics, &[90, 54, 54]);
    }

    #[track_caller]
    fn lists(looks: &[f64], want: &[i64]) {
        let person = |confidence: &f64| Person {
            confidence: *confidence,
            ..Person::default()
        };
        let mut people: Vec<Person> = looks.iter().map(person).collect();
        roster(&mut people);
        let have: Vec<i64> = people
            .iter()
            .map(|person| hundredths(person.confidence))
            .collect();
        assert_eq!(have, want);
    }

    #[test]
    fn names_of_a_list_bear_each_other_out() {
        lists(&[1.0, 1.0, 1.0], &[100, 100, 100]);
        lists(&[0.5, 0.5, 0.6], &[93, 93, 94]);
        lists(&[1.0, 0.9, 1.0, 0.6], &[100, 98, 100, 75]);
        lists(&[0.6], &[83]);
        lists(&[], &[]);
    }

    #[test]
    fn an_action_of_one_word_is_doubtful() {
        let step = |text: &str| NextStep {
            text: text.to_owned(),
            confidence: 0.95,
            ..NextStep::default()
        };
        let mut record = Record {
            next_steps: vec![
                step("Mend the gate"),
                step("Gate"),
                step("Who mends the gate?"),
            ],
            ..Record::default()
        };
        settle(&mut record);
        let steps = record.next_steps.iter();
        let have: Vec<i64> = steps.map(|step| hundredths(step.confidence)).collect();
        assert_eq!(have, [95, 57, 76]);
    }
}
