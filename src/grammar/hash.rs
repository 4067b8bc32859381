//! Hashes of words, by which they are looked up whatever their case.

/// A hash of a word that is the same in capitals: of its length and its first and last bytes, which are the whole of nearly all.
pub(super) fn hash(word: &[u8]) -> u64 {
    let (first, last) = ends(word);
    let length = u64::try_from(word.len()).unwrap_or(u64::MAX);
    let mixed = (first | SMALL ^ length).wrapping_mul(ODD) ^ (last | SMALL);
    let mixed = mixed.wrapping_mul(ODD);
    mixed ^ mixed >> 32
}

/// The bit by which a small letter differs from its capital, in each byte.
const SMALL: u64 = 0x2020_2020_2020_2020;
/// Of the golden ratio, as hashes by multiplication use it.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The bytes from the start and those up to the end, as numbers; of words of more than one byte they may overlap.
fn ends(word: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        let [first, last] = [first, last].map(|bytes| u32::from_le_bytes(*bytes));
        return (first.into(), last.into());
    }
    let byte = |at: usize| word.get(at).copied().map_or(0, u64::from);
    (byte(0) | byte(1) << 8, byte(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_hash_in_capitals_and_in_small_letters() {
        let words = [
            "a",
            "of",
            "the",
            "roof",
            "gates",
            "minutes",
            "attended",
            "unanimously",
            "wohnungsbaugesellschaft",
        ];
        for word in words {
            let capitals = word.to_uppercase();
            assert_eq!(hash(capitals.as_bytes()), hash(word.as_bytes()), "{word}");
        }
        let mut hashes = words.map(|word| hash(word.as_bytes())).to_vec();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), words.len());
    }
}
