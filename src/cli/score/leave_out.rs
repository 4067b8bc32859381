//! Families with a grammar of their own, read without it: how right a house would be that no grammar is made for.

use std::collections::BTreeSet;

use rapporteur::score::{Board, By, Group, Rigour};

use super::corpus::Labelled;
use super::measure::measure;
use crate::cli::failure::Failure;
use crate::cli::style::Styles;

/// All documents, each family without its own grammars.
pub(super) struct LeftOut {
    /// Families that have grammars of their own.
    pub families: Vec<Family>,
    /// All documents, those of these families without the grammars.
    pub board: Board,
}

/// A family with and without its own grammars.
pub(super) struct Family {
    /// The grammars that any of its documents is recognised by, general ones left aside.
    pub grammars: Vec<String>,
    pub with: Group,
    pub without: Group,
}

/// Reads each family that has grammars of its own once more without them.
pub(super) fn each(
    documents: &[Labelled],
    with: &Board,
    styles: &Styles,
    rigour: Rigour,
) -> Result<LeftOut, Failure> {
    let mut board = Board::default();
    let mut families = Vec::new();
    for group in with.groups(By::Family) {
        let of_family = |name: &str| name == group.name;
        let scored = with.documents().iter();
        let scored = scored.filter(|scored| of_family(&scored.family));
        let houses = scored.clone().filter_map(|scored| scored.house.clone());
        let own: BTreeSet<String> = houses.filter(|name| styles.is_house(name)).collect();
        if own.is_empty() {
            scored.for_each(|scored| board.add(scored.clone()));
            continue;
        }
        let grammars: Vec<String> = own.into_iter().collect();
        let members = documents
            .iter()
            .filter(|labelled| of_family(&labelled.family));
        let without = measure(members, &styles.without(&grammars)?, rigour).board;
        without
            .documents()
            .iter()
            .for_each(|scored| board.add(scored.clone()));
        families.extend(
            without
                .groups(By::Family)
                .into_iter()
                .map(|without| Family {
                    grammars: grammars.clone(),
                    with: group.clone(),
                    without,
                }),
        );
    }
    Ok(LeftOut { families, board })
}
