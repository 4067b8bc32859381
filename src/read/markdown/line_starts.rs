//! The number of the source line on which a byte lies.

use memchr::memchr_iter;

pub(super) struct LineStarts<'s> {
    source: &'s str,
    /// The number of the line on which each `STRIDE`-th byte lies.
    marks: Vec<usize>,
}

const STRIDE: usize = 128;

impl<'s> LineStarts<'s> {
    pub(super) fn of(source: &'s str, first: usize) -> Self {
        let mut line = first;
        let mut marks = vec![line];
        for chunk in source.as_bytes().chunks(STRIDE) {
            line += ends(chunk);
            marks.push(line);
        }
        Self { source, marks }
    }

    pub(super) fn number(&self, at: usize) -> usize {
        let stride = at / STRIDE;
        let before = self.source.as_bytes().get(stride * STRIDE..at);
        let mark = self.marks.get(stride).copied().unwrap_or_default();
        mark + ends(before.unwrap_or_default())
    }
}

/// Ends of lines in these bytes.
fn ends(bytes: &[u8]) -> usize {
    memchr_iter(b'\n', bytes).count()
}

#[cfg(test)]
mod tests {
    use super::LineStarts;

    #[test]
    fn lines_are_counted_in_any_order() {
        let text = "word\n".repeat(40);
        let lines = LineStarts::of(&text, 3);
        for at in [0, 4, 5, 199, 12, 100, 128, 130, 200, 0] {
            assert_eq!(lines.number(at), at / 5 + 3, "byte {at}");
        }
    }
}
