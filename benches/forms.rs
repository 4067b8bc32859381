//! Forms and rosters over lines made to be slow, and what it costs to load the built-in grammars.

use divan::{Bencher, black_box};
use rapporteur::grammar::{Form, Grammars, Hole};

fn main() {
    divan::main();
}

const UNITS: &[&str] = &[
    ",", "(", ")", " ", ":", "-", " - ", " to ", " by ", "(a) ", "Ann, ", "|", " | ", "\t",
];
const FORMS: &[&str] = &[
    "{organisation}: {people}",
    "{name} ({details})",
    "{owner} to {text} by {due}",
    "{name}[, {role}][ ({organisation})]",
    "{role} | {people}[ | {text}]",
];

/// Ten times the bytes take ten times as long.
#[divan::bench(args = UNITS, consts = [100_000, 1_000_000])]
fn refused<const BYTES: usize>(bencher: Bencher<'_, '_>, unit: &str) {
    let line = unit.repeat(BYTES / unit.len());
    let forms: Vec<Form> = FORMS
        .iter()
        .filter_map(|form| Form::new(form).ok())
        .collect();
    let accepts = |hole: Hole, words: &str| hole != Hole::Due && words.len() < 3;
    bencher.bench_local(|| {
        for form in &forms {
            black_box(form.read(black_box(&line), &accepts));
        }
    });
}

/// What the readers of rosters are known to take too long over.
const ENTRIES: [&str; 10] = [
    "Ann and ",
    "(",
    "Ann Lee, ",
    "a/",
    "Ann - ",
    "present ",
    "(a) ",
    "Chair ",
    "; ",
    "were present ",
];

/// Ten times the bytes take ten times as long.
#[divan::bench(args = ENTRIES, consts = [10_000, 100_000], sample_count = 3)]
fn roster<const BYTES: usize>(bencher: Bencher<'_, '_>, unit: &str) {
    let people = unit.repeat(BYTES / unit.len());
    let minutes = format!("Minutes\n\n3 May 2022\n\nPresent: {people}\n");
    bencher.bench_local(|| rapporteur::extract(black_box(minutes.as_bytes())));
}

#[divan::bench]
fn load_built_in() -> usize {
    Grammars::of(Vec::new()).0.all().len()
}

#[divan::bench]
fn look_a_line_up(bencher: Bencher<'_, '_>) {
    let (grammars, _) = Grammars::of(Vec::new());
    let line = "The subcommittee then spoke about the plan for the year and what each of its members could add to it";
    bencher.bench_local(|| {
        for grammar in grammars.all() {
            black_box((grammar.label(line), grammar.marker(line), grammar.cue(line)));
        }
    });
}
