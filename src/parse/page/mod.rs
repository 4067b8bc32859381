//! A document under its grammar: each line with the label, heading and words that the rules see in it.

mod answers;
mod column;
mod composed;
mod dated;
mod label;
mod linked;
mod long;
mod mistyped;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use answers::Answers;
pub(super) use label::{Label, before_bracket, parting};

use super::action::{self, ActionText};
use super::person::{self, PersonText};
use super::{line, motion};
use crate::document::{Block, Document, Kind, Part};
use crate::grammar::{Field, Grammar, Spoken, Token, tokens};
use crate::record::{Format, Paragraph};
use crate::span::{Characters, Span};

/// Words of a sentence that is more than a phrase.
const LONG_SENTENCE: usize = 5;
/// Most bytes of a label whose words a sign joins.
const JOINED: usize = 60;
/// Fewest words of meetings that name a record: "Meeting Notes".
const RECORD: usize = 2;
/// Bytes of a marker that is but letters: "AI".
const LETTERS: usize = 2;

/// A document or one of the meetings in it, the grammar over it, and the way from bytes to spans.
pub(super) struct Page<'d> {
    pub document: &'d Document,
    pub grammar: &'d Grammar,
    blocks: &'d [Block],
    characters: Rc<Characters<'d>>,
    /// The words of all blocks of the document, looked up once.
    spoken: Rc<Vec<Spoken>>,
    labels: Vec<Option<Label>>,
    /// Who is named: asked as one entry or as any words, and for which field.
    named: Answers<(bool, Field, Stretch), People<'d>>,
    /// Whether a motion may be told.
    told: Answers<Stretch, bool>,
    /// The field of a cue.
    cued: Answers<Stretch, Option<Field>>,
    tokens: Answers<Stretch, Tokens<'d>>,
    actions: Answers<Stretch, ActionText<'d>>,
}

/// The bytes between which some of the text stands.
type Stretch = (usize, usize);

/// The words of a stretch of the text.
type Tokens<'d> = Rc<Vec<Token<'d>>>;

/// The people of a stretch of the text.
type People<'d> = Rc<[PersonText<'d>]>;

impl<'d> Page<'d> {
    pub(super) fn new(document: &'d Document, grammar: &'d Grammar) -> Self {
        let characters = Rc::new(Characters::of(&document.text));
        let spoken = Rc::new(spoken(document, grammar));
        Self::over(document, &document.blocks, grammar, characters, spoken)
    }

    /// The page of some blocks alone, with what is known of the whole text.
    pub(super) fn part(&self, blocks: Range<usize>) -> Self {
        let (characters, spoken) = (self.characters.clone(), self.spoken.clone());
        let blocks = &self.blocks[blocks];
        Self::over(self.document, blocks, self.grammar, characters, spoken)
    }

    fn over(
        document: &'d Document,
        blocks: &'d [Block],
        grammar: &'d Grammar,
        characters: Rc<Characters<'d>>,
        spoken: Rc<Vec<Spoken>>,
    ) -> Self {
        let mut page = Self {
            document,
            grammar,
            blocks,
            characters,
            spoken,
            labels: Vec::new(),
            named: Answers::all(),
            told: Answers::last(),
            cued: Answers::last(),
            tokens: Answers::last(),
            actions: Answers::all(),
        };
        page.labels = (0..blocks.len()).map(|at| page.find_label(at)).collect();
        for at in 0..page.labels.len() {
            if page.labels[at].is_none() {
                page.labels[at] = page.mistyped(at);
            }
        }
        page
    }

    pub(super) fn blocks(&self) -> &'d [Block] {
        self.blocks
    }

    pub(super) fn block(&self, at: usize) -> &'d Block {
        &self.blocks[at]
    }

    pub(super) fn words(&self, at: usize) -> &'d str {
        self.document.words(self.block(at))
    }

    /// The bold words with which a block begins.
    pub(super) fn bold_lead(&self, at: usize) -> Option<Range<usize>> {
        self.document.bold_lead(self.block(at))
    }

    pub(super) fn text(&self, range: &Range<usize>) -> &'d str {
        &self.document.text[range.clone()]
    }

    pub(super) fn is_body(&self, at: usize) -> bool {
        matches!(self.block(at).part, Part::Body | Part::TextBox)
    }

    /// True when no blank line stands above a block.
    pub(super) fn is_below(&self, at: usize) -> bool {
        at > 0 && at < self.blocks().len() && self.space_above(at) == 0
    }

    /// How many blank lines stand above a block.
    pub(super) fn space_above(&self, at: usize) -> usize {
        let above = at.checked_sub(1).and_then(|above| self.blocks().get(above));
        let end = above.map_or(0, |above| above.line + above.soft_breaks.len());
        let block = self.blocks().get(at);
        block.map_or(0, |block| block.line.saturating_sub(end + 1))
    }

    /// True for a block below a blank line, or for one that a word processor made a paragraph of its own.
    pub(super) fn stands_apart(&self, at: usize) -> bool {
        let block = self.blocks().get(at);
        let paragraph = self.document.source.format == Format::Docx;
        self.space_above(at) > 0 || paragraph && block.is_some_and(|block| !block.continues)
    }

    /// The span of some bytes, without the space around them.
    pub(super) fn span(&self, bytes: &Range<usize>) -> Span {
        let at = self
            .blocks()
            .partition_point(|block| block.range.end <= bytes.start)
            .min(self.blocks().len() - 1);
        let block = self.block(at);
        let breaks = self.document.soft_breaks_of(block).iter();
        let line = block.line + breaks.filter(|soft| **soft < bytes.start).count();
        let characters = self.characters(bytes);
        Span {
            start: characters.start,
            end: characters.end,
            line,
        }
    }

    /// Characters of the reading text that some bytes of it are.
    pub(super) fn characters(&self, bytes: &Range<usize>) -> Range<usize> {
        self.characters.range(bytes)
    }

    /// Bytes of the reading text that some characters of it are.
    pub(super) fn bytes_of(&self, characters: &Range<usize>) -> Range<usize> {
        self.characters.byte(characters.start)..self.characters.byte(characters.end)
    }

    /// True for words that stand in a cell of a table.
    pub(super) fn is_cell(&self, bytes: &Range<usize>) -> bool {
        let blocks = self.blocks();
        let at = blocks.partition_point(|block| block.range.end <= bytes.start);
        blocks.get(at).is_some_and(|block| block.cell.is_some())
    }

    /// True for an item of a list; false behind the end of the document.
    pub(super) fn is_item(&self, at: usize) -> bool {
        self.blocks().get(at).is_some_and(Block::is_item)
    }

    /// How deep an item of a list stands, 0 for the outermost; none for other lines and behind the end of the document.
    pub(super) fn item_depth(&self, at: usize) -> Option<u8> {
        match self.blocks().get(at)?.kind {
            Kind::Item(depth) => Some(depth),
            _ => None,
        }
    }

    /// Items stand right under a line that is none.
    pub(super) fn is_over_items(&self, at: usize) -> bool {
        !self.is_item(at) && self.is_item(at + 1)
    }

    /// The cells of a row, where the block is its first one.
    pub(super) fn row(&self, at: usize) -> Option<Range<usize>> {
        let cell = |at: usize| self.blocks().get(at).and_then(|block| block.cell);
        let row = |at: usize| cell(at).map(|cell| (cell.table, cell.row));
        let own = row(at)?;
        let first = at
            .checked_sub(1)
            .is_none_or(|before| row(before) != Some(own));
        let cells = (at..self.blocks().len()).take_while(|next| row(*next) == Some(own));
        first.then_some(at..at + cells.count())
    }

    /// Bytes of blocks that follow each other, with what parts them.
    pub(super) fn bytes(&self, blocks: &Range<usize>) -> Range<usize> {
        self.block(blocks.start).range.start..self.block(blocks.end - 1).range.end
    }

    /// Spans of the values that are there, by the names of their fields.
    pub(super) fn spans<const N: usize>(
        &self,
        values: [(&str, Option<&str>); N],
    ) -> BTreeMap<String, Span> {
        let there = values
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        there
            .map(|(name, value)| (name.to_owned(), self.span(&self.range_of(value))))
            .collect()
    }

    pub(super) fn paragraph(&self, bytes: &Range<usize>) -> Paragraph {
        Paragraph {
            text: self.text(bytes).to_owned(),
            span: self.span(bytes),
        }
    }

    pub(super) fn range_of(&self, part: &str) -> Range<usize> {
        self.document.range_of(part)
    }

    fn stretch(&self, part: &str) -> Stretch {
        let range = self.range_of(part);
        (range.start, range.end)
    }

    /// The range without space and the signs given around its words.
    pub(super) fn trimmed(&self, range: &Range<usize>, signs: &[char]) -> Range<usize> {
        self.range_of(
            self.text(range)
                .trim_matches(|c: char| c.is_whitespace() || signs.contains(&c)),
        )
    }

    /// How many of the words belong to names of meetings and their records: "minutes", "meeting", "Ratssitzung".
    pub(super) fn meeting_words(&self, words: &str) -> usize {
        let lists = &self.grammar.words;
        words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| lists.names_meeting(word))
            .count()
    }

    /// Words that name a record by its kind, and end so: "Mill Board Meeting Notes".
    pub(super) fn names_record(&self, words: &str) -> bool {
        let last = words.rsplit(' ').next().unwrap_or_default();
        self.meeting_words(last) > 0 && self.meeting_words(words) >= RECORD
    }

    /// Right over a sentence of some words: "It was swept on Monday by all of us."
    pub(super) fn is_over_long_sentence(&self, at: usize) -> bool {
        let next = self.blocks().get(at + 1);
        next.is_some_and(|next| {
            let words = self.document.words(next);
            let long = words.split_whitespace().nth(LONG_SENTENCE).is_some();
            next.cell.is_none() && words.ends_with('.') && long
        })
    }

    /// The label that a line is or begins with.
    pub(super) fn label(&self, at: usize) -> Option<&Label> {
        self.labels.get(at)?.as_ref()
    }

    /// [`person::people`] of a slice of the text.
    pub(super) fn people(&self, words: &'d str, field: Field) -> People<'d> {
        self.named(false, words, field, person::people)
    }

    /// [`line::persons`] of a slice of the text.
    pub(super) fn persons(&self, words: &'d str, field: Field) -> People<'d> {
        self.named(true, words, field, line::persons)
    }

    fn named(
        &self,
        entry: bool,
        words: &'d str,
        field: Field,
        read: impl Fn(&'d str, &'d Grammar, Field) -> Vec<PersonText<'d>>,
    ) -> People<'d> {
        let asked = (entry, field, self.stretch(words));
        let people = || read(words, self.grammar, field).into();
        self.named.ask(asked, people)
    }

    /// [`Grammar::label`] of a slice of the text.
    pub(super) fn label_of(&self, words: &str) -> Option<Field> {
        let label = self.grammar.label_in(&self.spoken(words));
        label.or_else(|| self.label_with_and(words))
    }

    /// "Comments & suggestions": a label with a sign where grammars have the word.
    fn label_with_and(&self, words: &str) -> Option<Field> {
        if words.len() > JOINED || memchr::memchr2(b'&', b'+', words.as_bytes()).is_none() {
            return None;
        }
        let sign = [" & ", " + "]
            .into_iter()
            .find(|sign| words.contains(sign))?;
        let mut and = self.grammar.words.and.iter();
        let and = and.find(|and| and.chars().all(char::is_alphabetic))?;
        self.grammar
            .label(&words.replace(sign, &format!(" {and} ")))
    }

    /// [`Grammar::cue`] in a slice of the text.
    pub(super) fn cue(&self, sentence: &str) -> Option<Field> {
        let cue = || self.grammar.cue_in(&self.spoken(sentence));
        self.cued.ask(self.stretch(sentence), cue)
    }

    /// [`Grammar::marker`] of a slice of the text.
    pub(super) fn marker(&self, words: &str) -> Option<(Field, usize)> {
        let (field, end) = self.grammar.marker_in(&self.spoken(words))?;
        let end = end - self.range_of(words).start;
        // "AI-generated notes" is one word, and so is "AP-Kosten".
        let behind = &words[end..];
        let joined = behind.strip_prefix('-');
        let glued = |c: char| c.is_lowercase() || end <= LETTERS && c.is_alphabetic();
        let joined = joined.is_some_and(|rest| rest.starts_with(glued));
        // "[Decision/Action]" says what may stand there.
        let listed = behind.starts_with('/');
        (!joined && !listed).then_some((field, end))
    }

    /// [`Grammar::tells_outcome`] of a slice of the text.
    pub(super) fn tells_outcome(&self, words: &str) -> bool {
        self.grammar.tells_outcome(&self.spoken(words))
    }

    /// [`motion::may_tell`] of a slice of the text.
    pub(super) fn may_tell_motion(&self, words: &'d str) -> bool {
        let told = || motion::may_tell(words, &self.tokens(words), self.grammar);
        self.told.ask(self.stretch(words), told)
    }

    /// False for words without a cue of a roster, as those of most lines. A bracket may part the words of one.
    pub(super) fn may_list_people(&self, words: &'d str) -> bool {
        let cues = &self.grammar.lexicon().of_leads;
        words.contains('(') || cues.within(&self.tokens(words))
    }

    /// [`tokens`] of a slice of the text, of which several rules ask one after the other.
    pub(super) fn tokens(&self, words: &'d str) -> Tokens<'d> {
        self.tokens
            .ask(self.stretch(words), || Rc::new(tokens(words)))
    }

    /// [`action::read`] of a slice of the text: what looks like a task is read before it is taken.
    pub(super) fn action(&self, words: &'d str) -> ActionText<'d> {
        let read = || action::read(words, self.grammar);
        self.actions.ask(self.stretch(words), read)
    }

    /// The words of a slice of the text.
    fn spoken(&self, slice: &str) -> Cow<'_, [Spoken]> {
        let range = self.range_of(slice);
        let first = self.spoken.partition_point(|word| word.start < range.start);
        let (before, rest) = self.spoken.split_at(first);
        // A word has a byte at least.
        let near = rest.get(..range.len()).unwrap_or(rest);
        let (inside, after) = rest.split_at(near.partition_point(|word| word.end <= range.end));
        let cut = before.last().is_some_and(|word| word.end > range.start)
            || after.first().is_some_and(|word| word.start < range.end);
        if !cut {
            return Cow::Borrowed(inside);
        }
        let mut words = self.grammar.spoken(slice);
        for word in &mut words {
            word.start += range.start;
            word.end += range.start;
        }
        Cow::Owned(words)
    }
}

/// The words of all blocks. What stands between the first and the last of them is theirs but for markers.
fn spoken(document: &Document, grammar: &Grammar) -> Vec<Spoken> {
    let (Some(first), Some(last)) = (document.blocks.first(), document.blocks.last()) else {
        return Vec::new();
    };
    let (start, end) = (first.range.start, last.range.end);
    let mut words = grammar.spoken(document.text.get(start..end).unwrap_or_default());
    for word in &mut words {
        word.start += start;
        word.end += start;
    }
    words
}
