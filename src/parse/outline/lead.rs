//! Titles that their paragraphs begin with: "Budget: the draft was read."

use super::Heading;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::{Label, Page};
use std::collections::HashSet;

/// `Speaker: The chairman introduced …`
pub(super) fn runs_in(words: &str) -> bool {
    lead(words).is_some()
}

/// The title that runs into the text of a numbered line, in bytes: before a colon, or a few words before `;` or `.`.
pub(in crate::parse) fn lead(words: &str) -> Option<usize> {
    let fits = |end: &usize, most: usize| {
        let lead = &words[..*end];
        lead.split_whitespace().count() <= most
            && lead.starts_with(char::is_uppercase)
            && !lead.contains(['.', ',', '('])
            && words[end + 1..]
                .trim_start()
                .starts_with(|c: char| !c.is_lowercase())
    };
    let colon = words.find(':').filter(|end| fits(end, RUN_IN));
    let dash = || {
        let mut dashes = [" – ", " — ", " - "]
            .into_iter()
            .filter_map(|dash| words.find(dash));
        let rest = |end: &usize| words[end + 1..].trim_start_matches(['–', '—', '-', ' ']);
        dashes.next().filter(|end| {
            let lead = &words[..*end];
            lead.split_whitespace().count() <= RUN_IN
                && lead.starts_with(char::is_uppercase)
                && !lead.contains(['.', ',', '(', ':'])
                && rest(end).starts_with(char::is_uppercase)
                && words.ends_with('.')
                && rest(end).split_whitespace().count() >= 5
        })
    };
    colon.or_else(dash).or_else(|| {
        words
            .find([';', '.'])
            .filter(|end| fits(end, 4) && words.len() > end + 24)
    })
}

/// Most words of a title that runs into its text.
pub(super) const RUN_IN: usize = 6;

/// In a document without headings by style: paragraphs that begin with a title of their own, each another one.
/// Speakers, who begin paragraphs likewise, come again and again.
pub(super) fn run_in_topics(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let styled = |at: usize| {
        known[at].is_some_and(Heading::is_style) && page.block(at).kind != Kind::Heading(0)
    };
    let paragraphs = || {
        (0..known.len()).filter(|at| {
            let block = page.block(*at);
            page.is_body(*at)
                && block.kind == Kind::Paragraph
                && block.cell.is_none()
                && block.marker.is_none()
        })
    };
    let titled: Vec<(usize, &str)> = paragraphs()
        .filter(|at| {
            let topic = |label: &Label| label.field == Field::Sections;
            known[*at].is_none() && page.label(*at).is_none_or(topic)
        })
        .filter_map(|at| Some((at, unnumbered_lead(page.words(at))?)))
        .collect();
    let leads: HashSet<&str> = titled.iter().map(|(_, lead)| *lead).collect();
    let all = paragraphs().count();
    let enough = titled.len() >= 5 && titled.len() * 4 >= all
        || titled.len() >= 4 && titled.len() * 2 >= all;
    let distinct = leads.len() * 10 >= titled.len() * 9;
    if (0..known.len()).any(styled) || !enough || !distinct {
        return Vec::new();
    }
    titled.into_iter().map(|(at, _)| at).collect()
}

/// `Trailer-Ann is away`, `Web site: nothing new this month`: the words before the sign.
pub(in crate::parse) fn unnumbered_lead(words: &str) -> Option<&str> {
    if !words.starts_with(char::is_uppercase) {
        return None;
    }
    let sign = |(at, sign): &(usize, char)| match sign {
        ':' => words[at + 1..].starts_with(' '),
        ';' => true,
        sign => matches!(sign, '-' | '–' | '—'),
    };
    let (end, _) = words.char_indices().find(sign)?;
    let (lead, rest) = words.split_at(end);
    let rest = rest.trim_start_matches([':', ';', '-', '–', '—', ' ']);
    let fits = lead.split_whitespace().count() <= RUN_IN
        && !lead.contains(['.', ',', '(', '@'])
        && !lead.contains(|c: char| c.is_ascii_digit())
        && rest.starts_with(char::is_uppercase)
        && rest.split_whitespace().count() >= 4;
    fits.then(|| lead.trim_end())
}

/// `(a)`, `b.`: a letter that is no roman number.
pub(super) fn is_lettered(page: &Page<'_>, at: usize) -> bool {
    let printed = page.document.marker(page.block(at)).unwrap_or_default();
    let sign = printed.trim_matches(['(', ')', '.', ' ']);
    sign.len() == 1 && sign.starts_with(|c: char| c.is_ascii_alphabetic() && !"IVXivx".contains(c))
}
