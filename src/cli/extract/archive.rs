//! A database of an archive, and the tables made from it.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rapporteur::archive::database::{Database, Draft, MadeBy, PreviousDocument};
use rapporteur::archive::{self, Beside, Known, Outcome, Reader, Summary, sha256};
use rapporteur::table;
use rapporteur::write::{self, OutputError};
use tempfile::NamedTempFile;

use super::Extract;
use super::aliases;
use super::fill::{self, Fill};
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

/// A path that is named and not there is a slip; read as an empty archive, it would empty the output.
fn check_named(paths: &[PathBuf]) -> Result<(), Failure> {
    let named = paths.iter().filter(|path| *path != Path::new("-"));
    for path in named {
        path.symlink_metadata()
            .map_err(|error| Failure::input(&path.to_string_lossy(), error))?;
    }
    Ok(())
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
            Some(file) => aliases::read(file)?,
            None => Vec::new(),
        };
        let records = format!("{fingerprint} {}", arguments.with_text);
        let output = format!("{:?} {aliases:?}", plan.format);
        let paths = arguments.all_paths()?;
        check_named(&arguments.paths)?;
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
        let mut compare = |outcome: Outcome<()>| {
            place += 1;
            self.progress.step(outcome.name());
            same = database
                .document(place)
                .map(|there| is_same(there, &outcome));
            match same {
                Ok(true) => ControlFlow::Continue(()),
                _ => ControlFlow::Break(()),
            }
        };
        let all = database.kept_open(|| self.each(reader, &mut compare));
        all.map_err(failed)??;
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
            prepare: Box::new(fill::prepare),
            known: Arc::clone(&known),
        };
        let mut filling = Fill {
            arguments: self.arguments,
            output: &self.plan.output,
            progress: &self.progress,
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
        let threads = self.arguments.pace().threads;
        match self.plan.format {
            Format::Csv => write::csv(database, place, threads),
            Format::Parquet => write::parquet(database, place, threads),
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

fn is_same(there: Option<PreviousDocument>, outcome: &Outcome<()>) -> bool {
    let Some(there) = there else { return false };
    let code = match &outcome.reading {
        Err(failure) => Some(failure.code()),
        Ok(_) => None,
    };
    there.path == outcome.name()
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
