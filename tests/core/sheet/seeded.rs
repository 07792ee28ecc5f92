//! Ways at random, the same each time: any answers, any ticks, and some signs.

use vejviser::content::OptionId;
use vejviser::walkthrough::{Answers, Walk};

use crate::LIBRARY;

/// The way with this number.
pub fn way(seed: u32) -> Answers {
    let mut state = u64::from(seed).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut below = move |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % most as u64).expect("a small number")
    };
    let mut answers = Answers::default();
    for sign in &LIBRARY.signs {
        answers.tick(&sign.id, below(60) == 0);
    }
    loop {
        let walk = Walk::of(&LIBRARY, &answers);
        let Some(asked) = walk.asked().map(|current| current.question) else { return answers };
        let ticked: Vec<&OptionId> = if asked.multiple && below(4) > 0 {
            let together = asked.options.iter().filter(|option| !option.exclusive);
            together.filter(|_| below(3) == 0).map(|option| &option.id).collect()
        } else {
            Vec::new()
        };
        let one = &asked.options[below(asked.options.len())].id;
        let chosen = if ticked.is_empty() { vec![one] } else { ticked };
        answers.answer(asked.id.clone(), chosen.into_iter().cloned());
    }
}
