"""A Danish and an English keyboard, and both languages in one window."""

from real_window import Missing, Role

from . import places
from .listed_keys import keys_title

# What is pressed on each keyboard, as its keys are marked, and what must stand in the field.
TYPED = {
    "dk": (["ae", "oslash", "aring", "AE", "dead_acute", "e", "underscore", "at"], "æøåÆé_@"),
    "us": (["slash", "at", "A", "apostrophe", "bracketleft"], "/@A'["),
}


def types_on(layout):
    """The slash opens the search wherever the keyboard has it, and every letter arrives."""

    def trial(hand):
        hand.desk.keyboard(layout)
        keys, text = TYPED[layout]
        hand.keys("slash")
        hand.reads_in_field("")
        hand.keys(*keys)
        hand.reads_in_field(text)
        hand.keys("Escape")
        before = hand.desk.settings().get("zoom", 100)
        hand.keys("ctrl+plus")
        hand.zoom_is(before + 25)
        hand.keys("ctrl+minus")
        hand.zoom_is(before)
        hand.keys("alt+2")
        hand.new_title(hand.start_title())
        hand.keys("1")
        hand.sees(lambda seen: seen.role == Role.RADIO_BUTTON and seen.checked, "the first answer chosen by 1")

    return trial


def other_language(hand):
    """Chosen by mouse, at once, and back again."""
    places.go(hand, "settings")
    titles = []
    for language, words in (("en", "English"), ("da", "Dansk")):
        hand.clicks(Role.RADIO_BUTTON, words)
        hand.language = language
        hand.sees(lambda seen: seen.role == Role.HEADING and seen.name == hand.say("Indstillinger", "Settings"), f"the settings in {words}")
        hand.help_is_in_view()
        hand.keys("F1")
        hand.dialog(keys_title(hand))
        titles.append(hand.title())
        hand.keys("Escape")
        hand.no_dialog()
    if titles != ["The keys", "Tasterne"]:
        raise Missing("the keys in both languages", titles)
