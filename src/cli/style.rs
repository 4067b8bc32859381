//! Which house style documents are read by.

use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur::archive::sha256;
use rapporteur::grammar::{Choice, Grammar, Grammars};
use rapporteur::{Document, recognise};

use super::failure::Failure;

/// Options that choose the house style.
#[derive(Clone, Args)]
pub(super) struct StyleOptions {
    /// Read every document by this grammar, a name or a file, instead of the one that fits best
    #[arg(long, value_name = "NAME|FILE")]
    grammar: Option<String>,
    /// Add the grammars of this folder, before those that are built in; may be given several times
    #[arg(long, value_name = "DIR")]
    grammars: Vec<PathBuf>,
}

/// The house styles at hand, and whether the first of them was asked for.
pub(super) struct Styles {
    all: Grammars,
    forced: Option<String>,
}

impl StyleOptions {
    pub(super) fn load(&self) -> Result<Styles, Failure> {
        let all = Grammars::load(&self.grammars).map_err(Failure::grammars)?;
        let Some(wanted) = &self.grammar else {
            return Ok(Styles { all, forced: None });
        };
        if all.get(wanted).is_some() {
            let forced = Some(wanted.clone());
            return Ok(Styles { all, forced });
        }
        let file = Path::new(wanted);
        if !file.is_file() {
            let sentence = unknown(wanted, &all, ", and no file");
            return Err(Failure::usage("--grammar", sentence));
        }
        let all = Grammars::load_with(file, &self.grammars).map_err(Failure::grammars)?;
        let forced = all.all().first().map(|grammar| grammar.name.clone());
        Ok(Styles { all, forced })
    }
}

fn unknown(name: &str, all: &Grammars, nor: &str) -> String {
    let known: Vec<&str> = all
        .all()
        .iter()
        .map(|grammar| grammar.name.as_str())
        .collect();
    let advice = match all.nearest(name) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", known.join(", ")),
    };
    format!("no grammar is called `{name}`{nor}; {advice}")
}

impl Styles {
    /// The same styles, some switched off.
    ///
    /// # Errors
    /// When there is none of such a name.
    pub(super) fn without(&self, names: &[String]) -> Result<Self, Failure> {
        let unheard = names.iter().find(|name| self.all.get(name).is_none());
        if let Some(name) = unheard {
            let sentence = unknown(name, &self.all, "");
            return Err(Failure::usage("--without-grammar", sentence));
        }
        Ok(Self {
            all: self.all.without(names),
            forced: self.forced.clone(),
        })
    }

    /// True for the name of a style that is a house's own, not a language's.
    pub(super) fn is_house(&self, name: &str) -> bool {
        self.all
            .get(name)
            .is_some_and(|grammar| !grammar.is_general())
    }

    /// The style for one document.
    pub(super) fn choose(&self, document: &Document) -> Option<Choice<'_>> {
        match self.forced() {
            Some(grammar) => Some(Choice {
                grammar,
                confidence: 1.0,
                evidence: Vec::new(),
            }),
            None => recognise(document, self.all.all()),
        }
    }

    /// What records depend on beside the documents: the grammars at hand, and which was asked for.
    pub(super) fn fingerprint(&self) -> String {
        let forced = self.forced.as_deref().unwrap_or_default();
        sha256(format!("{}\n{forced}", self.all.fingerprint()).as_bytes())
    }

    fn forced(&self) -> Option<&Grammar> {
        self.all.get(self.forced.as_deref()?)
    }
}
