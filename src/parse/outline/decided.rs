//! What a body decided, each point on a line of its own below the sentence that leads to them.
//!
//! ```text
//! decided = lead ":" (verb line verb-or-item*)      ; "The council, unanimously:" over "DECIDES to …", "CHARGES the clerk …"
//!         | lead verb ":" (ordinal line)+           ; "La junta ACUERDA:" over "Primero. …", "Segundo. …"
//! ```

use std::iter;
use std::ops::Range;

use super::look::{ordinal, ordinal_number};
use crate::document::Kind;
use crate::grammar::{Field, tokens};
use crate::parse::line::in_capitals;
use crate::parse::motion;
use crate::parse::page::Page;
use crate::parse::scan::count_words;

/// Fewest letters of a verb in capitals.
const VERB: usize = 3;
/// Fewest words of what was decided.
const SAID: usize = 3;

/// Points that were decided, below the sentence that leads to them.
#[derive(Debug, Default)]
pub(in crate::parse) struct Decided {
    /// The lines that hold them.
    pub lines: Range<usize>,
    /// Bytes of each.
    pub points: Vec<Range<usize>>,
}

/// The points below a sentence that leads to them, none where the line leads to none.
pub(in crate::parse) fn decided_below(page: &Page<'_>, at: usize) -> Decided {
    let lines = lines_below(page, at);
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return Decided::default();
    };
    let mut points: Vec<Range<usize>> = Vec::new();
    for line in &lines {
        let start = page.block(line.start).range.start;
        let said = start..page.block(line.end - 1).range.end;
        points.extend(parted(page, &said));
    }
    Decided {
        lines: first.start..last.end,
        points,
    }
}

/// "Primero. Pintar la sala. Segundo. Pagarla.": points that stand in one paragraph.
fn parted(page: &Page<'_>, said: &Range<usize>) -> Vec<Range<usize>> {
    let words = page.text(said);
    let Some(first) = ordinal_number(page, words) else {
        return vec![said.clone()];
    };
    let mut starts = vec![0];
    for (at, _) in words.match_indices([' ', '\n']) {
        let ends = words[..at].ends_with(['.', ';', ',']);
        let behind = &words[at + 1..];
        if ends && ordinal_number(page, behind) == Some(first + starts.len()) {
            starts.push(at + 1);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    let parts = starts.iter().zip(ends);
    // The number is no word of what was decided.
    let unnumbered = |start: usize| start + ordinal(page, &words[start..]).unwrap_or(0);
    parts
        .map(|(start, end)| {
            let point = &words[unnumbered(*start)..end];
            page.range_of(
                point
                    .trim_start_matches(|c: char| !c.is_alphanumeric())
                    .trim_end(),
            )
        })
        .collect()
}

/// The lines of the points, each with those on which it goes on.
fn lines_below(page: &Page<'_>, at: usize) -> Vec<Range<usize>> {
    let block = page.block(at);
    let first = at + 1;
    let leads = page.words(at).ends_with([':', ','])
        && !matches!(block.kind, Kind::Heading(_))
        && block.cell.is_none()
        && first < page.blocks().len();
    if !leads || !is_line(page, first) {
        return Vec::new();
    }
    if begins_decided(page, at, first) {
        let (item, numbered) = (page.is_item(first), page.block(first).is_numbered());
        return points(page, first, |next, _| {
            let block = page.block(next);
            let beside = item && block.kind == page.block(first).kind;
            // "2. Hedge" may be the next topic.
            let listed =
                block.is_numbered() == numbered && (!numbered || page.space_above(next) == 0);
            beside && listed || is_loud(page, next)
        });
    }
    let colon = page.words(at).ends_with(':');
    if colon && ordinal_number(page, page.words(first)) == Some(0) && tells_decided(page, at) {
        return points(page, first, |next, count| {
            ordinal_number(page, page.words(next)) == Some(count)
        });
    }
    Vec::new()
}

/// The lines from the first on that are such points, with those that only go on with one.
fn points(
    page: &Page<'_>,
    first: usize,
    is_next: impl Fn(usize, usize) -> bool,
) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = iter::once(first..first + 1).collect();
    for next in first + 1..page.blocks().len() {
        if !is_line(page, next) {
            break;
        }
        if is_next(next, found.len()) {
            found.push(next..next + 1);
        } else if page.block(next).continues && !page.is_item(next) && page.label(next).is_none() {
            if let Some(last) = found.last_mut() {
                last.end = next + 1;
            }
        } else {
            break;
        }
    }
    found
}

fn is_line(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    page.is_body(at)
        && block.cell.is_none()
        && matches!(block.kind, Kind::Paragraph | Kind::Item(_))
}

/// "DÉCIDE de fixer le prix": a verb in capitals before words that are not.
fn is_loud(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let first = words.split(' ').next().unwrap_or_default();
    in_capitals(first)
        && first.chars().filter(|c| c.is_alphabetic()).count() >= VERB
        && first.chars().all(char::is_alphabetic)
        && words.contains(char::is_lowercase)
        && count_words(words) >= SAID
}

/// The first line begins with the verb of whoever decides; in small letters it is an item, and a body stands in the sentence.
fn begins_decided(page: &Page<'_>, at: usize, first: usize) -> bool {
    let lexicon = page.grammar.lexicon();
    let words = page.words(first);
    if lexicon.decides.longest_in(words) == 0 || count_words(words) < SAID {
        return false;
    }
    let body = || {
        let lead = tokens(page.words(at));
        lexicon.organisations.within(&lead) || lexicon.unanimity.within(&lead)
    };
    let colon = page.words(at).ends_with(':');
    is_loud(page, first) || colon && page.is_item(first) && body()
}

/// "The board resolves:", "… takes the following DECISION:": the last words say that it decided.
fn tells_decided(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at).trim_end_matches(':').trim_end();
    let last = words.rsplit(' ').next().unwrap_or_default();
    let noun = || page.grammar.label_word_for_word(last) == Some(Field::Decisions);
    let found = tokens(words);
    let lexicon = page.grammar.lexicon();
    let behind = |(at, count): (usize, usize)| found.get(at + count..).unwrap_or_default();
    let how = |rest| lexicon.unanimity.longest(rest) == rest.len();
    let verb = || lexicon.decides.find(&found).map(behind).is_some_and(how);
    motion::ends_in_deciding(words, page.grammar) || noun() || verb()
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::{decides, titles};

    #[test]
    fn the_points_below_a_sentence_that_says_who_decides_are_decisions_each_whole() {
        decides(
            "CONSEIL DU MOULIN\n\nSéance du 3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n1. Toit\n\nLe toit fuit.\nAprès en avoir délibéré, le conseil, à l'unanimité :\n- DÉCIDE de refaire le toit ;\n- CHARGE le président de demander trois devis.\n\n2. Haie\n\nElle est taillée.\n",
            &[
                "DÉCIDE de refaire le toit ;",
                "CHARGE le président de demander trois devis.",
            ],
        );
        decides(
            "CONSEIL DU MOULIN\n\nSéance du 3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n1. Toit\n\nLe toit fuit.\n- Anne a un devis.\n- Luc en attend deux.\n\n2. Haie\n\nElle est taillée.\n",
            &[],
        );
    }

    #[test]
    fn ordinals_below_such_a_sentence_count_decisions_and_no_topics() {
        let minutes = "ACTA DE LA JUNTA\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\nPRIMERO.- TEJADO DEL MOLINO.\nSe presentan tres ofertas. La junta, con dos votos a favor, ACUERDA:\n\nPrimero.- Aceptar la oferta de mayo.\nSegundo.- Pagarla en junio.\n\nSEGUNDO.- SETO.\nEstá cortado.\n";
        decides(
            minutes,
            &["Aceptar la oferta de mayo.", "Pagarla en junio."],
        );
        titles(
            minutes,
            &["PRIMERO.- TEJADO DEL MOLINO.", "SEGUNDO.- SETO."],
        );
    }
}
