//! The pieces of a paragraph, heading, item or cell, as the parser gives them.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use crate::document::Emphasis;

/// What stands in a leaf.
#[derive(Debug)]
pub(super) enum Piece<'s> {
    /// Words that stand so in the source: bytes of it.
    Source(Range<usize>),
    /// Words for which the source has others: `&amp;`, `\*`.
    Words(CowStr<'s>),
    Code(CowStr<'s>),
    /// A tag of HTML.
    Tag(CowStr<'s>),
    Task(bool),
    /// The end of a line of the source: a byte of it.
    LineEnd(usize),
    LineBreak,
    /// The label of a footnote.
    Note(CowStr<'s>),
    Begin(Emphasis),
    End(Emphasis),
    /// The target of a link that begins.
    BeginLink(CowStr<'s>),
    EndLink,
    BeginImage,
    EndImage,
}

/// The pieces of the leaf that is being read.
#[derive(Debug, Default)]
pub(super) struct Leaf<'s> {
    pub pieces: Vec<Piece<'s>>,
    /// Bytes of the source.
    pub range: Range<usize>,
    /// True when it has more than one line.
    pub several: bool,
    /// True when it has markup that the reader of plain text does not know.
    pub marked: bool,
}

impl<'s> Leaf<'s> {
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Makes room for the next leaf.
    pub(super) fn clear(&mut self) {
        self.pieces.clear();
        (self.several, self.marked) = (false, false);
    }

    /// Adds what an event gives, which comes from these bytes of the source.
    pub(super) fn add(&mut self, event: &Event<'s>, range: Range<usize>, source: &str) {
        match event {
            Event::Text(words) => self.text(words, &range, source),
            Event::SoftBreak => self.line_end(&range),
            event => {
                if let Some(piece) = markup(event) {
                    self.marked |=
                        matches!(piece, Piece::Tag(_) | Piece::Note(_) | Piece::BeginImage);
                    self.push(piece, &range);
                }
            }
        }
    }

    #[inline(never)]
    fn line_end(&mut self, range: &Range<usize>) {
        self.several = true;
        self.push(Piece::LineEnd(range.start), range);
    }

    /// Adds a piece that comes from these bytes of the source. Those of most leaves are made in functions of their own, where
    /// they are written to their place and not copied there.
    #[inline]
    fn push(&mut self, piece: Piece<'s>, range: &Range<usize>) {
        if self.is_empty() {
            self.range.start = range.start;
        }
        self.range.end = range.end.max(self.range.start);
        self.pieces.push(piece);
    }

    /// Adds words; they go on with the piece before them if they can.
    #[inline(never)]
    fn text(&mut self, words: &CowStr<'s>, range: &Range<usize>, source: &str) {
        let before = range.start.checked_sub(1).map(|at| source.as_bytes()[at]);
        if source.get(range.clone()) != Some(words) || before == Some(b'\\') {
            return self.other_words(words, range);
        }
        if let Some(Piece::Source(before)) = self.pieces.last_mut()
            && before.end == range.start
        {
            before.end = range.end;
            self.range.end = range.end;
            return;
        }
        self.push(Piece::Source(range.clone()), range);
    }

    #[inline(never)]
    fn other_words(&mut self, words: &CowStr<'s>, range: &Range<usize>) {
        self.push(Piece::Words(words.clone()), range);
    }
}

fn markup<'s>(event: &Event<'s>) -> Option<Piece<'s>> {
    Some(match event {
        Event::Code(words) => Piece::Code(words.clone()),
        Event::HardBreak => Piece::LineBreak,
        Event::TaskListMarker(done) => Piece::Task(*done),
        Event::InlineHtml(tag) => Piece::Tag(tag.clone()),
        Event::FootnoteReference(label) => Piece::Note(label.clone()),
        Event::Start(Tag::Link {
            link_type: LinkType::Email,
            dest_url,
            ..
        }) => Piece::BeginLink(format!("mailto:{dest_url}").into()),
        Event::Start(Tag::Link { dest_url, .. }) => Piece::BeginLink(dest_url.clone()),
        Event::End(TagEnd::Link) => Piece::EndLink,
        Event::Start(Tag::Image { .. }) => Piece::BeginImage,
        Event::End(TagEnd::Image) => Piece::EndImage,
        Event::Start(tag) => Piece::Begin(emphasis(tag.to_end())?),
        Event::End(tag) => Piece::End(emphasis(*tag)?),
        _ => return None,
    })
}

fn emphasis(tag: TagEnd) -> Option<Emphasis> {
    match tag {
        TagEnd::Strong => Some(Emphasis::Bold),
        TagEnd::Emphasis => Some(Emphasis::Italic),
        TagEnd::Strikethrough => Some(Emphasis::Struck),
        _ => None,
    }
}
