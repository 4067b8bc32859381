//! Requests, well and badly made.

use std::io::Read;
use std::io::Write;
use std::net::TcpStream;

use super::serve;
use super::server::Server;

#[test]
fn what_a_client_has_already_is_not_sent_again() {
    let server = serve(&[]);
    let answer = server.ask("GET", "/api/v1/meetings", &[]);
    let tag = &answer.headers["etag"];
    let again = server.ask("GET", "/api/v1/meetings", &[("If-None-Match", tag)]);
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    let other = server.ask(
        "GET",
        "/api/v1/meetings",
        &[("If-None-Match", "W/\"other\"")],
    );
    assert_eq!(other.status, 200);
    let wrong = server.ask(
        "GET",
        "/api/v1/meetings?limit=no",
        &[("If-None-Match", tag)],
    );
    assert_eq!(wrong.status, 400);
    for coding in ["gzip", "br"] {
        let packed = server.ask("GET", "/api/v1/paragraphs", &[("Accept-Encoding", coding)]);
        assert_eq!(packed.headers["content-encoding"], coding);
    }
    let head = server.ask("HEAD", "/api/v1/meetings", &[]);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[test]
fn bad_requests_get_a_problem_that_says_why() {
    let server = serve(&[]);
    for (method, target, status) in [
        ("GET", "/api/v1/meetings?limit=100000000000", 400),
        ("GET", "/api/v1/meetings?limit=-1", 400),
        ("GET", "/api/v1/meetings?from=yesterday", 400),
        (
            "GET",
            "/api/v1/meetings?from=2021-01-01&from=2021-01-02",
            400,
        ),
        ("GET", "/api/v1/meetings?open=true", 400),
        ("GET", "/api/v1/meetings?nothing=1", 400),
        ("GET", "/api/v1/meetings?q=%00", 400),
        ("GET", "/api/v1/meetings?q=%ff%fe", 400),
        ("GET", "/api/v1/meetings?q=100%", 400),
        ("GET", "/api/v1/meetings?limit[]=5", 400),
        ("GET", "/api/v1/meetings?limit=%2B5", 400),
        ("GET", "/api/v1/meetings?cursor=00000000-1", 409),
        ("GET", "/api/v1/summary?from=2021-01-01", 400),
        ("GET", "/api/v1/events?q=a", 400),
        ("GET", "/api/v1/meetings/none?q=a", 400),
        ("GET", "/api/v1/meetings?cursor=%27%3B--", 400),
        ("GET", "/api/v1/meetings?sort=rowid;DROP", 400),
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v1/next_steps", 404),
        (
            "GET",
            "/api/v1/meetings/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            404,
        ),
        ("GET", "/../../etc/passwd", 404),
        ("GET", "/..%2f..%2fetc%2fpasswd", 404),
        ("GET", "/meetings/..%2f..%2fa.html", 404),
        ("GET", "/meetings/%00.html", 404),
        ("GET", "/api/v1/meetings/%ff", 400),
        ("POST", "/api/v1/meetings", 405),
        ("DELETE", "/api/v1/meetings/1", 405),
    ] {
        let answer = server.ask(method, target, &[]);
        assert_eq!(answer.status, status, "{method} {target}: {}", answer.body);
        assert_eq!(
            answer.headers["content-type"], "application/problem+json",
            "{target}"
        );
        let problem = answer.json();
        assert_eq!(problem["status"], status, "{target}");
        assert!(problem["detail"].as_str().unwrap().len() > 5, "{target}");
    }
    let long = format!("/api/v1/meetings?q={}", "a".repeat(100_000));
    assert!((400..500).contains(&server.ask("GET", &long, &[]).status));
    refuses_what_does_not_end(&server);
    for nonsense in [
        &b"\x00\x01\x02\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/9\r\n\r\n",
        b"GET /api/v1 HTTP/1.1\r\nConnection: close\r\n\r\n",
        b"GET /api/v1 HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\nConnection: close\r\n\r\n",
        b"GET http://example.org/api/v1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let answer = server.raw(nonsense);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
            "{answer}"
        );
    }
    assert_eq!(
        server.ask("GET", "/api/v1", &[]).status,
        200,
        "it serves still"
    );
}

/// Ten megabytes of an address, for which nobody waits.
fn refuses_what_does_not_end(server: &Server) {
    let mut stream = server.connect();
    // It is refused before it is sent whole.
    let _ = stream.write_all(format!("GET /{}", "a".repeat(10_000_000)).as_bytes());
    let mut answer = [0; 12];
    if stream.read_exact(&mut answer).is_ok() {
        assert_eq!(String::from_utf8_lossy(&answer), "HTTP/1.1 431");
    }
}

#[test]
fn a_client_that_says_nothing_is_not_waited_for() {
    let server = serve(&[]);
    let begun = ["", "GET /api/v1 HTTP/1.1\r\nHost: local"];
    let clients = begun.map(|begun| {
        let mut stream = server.connect();
        stream.write_all(begun.as_bytes()).unwrap();
        stream
    });
    for mut stream in clients {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("closed in time");
        assert_eq!(answer, b"");
    }
}

#[test]
fn a_slow_client_keeps_nobody_from_being_served() {
    let server = serve(&[]);
    let slow: Vec<TcpStream> = (0..50)
        .map(|_| {
            let mut stream = server.connect();
            stream
                .write_all(b"GET /api/v1 HTTP/1.1\r\nHost: local")
                .unwrap();
            stream
        })
        .collect();
    assert_eq!(server.ask("GET", "/api/v1/summary", &[]).status, 200);
    drop(slow);
}
