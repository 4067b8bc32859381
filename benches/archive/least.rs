//! The least that any program must do on an archive.

use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use quick_xml::events::Event;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

/// Every file under a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Reads and hashes every file.
pub fn hash(folder: &Path, threads: usize) {
    let files = files(folder);
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let bytes = fs::read(file).expect("a file");
                    std::hint::black_box(Sha256::digest(&bytes));
                }
            });
        }
    });
}

/// Inflates the main part of every package and walks its tokens.
pub fn tokenise(folder: &Path) {
    for file in files(folder) {
        let file = BufReader::new(File::open(file).expect("a file"));
        let mut zip = ZipArchive::new(file).expect("a package");
        let mut part = String::new();
        let mut main = zip.by_name("word/document.xml").expect("the main part");
        main.read_to_string(&mut part).expect("text");
        let mut tokens = quick_xml::Reader::from_str(&part);
        while !matches!(tokens.read_event().expect("XML"), Event::Eof) {}
    }
}

/// Seconds that processors have worked for this process and those that it has waited for; 0 where the system does not tell.
pub fn processor_time() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name: state, then numbers; four of them count in hundredths of a second.
    let numbers = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = numbers.split(' ').skip(11).take(4);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}
