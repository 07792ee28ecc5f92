"""Every key of the box, pressed on every screen: it does what it says there, or no harm."""

from real_window import BUTTON, Missing, Role

from . import places
from .hand import box_of
from .listed_keys import is_entry, keys_title

# Keys that lead away from the screen or close the window are tried at the end, each by itself.
LEADING_AWAY = {
    "Gå til et punkt i menuen, talt fra toppen",
    "Gå tilbage",
    "Gå frem igen",
    "Skjul det hele, og slet svar og kryds",
    "Luk Vejviser",
}


def every_key_on(place, rows):
    """`rows` are the lines of the box, each with the same in Danish."""

    def trial(hand):
        # With an answer given, Ctrl+Q asks first.
        hand.keys("alt+2")
        first = hand.new_title(hand.start_title())
        hand.keys("3")
        hand.focus_passes(lambda seen: seen.role == Role.RADIO_BUTTON and seen.checked, "the third answer chosen")
        hand.keys("Return")
        hand.new_title(first)
        if place == "walkthrough":
            title = hand.title()
        else:
            title = places.go(hand, place)
        for row, danish in rows:
            if danish.does not in LEADING_AWAY and danish.place in ("Overalt", "Lister og bokse, der er åbne"):
                for press in row.presses():
                    try:
                        CHECKS.get(danish.does, does_no_harm)(hand, press, title)
                        hand.help_is_in_view()
                    except Missing as missing:
                        missing.what = f"{'+'.join(press)}: {missing.what}"
                        raise
        asks_to_quit(hand, title)
        leads_away_and_back(hand, title, place)

    return trial


def is_back(hand, title):
    hand.focus_on(Role.HEADING, title)


def shows_keys(hand, press, title):
    hand.keys(*press)
    hand.focus_on(Role.HEADING, keys_title(hand))
    hand.keys("Escape")
    is_back(hand, title)


def opens_search(hand, press, title):
    hand.keys(*press)
    hand.reads_in_field("")
    hand.types("ssp")
    hand.reads_in_field("ssp")
    hand.keys("Escape")
    hand.sees_no(is_entry, "the search to be closed by Esc")
    hand.has_focus_somewhere("after the search was closed")
    to_title(hand, title)


def to_title(hand, title):
    """F6 leads to the title from anywhere."""
    for _ in range(4):
        before = hand.focus()
        if before and (before.role, before.name) == (Role.HEADING, title):
            return
        hand.keys("F6")
        hand.focus_passes(lambda seen: before is None or seen.name != before.name, "focus on the next part of the window")
    raise Missing(f"focus on {title!r} by F6")


def jumps(hand, press, title):
    for _ in range(3):
        before = hand.focus()
        hand.keys(*press)
        hand.focus_passes(lambda seen: seen.name != before.name, "focus on the next part of the window")
    is_back(hand, title)


def moves_focus(hand, press, title):
    before = hand.focus()
    hand.keys(*press)
    there = hand.wait(lambda: (now := hand.focus()) and now.node != before.node and now, "focus on another control")
    hand.keys("shift+Tab" if press == ("Tab",) else "Tab")
    hand.wait(lambda: (now := hand.focus()) and now.node != there.node, "focus on another control again")
    to_title(hand, title)


def scrolls(hand, press, title):
    heading = hand.focus().node
    # Where large, the focus may have scrolled somewhat to come into view.
    hand.keys("Home")
    before = hand.settled_box(heading)
    top = before.top
    hand.keys(*press)
    hand.moved_box(heading, before, patience=0.4)
    hand.keys("Home")
    hand.wait(lambda: box_of(heading).top == top, "the top of the screen again after Home")
    is_back(hand, title)


def zooms(hand, press, title):
    hand.keys(*press)
    hand.has_focus_somewhere("after zooming")
    hand.zooms_back()
    is_back(hand, title)


def does_no_harm(hand, press, title):
    hand.keys(*press)
    hand.help_is_in_view()
    to_title(hand, title)


CHECKS = {
    "Vis tasterne": shows_keys,
    "Søg": opens_search,
    "Hop mellem menu, indhold og hjælpelinje": jumps,
    "Gå til næste felt eller knap": moves_focus,
    "Gå til forrige felt eller knap": moves_focus,
    "Rul en side ned": scrolls,
    "Rul en side op": scrolls,
    "Rul til toppen": scrolls,
    "Rul til bunden": scrolls,
    "Gør alt større": zooms,
    "Gør alt mindre": zooms,
    "Normal størrelse": zooms,
}


def asks_to_quit(hand, title):
    hand.keys("ctrl+q")
    hand.focus_on(BUTTON, hand.say("Bliv", "Stay"))
    hand.keys("Escape")
    is_back(hand, title)


def leads_away_and_back(hand, title, place):
    """By the keys of the menu, back and forward; then everything is hidden."""
    away = "alt+1" if place != "start" else "alt+5"
    hand.keys(away)
    there = hand.new_title(title)
    hand.keys("alt+Left")
    is_back(hand, title)
    hand.keys("alt+Right")
    hand.focus_on(Role.HEADING, there)
    hand.keys("alt+Left")
    is_back(hand, title)
    for number in range(1, 8):
        hand.keys(f"alt+{number}")
        hand.has_focus_somewhere(f"after alt+{number}")
    hand.keys("Shift_L", "Shift_L", "Shift_L")
    hand.focus_on(Role.HEADING, hand.say("Vejviser er på pause", "Vejviser is paused"))
    hand.keys("Tab", "Return")
    hand.focus_on(Role.HEADING, hand.start_title())
