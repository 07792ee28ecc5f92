//! The sheet, and the papers beside it, as PDF: A4, black and white, tagged after PDF/UA-1 with Danish as its language.
//!
//! Pages are sketched first ([`sketch`], [`first_page`], [`rest`], [`paper`]) and drawn after. The first page of a sheet
//! is in 11 points; the rest, in 10 at least, takes a third page rather than smaller type.

mod draw;
mod first_page;
mod fonts;
mod frame;
mod laying;
mod overflow;
mod paper;
mod rest;
mod sketch;
mod wrap;

use thiserror::Error;

use super::call_sheet::Sheet;

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PdfError {
    #[error("PDF-filens skrifttyper kan ikke læses")]
    Fonts,
    #[error("PDF-filen kan ikke laves: {0}")]
    Writing(String),
}

impl Sheet {
    /// The sheet as the bytes of a PDF file with two pages, or more where much applies. The first takes one, as
    /// `flow prove` proves of what ships.
    ///
    /// # Errors
    /// Where the bundled fonts are broken, or the writer refuses the pages.
    pub fn pdf(&self) -> Result<Vec<u8>, PdfError> {
        let fonts = fonts::Fonts::load().ok_or(PdfError::Fonts)?;
        let taken = first_page::pages(self, &fonts, 0).len();
        let rest = rest::pages(self, &fonts, taken);
        let first = first_page::pages(self, &fonts, taken + rest.len());
        let names = std::iter::repeat_n(first_page::TITLE, taken).chain(std::iter::repeat(rest::TITLE));
        let pages = names.zip(first.into_iter().chain(rest)).collect();
        draw::document(&format!("Ringeark: {}", self.first.title), pages, &fonts)
    }
}
