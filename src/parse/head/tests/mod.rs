//! What the heads of documents say of the meeting.

mod body;
mod days;
mod ends;
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

/// The day and the times of some minutes.
#[track_caller]
fn times(minutes: &str, date: &str, start: &str, end: &str) {
    let meeting = record(minutes).meeting;
    let have = [&meeting.date, &meeting.start_time, &meeting.end_time];
    let have = have.map(|value| value.as_deref().unwrap_or_default());
    assert_eq!(have, [date, start, end], "{minutes}");
}
