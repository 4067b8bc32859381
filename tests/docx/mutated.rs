//! Packages damaged part by part: never a panic, never a hang, and every document sound.

use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::Index;

use crate::package::{pack, unpack};

/// One way to damage a package.
#[derive(Clone, Debug)]
enum Damage {
    Truncate(Index, Index),
    Flip(Index, Index, u8),
    Drop(Index),
    /// Puts a stretch of one part over a place in another.
    Swap(Index, Index, Index, Index, usize),
    /// Leaves out what lies between two tags.
    Cut(Index, Index, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let index = any::<Index>;
    prop_oneof![
        (index(), index()).prop_map(|(part, at)| Damage::Truncate(part, at)),
        (index(), index(), any::<u8>()).prop_map(|(part, at, by)| Damage::Flip(part, at, by)),
        index().prop_map(Damage::Drop),
        (index(), index(), index(), index(), 1..400_usize)
            .prop_map(|(from, at, to, place, long)| Damage::Swap(from, at, to, place, long)),
        (index(), index(), 1..6_usize).prop_map(|(part, at, tags)| Damage::Cut(part, at, tags)),
    ]
}

fn apply(parts: &mut crate::package::Parts, damage: &Damage) {
    if parts.is_empty() {
        return;
    }
    let many = parts.len();
    match damage {
        Damage::Truncate(part, at) => {
            let content = &mut parts[part.index(many)].1;
            content.truncate(at.index(content.len() + 1));
        }
        Damage::Flip(part, at, by) => {
            let content = &mut parts[part.index(many)].1;
            if !content.is_empty() {
                let place = at.index(content.len());
                content[place] ^= by;
            }
        }
        Damage::Drop(part) => {
            parts.remove(part.index(many));
        }
        Damage::Swap(from, at, to, place, long) => {
            let source = &parts[from.index(many)].1;
            let start = at.index(source.len() + 1);
            let piece = source[start..(start + long).min(source.len())].to_vec();
            let target = &mut parts[to.index(many)].1;
            let place = place.index(target.len() + 1);
            let end = (place + piece.len()).min(target.len());
            target.splice(place..end, piece);
        }
        Damage::Cut(part, at, tags) => {
            let content = &mut parts[part.index(many)].1;
            let places: Vec<_> = (0..content.len())
                .filter(|at| content[*at] == b'<')
                .collect();
            if let Some(first) = places.len().checked_sub(1) {
                let first = at.index(first + 1);
                let last = (first + tags).min(places.len() - 1);
                content.drain(places[first]..places[last]);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_package_is_read_or_refused(which in any::<Index>(), damages in prop::collection::vec(damage(), 1..6)) {
        let fixtures = crate::fixtures();
        let (path, bytes) = &fixtures[which.index(fixtures.len())];
        let mut parts = unpack(bytes);
        for damage in &damages {
            apply(&mut parts, damage);
        }
        judge(&pack(&parts), path);
    }

    #[test]
    fn damaged_bytes_are_read_or_refused(which in any::<Index>(), cut in any::<Index>(), flips in prop::collection::vec((any::<Index>(), any::<u8>()), 0..8)) {
        let fixtures = crate::fixtures();
        let (path, bytes) = &fixtures[which.index(fixtures.len())];
        let mut bytes = bytes.clone();
        for (at, by) in &flips {
            let place = at.index(bytes.len());
            bytes[place] ^= by;
        }
        if flips.len() % 2 == 0 {
            bytes.truncate(cut.index(bytes.len() + 1));
        }
        judge(&bytes, path);
    }
}

/// What takes longer than any machine under load needs for so small a package never ends.
const HANGS: Duration = Duration::from_secs(60);

fn judge(bytes: &[u8], path: &Path) {
    let begin = Instant::now();
    if let Ok(document) = rapporteur::read(bytes) {
        crate::is_sound(&document, path);
    }
    assert!(begin.elapsed() < HANGS, "{} hangs", path.display());
}
