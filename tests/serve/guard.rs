//! Who is answered.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use super::serve;

#[test]
fn a_token_guards_the_feed() {
    let server = serve(&["--token", "secret"]);
    let ask = |headers: &[(&str, &str)]| server.ask("GET", "/api/v1/meetings", headers);
    let refused = ask(&[]);
    assert_eq!(refused.status, 401);
    assert!(refused.headers["www-authenticate"].contains("Bearer"));
    assert_eq!(ask(&[("Authorization", "Bearer wrong")]).status, 401);
    assert_eq!(ask(&[("Authorization", "Bearer secret")]).status, 200);
    assert_eq!(
        ask(&[("Authorization", "Basic YW5hbHlzdDpzZWNyZXQ=")]).status,
        200
    );
}

#[test]
fn names_that_lead_here_from_elsewhere_are_refused() {
    let server = serve(&[]);
    assert_eq!(
        server
            .ask("GET", "/api/v1", &[("Host", "example.org")])
            .status,
        421
    );
    let answer = server.ask("GET", "/api/v1", &[("Origin", "https://example.org")]);
    assert!(!answer.headers.contains_key("access-control-allow-origin"));
    let server = serve(&["--allow-origin", "https://example.org"]);
    let answer = server.ask("GET", "/api/v1", &[("Origin", "https://example.org")]);
    assert_eq!(
        answer.headers["access-control-allow-origin"],
        "https://example.org"
    );
}

#[test]
fn others_are_served_only_with_a_token() {
    let here = TempDir::new().unwrap();
    fs::write(here.path().join("a.sqlite"), "").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["serve", "a.sqlite", "--listen", "0.0.0.0:0"])
        .current_dir(here.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: --listen: 0.0.0.0:0 can be reached by others; give a --token that they have to know, or listen on 127.0.0.1\n"
    );
}
