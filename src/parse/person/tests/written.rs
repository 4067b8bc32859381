//! Lines of names as scanned pages, nicknames and groups by body write them.

use super::*;

#[test]
fn groups_stand_behind_the_bodies_that_sent_them() {
    names(
        "Acme: Ann Lee, Bo Day; Globex: Cy Fry",
        &[
            "Ann Lee | Acme | -",
            "Bo Day | Acme | -",
            "Cy Fry | Globex | -",
        ],
    );
}

#[test]
fn scanned_pages_mistake_commas_and_full_stops() {
    names(
        "A. Lee - Chairman, B, Day, C. Fry. Mrs. Orr, D. Poe",
        &[
            "A. Lee | - | Chairman",
            "B, Day | - | -",
            "C. Fry | - | -",
            "Orr | - | -",
            "D. Poe | - | -",
        ],
    );
}

#[test]
fn how_somebody_is_called_may_stand_within_the_name() {
    names(
        "\"Sandy\" Ann Lee, Cy (Cyrus) Fry, Dee «Didi» Orr (Acme)",
        &[
            "\"Sandy\" Ann Lee | - | -",
            "Cy (Cyrus) Fry | - | -",
            "Dee «Didi» Orr | Acme | -",
        ],
    );
}
