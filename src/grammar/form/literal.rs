//! The fixed words and signs of a form.

use nom::IResult;
use nom::Parser;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{one_of, satisfy};

/// Words and signs, compared without regard to case and to kinds of space, dash and quote. A bar is the border of two cells too.
#[derive(Clone, Debug, Default)]
pub(super) struct Literal {
    signs: Vec<Sign>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Space,
    /// One such sign or a run of it, as `--` and `....` are written.
    Run(char),
    /// A bar or a tab, which parts the cells of a row, with the space around it.
    Border,
    Letter(char),
}

impl Literal {
    /// Adds text to the end.
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            let sign = match fold(c) {
                ' ' => Sign::Space,
                '|' => Sign::Border,
                sign @ ('-' | '.' | '_') => Sign::Run(sign),
                letter => Sign::Letter(letter),
            };
            let last = self.signs.last().copied();
            if (sign, last) == (Sign::Border, Some(Sign::Space)) {
                self.signs.pop();
            }
            let taken = (sign, last) == (Sign::Space, Some(Sign::Border));
            let lone = matches!(sign, Sign::Letter(_) | Sign::Border) || last != Some(sign);
            if lone && !taken {
                self.signs.push(sign);
            }
        }
    }

    /// The words and signs as a line may have them.
    pub(super) fn sample(&self) -> String {
        let signs = self.signs.iter();
        signs
            .flat_map(|sign| match sign {
                Sign::Space => [' ', '\0', '\0'],
                Sign::Border => [' ', '|', ' '],
                Sign::Run(c) | Sign::Letter(c) => [*c, '\0', '\0'],
            })
            .filter(|c| *c != '\0')
            .collect()
    }

    /// True where the border of two cells is asked for.
    pub(super) fn has_border(&self) -> bool {
        self.signs.contains(&Sign::Border)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.signs.is_empty()
    }

    /// True where the literal has letters or digits of its own.
    pub(super) fn has_words(&self) -> bool {
        let word = |sign: &Sign| matches!(sign, Sign::Letter(c) if c.is_alphanumeric());
        self.signs.iter().any(word)
    }

    /// True when the words are one cell of the literal.
    pub(super) fn says(&self, words: &str) -> bool {
        let mut cell = Self::default();
        cell.push(words.trim());
        let mut cells = self.signs.split(|sign| *sign == Sign::Border);
        !cell.is_empty() && cells.any(|signs| signs == cell.signs)
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
                Sign::Border => (space, one_of("|\t"), space).map(drop).parse(i)?,
                Sign::Run(run) => take_while1(|c| fold(c) == *run).map(drop).parse(i)?,
                Sign::Letter(letter) => satisfy(|c| fold(c) == *letter).map(drop).parse(i)?,
            };
        }
        Ok((i, ()))
    }

    /// False where the line has not a sign of the literal: a look at it tells so of most lines.
    fn may_stand(&self, line: &str) -> bool {
        self.signs.iter().all(|sign| match sign {
            Sign::Letter(c @ ('(' | ')' | '[' | ']' | ':' | '@' | '>')) => line.contains(*c),
            Sign::Run('-') => line.contains('-') || !line.is_ascii(),
            _ => true,
        })
    }

    /// The places of the line at which the literal stands, as ranges, in one pass; at most `most` of them.
    pub(super) fn places(&self, line: &str, most: usize) -> Vec<(usize, usize)> {
        let mut places = Vec::new();
        if !self.may_stand(line) {
            return places;
        }
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

/// Space that parts no cells.
fn space(i: &str) -> IResult<&str, &str> {
    take_while(|c: char| c.is_whitespace() && c != '\t').parse(i)
}

impl Sign {
    fn takes(self, c: char) -> bool {
        match self {
            Self::Space => c.is_whitespace(),
            Self::Border => matches!(c, '|' | '\t'),
            Self::Run(sign) | Self::Letter(sign) => fold(c) == sign,
        }
    }
}

/// Kinds of a sign as one, letters in lower case.
fn fold(c: char) -> char {
    match c {
        '`' => '\'',
        _ if c.is_ascii_whitespace() => ' ',
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        '‐'..='―' | '−' => '-',
        '‘' | '’' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '…' => '.',
        _ if c.is_whitespace() => ' ',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}
