//! Ids that stay the same from run to run and from folder to folder.

/// The id of a meeting: the first 16 hexadecimal digits of its document's SHA-256, and which meeting of the document it is,
/// from 1. It comes from the content alone; a document that moves keeps it.
#[must_use]
pub fn meeting_id(sha256: &str, number: usize) -> String {
    let digits = sha256.get(..16).unwrap_or(sha256);
    format!("{digits}-{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_content_and_place_in_it() {
        let sha256 = "0123456789abcdef0123456789abcdef";
        assert_eq!(meeting_id(sha256, 2), "0123456789abcdef-2");
        assert_eq!(meeting_id("", 1), "-1");
    }
}
