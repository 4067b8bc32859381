//! `_rels/NAME.rels`: which parts and addresses a part refers to, by id.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::package::Package;
use super::xml::Xml;
use crate::error::Error;
use crate::read::limits::Limits;

/// What one part refers to.
#[derive(Default)]
pub(super) struct Relationships {
    entries: Vec<Relationship>,
    /// The first entry of each id.
    places: HashMap<String, usize, RandomState>,
}

/// One reference.
pub(super) struct Relationship {
    /// The last step of the type, which Transitional and Strict share: `styles`, `hyperlink`.
    kind: String,
    /// The target as written.
    pub target: String,
    /// The target as the name of a part; nothing for a link.
    pub part: String,
}

impl Relationships {
    /// The relationships of a part, `""` for those of the package.
    pub(super) fn of(package: &mut Package, part: &str, limits: &Limits) -> Result<Self, Error> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let rels = resolve(folder, &format!("_rels/{name}.rels"));
        let Some(part) = package.part(&rels)? else {
            return Ok(Self::default());
        };
        let read = Self::read(&mut Xml::of(&part, limits.depth), folder)?;
        package.reuse(part);
        Ok(read)
    }

    fn read(xml: &mut Xml, folder: &str) -> Result<Self, Error> {
        let mut read = Self::default();
        while let Some(element) = xml.child(0)? {
            if element.name() != b"Relationship" {
                continue;
            }
            let text = |name| element.attribute(name).unwrap_or_default().into_owned();
            let target = text("Target");
            let kind = element.attribute("Type").unwrap_or_default();
            let kind = kind.rsplit('/').next().unwrap_or_default();
            let part = match kind {
                "hyperlink" => String::new(),
                _ => resolve(folder, &target),
            };
            read.places.entry(text("Id")).or_insert(read.entries.len());
            read.entries.push(Relationship {
                kind: kind.to_owned(),
                part,
                target,
            });
        }
        Ok(read)
    }

    pub(super) fn by_id(&self, id: &str) -> Option<&Relationship> {
        self.entries.get(*self.places.get(id)?)
    }

    /// The name of the part of a kind: `styles`, `numbering`.
    pub(super) fn part_of_kind(&self, kind: &str) -> Option<&str> {
        self.entries
            .iter()
            .find(|entry| entry.kind == kind)
            .map(|entry| entry.part.as_str())
    }
}

/// The part that a target names, seen from a folder: `../custom/a.xml`, `/word/a.xml`, `a.xml`.
fn resolve(folder: &str, target: &str) -> String {
    let target = if target.contains('\\') {
        Cow::Owned(target.replace('\\', "/"))
    } else {
        Cow::Borrowed(target)
    };
    let base = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = base.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_resolved_from_the_folder_of_their_part() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "../docProps/core.xml"), "docProps/core.xml");
        assert_eq!(resolve("word", ".\\a.xml"), "word/a.xml");
        assert_eq!(resolve("", "../../a.xml"), "a.xml");
    }
}
