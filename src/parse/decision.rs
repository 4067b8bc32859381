//! What was decided.

use std::ops::Range;

use super::walk::Walker;
use crate::record::Decision;

/// One statement marked as a decision.
pub(super) fn entry(walker: &mut Walker<'_, '_>, range: &Range<usize>, confidence: f64) {
    let section = walker.section();
    walker.record.decisions.push(Decision {
        text: walker.page.text(range).to_owned(),
        outcome: None,
        section,
        span: walker.page.span(range),
        confidence,
    });
}
