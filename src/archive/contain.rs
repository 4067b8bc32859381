//! A panic costs one document, not the run.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

thread_local! {
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Does the work on one document. A panic inside it comes back as what it said and where.
///
/// # Errors
/// What a panic said, and where.
pub fn contained<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(remember_places);
    CONTAINED.set(true);
    // Nothing that the work has changed is looked at after a panic.
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    CONTAINED.set(false);
    done.map_err(|payload| {
        let words = words(payload.as_ref());
        match PLACE.take() {
            Some(place) => format!("`{words}` at {place}"),
            None => format!("`{words}`"),
        }
    })
}

/// Keeps quiet about panics inside documents, which are reported in one line with the document's name.
fn remember_places() {
    let default = panic::take_hook();
    panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        if CONTAINED.get() {
            PLACE.set(info.location().map(ToString::to_string));
        } else {
            default(info);
        }
    }));
}

fn words(payload: &(dyn Any + Send)) -> String {
    let words = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("panic");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_ends_well_gives_its_value() {
        assert_eq!(contained(|| 7), Ok(7));
    }

    #[test]
    fn a_panic_comes_back_as_one_line_with_its_place() {
        let said = contained(|| panic!("two\n{}", "lines")).unwrap_err();
        assert!(said.starts_with("`two lines` at "), "{said}");
        assert!(said.contains("contain.rs:"), "{said}");
    }
}
