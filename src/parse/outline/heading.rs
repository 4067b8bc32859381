//! How a line shows as a heading, and how high it stands.

/// A heading and how it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::parse) struct Heading {
    /// Lower is higher in the outline. Levels of one way of showing are comparable; styles rank above looks.
    pub level: u16,
    /// From 0 to 1: how sure it is that the line is a heading.
    pub confidence: f64,
}

impl Heading {
    /// True for a heading by its style, which what it holds reaches to the next one; looks alone only open a list.
    pub(in crate::parse) fn is_style(self) -> bool {
        self.level < BY_CAPITALS
    }

    /// True for a line that only looks like a heading, by bold words, capitals or a number.
    pub(in crate::parse) fn is_look(self) -> bool {
        (BY_CAPITALS..BY_LIST).contains(&self.level)
    }

    /// True for a line that shows as a heading by bold words or capitals alone.
    pub(in crate::parse) fn is_emphasis(self) -> bool {
        (BY_CAPITALS..BY_NUMBER).contains(&self.level)
    }

    /// How the line shows, for people.
    pub(in crate::parse) fn how(self) -> &'static str {
        match self.level {
            ..BY_CAPITALS => "a heading by its style",
            BY_CAPITALS..BY_BOLD => "a heading by its capitals",
            BY_BOLD..BY_NUMBER => "a heading by its bold words",
            BY_NUMBER..BY_ALONE => "a heading by its number or a topic of the agenda",
            BY_ALONE..BY_LEAD => "a short line over text",
            BY_LEAD..BY_LIST => "a title that its text begins with",
            BY_LIST.. => "an item with talk under it",
        }
    }

    /// True for a line that is a heading by its place alone.
    pub(in crate::parse) fn is_alone(self) -> bool {
        self.level == BY_ALONE
    }

    /// True for an item that has the talk under it.
    pub(in crate::parse) fn is_listed(self) -> bool {
        self.level >= BY_LIST
    }

    /// True for a paragraph that begins with its title.
    pub(in crate::parse) fn is_lead(self) -> bool {
        self.level == BY_LEAD
    }
}

/// A line such as "Discussion:" that holds the talk.
pub(in crate::parse) const TALK: Heading = Heading {
    level: BY_NUMBER + 1,
    confidence: 0.7,
};

/// A line such as "Discussion: Ann asked for tiles." that begins with its title.
pub(in crate::parse) const LEAD: Heading = Heading {
    level: BY_LEAD,
    confidence: 0.6,
};

/// A line over the list of what was said to it.
pub(super) const LISTED: Heading = Heading {
    level: BY_LIST,
    confidence: 0.7,
};

pub(super) const BY_STYLE: u16 = 10;
pub(super) const BY_CAPITALS: u16 = 150;
pub(super) const BY_BOLD: u16 = 200;
pub(super) const BY_NUMBER: u16 = 300;
pub(super) const BY_ALONE: u16 = 400;
pub(super) const BY_LEAD: u16 = 450;
pub(super) const BY_LIST: u16 = 500;
