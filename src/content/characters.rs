//! Which characters the packs may hold: those that the bundled fonts have, and none that nobody sees.

/// Characters beyond ASCII that texts may use; a test holds the bundled fonts to them.
pub const EXTRA_GLYPHS: &str = "æøåÆØÅéÉèáóüöäÜÖÄ§–—…·«»’‘”“×½°€";

/// Whether the bundled fonts have the character.
#[must_use]
pub fn can_be_shown(character: char) -> bool {
    matches!(character, ' '..='~' | '\n' | '\u{a0}' | 'æ' | 'ø' | 'å') || EXTRA_GLYPHS.contains(character)
}

/// Whether nobody sees the character: it steers, turns the direction of what follows, or takes no room.
pub(super) fn is_hidden(character: char) -> bool {
    // Nearly all that is written ends before the first of the others.
    if character < '\u{ad}' {
        return character.is_control();
    }
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}
