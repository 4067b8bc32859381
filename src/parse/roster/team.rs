//! The members of a team, listed over those of them who came.

use crate::grammar::Field;
use crate::parse::page::Label;
use crate::parse::walk::Walker;

/// Most lines below a list of members in which those who came are looked for, so that time stays linear.
const BELOW: usize = 80;

/// True for a list of members where another one further down says who of them came.
pub(in crate::parse) fn is_team(walker: &Walker<'_, '_>, at: usize, label: &Label) -> bool {
    let page = walker.page;
    let all = &page.grammar.words.members;
    let members = || {
        let words = page.text(&label.range);
        all.iter().any(|word| word.eq_ignore_ascii_case(words))
    };
    if !label.rest.is_empty() || !members() {
        return false;
    }
    let end = page.blocks().len().min(at + 1 + BELOW);
    let lists = |at: usize| {
        let label = page.label(at).filter(|label| label.rest.is_empty());
        label.is_some_and(|label| label.field == Field::Attendees)
    };
    let names = |from: usize, to: usize| {
        let lines = (from..to).take_while(|at| page.label(*at).is_none());
        let lines = lines.take_while(|at| walker.headings[*at].is_none());
        lines.map(|at| page.words(at)).collect::<Vec<_>>()
    };
    let team = names(at + 1, end);
    let known = |name: &&&str| team.iter().any(|member| is_one(member, name));
    // The same word in a table of contents has nobody under it.
    let rosters = (at + 1..end).filter(|next| lists(*next));
    let mut came = rosters.map(|next| names(next + 1, end));
    came.any(|came| came.iter().filter(known).count() * 2 > came.len())
}

/// "Ann Lee" is "Ann Lee Moss": the same given name, and another name that both have.
fn is_one(member: &str, name: &str) -> bool {
    let mut own = name.split_whitespace();
    let mut others = member.split_whitespace();
    let given = own.next();
    given.is_some()
        && given == others.next()
        && own.all(|word| others.by_ref().any(|other| other == word))
}
