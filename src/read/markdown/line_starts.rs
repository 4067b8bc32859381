//! The number of the source line on which a byte lies.

use std::cell::Cell;

use memchr::memchr_iter;

pub(super) struct LineStarts {
    starts: Vec<usize>,
    /// The number of the first line.
    first: usize,
    /// The line found last; the next one asked for is seldom far.
    last: Cell<usize>,
}

/// Lines that are tried one by one before the line is searched for.
const NEAR: usize = 8;

impl LineStarts {
    pub(super) fn of(source: &str, first: usize) -> Self {
        let mut starts = vec![0];
        starts.extend(memchr_iter(b'\n', source.as_bytes()).map(|at| at + 1));
        Self {
            starts,
            first,
            last: Cell::new(0),
        }
    }

    pub(super) fn number(&self, at: usize) -> usize {
        let last = self.last.get();
        let near = self.starts.iter().skip(last).take(NEAR);
        let passed = near.take_while(|start| **start <= at).count();
        let line = if (1..NEAR).contains(&passed) {
            last + passed - 1
        } else {
            self.starts.partition_point(|start| *start <= at) - 1
        };
        self.last.set(line);
        line + self.first
    }
}

#[cfg(test)]
mod tests {
    use super::LineStarts;

    #[test]
    fn lines_are_counted_in_any_order() {
        let lines = LineStarts::of(&"word\n".repeat(40), 3);
        for at in [0, 4, 5, 199, 12, 100, 130, 0] {
            assert_eq!(lines.number(at), at / 5 + 3, "byte {at}");
        }
    }
}
