//! Bytes of any kind to records; the span of every section, person and statement gives its words:
//! `cargo +nightly fuzz run extract fuzz/corpus/extract fixtures/general-en fixtures/ogp-call-summary`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (Ok(document), Ok(records)) = (rapporteur::read(bytes), rapporteur::extract(bytes)) else {
        return;
    };
    let text: Vec<char> = document.text.chars().collect();
    for record in &records {
        let people = [&record.attendees, &record.guests, &record.apologies];
        let people = people.into_iter().flatten();
        let people = people.map(|one| (one.name.as_ref().or(one.organisation.as_ref()), one.span));
        let sections = record.sections.iter().map(|one| (Some(&one.title), one.span));
        let unread = record.unread.iter().map(|one| (Some(&one.text), one.span));
        for (value, span) in people.chain(sections).chain(unread) {
            let words = text.get(span.start..span.end).map(String::from_iter);
            assert_eq!(words.as_ref(), value);
        }
    }
});
