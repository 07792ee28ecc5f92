//! Numbers that no text may hold: those that one rings, and those that tell who somebody is.

use super::wellknown::EMERGENCY;

/// A telephone number as one writes it: eight digits in a row or in the usual groups, one with a country code,
/// or one of the European help lines that begin with 116. Numbers of three or four digits are words of the language.
pub(super) fn telephone_number(text: &str) -> Option<&str> {
    let mut from = 0;
    while let Some(run) = next_run(text, from, false) {
        if is_telephone_number(&run) {
            return Some(&text[run.from..run.to]);
        }
        from = run.first_to;
    }
    None
}

/// A number that the text says to ring, of three digits as the emergency numbers have, and none of them: *Ring 113*.
pub(super) fn slip_of_emergency_number(text: &str) -> Option<&str> {
    const RING: [&str; 6] = ["ring", "ringe", "ringer", "call", "calling", "dial"];
    let mut words = text.split_whitespace().peekable();
    let (mut before, mut rings) = ("", false);
    while let Some(word) = words.next() {
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        rings = RING.iter().any(|ring| before.eq_ignore_ascii_case(ring)) || rings && before == "til";
        let is_whole = !words.peek().is_some_and(|next| next.starts_with(|sign: char| sign.is_ascii_digit()));
        let is_short = bare.len() == 3 && bare.bytes().all(|byte| byte.is_ascii_digit());
        if rings && is_short && is_whole && EMERGENCY.iter().all(|(_, _, number)| *number != bare) {
            return Some(bare);
        }
        before = bare;
    }
    None
}

/// Whether the text holds a number that is written like a cpr number, `DDMMYY-NNNN`, also in one row.
/// The days of replacement numbers, which are 60 higher, count as well.
pub(super) fn has_cpr_number(text: &str) -> bool {
    let mut from = 0;
    while let Some(run) = next_run(text, from, true) {
        let in_one = run.groups.first().filter(|group| group.len() == 10);
        let in_two = match run.groups.as_slice() {
            [birth, serial, ..]
                if birth.len() == 6 && serial.len() == 4 && matches!(run.separators[0], ' ' | '-' | '–') =>
            {
                Some(birth)
            }
            _ => None,
        };
        if in_one.or(in_two).is_some_and(|digits| is_birthday(digits)) {
            return true;
        }
        from = run.first_to;
    }
    false
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

/// The first run that begins at byte `from` or later; one that a letter stands before only `in_words`.
fn next_run(text: &str, from: usize, in_words: bool) -> Option<Run<'_>> {
    let digits_end = |from: usize| from + text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut from = from;
    loop {
        from += text[from..].find(|sign: char| sign.is_ascii_digit())?;
        let before = text[..from].chars().next_back();
        if in_words || before.is_none_or(|sign| !sign.is_alphanumeric()) {
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
    let abroad = (run.plus || run.groups[0].starts_with("00") && lengths[0] > 3) && lengths.iter().sum::<usize>() >= 8;
    // Of numbers with other signs between them, such as hours and dates, each group stands for itself.
    let even = |groups: usize| run.separators.iter().take(groups - 1).all(|sign| *sign == run.separators[0]);
    let year = |group: &str| group.starts_with("19") || group.starts_with("20");
    let grouped = match lengths.as_slice() {
        [2, 2, 2, 2, ..] => even(4) && run.separators[0] != '/',
        [4, 4, ..] => run.separators[0] == ' ' && !run.groups[..2].iter().all(|group| year(group)),
        [2, 3, 3, ..] | [3, 2, 3, ..] => {
            // Thousands are no number to ring.
            matches!(run.separators[0], ' ' | '-') && even(3) && run.groups[2] != "000"
        }
        [3, 3, ..] => run.groups[0] == "116" && run.separators[0] == ' ',
        _ => false,
    };
    let in_one = lengths[0] == 8 || (lengths[0] == 6 && run.groups[0].starts_with("116"));
    abroad || grouped || in_one
}

#[cfg(test)]
mod tests {
    use super::{has_cpr_number, telephone_number};

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
        ] {
            assert!(has_cpr_number(text), "{text}");
        }
        for text in
            ["001390-1234", "321290-1234", "999999-1234", "01019-1234", "010190-12345", "1700000000", "010190/1234"]
        {
            assert!(!has_cpr_number(text), "{text}");
        }
    }
}
