//! A JSON file seen through before it is read: no key stands twice (of two the last would count, and nobody would see
//! it), nothing is nested too deep, no text is too long, and there is not too much of it all. Nothing is kept, so a file
//! that holds more than can be read is told of before it is.

use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::content::limits;
use crate::content::problem::Wrong;

/// How many values a JSON text holds.
///
/// # Errors
/// What is wrong with it, and in which line where that is not told with it.
pub(super) fn see_through(text: &str) -> Result<usize, (String, Wrong)> {
    let mut seen = Seen { values: 0, wrong: None };
    let mut json = serde_json::Deserializer::from_str(text);
    let found = Value { seen: &mut seen, depth: 0 }.deserialize(&mut json).and_then(|()| json.end());
    match (found, seen.wrong) {
        (Ok(()), None) => Ok(seen.values),
        (Ok(()), Some(wrong)) => Err((String::new(), wrong)),
        (Err(why), Some(wrong)) => Err((format!("line {}", why.line()), wrong)),
        (Err(why), None) if why.is_data() => Err((String::new(), Wrong::BadShape { why: why.to_string() })),
        (Err(why), None) => Err((String::new(), Wrong::NotJson { why: why.to_string() })),
    }
}

struct Seen {
    values: usize,
    /// Why the reading was stopped.
    wrong: Option<Wrong>,
}

impl Seen {
    fn stop<E: Error>(&mut self, wrong: Wrong) -> E {
        self.wrong = Some(wrong);
        E::custom("it is read no further")
    }

    fn text<E: Error>(&mut self, text: &str) -> Result<(), E> {
        if text.len() > limits::TEXT_BYTES {
            return Err(self.stop(Wrong::TextTooLong { most: limits::TEXT_BYTES }));
        }
        Ok(())
    }
}

/// Any value, this many lists and objects deep.
struct Value<'s> {
    seen: &'s mut Seen,
    depth: usize,
}

impl Value<'_> {
    /// Counts one more value.
    fn count<E: Error>(&mut self) -> Result<(), E> {
        self.seen.values += 1;
        if self.seen.values > limits::FILE_PARTS {
            return Err(self.seen.stop(Wrong::TooMany { what: "values", most: limits::FILE_PARTS }));
        }
        Ok(())
    }

    fn deeper<E: Error>(&mut self) -> Result<(), E> {
        self.count()?;
        if self.depth == limits::NESTING {
            return Err(self.seen.stop(Wrong::TooDeep));
        }
        self.depth += 1;
        Ok(())
    }

    fn inner(&mut self) -> Value<'_> {
        Value { seen: self.seen, depth: self.depth }
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        self.deeper()?;
        let mut known = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            self.seen.text(&key)?;
            if known.contains(&key) {
                return Err(A::Error::custom(format_args!("the key {key:?} stands twice; keep one of them")));
            }
            map.next_value_seed(self.inner())?;
            known.insert(key);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        self.deeper()?;
        while items.next_element_seed(self.inner())?.is_some() {}
        Ok(())
    }

    fn visit_bool<E: Error>(mut self, _: bool) -> Result<(), E> {
        self.count()
    }

    fn visit_i64<E: Error>(mut self, _: i64) -> Result<(), E> {
        self.count()
    }

    fn visit_u64<E: Error>(mut self, _: u64) -> Result<(), E> {
        self.count()
    }

    fn visit_f64<E: Error>(mut self, _: f64) -> Result<(), E> {
        self.count()
    }

    fn visit_str<E: Error>(mut self, text: &str) -> Result<(), E> {
        self.count()?;
        self.seen.text(text)
    }

    fn visit_unit<E: Error>(mut self) -> Result<(), E> {
        self.count()
    }
}
