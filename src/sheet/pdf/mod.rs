//! The sheet, and the papers beside it, as PDF: A4, the sheet on two pages, black and white, tagged after PDF/UA-1 with Danish as its language.
//!
//! Pages are sketched first ([`sketch`], [`pages`]), in smaller type where much has to stand on them, and drawn after.

mod draw;
mod fonts;
mod frame;
mod pages;
mod paper;
mod sketch;
mod wrap;

use thiserror::Error;

use super::Sheet;

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PdfError {
    #[error("PDF-filens skrifttyper kan ikke læses")]
    Fonts,
    #[error("ringearket kan ikke være på to sider")]
    TooLong,
    #[error("PDF-filen kan ikke laves: {0}")]
    Writing(String),
}

impl Sheet {
    /// The sheet as the bytes of a PDF file with two pages.
    ///
    /// # Errors
    /// Where it does not fit on two pages in type that can be read; tests hold this off for every shipped path.
    pub fn pdf(&self) -> Result<Vec<u8>, PdfError> {
        let fonts = fonts::Fonts::load().ok_or(PdfError::Fonts)?;
        let pages = [pages::for_the_call(self, &fonts), pages::for_the_file(self, &fonts)];
        let [Some(call), Some(file)] = pages else { return Err(PdfError::TooLong) };
        let pages = pages::TITLES.into_iter().zip([call, file]).collect();
        draw::document(&format!("Ringeark: {}", self.title), pages, &fonts)
    }
}
