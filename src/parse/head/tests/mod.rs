//! What the heads of documents say of the meeting.

mod days;
mod title;
mod unshown;
mod when;

#[track_caller]
fn heads(minutes: &str, title: &str, organisation: &str) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let meeting = &records[0].meeting;
    let have = (
        meeting.title.as_deref().unwrap_or_default(),
        meeting.organisation.as_deref().unwrap_or_default(),
    );
    assert_eq!(have, (title, organisation), "{minutes}");
    assert_eq!(meeting.date.as_deref(), Some("2022-05-03"), "{minutes}");
}

/// The first record of some minutes.
fn record(minutes: &str) -> crate::record::Record {
    let mut records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    records.remove(0)
}
