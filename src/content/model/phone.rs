//! Telephone numbers as they are stored, shown and rung.

use std::fmt;

/// A number as digits, with `+` and country code only where it is rung from abroad.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

impl Phone {
    /// Takes as many digits as Danish numbers have (three, four, six or eight, no zero first), or `+` with eight to fifteen
    /// (E.164); anything else gives nothing.
    #[must_use]
    pub fn parse(digits: &str) -> Option<Self> {
        let (bare, fits) = match digits.strip_prefix('+') {
            Some(bare) => (bare, (8..=15).contains(&bare.len())),
            None => (digits, matches!(digits.len(), 3 | 4 | 6 | 8) && !digits.starts_with('0')),
        };
        let is_number = fits && bare.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| Self(digits.to_owned()))
    }

    /// The number without blanks.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The address that the system's telephone program takes (RFC 3966).
    #[must_use]
    pub fn tel(&self) -> String {
        match self.0.len() {
            8 if !self.0.starts_with('+') => format!("tel:+45{}", self.0),
            _ => format!("tel:{}", self.0),
        }
    }

    /// The number digit by digit, as a screen reader should say it.
    #[must_use]
    pub fn spoken(&self) -> String {
        let digits: Vec<String> = self.0.chars().map(String::from).collect();
        digits.join(" ").replace('+', "plus")
    }
}

/// Shown in pairs (`25 20 28 46`), six digits in threes (`116 111`), short numbers whole.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (country, bare) = match self.0.strip_prefix("+45") {
            Some(bare) => ("+45 ", bare),
            None => ("", self.0.as_str()),
        };
        let group = match bare.len() {
            6 => 3,
            8 => 2,
            _ => bare.len(),
        };
        f.write_str(country)?;
        for (i, digit) in bare.chars().enumerate() {
            if i > 0 && i % group == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}
