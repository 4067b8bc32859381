//! The feed as files.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use serde_json::{Map, Value};

use super::describe::{data_package, row_schema};
use super::resources::{Resource, resources};
use super::rows::Feed;
use crate::archive::Beside;
use crate::write::OutputError;

/// Writes the feed of an archive to a folder; gives the number of files that have changed. A file that has not changed is left as
/// it is, one that has is replaced in one step. Files of an earlier feed that this one does not have are removed.
///
/// # Errors
/// When the database cannot be read or a file cannot be written.
pub fn write(feed: &Feed, folder: &Path) -> Result<usize, OutputError> {
    let mut files = Files {
        folder,
        written: BTreeSet::new(),
        changed: 0,
    };
    for resource in resources() {
        let name = resource.name;
        files.put(&format!("{name}.json"), |out| array(feed, &resource, out))?;
        files.put(&format!("{name}.ndjson"), |out| lines(feed, &resource, out))?;
        files.put(&format!("{name}.csv"), |out| csv(feed, &resource, out))?;
        let schema = row_schema(&resource);
        files.put(&format!("schemas/{name}.schema.json"), |out| {
            json(&schema, out)
        })?;
    }
    let record = crate::write::schema();
    files.put("schemas/record.schema.json", |out| {
        Ok(writeln!(out, "{record}")?)
    })?;
    let summary = feed.summary()?;
    files.put("summary.json", |out| json(&summary, out))?;
    let meetings = feed.json_feed()?;
    files.put("feed.json", |out| json(&meetings, out))?;
    files.put("datapackage.json", |out| json(&data_package(), out))?;
    files.put("index.html", |out| feed.page_of_archive(true, out))?;
    for id in feed.meetings()? {
        files.put(&format!("meetings/{id}.html"), |out| {
            feed.page_of_meeting(&id, out).map(|_| ())
        })?;
    }
    files.remove_others()?;
    Ok(files.changed)
}

struct Files<'f> {
    folder: &'f Path,
    /// Relative to the folder.
    written: BTreeSet<String>,
    changed: usize,
}

/// Names the files of a feed, so that a later one knows which to remove.
const LIST: &str = ".rapporteur-feed";

impl Files<'_> {
    fn put(
        &mut self,
        name: &str,
        make: impl FnOnce(&mut dyn Write) -> Result<(), OutputError>,
    ) -> Result<(), OutputError> {
        let place = self.folder.join(name);
        if let Some(above) = place.parent() {
            fs::create_dir_all(above)?;
        }
        let beside = Beside::of_many(&place)?;
        let mut file = BufWriter::new(File::create(beside.path())?);
        make(&mut file)?;
        file.flush()?;
        if !is_same(beside.path(), &place)? {
            beside.move_in()?;
            self.changed += 1;
        }
        self.written.insert(name.to_owned());
        Ok(())
    }

    fn remove_others(&mut self) -> Result<(), OutputError> {
        let list = self.folder.join(LIST);
        let before = match fs::read_to_string(&list) {
            Ok(before) => before,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error.into()),
        };
        for name in before.lines() {
            let is_inside = !name.contains("..") && !Path::new(name).is_absolute();
            if is_inside && !self.written.contains(name) {
                match fs::remove_file(self.folder.join(name)) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => {
                        return Err(error.into());
                    }
                    _ => self.changed += 1,
                }
            }
        }
        let names: Vec<String> = self
            .written
            .iter()
            .map(|name| format!("{name}\n"))
            .collect();
        self.put(LIST, |out| Ok(out.write_all(names.concat().as_bytes())?))
    }
}

fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    let other = match File::open(other) {
        Ok(other) => other,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    let one = File::open(one)?;
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(one), BufReader::new(other));
    let (mut a, mut b) = ([0; 8192], [0; 8192]);
    loop {
        let read = one.read(&mut a)?;
        if read == 0 {
            return Ok(true);
        }
        other.read_exact(&mut b[..read])?;
        if a[..read] != b[..read] {
            return Ok(false);
        }
    }
}

fn json(value: &Value, out: &mut dyn Write) -> Result<(), OutputError> {
    serde_json::to_writer_pretty(&mut *out, value).map_err(io::Error::from)?;
    Ok(writeln!(out)?)
}

fn line(row: &Map<String, Value>, out: &mut dyn Write) -> Result<(), OutputError> {
    Ok(serde_json::to_writer(out, row).map_err(io::Error::from)?)
}

fn array(feed: &Feed, resource: &Resource, out: &mut dyn Write) -> Result<(), OutputError> {
    write!(out, "[")?;
    let mut before = "\n";
    feed.each::<OutputError>(resource, &mut |row| {
        write!(out, "{before}")?;
        before = ",\n";
        line(row, out)
    })?;
    Ok(writeln!(out, "\n]")?)
}

fn lines(feed: &Feed, resource: &Resource, out: &mut dyn Write) -> Result<(), OutputError> {
    feed.each::<OutputError>(resource, &mut |row| {
        line(row, out)?;
        Ok(writeln!(out)?)
    })
}

fn csv(feed: &Feed, resource: &Resource, out: &mut dyn Write) -> Result<(), OutputError> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(resource.properties.iter().map(|one| one.name))?;
    feed.each::<OutputError>(resource, &mut |row| {
        Ok(csv.write_record(row.values().map(|value| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        }))?)
    })?;
    Ok(csv.flush()?)
}
