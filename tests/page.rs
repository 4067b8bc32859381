//! The pages of a feed in a browser: they load from disk and from the server, filters work, and a value leads to its words.
#![cfg(feature = "cli")]

#[path = "support/browser.rs"]
mod browser;
#[cfg(feature = "serve")]
#[path = "support/server.rs"]
mod server;

use std::fs;
use std::path::Path;
use std::process::Command;

use browser::{Browser, key};
#[cfg(feature = "serve")]
use server::Server;
use tempfile::TempDir;

fn feed() -> TempDir {
    let here = TempDir::new().unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ogp-call-summary");
    let fixtures = fixtures.to_str().unwrap().to_owned();
    for arguments in [
        &[
            "extract",
            &fixtures,
            "--include",
            "*.md",
            "-q",
            "-o",
            "a.sqlite",
        ][..],
        &["feed", "a.sqlite", "-o", "feed"],
    ] {
        let made = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .args(arguments)
            .current_dir(here.path())
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
    }
    here
}

fn pages(here: &TempDir) -> Vec<String> {
    let folder = here.path().join("feed/meetings");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    files
        .map(|file| fs::read_to_string(file).unwrap())
        .collect()
}

/// The attributes of this name in a page.
fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let begin = format!(" {name}=\"");
    page.split(&begin)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_link_of_a_meeting_leads_to_a_place_on_its_page() {
    for page in pages(&feed()) {
        let ids = attributes(&page, "id");
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "an id is there twice");
        let places: Vec<&str> = attributes(&page, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'))
            .collect();
        assert!(places.len() > 10);
        for place in places {
            assert!(ids.contains(&place), "{place}");
        }
    }
}

#[test]
fn links_of_the_archive_lead_to_pages_that_are_there() {
    let here = feed();
    let index = fs::read_to_string(here.path().join("feed/index.html")).unwrap();
    let data = index
        .split("id=\"data\">")
        .nth(1)
        .unwrap()
        .split("</script>")
        .next()
        .unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    let kinds = ["decisions", "suggestions", "questions"];
    let row = |list: &'static str, row: &serde_json::Value| {
        let at = |at: usize| usize::try_from(row[at].as_u64().unwrap()).unwrap();
        match list {
            "steps" => (at(0), format!("next_steps-{}", at(1))),
            _ => (at(1), format!("{}-{}", kinds[at(0)], at(2))),
        }
    };
    for list in ["steps", "statements"] {
        let rows = data[list].as_array().unwrap();
        assert!(rows.len() > 3, "{list}");
        for (at, entry) in rows.iter().map(|one| row(list, one)) {
            let id = data["meetings"][at][0].as_str().unwrap();
            let page =
                fs::read_to_string(here.path().join(format!("feed/meetings/{id}.html"))).unwrap();
            assert!(attributes(&page, "id").contains(&entry.as_str()), "{entry}");
        }
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let here = feed();
    let index = fs::read_to_string(here.path().join("feed/index.html")).unwrap();
    for page in pages(&here).iter().chain([&index]) {
        assert_eq!(attributes(page, "src"), [""; 0]);
        assert!(!page.contains("@import") && !page.contains("rel=\"stylesheet\""));
    }
}

/// The page of an archive shows all, and what filters leave.
fn shows_what_filters_leave(browser: &Browser, address: &str) {
    browser.go(address);
    browser.wait("document.body.dataset.ready");
    let status = "document.getElementById('counts').textContent";
    let all = browser
        .run("return JSON.parse(document.getElementById('data').textContent).meetings.length");
    browser.wait(&format!("{status} === '{all} meetings'"));
    browser.wait("document.querySelectorAll('figure svg').length === 5");
    browser.write("[name=person]", "Ngozi Eze");
    browser.wait(&format!("/^[1-9][0-9]* of {all} meetings$/.test({status})"));
    browser.wait("location.hash === '#person=Ngozi+Eze'");
    let cells = "[...document.querySelectorAll('#meetings li')].length";
    browser.wait(&format!("{cells} === parseInt({status})"));
    browser.click("[type=reset]");
    browser.wait(&format!("{status} === '{all} meetings'"));
    let statements = "document.querySelectorAll('#statements li').length";
    let before = browser.run(&format!("return {statements}"));
    browser.write("#search", "rotation decision");
    browser.wait(&format!("{statements} > 0 && {statements} < {before}"));
    browser.go("about:blank");
    browser.go(&format!("{address}#from=2900-01-01"));
    browser.wait(&format!("{status} === '0 of {all} meetings'"));
    browser.has_said_nothing();
}

/// From a statement of the archive to its words, from a value to its words, and back.
fn leads_to_words(browser: &Browser, address: &str) {
    browser.go("about:blank");
    browser.go(address);
    browser.wait("document.body.dataset.ready");
    let shown = browser.run("return document.querySelector('#statements a').textContent");
    let shown = shown.as_str().unwrap();
    browser.click("#statements a");
    let target = "document.querySelector('mark:target')";
    browser.wait(&format!("{target} && {target}.textContent === '{shown}'"));
    let is_seen = format!(
        "(() => {{ const box = {target}.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight && box.width > 0 && getComputedStyle({target}).outlineStyle !== 'none'; }})()"
    );
    browser.wait(&is_seen);
    for part in ["owner", "due"] {
        let value = format!("a[id^=of-next_steps][id$={part}]");
        let words = browser.run(&format!(
            "return document.querySelector('{value}').textContent"
        ));
        browser.click(&value);
        let words = words.as_str().unwrap();
        browser.wait(&format!(
            "{target} && {target}.textContent.includes('{words}')"
        ));
        browser.wait(&is_seen);
    }
    browser.click("mark.attendees");
    browser.wait("document.querySelector('a:target')?.id === 'of-attendees-0'");
    browser.click("header a");
    browser.wait("document.body.dataset.ready");
    browser.has_said_nothing();
}

/// From a value to its words and back, without a mouse.
fn leads_by_keyboard(browser: &Browser) {
    let focus = "document.activeElement";
    let is_at = |id: &str| {
        browser.wait(&format!(
            "{focus}.id === '{id}' && location.hash === '#{id}' && getComputedStyle({focus}).outlineStyle !== 'none'"
        ));
    };
    let first = "document.querySelector('a[id^=of-]')";
    browser.run(&format!("{first}.focus()"));
    let id = browser.run(&format!("return {first}.id"));
    let value = id.as_str().unwrap();
    let words = value.strip_prefix("of-").unwrap();
    for (there, back) in [
        (key::ENTER, key::ESCAPE),
        (key::SPACE, key::ENTER),
        (key::ENTER, key::SPACE),
    ] {
        browser.press(there);
        is_at(words);
        browser.press(back);
        is_at(value);
    }
    // Words that one comes to by themselves lead to their value, and Escape to the words again.
    browser.press(key::ENTER);
    is_at(words);
    browser.press(key::TAB);
    browser.wait(&format!(
        "{focus}.matches('mark') && {focus}.id !== '{words}'"
    ));
    let next = browser.run(&format!("return {focus}.id"));
    let next = next.as_str().unwrap();
    browser.press(key::ENTER);
    is_at(&format!("of-{next}"));
    browser.press(key::ESCAPE);
    is_at(next);
    let says_what_it_does = "document.getElementById(mark.getAttribute('aria-describedby')).textContent.includes('Enter') && mark.getAttribute('role') === 'link'";
    browser.wait(&format!(
        "[...document.querySelectorAll('mark[tabindex]')].every((mark) => {says_what_it_does})"
    ));
    browser.has_said_nothing();
}

#[test]
fn values_and_words_lead_to_each_other_by_keyboard() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let here = feed();
    let meeting = fs::read_dir(here.path().join("feed/meetings"));
    let meeting = meeting.unwrap().next().unwrap().unwrap().path();
    browser.go(&format!("file://{}", meeting.display()));
    leads_by_keyboard(&browser);
    let explained = here.path().join("explained.html");
    let minutes = "fixtures/ogp-call-summary/2021-05-20-criteria.md";
    let minutes = Path::new(env!("CARGO_MANIFEST_DIR")).join(minutes);
    let made = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .arg("explain")
        .args([&minutes, Path::new("--html"), &explained])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    browser.go(&format!("file://{}", explained.display()));
    leads_by_keyboard(&browser);
}

#[test]
fn the_pages_work_from_disk() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let here = feed();
    let index = format!("file://{}", here.path().join("feed/index.html").display());
    shows_what_filters_leave(&browser, &index);
    leads_to_words(&browser, &index);
}

#[cfg(feature = "serve")]
#[test]
fn the_pages_work_from_the_server() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let server = Server::start(feed(), "a.sqlite", &[]);
    let index = format!("http://{}/", server.address);
    shows_what_filters_leave(&browser, &index);
    leads_to_words(&browser, &index);
}
