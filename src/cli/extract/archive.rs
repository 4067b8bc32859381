//! A database of an archive, and the tables made from it.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rapporteur::archive::database::{
    Database, DatabaseError, Draft, Entered, MadeBy, PreviousDocument,
};
use rapporteur::archive::{
    self, Beside, EntryFailure, Known, Outcome, Reader, Reading, Summary, sha256,
};
use rapporteur::table::{self, MeetingRows, Origin};
use rapporteur::write::{self, OutputError};
use rapporteur::{Document, Record};
use tempfile::NamedTempFile;

use super::Extract;
use super::plan::{ArchivePlan, Format};
use super::progress::Progress;
use crate::cli::failure::{Exit, Failure};

/// The database in a folder of tables: a second run takes over from it what has not changed.
const IN_FOLDER: &str = "archive.sqlite";

pub(super) fn run(arguments: &Extract, plan: &ArchivePlan) -> Result<Exit, Failure> {
    let place = plan.output.to_string_lossy().into_owned();
    let failed = |error: OutputError| Failure::made(&place, error);
    let run = Archive::new(arguments, plan)?;
    let before = run.before().map_err(failed)?;
    if let Some(before) = &before
        && run.is_unchanged(before)?
    {
        run.progress.end();
        return run.nothing_new(before).map_err(failed);
    }
    run.make(before.as_ref())
}

struct Archive<'a> {
    arguments: &'a Extract,
    plan: &'a ArchivePlan,
    /// What is to be read. A list on standard input can be had only once.
    paths: Vec<PathBuf>,
    aliases: Vec<(String, String)>,
    made_by: MadeBy,
    extract: Arc<archive::Extract>,
    progress: Progress,
}

/// The database that is there, of the same program and grammars.
struct Before {
    database: Database,
    file: PathBuf,
}

impl<'a> Archive<'a> {
    fn new(arguments: &'a Extract, plan: &'a ArchivePlan) -> Result<Self, Failure> {
        let (extract, fingerprint) = arguments.extract()?;
        let aliases = match &arguments.aliases {
            Some(file) => read_aliases(file)?,
            None => Vec::new(),
        };
        let records = format!("{fingerprint} {}", arguments.with_text);
        let output = format!("{:?} {aliases:?}", plan.format);
        let paths = arguments.all_paths()?;
        let progress = Progress::of(arguments, true);
        progress.count(arguments.find(), paths.clone());
        Ok(Self {
            arguments,
            plan,
            paths,
            aliases,
            made_by: MadeBy {
                version: format!(
                    "{} {}",
                    env!("CARGO_PKG_VERSION"),
                    rapporteur::record::SCHEMA_VERSION
                ),
                grammars: sha256(records.as_bytes()),
                output: sha256(output.as_bytes()),
            },
            extract,
            progress,
        })
    }

    /// The archive at the place of the output, if it is one; an error when something else is there.
    fn before(&self) -> Result<Option<Before>, OutputError> {
        let output = &self.plan.output;
        let file = match self.plan.format {
            Format::Sqlite => output.clone(),
            Format::Csv | Format::Parquet | Format::Json => {
                self.check_folder()?;
                output.join(IN_FOLDER)
            }
            _ => return Ok(None),
        };
        // An empty file is a place that somebody has kept for it.
        if !file.metadata().is_ok_and(|there| there.len() > 0) {
            return Ok(None);
        }
        if self.arguments.fresh {
            // It may be damaged: that is what --fresh is for.
            Database::check(&file)?;
            return Ok(None);
        }
        let database = Database::open(&file)?;
        let usable = match database.made_by() {
            Ok(before) => {
                before.version == self.made_by.version && before.grammars == self.made_by.grammars
            }
            Err(error) if error.is_damage() => return Err(error.into()),
            // Another version, which kept it elsewhere.
            Err(_) => false,
        };
        let before = Before { database, file };
        Ok(usable.then_some(before))
    }

    /// A folder that is replaced holds nothing but what an earlier run has put there.
    fn check_folder(&self) -> Result<(), OutputError> {
        let output = &self.plan.output;
        if output.is_file() {
            let sentence = "this is a file, and the format is a folder of files; give another path";
            return Err(OutputError::Format(sentence.to_owned()));
        }
        if !output.is_dir() {
            return Ok(());
        }
        for entry in fs::read_dir(output)? {
            let name = entry?.file_name();
            if !is_ours(&name.to_string_lossy()) {
                return Err(OutputError::Format(format!(
                    "this folder holds `{}`, which no run has put there; give a folder of its own",
                    name.to_string_lossy()
                )));
            }
        }
        Ok(())
    }

    /// Whether what is there was made from the same documents, in the same way.
    fn is_unchanged(&self, before: &Before) -> Result<bool, Failure> {
        let failed =
            |error| Failure::made(&before.file.to_string_lossy(), OutputError::from(error));
        let database = &before.database;
        // A document on standard input can be had only once.
        let once = self.paths.iter().any(|path| path == Path::new("-"));
        if once || database.made_by().map_err(failed)? != self.made_by {
            return Ok(false);
        }
        let mut place = 0;
        let mut same = Ok(true);
        let reader = Reader {
            extract: None,
            prepare: Box::new(|_, _, _| ()),
            known: Arc::default(),
        };
        self.each(reader, &mut |outcome| {
            place += 1;
            self.progress.step(name(&outcome));
            same = database
                .document(place)
                .map(|there| is_same(there, &outcome));
            match same {
                Ok(true) => ControlFlow::Continue(()),
                _ => ControlFlow::Break(()),
            }
        })?;
        let all_there = same.map_err(failed)?;
        Ok(all_there && database.document(place + 1).map_err(failed)?.is_none())
    }

    fn each<Made: Send + 'static>(
        &self,
        reader: Reader<Made>,
        deliver: &mut dyn FnMut(Outcome<Made>) -> ControlFlow<()>,
    ) -> Result<(), Failure> {
        self.progress.again();
        let paths = self.paths.clone();
        let (find, pace) = (self.arguments.find(), self.arguments.pace());
        archive::run(paths, &find, reader, pace, deliver)
            .map_err(|sentence| Failure::usage("--include, --exclude", sentence))
    }

    fn nothing_new(&self, before: &Before) -> Result<Exit, OutputError> {
        let exit = report_all(&before.database)?;
        self.say(&before.database.summary()?);
        Ok(exit)
    }

    /// Makes the output anew, beside its place, and moves it there.
    fn make(&self, before: Option<&Before>) -> Result<Exit, Failure> {
        let output = &self.plan.output;
        let failed = |error: OutputError| Failure::made(&output.to_string_lossy(), error);
        let beside = Beside::of(output).map_err(|error| failed(error.into()))?;
        let scratch = NamedTempFile::new().map_err(|error| failed(error.into()))?;
        let file = match self.plan.format {
            Format::Sqlite => beside.path().to_owned(),
            Format::Xlsx | Format::Docx => scratch.path().to_owned(),
            _ => {
                fs::create_dir(beside.path()).map_err(|error| failed(error.into()))?;
                beside.path().join(IN_FOLDER)
            }
        };
        let (read, worst) = self.fill(&file, before)?;
        let finish = || -> Result<Summary, OutputError> {
            let database = Database::open(&file)?;
            self.export(&database, beside.path())?;
            Ok(database.summary()?)
        };
        let mut summary = finish().map_err(failed)?;
        if summary.is_empty() {
            return Err(Failure::nothing_found(&summary));
        }
        beside.move_in().map_err(|error| failed(error.into()))?;
        summary.read = read;
        summary.unchanged = summary.unchanged.saturating_sub(read);
        self.progress.end();
        self.say(&summary);
        Ok(worst)
    }

    /// Reads everything into a new database. Gives the number of documents that were read, and the gravest failure.
    fn fill(&self, file: &Path, before: Option<&Before>) -> Result<(usize, Exit), Failure> {
        let place = self.plan.output.to_string_lossy();
        let failed = |error| Failure::made(&place, OutputError::from(error));
        let from = before.map(|before| before.file.as_path());
        let draft = Draft::begin(file, &self.made_by, from).map_err(failed)?;
        let mut known = Known::default();
        if let Some(before) = before {
            known.before = before.database.contents().map_err(failed)?;
        }
        let known = Arc::new(known);
        let reader = Reader {
            extract: Some(Arc::clone(&self.extract)),
            prepare: Box::new(enter),
            known: Arc::clone(&known),
        };
        let mut filling = Fill {
            archive: self,
            draft,
            known,
            read: 0,
            worst: Exit::Read,
            ended: None,
        };
        self.each(reader, &mut |outcome| filling.take(outcome))?;
        if let Some(failure) = filling.ended {
            return Err(failure);
        }
        filling.draft.finish(&self.aliases).map_err(failed)?;
        Ok((filling.read, filling.worst))
    }

    fn export(&self, database: &Database, place: &Path) -> Result<(), OutputError> {
        match self.plan.format {
            Format::Csv => write::csv(database, place),
            Format::Parquet => write::parquet(database, place),
            Format::Json => write::json_files(database, place),
            Format::Xlsx => write::xlsx(database, place),
            Format::Docx => write::docx(database, place),
            Format::Sqlite | Format::Jsonl => Ok(()),
        }
    }

    fn say(&self, summary: &Summary) {
        if !self.arguments.quiet {
            eprint!("{summary}");
        }
    }
}

/// The names that a run gives in a folder.
fn is_ours(name: &str) -> bool {
    let stem = name
        .strip_suffix(".csv")
        .or_else(|| name.strip_suffix(".parquet"));
    // What stands beside a database is told by the check of the database.
    name.starts_with(IN_FOLDER)
        || name == "records"
        || stem.is_some_and(|stem| table::all().any(|table| table.name == stem))
}

fn name<Made>(outcome: &Outcome<Made>) -> &str {
    outcome.path.as_deref().unwrap_or("standard input")
}

fn is_same(there: Option<PreviousDocument>, outcome: &Outcome<()>) -> bool {
    let Some(there) = there else { return false };
    let code = match &outcome.reading {
        Err(failure) => Some(failure.code()),
        Ok(_) => None,
    };
    there.path == name(outcome)
        && there.sha256 == outcome.sha256
        && (there.modified == outcome.modified || there.modified.is_none())
        && (there.sha256.is_some() || there.code.as_deref() == code)
}

/// Says again what could not be read.
fn report_all(database: &Database) -> Result<Exit, OutputError> {
    let failures = database.failures()?.into_iter();
    let exits = failures.map(|(path, failure)| Failure::entry(&path, failure).report());
    Ok(exits.max().unwrap_or(Exit::Read))
}

/// A document as the database takes it.
fn enter(document: &Document, records: &[Record], modified: Option<&str>) -> Entered {
    let rows = |(at, record): (usize, &Record)| {
        let path = record.source.path.as_deref().unwrap_or("standard input");
        let number = at + 1;
        let origin = Origin {
            path,
            number,
            modified,
        };
        MeetingRows::of(record, origin)
    };
    // A record is made of text and numbers, which are JSON always.
    let json = |record| serde_json::to_string(record).unwrap_or_default();
    Entered {
        meetings: records.iter().enumerate().map(rows).collect(),
        records: records.iter().map(json).collect(),
        text: document.text.clone(),
    }
}

/// A database while it is filled.
struct Fill<'a> {
    archive: &'a Archive<'a>,
    draft: Draft,
    known: Arc<Known>,
    read: usize,
    worst: Exit,
    /// Why the run ended before its time.
    ended: Option<Failure>,
}

impl Fill<'_> {
    fn take(&mut self, outcome: Outcome<Entered>) -> ControlFlow<()> {
        let name = name(&outcome).to_owned();
        self.archive.progress.step(&name);
        if let Err(error) = self.enter(&name, outcome) {
            let place = self.archive.plan.output.to_string_lossy();
            self.ended = Some(Failure::made(&place, error));
        }
        match self.ended {
            Some(_) => ControlFlow::Break(()),
            None => ControlFlow::Continue(()),
        }
    }

    fn enter(&mut self, name: &str, outcome: Outcome<Entered>) -> Result<(), DatabaseError> {
        let sha256 = outcome.sha256.as_deref();
        let reading = match outcome.reading {
            Err(failure) => return self.fail(name, sha256, failure),
            Ok(Reading::Skipped(reason)) => {
                self.say(name, reason);
                return self.draft.skipped(name, reason);
            }
            Ok(reading) => reading,
        };
        let sha256 = sha256.unwrap_or_default();
        let modified = outcome.modified.as_deref();
        if let Some(first) = self.known.meet(sha256, name) {
            self.say(
                name,
                &format!("the same content as {first}, extracted once"),
            );
            return self.draft.duplicate(name, sha256, &first);
        }
        if let Reading::Read(entered) = reading {
            self.read += 1;
            self.say(name, "read");
            self.draft.read(name, sha256, modified, &entered)
        } else {
            self.say(name, "unchanged");
            self.draft.unchanged(name, sha256, modified)
        }
    }

    fn fail(
        &mut self,
        name: &str,
        sha256: Option<&str>,
        failure: EntryFailure,
    ) -> Result<(), DatabaseError> {
        let message = failure.to_string();
        let entered = self.draft.failed(name, sha256, failure.code(), &message);
        let failure = Failure::entry(name, failure);
        if self.archive.arguments.strict {
            self.ended = Some(failure);
        } else {
            let exit = self.archive.progress.pause(|| failure.report());
            self.worst = self.worst.max(exit);
        }
        entered
    }

    /// Says what became of a document, to those who want to know.
    fn say(&self, name: &str, what: &str) {
        if self.archive.arguments.verbose {
            self.archive.progress.pause(|| eprintln!("{name}: {what}"));
        }
    }
}

/// Names that are one, from a CSV file with the columns `written` and `name`.
fn read_aliases(file: &Path) -> Result<Vec<(String, String)>, Failure> {
    let place = file.to_string_lossy();
    let wrong = |sentence: String| Failure::usage(&place, sentence);
    let bytes = fs::read(file).map_err(|error| Failure::input(&place, error))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| wrong("this is not UTF-8; save the table as CSV in UTF-8".to_owned()))?;
    let mut lines = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let head = lines.headers().map_err(|error| wrong(error.to_string()))?;
    let column = |name: &str| head.iter().position(|head| head.trim() == name);
    let (Some(written), Some(name)) = (column("written"), column("name")) else {
        return Err(wrong(
            "line 1: the columns `written` and `name` are missing; name them in the first line"
                .to_owned(),
        ));
    };
    let mut aliases = Vec::new();
    for line in lines.records() {
        let line = line.map_err(|error| wrong(error.to_string()))?;
        let (written, name) = (line.get(written), line.get(name));
        if let (Some(written), Some(name)) = (written, name) {
            aliases.push((written.trim().to_owned(), name.trim().to_owned()));
        }
    }
    Ok(aliases)
}
