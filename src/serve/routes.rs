//! Addresses to questions.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::timeout::TimeoutLayer;

use super::answer::{Question, answer};
use super::events;
use super::guard::Guard;
use super::parameters;
use super::problem::Problem;
use super::served::Served;

/// What an answer may take.
const ANSWER: Duration = Duration::from_secs(30);

pub(super) fn routes(served: Arc<Served>, guard: Guard, origins: &[HeaderValue]) -> Router {
    let routes = Router::new()
        .route("/", get(page))
        .route("/index.html", get(page))
        .route("/meetings/{file}", get(meeting))
        .route("/api/v1", get(index))
        .route("/api/v1/openapi.json", get(openapi))
        .route("/api/v1/summary", get(summary))
        .route("/api/v1/events", get(follow))
        .route("/api/v1/{list}", get(rows))
        .route("/api/v1/{list}/{id}", get(one))
        .fallback(async || Problem::not_found("see /api/v1 for what there is"))
        .method_not_allowed_fallback(async || Problem::method())
        .with_state(served)
        .layer(middleware::from_fn(guarded))
        .layer(axum::Extension(guard))
        .layer(middleware::from_fn(for_browsers))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            ANSWER,
        ));
    if origins.is_empty() {
        return routes;
    }
    let allowed = if origins.iter().any(|origin| origin == "*") {
        AllowOrigin::any()
    } else {
        AllowOrigin::list(origins.iter().cloned())
    };
    let cors = CorsLayer::new()
        .allow_origin(allowed)
        .allow_methods([axum::http::Method::GET])
        .allow_headers([header::AUTHORIZATION, header::IF_NONE_MATCH])
        .expose_headers([header::ETAG, header::LINK]);
    routes.layer(cors)
}

async fn guarded(
    axum::Extension(guard): axum::Extension<Guard>,
    request: Request,
    next: Next,
) -> Response {
    match guard.check(&request) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

/// What every answer tells a browser: nothing from elsewhere, and what it is said to be.
async fn for_browsers(request: Request, next: Next) -> Response {
    const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (HeaderName::from_static("referrer-policy"), "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn page(State(served): State<Arc<Served>>, headers: HeaderMap) -> Response {
    answer(served, Question::Page, headers).await
}

async fn meeting(
    State(served): State<Arc<Served>>,
    file: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    match file.as_ref().map(|Path(file)| file.strip_suffix(".html")) {
        Ok(Some(id)) => answer(served, Question::Meeting(id.to_owned()), headers).await,
        _ => Problem::not_found("pages of meetings are meetings/ID.html").into_response(),
    }
}

async fn index(State(served): State<Arc<Served>>, query: RawQuery, headers: HeaderMap) -> Response {
    plain(served, Question::Index, &query, headers).await
}

async fn openapi(
    State(served): State<Arc<Served>>,
    query: RawQuery,
    headers: HeaderMap,
) -> Response {
    plain(served, Question::OpenApi, &query, headers).await
}

async fn summary(
    State(served): State<Arc<Served>>,
    query: RawQuery,
    headers: HeaderMap,
) -> Response {
    plain(served, Question::Summary, &query, headers).await
}

/// Answers where there is nothing to choose: a filter that did nothing would be believed.
async fn plain(
    served: Arc<Served>,
    question: Question,
    query: &RawQuery,
    headers: HeaderMap,
) -> Response {
    match none(query) {
        Ok(()) => answer(served, question, headers).await,
        Err(problem) => problem.into_response(),
    }
}

fn none(RawQuery(query): &RawQuery) -> Result<(), Problem> {
    match query.as_deref() {
        None | Some("") => Ok(()),
        Some(_) => Err(Problem::bad_request("parameters are for lists alone")),
    }
}

async fn rows(
    State(served): State<Arc<Served>>,
    list: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let given = parameters::given(query.as_deref().unwrap_or_default());
    match (list, given) {
        (Ok(Path(list)), Ok(given)) => answer(served, Question::Rows(list, given), headers).await,
        (Err(wrong), _) => Problem::bad_request(wrong.body_text()).into_response(),
        (_, Err(problem)) => problem.into_response(),
    }
}

async fn one(
    State(served): State<Arc<Served>>,
    address: Result<Path<(String, String)>, PathRejection>,
    query: RawQuery,
    headers: HeaderMap,
) -> Response {
    match address {
        Ok(Path((list, id))) => plain(served, Question::One(list, id), &query, headers).await,
        Err(wrong) => Problem::bad_request(wrong.body_text()).into_response(),
    }
}

async fn follow(State(served): State<Arc<Served>>, query: RawQuery) -> Response {
    if let Err(problem) = none(&query) {
        return problem.into_response();
    }
    let asked = Arc::clone(&served);
    let generation = tokio::task::spawn_blocking(move || asked.generation()).await;
    match generation {
        Ok(Ok(generation)) => events::events(&served, &generation).into_response(),
        Ok(Err(error)) => Problem::from(error).into_response(),
        Err(_) => Problem::internal().into_response(),
    }
}
