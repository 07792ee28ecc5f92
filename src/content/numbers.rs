//! Numbers that no text may hold: those that one rings, and those that tell who somebody is.

use super::wellknown::EMERGENCY;

/// A telephone number as one writes it: eight digits in a row or in the usual groups, one with a country code,
/// or one of the European help lines that begin with 116. Numbers of three or four digits are words of the language.
pub(super) fn telephone_number(text: &str) -> Option<&str> {
    let mut from = 0;
    while let Some(run) = next_run(text, from) {
        if is_telephone_number(&run) {
            return Some(&text[run.from..run.to]);
        }
        from = run.first_to;
    }
    None
}

/// A number of three to six digits that the text says to ring, and none of the emergency numbers: *Ring 113*,
/// *call 112 or 113*, *ring straks til 1888*. Those among `linked` are known to lead to whom they belong.
pub(super) fn short_number_to_ring<'t>(text: &'t str, linked: &[String]) -> Option<&'t str> {
    const RING: [&str; 11] =
        ["ring", "ringe", "ringer", "ringes", "call", "calls", "calling", "dial", "tlf", "telefon", "phone"];
    const BETWEEN: [&str; 18] = [
        "til", "på", "nr", "nummer", "nummeret", "nu", "straks", "du", "igen", "så", "to", "on", "at", "number", "now",
        "the", "you", "again",
    ];
    const OR: [&str; 4] = ["eller", "og", "or", "and"];
    let (mut rings, mut after_number) = (false, false);
    for word in words(text) {
        let is = |list: &[&str]| list.iter().any(|known| word.bare.eq_ignore_ascii_case(known));
        let is_number = word.is_short && (3..=6).contains(&word.digits().count());
        if rings && is_number {
            if !is_emergency(&word) && !linked.iter().any(|number| word.digits().eq(number.bytes())) {
                return Some(word.bare);
            }
            after_number = true;
        } else {
            rings = is(&RING) || rings && (is(&BETWEEN) || after_number && is(&OR));
            after_number &= is(&OR);
        }
        rings &= !word.ends;
    }
    None
}

/// Numbers of three, four or six digits that a text names: none of a paragraph, and no years.
pub(super) fn short_numbers(text: &str) -> impl Iterator<Item = &str> {
    let is_year = |bare: &str| bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    let of_law = |before: &str| ["§", "stk", "nr"].iter().any(|sign| before.eq_ignore_ascii_case(sign));
    let mut before = "";
    words(text).filter_map(move |word| {
        let of_law = of_law(std::mem::replace(&mut before, word.bare));
        let fits = word.is_short && matches!(word.digits().count(), 3 | 4 | 6);
        (fits && !of_law && !is_year(word.bare)).then_some(word.bare)
    })
}

/// A number that would be rung for help elsewhere, or by a slip, but not here: *113*, *110*, *911*.
pub(super) fn other_emergency_number(text: &str) -> Option<&str> {
    short_numbers(text).find(|number| {
        number.len() == 3
            && (number.starts_with("11") || matches!(*number, "911" | "999"))
            && EMERGENCY.iter().all(|(_, _, known)| known != number)
    })
}

fn is_emergency(word: &Word<'_>) -> bool {
    EMERGENCY.iter().any(|(_, _, number)| word.digits().eq(number.bytes()))
}

/// What stands between two blanks, without the signs around it.
struct Word<'t> {
    bare: &'t str,
    /// Whether it is a number of its own, digit by digit as well (*1-1-3*), and no group of a longer one.
    is_short: bool,
    /// Whether a sentence, or a part of it, ends with it.
    ends: bool,
}

impl<'t> Word<'t> {
    /// The digits of a number.
    fn digits(&self) -> impl Iterator<Item = u8> + use<'t> {
        self.bare.bytes().filter(u8::is_ascii_digit)
    }
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    // Abbreviations end no sentence.
    const SHORTENED: [&str; 3] = ["tlf", "nr", "stk"];
    let begins_with_digit = |word: &&str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let mut rest = text.split_whitespace().peekable();
    let mut after_digits = false;
    std::iter::from_fn(move || {
        let word = rest.next()?;
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '§');
        let of_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let spelled = bare.len() > 1 && bare.split('-').all(|digit| digit.len() == 1 && of_digits(digit));
        let is_number = of_digits(bare) || spelled;
        let ends = word.ends_with(['.', ',', ';', '?', '!'])
            && !SHORTENED.iter().any(|shortened| bare.eq_ignore_ascii_case(shortened));
        let alone = !after_digits && (ends || !rest.peek().is_some_and(begins_with_digit));
        after_digits = is_number && !ends;
        Some(Word { bare, is_short: is_number && alone, ends })
    })
}

/// Whether the text holds a number that is written like a cpr number, `DDMMYY-NNNN`: also in one row, with dots or
/// blanks within the date, and with any dash, a dot and blanks before the last four.
/// The days of replacement numbers, which are 60 higher, count as well.
pub(super) fn has_cpr_number(text: &str) -> bool {
    const DASHES: &str = "-.\u{b7}\u{2010}\u{2011}\u{2012}–—\u{2015}\u{2212}";
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let blank = |sign: char| matches!(sign, ' ' | '\u{a0}');
    let mut from = 0;
    while let Some(found) = text[from..].find(|sign: char| sign.is_ascii_digit()) {
        let begin = from + found;
        let first = digits(&text[begin..]);
        from = begin + first;
        let birth = match first {
            10 if is_birthday(&text[begin..from]) => return true,
            6 => Some((text[begin..from].to_owned(), from)),
            2 => spelled_date(&text[begin..]).map(|(date, length)| (date, begin + length)),
            _ => None,
        };
        let Some((_, end)) = birth.filter(|(birth, _)| is_birthday(birth)) else { continue };
        let rest = &text[end..];
        let serial = rest.trim_start_matches(blank);
        let serial = serial.strip_prefix(|sign| DASHES.contains(sign)).unwrap_or(serial).trim_start_matches(blank);
        if serial.len() < rest.len() && digits(serial) == 4 {
            return true;
        }
    }
    false
}

/// The digits of `DD MM YY` with one and the same sign between them, and how long it is as it stands there.
fn spelled_date(text: &str) -> Option<(String, usize)> {
    let sign = text[2..].chars().next().filter(|sign| " .-".contains(*sign))?;
    let mut parts = text.splitn(3, sign);
    let (day, month, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let year = rest.get(..2).filter(|_| !rest[2..].starts_with(|next: char| next.is_ascii_digit()))?;
    let whole = [day, month, year].iter().all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()));
    whole.then(|| (format!("{day}{month}{year}"), 8))
}

fn is_birthday(digits: &str) -> bool {
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u8>().ok()).unwrap_or_default();
    let (day, month) = (number(digits.get(..2)), number(digits.get(2..4)));
    matches!(day, 1..=31 | 61..=91) && (1..=12).contains(&month)
}

/// Most groups that are looked at together: those of a number with a country code before it.
const MOST_GROUPS: usize = 5;

/// Groups of digits with one sign between each.
struct Run<'t> {
    from: usize,
    /// Where the first group ends.
    first_to: usize,
    to: usize,
    groups: Vec<&'t str>,
    /// What stands between the groups.
    separators: Vec<char>,
    /// Whether a plus stands before it.
    plus: bool,
}

/// The first run that begins at byte `from` or later, and not within a word.
fn next_run(text: &str, from: usize) -> Option<Run<'_>> {
    let digits_end = |from: usize| from + text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut from = from;
    loop {
        from += text[from..].find(|sign: char| sign.is_ascii_digit())?;
        let before = text[..from].chars().next_back();
        if before.is_none_or(|sign| !sign.is_alphanumeric()) {
            break;
        }
        from = digits_end(from);
    }
    let first_to = digits_end(from);
    let plus = text[..from].ends_with('+');
    let mut run =
        Run { from, first_to, to: first_to, groups: vec![&text[from..first_to]], separators: Vec::new(), plus };
    while run.groups.len() < MOST_GROUPS
        && let Some(separator) = text[run.to..].chars().next().filter(|sign| " \u{a0}-–./".contains(*sign))
    {
        let next = run.to + separator.len_utf8();
        let end = digits_end(next);
        if end == next {
            break;
        }
        run.separators.push(if separator == '\u{a0}' { ' ' } else { separator });
        run.groups.push(&text[next..end]);
        run.to = end;
    }
    Some(run)
}

fn is_telephone_number(run: &Run<'_>) -> bool {
    let lengths: Vec<usize> = run.groups.iter().map(|group| group.len()).collect();
    let first = run.groups.first().copied().unwrap_or_default();
    let sign = run.separators.first().copied();
    let abroad = (run.plus || first.starts_with("00") && first.len() > 3) && lengths.iter().sum::<usize>() >= 8;
    // Of numbers with other signs between them, such as hours and dates, each group stands for itself.
    let even = |groups: usize| run.separators.iter().take(groups - 1).all(|other| Some(*other) == sign);
    let year = |group: &str| group.starts_with("19") || group.starts_with("20");
    let grouped = match lengths.as_slice() {
        [2, 2, 2, 2, ..] => even(4) && sign != Some('/'),
        [4, 4, ..] => sign == Some(' ') && !run.groups.iter().take(2).all(|group| year(group)),
        [2, 3, 3, ..] | [3, 2, 3, ..] => {
            // Thousands are no number to ring.
            matches!(sign, Some(' ' | '-')) && even(3) && run.groups.get(2) != Some(&"000")
        }
        [3, 3, ..] => first == "116" && sign == Some(' '),
        _ => false,
    };
    let in_one = first.len() == 8 || (first.len() == 6 && first.starts_with("116"));
    abroad || grouped || in_one
}

#[cfg(test)]
mod tests {
    use super::{has_cpr_number, other_emergency_number, short_number_to_ring, short_numbers, telephone_number};

    #[test]
    fn numbers_that_one_rings_are_seen_however_they_are_written() {
        for (text, number) in [
            ("Ring 25202846 nu", "25202846"),
            ("Ring 25 20 28 46.", "25 20 28 46"),
            ("Ring 25\u{a0}20\u{a0}28\u{a0}46.", "25\u{a0}20\u{a0}28\u{a0}46"),
            ("Ring 25-20-28-46", "25-20-28-46"),
            ("Ring 25.20.28.46", "25.20.28.46"),
            ("Ring 2520 2846", "2520 2846"),
            ("Ring 25 202 846", "25 202 846"),
            ("Ring 252 02 846", "252 02 846"),
            ("Ring +45 25 20 28 46", "45 25 20 28 46"),
            ("Ring +4525202846", "4525202846"),
            ("Ring 0045 25202846", "0045 25202846"),
            ("Ring +47 800 33 240", "47 800 33 240"),
            ("Ring 45 25202846", "25202846"),
            ("(25202846)", "25202846"),
            ("Ring 116 111", "116 111"),
            ("Ring 116111", "116111"),
            ("§ 3, 25 20 28 46", "25 20 28 46"),
        ] {
            assert_eq!(telephone_number(text), Some(number), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "Ring 112 eller 114, og spørg hos 1888.",
            "LBK nr. 282 af 17. marts 2025, § 133, stk. 1.",
            "I årene 2021–2024, 2021-2024 og 2019 2020",
            "Lovforslag L 87 2024-25",
            "2026-11-22",
            "22.11.2026",
            "kl. 08.00-15.00",
            "kl. 00.00-08.00",
            "kl. 08:00–15:00",
            "20 000 000 kr.",
            "1.234.567",
            "side 12/13/14/15",
            "ft.dk/samling/20241/lovforslag/l156",
            "krisecentre-2017-2023",
            "abc25202846",
            "15–17 år og 18–29 år",
        ] {
            assert_eq!(telephone_number(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_persons_are_seen() {
        for text in [
            "010190-1234",
            "Født 3112991234.",
            "010190 1234",
            "010190–1234",
            "id 610190-1234",
            "barn-010190-1234",
            "barn0101901234",
            "010190 - 1234",
            "010190- 1234",
            "010190  1234",
            "010190.1234",
            "010190 . 1234",
            "010190—1234",
            "010190 – 1234",
            "010190\u{2212}1234",
            "010190\u{2011}1234",
            "010190\u{a0}-\u{a0}1234",
            "01.01.90-1234",
            "01 01 90 1234",
            "01-01-90 - 1234",
            "2 børn, 010190 - 1234",
        ] {
            assert!(has_cpr_number(text), "{text}");
        }
        for text in [
            "001390-1234",
            "321290-1234",
            "999999-1234",
            "01019-1234",
            "010190-12345",
            "1700000000",
            "010190/1234",
            "010190 - - 1234",
            "010190 og 1234",
            "010190 - 123",
            "01.01-90 1234",
            "41.01.90-1234",
            "25 20 28 46",
            "22.11.2026 1234",
            "kl. 08.00-15.00 1234",
            "den 22.11.26 kl. 1530",
        ] {
            assert!(!has_cpr_number(text), "{text}");
        }
    }

    #[test]
    fn short_numbers_that_the_text_says_to_ring_are_seen() {
        for (text, number) in [
            ("Ring 113", Some("113")),
            ("Ring 1888.", Some("1888")),
            ("Så ringer du til 115, og venter", Some("115")),
            ("Ring 112 eller 113", Some("113")),
            ("Call 112 or 999 now", Some("999")),
            ("Ring straks på nummer 1813", Some("1813")),
            ("Ring: 1-1-3", Some("1-1-3")),
            ("Tlf. 1888", Some("1888")),
            ("Ring 961234", Some("961234")),
            ("Ring 112 eller 114, og spørg hos 1888.", None),
            ("Ring 1-1-2", None),
            ("Ring, og fortæl om de 191 sager", None),
            ("Når du har ringet. 286 henvendelser", None),
            ("Ring kl. 1530", None),
            ("Ring 10-15", None),
            ("Ring 2520 2846", None),
            ("Ring efter § 133", None),
            ("I 2024 ringede 286", None),
        ] {
            assert_eq!(short_number_to_ring(text, &[]), number, "{text}");
        }
        assert_eq!(short_number_to_ring("Ring 1888, ikke 113", &["1888".to_owned()]), None);
        assert_eq!(short_number_to_ring("Ring 1888 eller 113", &["1888".to_owned()]), Some("113"));
    }

    #[test]
    fn short_numbers_are_told_from_years_and_paragraphs() {
        for (text, numbers) in [
            ("Politiet 114", &["114"][..]),
            ("113 eller (1888)", &["113", "1888"]),
            ("§ 113, stk. 112, nr. 911 i 2024", &[]),
            ("116111 og 96 12 34 56", &["116111"]),
            ("2520 2846", &[]),
            ("15-17 år og §133", &[]),
        ] {
            assert_eq!(short_numbers(text).collect::<Vec<_>>(), numbers, "{text}");
        }
        assert_eq!(other_emergency_number("112, 114 og 286"), None);
        assert_eq!(other_emergency_number("112 og 113"), Some("113"));
    }
}
