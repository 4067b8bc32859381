//! Which lines are headings.

mod announced;
mod series;
mod styled;
mod topics;

use crate::parse::testing::titles;

#[test]
fn bold_words_part_the_talk_of_topics_that_are_numbered() {
    let head = "# Compte rendu de la réunion\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n";
    titles(
        &format!(
            "{head}### 1. Portail\n\n**Couleur**\n\nIl sera vert.\n\n### 2. Toit\n\n> [!NOTE]\n> Il fuit.\n\n### 3. Haie\n\n**Hauteur**\n\n> [!NOTE]\n> Trop haute.\n"
        ),
        &["Portail", "Toit", "Haie"],
    );
    titles(
        &format!(
            "{head}### Portail\n\n**Couleur**\n\nIl sera vert.\n\n### Toit\n\nIl fuit.\n\n### Haie\n\nElle est haute.\n"
        ),
        &["Portail", "Couleur", "Toit", "Haie"],
    );
    titles(
        &format!(
            "{head}### 1. Accueil\n\nAnne ouvre la séance.\n\n### 2. Ordre du jour\n\n**Couleur**\n\nLe portail sera peint en vert par Luc avant la fin du mois de mai prochain.\n\n**Hauteur**\n\nLa haie est trop haute et sera taillée par Anne avant la fin du mois.\n\n### 3. Clés\n\nElles sont chez Luc.\n"
        ),
        &["Accueil", "Couleur", "Hauteur", "Clés"],
    );
}
