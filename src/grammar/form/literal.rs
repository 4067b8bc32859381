//! The fixed words and signs of a form.

use nom::IResult;
use nom::Parser;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::satisfy;

/// Words and signs, compared without regard to case and to kinds of space, dash and quote.
#[derive(Clone, Debug, Default)]
pub(super) struct Literal {
    signs: Vec<Sign>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Space,
    /// One such sign or a run of it, as `--` and `....` are written.
    Run(char),
    Letter(char),
}

impl Literal {
    /// Adds text to the end.
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            let sign = match fold(c) {
                ' ' => Sign::Space,
                sign @ ('-' | '.' | '_') => Sign::Run(sign),
                letter => Sign::Letter(letter),
            };
            if matches!(sign, Sign::Letter(_)) || self.signs.last() != Some(&sign) {
                self.signs.push(sign);
            }
        }
    }

    /// The words and signs as a line may have them.
    pub(super) fn sample(&self) -> String {
        let signs = self.signs.iter();
        signs
            .map(|sign| match sign {
                Sign::Space => ' ',
                Sign::Run(c) | Sign::Letter(c) => *c,
            })
            .collect()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.signs.is_empty()
    }

    /// Drops space at the front, where the space of the line is dropped too.
    pub(super) fn trim_start(&mut self) {
        if self.signs.first() == Some(&Sign::Space) {
            self.signs.remove(0);
        }
    }

    /// Drops space at the end.
    pub(super) fn trim_end(&mut self) {
        if self.signs.last() == Some(&Sign::Space) {
            self.signs.pop();
        }
    }

    /// The byte one past the literal where it stands at byte `at` of the line, between word boundaries.
    pub(super) fn at(&self, line: &str, at: usize) -> Option<usize> {
        let (before, here) = line.split_at_checked(at)?;
        let joins = |word: Option<&Sign>, beside: Option<char>| {
            matches!(word, Some(Sign::Letter(c)) if c.is_alphanumeric())
                && beside.is_some_and(char::is_alphanumeric)
        };
        if joins(self.signs.first(), before.chars().next_back()) {
            return None;
        }
        let (rest, ()) = self.signs(here).ok()?;
        (!joins(self.signs.last(), rest.chars().next())).then(|| line.len() - rest.len())
    }

    fn signs<'t>(&self, mut i: &'t str) -> IResult<&'t str, ()> {
        for sign in &self.signs {
            (i, ()) = match sign {
                Sign::Space => take_while1(char::is_whitespace).map(drop).parse(i)?,
                Sign::Run(run) => take_while1(|c| fold(c) == *run).map(drop).parse(i)?,
                Sign::Letter(letter) => satisfy(|c| fold(c) == *letter).map(drop).parse(i)?,
            };
        }
        Ok((i, ()))
    }

    /// The places of the line at which the literal stands, as ranges, in one pass; at most `most` of them.
    pub(super) fn places(&self, line: &str, most: usize) -> Vec<(usize, usize)> {
        let mut places = Vec::new();
        let mut rest = line;
        while places.len() < most {
            let Some((next, _)) = self.skip_to_first(rest) else {
                break;
            };
            let at = line.len() - next.len();
            if let Some(end) = self.at(line, at) {
                places.push((at, end));
            }
            rest = self.past_first(next);
        }
        places
    }

    /// The rest of the line from the next sign that the literal could begin with.
    fn skip_to_first<'t>(&self, i: &'t str) -> Option<(&'t str, Sign)> {
        let first = *self.signs.first()?;
        let (rest, _) = take_while::<_, _, nom::error::Error<&str>>(|c| !first.takes(c))
            .parse(i)
            .ok()?;
        (!rest.is_empty()).then_some((rest, first))
    }

    /// The rest past the sign, or past the run of signs, which is one place and not many.
    fn past_first<'t>(&self, i: &'t str) -> &'t str {
        match self.signs.first() {
            Some(first @ (Sign::Space | Sign::Run(_))) => i.trim_start_matches(|c| first.takes(c)),
            _ => i.char_indices().nth(1).map_or("", |(at, _)| &i[at..]),
        }
    }
}

impl Sign {
    fn takes(self, c: char) -> bool {
        match self {
            Self::Space => c.is_whitespace(),
            Self::Run(sign) | Self::Letter(sign) => fold(c) == sign,
        }
    }
}

/// Kinds of a sign as one, letters in lower case.
fn fold(c: char) -> char {
    match c {
        '‐'..='―' | '−' => '-',
        '‘' | '’' | 'ʼ' | '`' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '…' => '.',
        _ if c.is_ascii() && !c.is_ascii_whitespace() => c.to_ascii_lowercase(),
        _ if c.is_whitespace() => ' ',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}
