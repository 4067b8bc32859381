//! An archive that changes while it is served.

use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;

use super::serve;

#[test]
fn new_documents_are_served_and_told_of() {
    let server = serve(&["--watch", "private"]);
    let mut events = server.connect();
    let request = format!(
        "GET /api/v1/events HTTP/1.1\r\nHost: {}\r\n\r\n",
        server.address
    );
    events.write_all(request.as_bytes()).unwrap();
    let mut events = BufReader::new(events).lines();
    let mut next = || {
        let data = events
            .by_ref()
            .map(|line| line.unwrap())
            .find(|line| line.starts_with("data: "));
        data.expect("an event")
    };
    let first = next();
    let before = server.get("/api/v1/meetings")["total"].as_u64().unwrap();
    let text = "Planning Call\n\n2 March 2030\n\nAttendees:\n- Ann Lee\n";
    fs::write(server.here.path().join("private/minutes/new.txt"), text).unwrap();
    assert_ne!(next(), first);
    let after = server.get("/api/v1/meetings?from=2030-01-01");
    assert_eq!(after["total"], 1);
    assert_eq!(
        server.get("/api/v1/meetings")["total"].as_u64().unwrap(),
        before + 1
    );
}

#[test]
fn nothing_is_said_while_all_goes_well() {
    let mut server = serve(&[]);
    server.get("/api/v1/summary");
    server.child.kill().unwrap();
    let mut said = String::new();
    server.said.read_to_string(&mut said).unwrap();
    assert_eq!(said, "");
}
