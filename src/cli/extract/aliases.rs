//! Names that are one, as a person says it.

use std::fs;
use std::path::Path;

use crate::cli::failure::Failure;

/// Names that are one, from a CSV file with the columns `written` and `name`.
pub(super) fn read(file: &Path) -> Result<Vec<(String, String)>, Failure> {
    let place = file.to_string_lossy();
    let wrong = |sentence: String| Failure::usage(&place, sentence);
    let bytes = fs::read(file).map_err(|error| Failure::input(&place, error))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| wrong("this is not UTF-8; save the table as CSV in UTF-8".to_owned()))?;
    let mut lines = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
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
        let (Some(written), Some(name)) = (line.get(written), line.get(name)) else {
            let number = line.position().map_or(0, csv::Position::line);
            return Err(wrong(format!(
                "line {number}: this has not both `written` and `name`; write one, a comma, and the other"
            )));
        };
        aliases.push((written.trim().to_owned(), name.trim().to_owned()));
    }
    Ok(aliases)
}
