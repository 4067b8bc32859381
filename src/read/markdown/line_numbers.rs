//! The number of the source line on which a byte lies.

/// Counts on from the place that was asked for last: most are asked for in their order.
#[derive(Clone, Copy)]
pub(super) struct LineNumbers<'s> {
    source: &'s str,
    at: usize,
    /// The number of the line on which that byte lies.
    number: usize,
}

/// Bytes of which the line ends are counted in one step; a byte holds their number.
const STRIDE: usize = 64;

impl<'s> LineNumbers<'s> {
    pub(super) fn of(source: &'s str, first: usize) -> Self {
        Self {
            source,
            at: 0,
            number: first,
        }
    }

    pub(super) fn number(&mut self, at: usize) -> usize {
        let ends = |from: usize, to: usize| {
            let between = self.source.as_bytes().get(from..to).unwrap_or_default();
            let is_end = |byte: &u8| u8::from(*byte == b'\n');
            let strides = between.chunks(STRIDE);
            let ends = strides.map(|bytes| usize::from(bytes.iter().map(is_end).sum::<u8>()));
            ends.sum::<usize>()
        };
        self.number += ends(self.at, at);
        self.number -= ends(at, self.at);
        self.at = at;
        self.number
    }
}

#[cfg(test)]
mod tests {
    use super::LineNumbers;

    #[test]
    fn lines_are_counted_in_any_order() {
        let text = "word\n".repeat(40);
        let mut lines = LineNumbers::of(&text, 3);
        for at in [0, 4, 5, 199, 12, 100, 128, 130, 200, 0] {
            assert_eq!(lines.number(at), at / 5 + 3, "byte {at}");
        }
    }
}
