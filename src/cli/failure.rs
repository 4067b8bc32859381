//! What can go wrong in a run: facts, the sentence for people, and the exit code.

use std::fmt;
use std::io;
use std::process::ExitCode;

use rapporteur::Error;
use rapporteur::archive::{EntryFailure, Summary, reason};
use rapporteur::grammar::GrammarError;
use rapporteur::write::OutputError;

/// How a run ended. With several files, the gravest end is that of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Everything was read.
    Read = 0,
    /// A document could not be read.
    Unreadable = 1,
    /// The command was not understood.
    Usage = 2,
    /// A file could not be opened, read or written.
    InputOutput = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// What went wrong, and with what.
#[derive(Debug)]
pub struct Failure {
    /// A path, "standard input", an option.
    place: String,
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    Document(Error),
    /// One document of many.
    Entry(EntryFailure),
    /// A mistake of this program, met inside a document.
    Internal(String),
    /// An output that could not be made.
    Made(OutputError),
    Folder,
    Input(io::Error),
    Output(io::Error),
    Usage(String),
    /// Mistakes in grammar files, each with its place.
    Grammars(Vec<GrammarError>),
}

impl Failure {
    pub fn document(place: &str, error: Error) -> Self {
        Self::new(place, Problem::Document(error))
    }

    pub fn entry(place: &str, failure: EntryFailure) -> Self {
        Self::new(place, Problem::Entry(failure))
    }

    pub fn made(place: &str, error: impl Into<OutputError>) -> Self {
        Self::new(place, Problem::Made(error.into()))
    }

    /// A run that met no document at all.
    pub fn nothing_found(summary: &Summary) -> Self {
        let left_out = match summary.left_out() {
            none if none.is_empty() => String::new(),
            some => format!(" (left out: {some})"),
        };
        let sentence = format!(
            "there is no text, Markdown or DOCX file{left_out}; check the path, or say with --include which files are read"
        );
        Self::entry("nothing to read", EntryFailure::new("empty", sentence))
    }

    pub fn internal(place: &str, panic: String) -> Self {
        Self::new(place, Problem::Internal(panic))
    }

    pub fn input(place: &str, error: io::Error) -> Self {
        let problem = match error.kind() {
            io::ErrorKind::IsADirectory => Problem::Folder,
            _ => Problem::Input(error),
        };
        Self::new(place, problem)
    }

    pub fn output_to(place: &str, error: io::Error) -> Self {
        Self::new(place, Problem::Output(error))
    }

    pub fn output(error: io::Error) -> Self {
        Self::output_to("standard output", error)
    }

    pub fn usage(place: &str, sentence: String) -> Self {
        Self::new(place, Problem::Usage(sentence))
    }

    pub fn grammars(errors: Vec<GrammarError>) -> Self {
        Self::new("", Problem::Grammars(errors))
    }

    fn new(place: &str, problem: Problem) -> Self {
        Self {
            place: place.replace(char::is_control, "\u{fffd}"),
            problem,
        }
    }

    /// Says on standard error what went wrong, in one line, and gives back the exit code for it.
    pub fn report(&self) -> Exit {
        match &self.problem {
            // Whoever read the output has seen enough.
            Problem::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Read,
            problem => {
                eprintln!("rapporteur: {self}");
                problem.exit()
            }
        }
    }
}

impl Problem {
    fn exit(&self) -> Exit {
        match self {
            Self::Entry(failure) if failure.is_of_input() => Exit::InputOutput,
            Self::Document(_) | Self::Internal(_) | Self::Entry(_) => Exit::Unreadable,
            Self::Usage(_) | Self::Grammars(_) => Exit::Usage,
            Self::Folder | Self::Input(_) | Self::Output(_) | Self::Made(_) => Exit::InputOutput,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Problem::Grammars(errors) = &self.problem {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            return write!(f, "{}", errors.join("\nrapporteur: "));
        }
        write!(f, "{}: ", self.place)?;
        match &self.problem {
            Problem::Document(error) => write!(f, "{error}"),
            Problem::Entry(failure) => write!(f, "{failure}"),
            Problem::Made(error) => write!(f, "{error}"),
            Problem::Internal(panic) => {
                write!(f, "internal error, {panic}; please report it with the file")
            }
            Problem::Folder => write!(f, "this is a folder; give the files in it"),
            Problem::Input(error) => write!(f, "{}", reason(error)),
            Problem::Output(error) => write!(f, "cannot be written: {}", reason(error)),
            Problem::Usage(sentence) => write!(f, "{sentence}"),
            Problem::Grammars(_) => Ok(()),
        }
    }
}
