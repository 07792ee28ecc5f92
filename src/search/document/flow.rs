//! The walkthrough's questions and outcomes as documents.

use super::{Document, ItemId, Part};
use crate::content::{Area, AreaId, FlowOutcome, Question, Text};

/// The walkthrough belongs to the nation, so it is found everywhere.
pub(super) fn documents(area: &Area<'_>) -> Vec<Document> {
    let library = area.library();
    let nation = &library.nation().pack().id;
    let questions = library.flow.questions.iter().map(|it| question(nation, it));
    questions.chain(library.flow.outcomes.iter().filter_map(|it| outcome(nation, it))).collect()
}

fn question(nation: &AreaId, question: &Question) -> Document {
    let texts = question.options.iter().flat_map(|option| [Some(&option.text), option.hint.as_ref()]);
    let about = [question.note.as_ref(), question.means.as_ref(), Some(&question.why)];
    Document {
        also: question.short.da().to_owned(),
        ..bare(
            ItemId::Question(question.id.clone()),
            nation,
            question.text.da(),
            about.into_iter().chain(texts).flatten(),
        )
    }
}

/// An outcome is known by what one says first on the telephone, else by its first step.
fn outcome(nation: &AreaId, outcome: &FlowOutcome) -> Option<Document> {
    let said = outcome.say.first().map(|line| &line.text);
    let title = said.or_else(|| outcome.steps.first().map(|step| &step.text))?;
    let steps = outcome.steps.iter().flat_map(|step| {
        [&step.text].into_iter().chain(step.detail.iter().map(|line| &line.text)).chain([&step.if_not])
    });
    let said = outcome.say.iter().skip(1).map(|said| &said.text);
    let lines = said.chain(outcome.do_not.iter().map(|line| &line.text));
    let texts = steps.chain(lines).filter(|text| *text != title);
    Some(bare(ItemId::Outcome(outcome.id.clone()), nation, title.da(), texts))
}

fn bare<'a>(id: ItemId, area: &AreaId, title: &str, lines: impl Iterator<Item = &'a Text>) -> Document {
    let lines = lines.map(|text| text.da().to_owned()).collect();
    Document {
        id,
        area: area.clone(),
        title: title.to_owned(),
        also: String::new(),
        words: Vec::new(),
        parts: vec![Part { heading: String::new(), lines }],
        ages: Vec::new(),
        reach: None,
    }
}
