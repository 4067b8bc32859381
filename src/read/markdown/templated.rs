//! Links whose target the maker of the page fills in, `[Part one]({% post_url part-one %})`: `CommonMark` takes no spaces there.

use std::borrow::Cow;

use memchr::memmem;

/// The text with the signs around such targets below `body` that let spaces stand in them. All lines keep their numbers.
pub(super) fn closed(text: &str, body: usize) -> Cow<'_, str> {
    let source = &text[body..];
    let mut out = String::new();
    let mut taken = 0;
    for at in memmem::find_iter(source.as_bytes(), b"]({") {
        let start = at + 2;
        let Some(end) = target(&source[start..]).filter(|_| taken <= start) else {
            continue;
        };
        out.push_str(&source[taken..start]);
        out.push('<');
        out.push_str(&source[start..start + end]);
        out.push('>');
        taken = start + end;
    }
    if taken == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&source[taken..]);
    Cow::Owned(text[..body].to_owned() + &out)
}

/// Bytes of the target that some words begin with, to the bracket that closes it on the same line.
fn target(words: &str) -> Option<usize> {
    let closes = match words.as_bytes().get(1)? {
        b'{' => "}}",
        b'%' => "%}",
        _ => return None,
    };
    let longest = (LONGEST..words.len()).find(|end| words.is_char_boundary(*end));
    let near = &words[..longest.unwrap_or(words.len())];
    let inner = near.find(closes)? + closes.len();
    let end = inner + near[inner..].find(')')?;
    let plain = !near[..end].contains(['\n', '<', '>']) && near[..end].contains(' ');
    plain.then_some(end)
}

/// Most bytes of such a target.
const LONGEST: usize = 300;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_may_stand_in_a_target_that_is_filled_in() {
        for (source, want) in [
            (
                "See [one]({% post_url 2022-05-04-one %}) and [wiki]({{ site.wiki }}/home).",
                "See [one](<{% post_url 2022-05-04-one %}>) and [wiki](<{{ site.wiki }}/home>).",
            ),
            ("[wiki]({{site.wiki}})", "[wiki]({{site.wiki}})"),
            ("[wiki]({{ site.wiki\n}})", "[wiki]({{ site.wiki\n}})"),
            ("[wiki]({{ site.wiki }}", "[wiki]({{ site.wiki }}"),
            ("[wiki]({a})", "[wiki]({a})"),
            ("[wiki]({", "[wiki]({"),
        ] {
            assert_eq!(closed(source, 0), want);
        }
    }

    #[test]
    fn such_a_link_is_one_of_the_minutes() {
        let minutes = "# Mill Group\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks, see [part one]({% post_url 2022-04-01-one %}).\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.links[0].text, "part one");
        assert_eq!(
            record.links[0].url.as_deref(),
            Some("{% post_url 2022-04-01-one %}")
        );
    }
}
