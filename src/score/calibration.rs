//! Whether records are as sure as they are right: of what is said with 0.9, about nine in ten should be.

use super::board::{mean, number};
use super::compare::{Claim, Share};

/// Entries of which records are about as sure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bucket {
    /// The least confidence in it.
    pub from: f64,
    /// The confidence above it.
    pub to: f64,
    /// Mean of the confidences.
    pub said: f64,
    /// How many of the entries are right.
    pub share: Share,
}

/// Where buckets end. Most entries are said with much confidence, so these are told apart more finely.
const EDGES: [f64; 8] = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0];

/// The buckets that have entries, those of least confidence first.
#[must_use]
pub fn buckets<'a>(claims: impl Iterator<Item = &'a Claim>) -> Vec<Bucket> {
    let claims: Vec<&Claim> = claims.collect();
    let last = EDGES.len() - 2;
    let bucket = |(at, edges): (usize, &[f64])| {
        let &[from, to] = edges else { return None };
        let within = |claim: &&&Claim| {
            let confidence = rounded(claim.confidence);
            confidence >= from && (confidence < to || at == last)
        };
        let members = || claims.iter().filter(within);
        Some(Bucket {
            from,
            to,
            said: mean(members().map(|claim| claim.confidence))?,
            share: Share {
                right: members().filter(|claim| claim.right).count(),
                of: members().count(),
            },
        })
    };
    EDGES.windows(2).enumerate().filter_map(bucket).collect()
}

/// By how much the confidences are off, over all entries: 0 when each bucket is as right as it says.
#[must_use]
pub fn off(buckets: &[Bucket]) -> Option<f64> {
    let all: usize = buckets.iter().map(|bucket| bucket.share.of).sum();
    let off = buckets.iter().map(|bucket| {
        let right = bucket.share.ratio().unwrap_or_default();
        (right - bucket.said).abs() * number(bucket.share.of)
    });
    (all > 0).then(|| off.sum::<f64>() / number(all))
}

/// As records print it.
fn rounded(confidence: f64) -> f64 {
    (confidence * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Field;

    fn claim(confidence: f64, right: bool) -> Claim {
        Claim {
            field: Field::Sections,
            confidence,
            right,
        }
    }

    #[test]
    fn buckets_tell_how_often_what_is_said_is_right() {
        let claims = [
            claim(0.9, true),
            claim(0.899_999_9, false),
            claim(1.0, true),
            claim(0.55, true),
        ];
        let buckets = buckets(claims.iter());
        let seen: Vec<(f64, usize, usize)> = buckets
            .iter()
            .map(|bucket| (bucket.from, bucket.share.right, bucket.share.of))
            .collect();
        assert_eq!(seen, [(0.5, 1, 1), (0.9, 1, 2), (0.95, 1, 1)]);
        // 0.45, 0 and twice 0.4, of four entries.
        assert!((off(&buckets).unwrap_or(1.0) - 0.3125).abs() < 1e-6);
        assert_eq!(off(&[]), None);
    }
}
