//! Why something could not be done, in the reader's language.

use crate::content::Language;
use crate::save::SaveError;

/// Why a file was not saved: one or two sentences that name it.
#[must_use]
pub fn not_saved(language: Language, why: &SaveError) -> String {
    let (danish, english) = match why {
        SaveError::NoFolder(path) => {
            (format!("Mappen {path} findes ikke."), format!("The folder {path} does not exist."))
        }
        SaveError::IsFolder(path) => (
            format!("{path} er en mappe. Skriv også et filnavn."),
            format!("{path} is a folder. Give a file name as well."),
        ),
        SaveError::NoFile(path) => (
            format!("{path} er ikke en almindelig fil. Vælg et andet navn, eller flyt den."),
            format!("{path} is not an ordinary file. Choose another name, or move it."),
        ),
        SaveError::ReadOnly(path) => (format!("{path} er skrivebeskyttet."), format!("{path} is read-only.")),
        SaveError::NotAllowed(path) => (
            format!(
                "Du må ikke gemme {path}, eller filen er åben i et andet program. Luk den, eller vælg en anden mappe."
            ),
            format!(
                "You may not save {path}, or the file is open in another program. Close it, or choose another folder."
            ),
        ),
        SaveError::Full(path) => (
            format!("Disken er fuld, så {path} kan ikke gemmes."),
            format!("The disk is full, so {path} cannot be saved."),
        ),
        SaveError::TooMany(path) => (
            format!("Der er for mange filer, der hedder som {path}. Flyt nogle af dem."),
            format!("There are too many files called like {path}. Move some of them."),
        ),
        SaveError::Other { path, why } => {
            (format!("{path} kan ikke gemmes: {why}."), format!("{path} cannot be saved: {why}."))
        }
    };
    language.pick(danish, english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_is_told_in_words_of_its_own_and_names_the_file() {
        let path = || "ark.pdf".to_owned();
        let failures = [
            (SaveError::NoFolder(path()), "findes ikke", "does not exist"),
            (SaveError::IsFolder(path()), "er en mappe", "is a folder"),
            (SaveError::NoFile(path()), "ikke en almindelig fil", "not an ordinary file"),
            (SaveError::ReadOnly(path()), "skrivebeskyttet", "read-only"),
            (SaveError::NotAllowed(path()), "åben i et andet program", "open in another program"),
            (SaveError::Full(path()), "Disken er fuld", "disk is full"),
            (SaveError::TooMany(path()), "for mange filer", "too many files"),
            (SaveError::Other { path: path(), why: "x".to_owned() }, "kan ikke gemmes", "cannot be saved"),
        ];
        for (why, danish, english) in failures {
            for (language, words) in [(Language::Danish, danish), (Language::English, english)] {
                let told = not_saved(language, &why);
                assert!(told.contains(words) && told.contains("ark.pdf") && told.ends_with('.'), "{told}");
            }
        }
    }
}
