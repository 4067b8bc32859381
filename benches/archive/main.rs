//! The command on a whole archive, against the least that any program must do, in one run: `cargo bench --bench archive`.
//!
//! `DOCUMENTS=100000` makes a larger archive, `ARCHIVE=DIR` makes it in this folder and keeps it, `RUNS=5` takes the best
//! of more runs.

mod least;
mod summaries;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use docx_rs::{Docx, Paragraph, Run};

fn main() {
    let number = |name: &str, otherwise| {
        let set = std::env::var(name).ok();
        set.map_or(otherwise, |set| set.parse().expect("a number"))
    };
    let runs = number("RUNS", 3);
    let documents = number("DOCUMENTS", 20_000);
    let scratch = tempfile::tempdir().expect("a folder for the archive");
    let kept = std::env::var_os("ARCHIVE").map(PathBuf::from);
    let archive = kept.unwrap_or_else(|| scratch.path().join("archive"));
    make(&archive, documents);
    let bench = Bench {
        archive,
        out: scratch.path().to_owned(),
        documents,
        runs,
    };
    bench.text();
    bench.docx();
}

/// Text summaries in `text/`, a tenth as many in `docx/`.
fn make(archive: &Path, documents: u32) {
    for number in 0..documents {
        let folder = archive.join(format!("text/{:03}", number / 1_000));
        fs::create_dir_all(&folder).expect("a folder");
        let text = summaries::summary(number);
        fs::write(folder.join(format!("{number:06}.txt")), text).expect("a summary");
    }
    fs::create_dir_all(archive.join("docx")).expect("a folder");
    for number in 0..documents / 10 {
        let text = summaries::summary(number);
        let lines = text.lines().filter(|line| !line.is_empty());
        let paragraphs = lines.map(|line| Paragraph::new().add_run(Run::new().add_text(line)));
        let path = archive.join(format!("docx/{number:06}.docx"));
        let file = fs::File::create(path).expect("a document");
        let docx = paragraphs.fold(Docx::new(), Docx::add_paragraph).build();
        docx.pack(file).expect("a document");
    }
}

struct Bench {
    archive: PathBuf,
    out: PathBuf,
    documents: u32,
    runs: u32,
}

impl Bench {
    fn text(&self) {
        let folder = self.archive.join("text");
        println!(
            "\n{} summaries as text, {} KB",
            self.documents,
            kilobytes(&folder)
        );
        head();
        let measure = |what: &str, beside: Taken, work: &dyn Fn()| {
            self.measure(what, self.documents, beside, work)
        };
        let none = Taken::default();
        let hash = |threads| least::hash(&folder, threads);
        let one = measure("read + hash, 1 thread", none, &|| hash(1));
        let two = measure("read + hash, 2 threads", none, &|| hash(2));
        let text = "text";
        let jsonl = |threads: &'static str| {
            move || self.extract(text, &["--threads", threads, "-o", "a.jsonl"], true)
        };
        measure("jsonl, 1 thread", one, &jsonl("1"));
        let two_threads = measure("jsonl, 2 threads", two, &jsonl("2"));
        for out in ["a.sqlite", "parquet", "csv", "a.xlsx"] {
            let format = out.rsplit('.').next().unwrap_or(out);
            let arguments = ["--format", format, "--threads", "2", "-o", out];
            measure(&format!("{format} (beside jsonl)"), two_threads, &|| {
                self.extract(text, &arguments, true);
            });
        }
        let again = ["--threads", "2", "-o", "a.sqlite"];
        measure("sqlite again, nothing new", two, &|| {
            self.extract(text, &again, false);
        });
    }

    fn docx(&self) {
        let folder = self.archive.join("docx");
        let documents = self.documents / 10;
        println!("\n{documents} summaries as DOCX, {} KB", kilobytes(&folder));
        head();
        let least = self.measure(
            "unzip + tokenise, 1 thread",
            documents,
            Taken::default(),
            &|| {
                least::tokenise(&folder);
            },
        );
        for threads in ["1", "2"] {
            let arguments = ["--threads", threads, "-o", "d.jsonl"];
            self.measure(
                &format!("jsonl, {threads} thread"),
                documents,
                least,
                &|| {
                    self.extract("docx", &arguments, true);
                },
            );
        }
    }

    /// The whole command as a process.
    fn extract(&self, part: &str, arguments: &[&str], fresh: bool) {
        let run = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .arg("extract")
            .arg(self.archive.join(part))
            .args(["--quiet"])
            .args(fresh.then_some("--fresh"))
            .args(arguments)
            .current_dir(&self.out)
            .stdout(Stdio::null())
            .status()
            .expect("the command runs");
        assert!(run.success(), "{arguments:?}");
    }

    /// The least of some runs, beside that of another.
    fn measure(&self, what: &str, documents: u32, beside: Taken, work: &dyn Fn()) -> Taken {
        let run = |_| {
            let (begun, worked) = (Instant::now(), least::processor_time());
            work();
            (begun.elapsed(), least::processor_time() - worked)
        };
        let runs: Vec<(Duration, f64)> = (0..self.runs).map(run).collect();
        let least = Taken {
            time: runs
                .iter()
                .map(|run| run.0.as_secs_f64())
                .fold(f64::MAX, f64::min),
            worked: runs.iter().map(|run| run.1).fold(f64::MAX, f64::min),
        };
        let rate = f64::from(documents) / least.time;
        print!(
            "| {what} | {:.2} | {rate:.0} | {:.2} |",
            least.time, least.worked
        );
        if beside.worked > 0.0 {
            let (time, work) = (least.time / beside.time, least.worked / beside.worked);
            println!(" {time:.2} | {work:.2} |");
        } else {
            println!(" | |");
        }
        least
    }
}

/// What work took.
#[derive(Clone, Copy, Default)]
struct Taken {
    /// Seconds on the clock.
    time: f64,
    /// Seconds of processors: what counts where other programs run too.
    worked: f64,
}

fn head() {
    println!("\n| | seconds | documents/s | processor seconds | times as long | times the work |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
}

fn kilobytes(folder: &Path) -> u64 {
    let files = least::files(folder).into_iter();
    files
        .map(|file| file.metadata().map_or(0, |one| one.len()))
        .sum::<u64>()
        / 1_000
}
