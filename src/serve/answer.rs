//! Answers to requests: each is made by the feed and carries the generation as its entity tag.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::parameters::{self, cursor};
use super::problem::Problem;
use super::served::{Lent, Served};
use crate::feed::{self, Feed, resource, resources};
use crate::write::OutputError;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Question {
    /// The routes.
    Index,
    OpenApi,
    Summary,
    /// Rows of a resource, with parameters.
    Rows(String, Vec<(String, String)>),
    /// One meeting or person, by its id.
    One(String, String),
    /// The page of the archive.
    Page,
    /// The page of a meeting, by its id.
    Meeting(String),
}

impl Question {
    /// The memory that its words take.
    pub(super) fn bytes(&self) -> usize {
        match self {
            Self::Rows(name, given) => {
                let given = given.iter().map(|(name, value)| name.len() + value.len());
                name.len() + given.sum::<usize>()
            }
            Self::One(list, id) => list.len() + id.len(),
            Self::Meeting(id) => id.len(),
            Self::Index | Self::OpenApi | Self::Summary | Self::Page => 0,
        }
    }
}

/// What is answered.
#[derive(Clone)]
pub(super) struct Answer {
    kind: &'static str,
    pub(super) body: Bytes,
    next: Option<String>,
}

impl Answer {
    pub(super) fn of(kind: &'static str, body: Vec<u8>) -> Self {
        Self {
            kind,
            body: body.into(),
            next: None,
        }
    }

    fn json(value: &Value) -> Self {
        Self::of("application/json", value.to_string().into_bytes())
    }
}

/// Answers on a thread that may wait for the disk.
pub(super) async fn answer(
    served: Arc<Served>,
    question: Question,
    headers: HeaderMap,
) -> Response {
    let answering = tokio::task::spawn_blocking(move || now(&served, &question, &headers));
    match answering.await {
        Ok(Ok(response)) => response,
        Ok(Err(problem)) => problem.into_response(),
        // A mistake of this program: the task has panicked.
        Err(_) => Problem::internal().into_response(),
    }
}

fn now(served: &Served, question: &Question, headers: &HeaderMap) -> Result<Response, Problem> {
    let lent = served.lend()?;
    let tag = format!(
        "W/\"{}\"",
        lent.generation.get(..32).unwrap_or(&lent.generation)
    );
    let is_known = headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim() == tag || known.trim() == "*");
    let answer = if is_known {
        // A question that is not understood stays one.
        check(&lent, question).map(|()| None)
    } else {
        found(&lent, question).map(Some)
    };
    served.give_back(lent);
    let mut response = match answer? {
        None => StatusCode::NOT_MODIFIED.into_response(),
        Some(answer) => {
            let mut response = answer.body.into_response();
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(answer.kind));
            if let Some(next) = answer
                .next
                .and_then(|next| HeaderValue::from_str(&next).ok())
            {
                headers.insert(header::LINK, next);
            }
            response
        }
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    Ok(response)
}

/// Whether a question can be answered, without the work.
fn check(lent: &Lent, question: &Question) -> Result<(), Problem> {
    match question {
        Question::Rows(name, given) => {
            let resource = resource(name).ok_or_else(|| no_list(name))?;
            parameters::filter(given, &resource, &lent.generation).map(|_| ())
        }
        Question::One(..) | Question::Meeting(_) => made(lent, question).map(|_| ()),
        _ => Ok(()),
    }
}

/// The answer, made or kept: what takes its time is asked by every dashboard alike.
fn found(lent: &Lent, question: &Question) -> Result<Answer, Problem> {
    match question {
        Question::One(..) | Question::Meeting(_) => made(lent, question),
        _ => lent.answers.answer(question, || made(lent, question)),
    }
}

fn made(lent: &Lent, question: &Question) -> Result<Answer, Problem> {
    let feed = &lent.feed;
    match question {
        Question::Index => Ok(Answer::json(&index())),
        Question::OpenApi => Ok(Answer::json(&super::openapi())),
        Question::Summary => Ok(Answer::json(&feed.summary()?)),
        Question::Rows(name, given) => rows(lent, name, given),
        Question::One(list, id) => one(feed, list, id),
        Question::Page => html(|out| feed.page_of_archive(true, out).map(|()| true)),
        Question::Meeting(id) => html(|out| feed.page_of_meeting(id, out)),
    }
}

fn html(write: impl FnOnce(&mut Vec<u8>) -> Result<bool, OutputError>) -> Result<Answer, Problem> {
    let mut body = Vec::new();
    match write(&mut body) {
        Ok(true) => Ok(Answer::of("text/html; charset=utf-8", body)),
        Ok(false) => Err(Problem::not_found("no meeting has this id")),
        Err(error) => {
            eprintln!("rapporteur: {error}");
            Err(Problem::internal())
        }
    }
}

fn index() -> Value {
    let lists: Vec<String> = resources()
        .iter()
        .map(|resource| format!("/api/v1/{}", resource.route()))
        .collect();
    json!({
        "lists": lists,
        "one": ["/api/v1/meetings/{id}", "/api/v1/people/{id}"],
        "summary": "/api/v1/summary",
        "events": "/api/v1/events",
        "openapi": "/api/v1/openapi.json",
    })
}

fn no_list(name: &str) -> Problem {
    let routes: Vec<String> = resources().iter().map(feed::Resource::route).collect();
    let name: String = name.chars().take(40).collect();
    Problem::not_found(format!(
        "there is no list `{name}`; there are {}",
        routes.join(", ")
    ))
}

fn rows(lent: &Lent, name: &str, given: &[(String, String)]) -> Result<Answer, Problem> {
    let resource = resource(name)
        .filter(|resource| resource.route() == name)
        .ok_or_else(|| no_list(name))?;
    let filter = parameters::filter(given, &resource, &lent.generation)?;
    let page = lent.feed.page(&resource, &filter)?;
    let reached = filter.offset.saturating_add(page.rows.len());
    let next =
        (reached < page.total && !page.rows.is_empty()).then(|| cursor(reached, &lent.generation));
    let link = next.as_ref().map(|next| {
        let others = given.iter().filter(|(name, _)| name != "cursor");
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(others)
            .append_pair("cursor", next)
            .finish();
        format!("</api/v1/{}?{query}>; rel=\"next\"", resource.route())
    });
    let body = json!({
        "schema": format!("rapporteur/{}", resource.name),
        "version": feed::VERSION,
        "total": page.total,
        "count": page.rows.len(),
        "next": next,
        "rows": page.rows,
    });
    Ok(Answer {
        next: link,
        ..Answer::json(&body)
    })
}

fn one(feed: &Feed, list: &str, id: &str) -> Result<Answer, Problem> {
    let found = match list {
        "meetings" => feed.record(id)?,
        "people" => feed.person(id)?,
        _ => {
            return Err(Problem::not_found(
                "single rows are those of meetings and people",
            ));
        }
    };
    match found {
        Some(found) => Ok(Answer::json(&found)),
        None => Err(Problem::not_found(format!("no row of {list} has this id"))),
    }
}
