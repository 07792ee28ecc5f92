//! How a Danish word sounds, roughly: the last meeting place of spellings before letters are counted.
//!
//! *holt* and *holdt*, *slor* and *slår*, *vem* and *hvem*, *egteskab* and *ægteskab* sound alike.
//! The key is made of the word as written, not of the folded word: folding lets æ and å meet the letter a, sound lets them meet e and o.

/// The key of a word as written.
pub(super) fn sound(word: &str) -> String {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let mut key = String::with_capacity(letters.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let next = letters.get(at + 1);
        let (heard, taken) = match (*letter, next) {
            ('a', Some('e')) => ("e", 2),
            ('a', Some('a')) | ('o', Some('e')) => ("o", 2),
            ('æ' | 'ä' | 'é', _) => ("e", 1),
            ('å' | 'ø' | 'ö', _) => ("o", 1),
            ('h', Some('v' | 'j')) => ("", 1),
            ('l' | 'n' | 'r', Some('d')) => (plain(*letter), 2),
            ('d' | 't', Some('t' | 'd')) => ("t", 2),
            ('p', Some('h')) => ("f", 2),
            ('c', Some('e' | 'i' | 'y')) | ('z', _) => ("s", 1),
            ('c', Some('k' | 'h')) => ("k", 2),
            ('c' | 'q', _) => ("k", 1),
            ('x', _) => ("ks", 1),
            ('w', _) => ("v", 1),
            ('y', _) => ("i", 1),
            (other, _) => {
                let mut buffer = [0; 4];
                push_new(&mut key, other.encode_utf8(&mut buffer));
                at += 1;
                continue;
            }
        };
        push_new(&mut key, heard);
        at += taken;
    }
    key
}

fn plain(letter: char) -> &'static str {
    match letter {
        'l' => "l",
        'n' => "n",
        _ => "r",
    }
}

/// A sound that is the same as the one before is heard once.
fn push_new(key: &mut String, heard: &str) {
    if !heard.is_empty() && !key.ends_with(heard) {
        key.push_str(heard);
    }
}

#[cfg(test)]
mod tests {
    use super::sound;

    #[test]
    fn what_sounds_alike_meets() {
        for alike in [
            ["holdt", "holt", "hollt"],
            ["slår", "slor", "slaar"],
            ["hjem", "jem", "hjemm"],
            ["ægteskab", "egteskab", "aegteskab"],
            ["krisecenter", "krisesenter", "kricecenter"],
            ["kontakt", "contakt", "kontackt"],
        ] {
            let keys: Vec<String> = alike.iter().map(|word| sound(word)).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "{alike:?}: {keys:?}");
        }
        assert_ne!(sound("mor"), sound("mord") + "d");
        assert_ne!(sound("far"), sound("for"));
    }
}
