//! Bytes of any kind to a document: `cargo +nightly fuzz run read fuzz/corpus/read fixtures/text fixtures/markdown`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(document) = rapporteur::read(bytes) {
        let mut end = 0;
        for block in &document.blocks {
            let start = block
                .marker
                .as_ref()
                .map_or(block.range.start, |marker| marker.range.start);
            assert!(start >= end, "blocks overlap");
            end = block.range.end;
            let words = document.words(block);
            assert!(!words.is_empty() && words.trim() == words, "{words:?}");
            for link in document.links_of(block) {
                assert!(block.range.start <= link.range.start && link.range.end <= block.range.end);
            }
        }
    }
});
