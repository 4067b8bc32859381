//! Errors as RFC 9457 problem documents.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::archive::database::DatabaseError;

/// Why a request is not answered as asked.
#[derive(Debug)]
pub(super) struct Problem {
    status: StatusCode,
    title: &'static str,
    detail: String,
}

impl Problem {
    pub(super) fn bad_request(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            title: "The request is not understood",
            detail: detail.into(),
        }
    }

    pub(super) fn not_found(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            title: "There is no such thing",
            detail: detail.into(),
        }
    }

    pub(super) fn conflict(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            title: "The archive is not what it was",
            detail: detail.into(),
        }
    }

    pub(super) fn method() -> Self {
        Self {
            status: StatusCode::METHOD_NOT_ALLOWED,
            title: "The feed can only be read",
            detail: "use GET or HEAD".to_owned(),
        }
    }

    pub(super) fn unauthorized() -> Self {
        Self {
            status: StatusCode::UNAUTHORIZED,
            title: "The feed is guarded by a token",
            detail: "send it as `Authorization: Bearer TOKEN`, or as the password of any user"
                .to_owned(),
        }
    }

    pub(super) fn wrong_host() -> Self {
        Self {
            status: StatusCode::MISDIRECTED_REQUEST,
            title: "The feed is for this machine alone",
            detail: "ask for it as localhost or 127.0.0.1".to_owned(),
        }
    }

    pub(super) fn internal() -> Self {
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            title: "The answer could not be made",
            detail: "the archive cannot be read at the moment".to_owned(),
        }
    }
}

impl From<DatabaseError> for Problem {
    fn from(error: DatabaseError) -> Self {
        eprintln!("rapporteur: {error}");
        Self::internal()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = json!({
            "type": "about:blank",
            "title": self.title,
            "status": self.status.as_u16(),
            "detail": self.detail,
        });
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        let mut response = (self.status, kind, body.to_string()).into_response();
        let headers = response.headers_mut();
        if self.status == StatusCode::UNAUTHORIZED {
            let ask = header::HeaderValue::from_static("Basic realm=\"rapporteur\", Bearer");
            headers.insert(header::WWW_AUTHENTICATE, ask);
        }
        if self.status == StatusCode::METHOD_NOT_ALLOWED {
            let allowed = header::HeaderValue::from_static("GET, HEAD");
            headers.insert(header::ALLOW, allowed);
        }
        response
    }
}
