//! Pages for people: one of the archive, and one of each meeting.

mod archive;
mod data;
mod meeting;

use serde_json::Value;

const STYLE: &str = include_str!("../../../assets/page/page.css");

/// JSON as it stands in a script element: nothing in it ends the element.
fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_document_stay_words() {
        let value = serde_json::json!("</script><script>");
        assert!(!in_script(&value).contains('<'));
    }
}
