//! Everything that goes onto paper: the call sheet, the forms beside it, and how both become a PDF.

mod call_sheet;
mod forms;
pub mod lengths;
mod on_paper;
mod pdf;
mod through;

pub use call_sheet::{
    BEFORE_SAVING, Call, First, FirstCall, FirstStep, Guard, NAMELESS, Sheet, Step, Way, do_nots, headings, told,
    whole_step,
};
pub use forms::{FilledLine, FilledPaper, FilledPart, is_meant, is_offered};
pub use on_paper::{REST, SAFE_CONTACT};
pub use pdf::PdfError;
