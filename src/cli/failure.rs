//! What can go wrong in a run: facts, the sentence for people, and the exit code.

use std::fmt;
use std::io;
use std::process::ExitCode;

use rapporteur::Error;
use rapporteur::grammar::GrammarError;

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
    /// A mistake of this program, met inside a document.
    Internal(String),
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
            Self::Document(_) | Self::Internal(_) => Exit::Unreadable,
            Self::Usage(_) | Self::Grammars(_) => Exit::Usage,
            Self::Folder | Self::Input(_) | Self::Output(_) => Exit::InputOutput,
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

/// What an operating system's error means, without its number, and what to do where that is plain.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder; check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied; check who may use it".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder; give a file".to_owned(),
        io::ErrorKind::NotADirectory => {
            "a part of the path is a file, not a folder; check the path".to_owned()
        }
        io::ErrorKind::StorageFull => "the disk is full; make room".to_owned(),
        _ => {
            let sentence = error.to_string();
            match sentence.split_once(" (os error") {
                Some((words, _)) => words.to_lowercase(),
                None => sentence,
            }
        }
    }
}
