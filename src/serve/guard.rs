//! Who may read.

use axum::extract::Request;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Version, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::problem::Problem;

/// Lets requests through that may be answered.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    pub(super) token: Option<String>,
    /// The feed is for this machine: a page elsewhere whose name leads here has no business with it.
    pub(super) local_names_only: bool,
}

impl Guard {
    pub(super) fn check(&self, request: &Request) -> Result<(), Problem> {
        let headers = request.headers();
        let host = host(request)?;
        if self.local_names_only && !host.is_none_or(is_local) {
            return Err(Problem::wrong_host());
        }
        match &self.token {
            Some(token) if !knows(headers, token) => Err(Problem::unauthorized()),
            _ => Ok(()),
        }
    }
}

/// The name that the client has for this server; clients of HTTP/1.0 need not say it.
fn host(request: &Request) -> Result<Option<&str>, Problem> {
    let mut given = request.headers().get_all(header::HOST).iter();
    let (first, more) = (given.next(), given.next());
    let is_needed = request.version() > Version::HTTP_10;
    if more.is_some() || (first.is_none() && is_needed) {
        return Err(Problem::bad_request("a request has one `Host`"));
    }
    // An address that is given whole has the last word.
    let of_target = request.uri().authority().map(Authority::as_str);
    Ok(of_target.or_else(|| first.map(|host| host.to_str().unwrap_or_default())))
}

fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "localhost" | "[::1]")
        || name.starts_with("127.")
            && name
                .bytes()
                .all(|byte| byte == b'.' || byte.is_ascii_digit())
}

fn knows(headers: &HeaderMap, token: &str) -> bool {
    let given = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let Some((scheme, value)) = given.and_then(|given| given.split_once(' ')) else {
        return false;
    };
    if scheme.eq_ignore_ascii_case("bearer") {
        return is_equal(value.trim().as_bytes(), token.as_bytes());
    }
    let password = scheme
        .eq_ignore_ascii_case("basic")
        .then(|| password(value))
        .flatten();
    password.is_some_and(|password| is_equal(&password, token.as_bytes()))
}

/// The password in the value of a basic authorisation.
fn password(value: &str) -> Option<Vec<u8>> {
    let decoded = STANDARD.decode(value.trim()).ok()?;
    let colon = decoded.iter().position(|byte| *byte == b':')?;
    Some(decoded[colon + 1..].to_vec())
}

/// Takes the same time wherever the difference is.
fn is_equal(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .fold(0, |differs, (a, b)| differs | (a ^ b))
            == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens() {
        for (value, opens) in [
            ("Bearer secret", true),
            ("bearer secret", true),
            ("Basic dXNlcjpzZWNyZXQ=", true),
            ("Basic OnNlY3JldA==", true),
            ("Bearer secre", false),
            ("Basic c2VjcmV0", false),
            ("Basic ****", false),
            ("secret", false),
        ] {
            let headers = HeaderMap::from_iter([(header::AUTHORIZATION, value.parse().unwrap())]);
            assert_eq!(knows(&headers, "secret"), opens, "{value}");
        }
        assert!(!knows(&HeaderMap::new(), "secret"));
    }

    #[test]
    fn names_of_this_machine() {
        for (host, local) in [
            ("localhost:8080", true),
            ("127.0.0.1:8080", true),
            ("[::1]:8080", true),
            ("[::1]", true),
            ("localhost", true),
            ("example.org:8080", false),
            ("127.0.0.1.example.org", false),
        ] {
            assert_eq!(is_local(host), local, "{host}");
        }
    }
}
