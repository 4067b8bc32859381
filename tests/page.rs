//! The pages of a feed in a browser: they load from disk, filters work, and a value leads to its words.
#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::Command;

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

/// What a browser makes of a page: its document, and what it said on its console. `None` where there is no browser.
fn browse(here: &TempDir, address: &str) -> Option<(String, String)> {
    let profile = here.path().join("profile");
    let run = Command::new("timeout")
        .args([
            "120",
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--virtual-time-budget=5000",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(address)
        .output();
    match run {
        Ok(output) if output.status.success() => {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let said = text(&output.stderr);
            let console = said.lines().filter(|line| line.contains("CONSOLE"));
            Some((text(&output.stdout), console.collect::<Vec<_>>().join("\n")))
        }
        _ => {
            eprintln!("skipped: there is no chromium on this machine, or it does not answer");
            None
        }
    }
}

#[test]
fn the_page_of_an_archive_works_in_a_browser() {
    let here = feed();
    let index = format!("file://{}", here.path().join("feed/index.html").display());
    let meetings = fs::read_dir(here.path().join("feed/meetings"))
        .unwrap()
        .count();
    let Some((page, console)) = browse(&here, &index) else {
        return;
    };
    assert_eq!(console, "");
    assert!(
        page.contains("data-ready=\"yes\""),
        "the script ran to its end"
    );
    assert!(
        page.contains(&format!(">{meetings} meetings</p>")),
        "all are counted"
    );
    assert!(page.contains("<svg"), "plots are drawn");
    let (page, console) = browse(&here, &format!("{index}#from=2900-01-01")).unwrap();
    assert_eq!(console, "");
    assert!(
        page.contains(&format!(">0 of {meetings} meetings</p>")),
        "filters in the address are used"
    );
}
