//! The sheet, and the papers beside it, as PDF: A4, black and white, tagged after PDF/UA-1 with Danish as its language.
//!
//! Pages are sketched first ([`sketch`], [`first_page`], [`rest`], [`paper`]) and drawn after. The first page of a sheet
//! is in 11 points; the rest, in 10 at least, takes a third page rather than smaller type.

mod draw;
mod first_page;
mod fonts;
mod frame;
mod laying;
mod paper;
mod rest;
mod sketch;
mod wrap;

use thiserror::Error;

use super::Sheet;

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PdfError {
    #[error("PDF-filens skrifttyper kan ikke læses")]
    Fonts,
    #[error("det første kan ikke være på ringearkets side 1")]
    TooLong,
    #[error("PDF-filen kan ikke laves: {0}")]
    Writing(String),
}

impl Sheet {
    /// The sheet as the bytes of a PDF file with two pages, or three where much applies.
    ///
    /// # Errors
    /// Where the first does not fit on page 1; its words are too few for that, as `flow prove` proves.
    pub fn pdf(&self) -> Result<Vec<u8>, PdfError> {
        let fonts = fonts::Fonts::load().ok_or(PdfError::Fonts)?;
        let rest = rest::pages(self, &fonts);
        let first = first_page::page(self, &fonts, 1 + rest.len()).ok_or(PdfError::TooLong)?;
        let names = [first_page::TITLE].into_iter().chain(std::iter::repeat(rest::TITLE));
        let pages = names.zip([first].into_iter().chain(rest)).collect();
        draw::document(&format!("Ringeark: {}", self.first.title), pages, &fonts)
    }
}
