//! A browser, driven as `WebDriver` says (<https://www.w3.org/TR/webdriver2/>).

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// Keys without a letter, as `WebDriver` names them.
pub mod key {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const SPACE: &str = " ";
}

/// A window of Chromium without a screen, closed with the test.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let session = format!("/session/{}", self.session);
        // The driver is ended in any case.
        let _ = send(self.port, "DELETE", &session, &json!({}));
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Browser {
    /// A new window; `None`, with a word, on a machine without Chromium and its driver.
    pub fn open() -> Option<Self> {
        let mut driver = match Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
        {
            Ok(driver) => driver,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                eprintln!("skipped: there is no chromedriver on this machine");
                return None;
            }
            Err(error) => panic!("chromedriver: {error}"),
        };
        let mut said = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = said.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        let port = port.expect("the driver says its port");
        // What it says further is nobody's concern, but has to go somewhere.
        thread::spawn(move || said.for_each(drop));
        let mut browser = Self {
            driver,
            port,
            session: String::new(),
        };
        let options = json!({"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,1000"]});
        let wanted =
            json!({"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}});
        let answer = send(
            port,
            "POST",
            "/session",
            &json!({"capabilities": {"alwaysMatch": wanted}}),
        );
        let value = &answer["value"];
        if value["message"]
            .as_str()
            .is_some_and(|said| said.contains("cannot find Chrome binary"))
        {
            eprintln!("skipped: there is no chromium on this machine");
            return None;
        }
        let session = value["sessionId"].as_str();
        let session = session.unwrap_or_else(|| panic!("{answer}"));
        session.clone_into(&mut browser.session);
        Some(browser)
    }

    #[track_caller]
    fn ask(&self, command: &str, body: &Value) -> Value {
        let path = format!("/session/{}/{command}", self.session);
        let mut answer = send(self.port, "POST", &path, body);
        let value = answer["value"].take();
        assert!(value.get("error").is_none(), "{command} {body}: {value}");
        value
    }

    #[track_caller]
    pub fn go(&self, address: &str) {
        self.ask("url", &json!({"url": address}));
    }

    /// What a script gives back.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.ask("execute/sync", &json!({"script": script, "args": []}))
    }

    /// Waits until an expression of a script is true.
    #[track_caller]
    pub fn wait(&self, expression: &str) {
        let script = format!("return Boolean({expression})");
        for _ in 0..100 {
            if self.run(&script) == true {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let page =
            self.run("return location.href + '\\n' + document.body.innerText.slice(0, 2000)");
        panic!("never: {expression}\n{}", page.as_str().unwrap_or_default());
    }

    #[track_caller]
    fn element(&self, selector: &str) -> String {
        let found = self.ask(
            "element",
            &json!({"using": "css selector", "value": selector}),
        );
        let id = found.as_object().and_then(|found| found.values().next());
        id.and_then(Value::as_str).unwrap().to_owned()
    }

    #[track_caller]
    pub fn click(&self, selector: &str) {
        let element = self.element(selector);
        self.ask(&format!("element/{element}/click"), &json!({}));
    }

    #[track_caller]
    pub fn write(&self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.ask(&format!("element/{element}/value"), &json!({"text": text}));
    }

    /// Presses a key and lets it go: a letter, or one of [`key`].
    #[track_caller]
    pub fn press(&self, key: &str) {
        let pressed = ["keyDown", "keyUp"].map(|act| json!({"type": act, "value": key}));
        let keyboard = json!({"type": "key", "id": "keyboard", "actions": pressed});
        self.ask("actions", &json!({"actions": [keyboard]}));
    }

    /// Fails where a page has complained.
    #[track_caller]
    pub fn has_said_nothing(&self) {
        let said = self.ask("se/log", &json!({"type": "browser"}));
        assert_eq!(said, json!([]));
    }
}

/// A request to the driver and its answer.
fn send(port: u16, method: &str, path: &str, body: &Value) -> Value {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(120)))
        .unwrap();
    let body = body.to_string();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + &body).as_bytes()).unwrap();
    let mut answer = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        answer.read_line(&mut line).unwrap();
        if line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body).unwrap();
    serde_json::from_slice(&body).unwrap()
}
