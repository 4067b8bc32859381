//! What is done by whom, by the words of a line and by what stands around it.

mod before;
mod headed;
mod owner;
mod task;
mod whose;

use crate::parse::testing::tasks;

/// Text and owner of each action in minutes with these lines under "Action items".
#[track_caller]
fn acts(lines: &str, want: &[(&str, Option<&str>)]) {
    let minutes =
        format!("Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAction items:\n{lines}");
    tasks(&minutes, want);
}

/// The tasks and their owners of minutes that hold these lines.
#[track_caller]
fn told(lines: &str, want: &[(&str, Option<&str>)]) {
    let minutes = format!("Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n{lines}\n");
    tasks(&minutes, want);
}
