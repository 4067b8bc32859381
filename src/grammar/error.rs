//! Why a grammar cannot be used: facts, a place, a caret.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::Origin;

/// A mistake in a grammar file. `Display` says what it is and what would be right, with the line and a caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrammarError {
    kind: Box<GrammarErrorKind>,
    place: Box<Place>,
}

/// What is wrong with a grammar.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum GrammarErrorKind {
    /// The file could not be read.
    Unreadable(String),
    /// The file is no TOML.
    Toml(String),
    /// A name that there is not.
    Unknown {
        /// What the name would be of: "key", "field", "list of words", "hole", "grammar".
        what: &'static str,
        /// The name as written.
        name: String,
        /// The name that may be meant.
        near: Option<String>,
        /// The names that there are.
        known: Vec<String>,
    },
    /// A value of the wrong type.
    WrongType {
        /// What would be right, with an example.
        want: &'static str,
        /// What is there.
        have: &'static str,
    },
    /// The file does not name its grammar.
    MissingName,
    /// A key without which a table says nothing.
    MissingKey(&'static str),
    /// Two files of one folder give their grammar the same name.
    NameTaken {
        /// The name.
        name: String,
        /// The other file.
        by: Origin,
    },
    /// A grammar that extends itself, by these steps.
    Cycle(Vec<String>),
    /// A form that cannot be used.
    Form(String),
    /// A phrase without words.
    NoWords,
    /// A phrase that is a label or marker of two fields.
    TwoFields {
        /// The phrase.
        phrase: String,
        /// The key: "labels", "markers".
        key: &'static str,
        /// The field that has it already.
        field: String,
        /// Where.
        by: Option<Origin>,
    },
    /// A phrase or form that stands there already.
    Twice {
        /// Where.
        by: Option<Origin>,
    },
    /// A form after one that takes all its lines.
    Shadowed {
        /// The form before it.
        form: String,
        /// Where.
        by: Option<Origin>,
    },
    /// An example that gives something else.
    Example {
        /// What the example says.
        want: String,
        /// What the line gives.
        have: String,
    },
}

/// A stretch of a grammar file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    origin: Origin,
    /// The column, in characters from 1.
    column: usize,
    /// Characters that are marked.
    width: usize,
    /// The line as it stands in the file.
    text: String,
}

/// A grammar file as read.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file, as messages name it.
    pub file: Arc<str>,
    /// What is in it.
    pub text: Arc<str>,
    /// Bytes at which its lines end.
    ends: Arc<[usize]>,
}

impl Source {
    /// A file and what is in it.
    #[must_use]
    pub fn new(file: &str, text: &str) -> Self {
        Self {
            file: file.into(),
            text: text.into(),
            ends: text.match_indices('\n').map(|(at, _)| at).collect(),
        }
    }

    /// The place of some bytes.
    pub(super) fn origin(&self, bytes: Range<usize>) -> Origin {
        Origin {
            file: self.file.clone(),
            line: self.ends.partition_point(|end| *end < bytes.start) + 1,
            bytes,
        }
    }

    pub(super) fn error(&self, kind: GrammarErrorKind, bytes: Range<usize>) -> GrammarError {
        let at = bytes.start.min(self.text.len());
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let rest = &self.text[start..];
        let text = rest.lines().next().unwrap_or_default();
        let end = bytes.end.clamp(at, start + text.len().max(at - start));
        GrammarError {
            kind: Box::new(kind),
            place: Box::new(Place {
                origin: self.origin(bytes),
                column: self.text[start..at].chars().count() + 1,
                width: self.text[at..end].chars().count().max(1),
                text: text.to_owned(),
            }),
        }
    }
}

impl GrammarError {
    /// A file that could not be read at all.
    #[must_use]
    pub fn unreadable(file: &str, reason: String) -> Self {
        Source::new(file, "").error(GrammarErrorKind::Unreadable(reason), 0..0)
    }

    /// True when the file could not be read at all.
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        matches!(*self.kind, GrammarErrorKind::Unreadable(_))
    }

    /// The facts.
    #[must_use]
    pub fn kind(&self) -> &GrammarErrorKind {
        &self.kind
    }

    /// What mistakes are put in order by.
    pub(super) fn place(&self) -> (&str, usize, usize) {
        let origin = &self.place.origin;
        (&origin.file, origin.line, self.place.column)
    }

    /// The file and line.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.place.origin
    }

    /// The column, in characters from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.place.column
    }
}

/// Characters of a line that are shown.
const WINDOW: usize = 100;

impl Place {
    /// The line, of a long one the part about the place, and the space up to the place.
    fn window(&self) -> (String, String) {
        let at = self.column - 1;
        let long = self.text.chars().count() > WINDOW;
        let skip = if long {
            at.saturating_sub(WINDOW / 3)
        } else {
            0
        };
        let take = if long {
            WINDOW.max(at - skip + self.width)
        } else {
            WINDOW
        };
        let shown = self.text.chars().skip(skip).take(take);
        let lead = if skip > 0 { "… " } else { "" };
        let tail = if long && skip + take < self.text.chars().count() {
            " …"
        } else {
            ""
        };
        let blank = |c: char| if c == '\t' { '\t' } else { ' ' };
        let before = shown.clone().take(at - skip).map(blank).collect::<String>();
        let text: String = shown.collect();
        (
            format!("{lead}{text}{tail}"),
            lead.replace('…', " ") + &before,
        )
    }
}

impl std::error::Error for GrammarError {}

impl fmt::Display for GrammarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = &self.place;
        if self.is_unreadable() {
            return write!(f, "{}: {}", place.origin.file, self.kind);
        }
        writeln!(f, "{}:{}: {}", place.origin, place.column, self.kind)?;
        let line = place.origin.line.to_string();
        let gutter = " ".repeat(line.len());
        let (text, before) = place.window();
        writeln!(f, "  {line} | {text}")?;
        write!(f, "  {gutter} | {before}{}", "^".repeat(place.width))
    }
}

impl fmt::Display for GrammarErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(reason) => write!(f, "{reason}"),
            Self::Toml(reason) => write!(f, "this is no TOML: {reason}"),
            Self::Unknown {
                what,
                name,
                near,
                known,
            } => {
                write!(f, "no {what} is called `{name}`; ")?;
                match near {
                    Some(near) => write!(f, "did you mean `{near}`?"),
                    None => write!(f, "there are `{}`", known.join("`, `")),
                }
            }
            Self::WrongType { want, have } => write!(f, "this is {have}; write {want}"),
            Self::MissingName => {
                write!(f, "this grammar has no name; write `name = \"my-house\"`")
            }
            Self::MissingKey(key) => write!(f, "`{key}` is missing; write `{key} = …`"),
            Self::NameTaken { name, by } => {
                write!(f, "`{name}` is the name of {by} too; give each its own")
            }
            Self::Cycle(steps) => {
                write!(
                    f,
                    "this grammar extends itself: `{}`",
                    steps.join("` extends `")
                )
            }
            Self::Form(message) => write!(f, "{message}"),
            Self::NoWords => write!(
                f,
                "this phrase has no words to look for; write at least one"
            ),
            Self::TwoFields {
                phrase,
                key,
                field,
                by,
            } => {
                write!(f, "`{phrase}` is in the {key} of `{field}` too")?;
                at(f, by.as_ref())?;
                write!(f, "; keep it in one of the two")
            }
            Self::Twice { by } => {
                write!(f, "this stands there already")?;
                at(f, by.as_ref())?;
                write!(f, "; leave it out")
            }
            Self::Shadowed { form, by } => {
                write!(f, "this form is never reached: `{form}`")?;
                at(f, by.as_ref())?;
                write!(
                    f,
                    " takes every line that it could take; put this one first"
                )
            }
            Self::Example { want, have } => write!(f, "this gives {have}, not {want}"),
        }
    }
}

fn at(f: &mut fmt::Formatter<'_>, origin: Option<&Origin>) -> fmt::Result {
    match origin {
        Some(origin) => write!(f, " ({origin})"),
        None => Ok(()),
    }
}
