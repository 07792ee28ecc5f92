"""Every key that the box behind F1 lists is pressed, and does what the box says. A key without a trial fails."""

import re
import subprocess
from typing import NamedTuple


from real_window import BUTTON, Missing, Role, State, below, has

from . import places
from .hand import box_of

# Keys by their names in the box, in both languages, and what xdotool calls them.
NAMES = {
    "Pil ned": "Down",
    "Pil op": "Up",
    "Pil til venstre": "Left",
    "Pil til højre": "Right",
    "Down arrow": "Down",
    "Up arrow": "Up",
    "Left arrow": "Left",
    "Right arrow": "Right",
    "Mellemrum": "space",
    "Space": "space",
    "Page Down": "Next",
    "Page Up": "Prior",
    "Home": "Home",
    "End": "End",
    "Esc": "Escape",
    "Enter": "Return",
    "Tab": "Tab",
    "+": "plus",
    "-": "minus",
    "/": "slash",
}
HELD = {"Ctrl": "ctrl", "Alt": "alt", "Skift": "shift", "Shift": "shift"}
THREE_TIMES = {"Skift tre gange", "Shift three times"}


class Row(NamedTuple):
    """A line of the box: the heading above it, the keys as they stand, what they do."""

    place: str
    caps: str
    does: str

    def presses(self):
        """What to press for each of the keys, as xdotool calls them."""
        return [press for cap in self.caps.split(", ") for press in presses_of(cap)]


def presses_of(cap):
    if cap in THREE_TIMES:
        return [("Shift_L",) * 3]
    held, key = [], cap
    while (first := key.split(" ")[0]) in HELD and " " in key:
        held.append(HELD[first])
        key = key.split(" ", 1)[1]
    if between := re.fullmatch(r"(\w)–(\w)", key):
        names = [chr(code) for code in range(ord(between[1]), ord(between[2]) + 1)]
    elif key in NAMES:
        names = [NAMES[key]]
    elif re.fullmatch(r"F\d+", key):
        names = [key]
    elif re.fullmatch(r"\w", key):
        names = [key.lower()]
    else:
        raise Missing(f"a key known by the name {key!r}")
    return [("+".join([*held, name]),) for name in names]


def rows(hand):
    """The lines of the box, in order."""
    hand.keys("F1")
    box = hand.dialog(keys_title(hand))
    hand.focus_on(Role.HEADING, keys_title(hand))
    place, found = None, []
    for node in below(box):
        name = node.get_name()
        if node.get_role() == Role.HEADING:
            place = name
        elif node.get_role() == Role.LABEL and ": " in name and place != keys_title(hand):
            caps, does = name.split(": ", 1)
            found.append(Row(place, caps, does))
    hand.keys("Escape")
    hand.no_dialog()
    if len(found) < 20:
        raise Missing(f"at least 20 keys in the box {keys_title(hand)!r}", [str(row) for row in found])
    return found


def keys_title(hand):
    return hand.say("Tasterne", "The keys")


# What each line does: a trial by the Danish heading and words, and the same in English.


def shows_keys(hand, presses):
    for press in presses:
        hand.keys(*press)
        hand.focus_on(Role.HEADING, keys_title(hand))
        hand.keys(*press)
        hand.no_dialog()
        hand.has_focus_somewhere("after the box was closed")


def opens_search(hand, presses):
    for at, press in enumerate(presses):
        hand.keys(*press)
        hand.reads_in_field("")
        hand.types("pas")
        hand.reads_in_field("pas")
        if press == ("slash",):
            hand.keys(*press)
            hand.reads_in_field("pas/")
        elif at == 0:
            hand.keys(*press)
            hand.sees_no(is_entry, "the search to be closed by the key that opened it")
            hand.has_focus_somewhere("after the search was closed by its key")
            continue
        else:
            hand.keys(*press)
            hand.reads_in_field("pas")
        hand.keys("Escape")
        hand.sees_no(is_entry, "the search to be closed by Esc")
        hand.has_focus_somewhere("after the search was closed")


def is_entry(seen):
    return seen.role == Role.ENTRY


def goes_to_entries(hand, presses):
    places.go(hand, "about")
    title, titles = hand.title(), []
    for press in presses:
        hand.keys(*press)
        title = hand.new_title(title)
        titles.append(title)
    if len(set(titles)) != len(presses) or titles[0] != hand.start_title():
        raise Missing(f"{len(presses)} screens, the first of them Start", titles)


def goes_back(hand, presses):
    for press in presses:
        hand.keys("alt+5")
        hand.new_title(hand.start_title())
        hand.keys(*press)
        hand.focus_on(Role.HEADING, hand.start_title())


def goes_forward(hand, presses):
    for press in presses:
        hand.keys("alt+5")
        there = hand.new_title(hand.start_title())
        hand.keys("alt+Left")
        hand.focus_on(Role.HEADING, hand.start_title())
        hand.keys(*press)
        hand.focus_on(Role.HEADING, there)


def jumps_between_regions(hand, presses):
    for press in presses:
        hand.keys(*press)
        hand.focus_on(BUTTON, hand.say("Kopiér 1 1 2", "Copy 1 1 2"))
        hand.keys(*press)
        hand.focus_on(BUTTON, ("Start", "Menu"))
        hand.keys(*press)
        hand.focus_on(Role.HEADING, hand.start_title())


def goes_to_next_control(hand, presses):
    for press in presses:
        first = hand.focus()
        hand.keys(*press)
        second = hand.focus_passes(lambda seen: seen.name != first.name, "focus on the next control")
        hand.keys(*press)
        hand.focus_passes(lambda seen: seen.name not in (first.name, second.name), "focus on the one after it")


def goes_to_previous_control(hand, presses):
    for press in presses:
        first = hand.tabs_to(BUTTON, hand.say("Begynd", "Begin"))
        hand.keys("Tab")
        hand.focus_passes(lambda seen: seen.name != first.name, "focus on the next control")
        hand.keys(*press)
        hand.focus_on(BUTTON, first.name)


def scrolls(hand, presses, from_end, test, what):
    """On the signs, which are a long list."""
    hand.keys("alt+3")
    heading = hand.focus_on(Role.HEADING, hand.say("Tegn", "Signs")).node
    for press in presses:
        if from_end:
            hand.keys("End")
            hand.wait(lambda: box_of(heading).top < hand.window_box.top, "the list to scroll to its end")
            hand.settled_box(heading)
        before = box_of(heading).top
        hand.keys(*press)
        hand.wait(lambda: test(before, hand.settled_box(heading).top, hand.content_box().height), what)


def scrolls_page_down(hand, presses):
    scrolls(hand, presses, False, lambda old, new, page: page * 0.4 < old - new <= page, "a page further down")


def scrolls_page_up(hand, presses):
    scrolls(hand, presses, True, lambda old, new, page: page * 0.4 < new - old <= page, "a page further up")


def scrolls_to_top(hand, presses):
    scrolls(hand, presses, True, lambda _old, new, _page: new >= hand.content_box().top, "the top of the list")


def scrolls_to_end(hand, presses):
    scrolls(hand, presses, False, lambda old, new, page: old - new > 2 * page, "the end of the list")


def makes_larger(hand, presses):
    for press in presses:
        zooms(hand, press, hand.zoom + 25)


def makes_smaller(hand, presses):
    for press in presses:
        zooms(hand, press, hand.zoom - 25 if hand.zoom > 105 else 80)


def makes_normal(hand, presses):
    for press in presses:
        hand.keys("ctrl+plus")
        hand.zoom_is(hand.zoom + 25)
        hand.keys(*press)
        hand.zoom_is(100)
        hand.zooms_back()


def zooms(hand, press, wanted):
    height = box_of(hand.alarm()).height
    hand.keys(*press)
    hand.zoom_is(wanted)
    hand.help_is_in_view()
    hand.zooms_back()
    hand.wait(lambda: box_of(hand.alarm()).height == height, "112 as large as before")


def hides(hand, presses):
    for press in presses:
        hand.keys(*press)
        hand.focus_on(Role.HEADING, hand.say("Vejviser er på pause", "Vejviser is paused"))
        if len(hand.nodes()) > 8:
            raise Missing("an empty page", [f"  {seen.name!r}" for seen in hand.looks()])
        hand.keys("Tab", "Return")
        hand.focus_on(Role.HEADING, hand.start_title())


def asks_to_quit(hand, presses):
    """With an answer given it asks first; that it closes without one is a trial of its own, the last."""
    for press in presses:
        answers_one_question(hand)
        before = hand.focus().name
        hand.keys(*press)
        hand.focus_on(BUTTON, hand.say("Bliv", "Stay"))
        hand.keys("Escape")
        hand.no_dialog()
        hand.focus_on(Role.HEADING, before)


def closes_at_once(hand):
    """Without an answer; the program ends as it should and says nothing."""
    hand.keys("ctrl+q")
    try:
        code = hand.program.wait(hand.patience)
    except subprocess.TimeoutExpired:
        raise Missing("the program to end") from None
    if code or "panicked" in hand.said():
        raise Missing(f"an end with 0, not with {code}", hand.said().splitlines())


def answers_one_question(hand):
    hand.keys("alt+2")
    title = hand.new_title(hand.start_title())
    hand.keys("2")
    is_answered(hand, 1)
    hand.keys("Return")
    return hand.new_title(title)


def answers(hand, role):
    """The answers that are shown, in order."""
    return [seen for seen in hand.looks() if seen.role == role]


def is_answered(hand, at):
    """The answer at this place of a question with one is chosen and in focus."""

    def look():
        now = hand.focus()
        shown = answers(hand, Role.RADIO_BUTTON)
        return now and now.checked and len(shown) > at and shown[at].name == now.name

    hand.wait(look, f"answer {at + 1} chosen and in focus")


def chooses(hand, presses):
    """At the question with most answers, which the second answers lead to."""
    title = answers_one_question(hand)
    while not answers(hand, Role.CHECK_BOX):
        hand.keys("2")
        is_answered(hand, 1)
        hand.keys("Return")
        title = hand.new_title(title)
    names = [answer.name for answer in answers(hand, Role.CHECK_BOX)]
    if len(names) < 12:
        raise Missing("a question of at least 12 answers", names)
    for name, press in zip(names, presses):
        hand.keys(*press)
        hand.focus_passes(lambda seen: seen.name == name and seen.checked, f"{name!r} chosen by {press[0]}")


def goes_to_next_answer(hand, presses):
    for press in presses:
        at_second_answer(hand)
        hand.keys(*press)
        is_answered(hand, 2)


def goes_to_previous_answer(hand, presses):
    for press in presses:
        at_second_answer(hand)
        hand.keys(*press)
        is_answered(hand, 0)


def goes_on(hand, presses):
    for press in presses:
        title = at_second_answer(hand)
        hand.keys(*press)
        hand.new_title(title)


def at_second_answer(hand):
    hand.keys("alt+2")
    title = hand.new_title(hand.start_title())
    hand.keys("2")
    is_answered(hand, 1)
    return title


def to_first_sign(hand):
    hand.keys("alt+3")
    hand.focus_on(Role.HEADING, hand.say("Tegn", "Signs"))
    return hand.tabs_to(Role.CHECK_BOX, "").node


def ticks(hand, presses):
    sign = to_first_sign(hand)
    for press in presses:
        for wanted in (True, False):
            hand.keys(*press)
            hand.wait(lambda: has(sign, State.CHECKED) == wanted, "a tick" if wanted else "the tick gone")


def unfolds(hand, presses):
    sign = to_first_sign(hand)
    for press in presses:
        before = beside(sign)
        hand.keys(*press)
        hand.wait(lambda: beside(sign) > before, "more below the sign")


def folds(hand, presses):
    sign = to_first_sign(hand)
    for press in presses:
        before = beside(sign)
        hand.keys("Right")
        hand.wait(lambda: beside(sign) > before, "more below the sign")
        hand.keys(*press)
        hand.wait(lambda: beside(sign) == before, "what was below the sign gone")


def beside(sign):
    """How much stands in the sign's list."""
    parent = sign.get_parent()
    parent.clear_cache()
    return len(below(parent))


def searches(hand, text):
    hand.keys("ctrl+k")
    hand.reads_in_field("")
    hand.types(text)
    hand.reads_in_field(text)
    return selected(hand)


def selected(hand, other_than=None):
    """The hit that the arrows stand on."""
    test = lambda seen: seen.role == Role.LIST_ITEM and seen.selected and seen.name != other_than
    what = "a hit chosen" if other_than is None else f"another hit chosen than {other_than!r}"
    return hand.sees(test, what, over=True).name


def goes_to_next_hit(hand, presses):
    for press in presses:
        first = searches(hand, "ssp")
        hand.keys(*press)
        selected(hand, first)
        hand.field()


def goes_to_previous_hit(hand, presses):
    for press in presses:
        first = searches(hand, "ssp")
        hand.keys("Down")
        second = selected(hand, first)
        hand.keys(*press)
        if selected(hand, second) != first:
            raise Missing(f"{first!r} chosen again", [selected(hand)])
        hand.field()


def opens_hit(hand, presses):
    for press in presses:
        searches(hand, "rejse")
        hand.keys(*press)
        hand.new_title(hand.start_title())


def copies_hit(hand, presses):
    for press in presses:
        hit = searches(hand, "ssp")
        hand.keys(*press)
        hand.reads_on_clipboard(lambda text: number(text) and number(text) in number(hit), f"the number of {hit!r}")


def number(text):
    return re.sub(r"\D", "", text)


def closes(hand, presses):
    """Whatever is open: a box, the search, and a list of choices in it."""
    for press in presses:
        hand.keys("F1")
        hand.focus_on(Role.HEADING, keys_title(hand))
        hand.keys(*press)
        hand.no_dialog()
        hand.focus_on(Role.HEADING, hand.start_title())
        hand.keys("ctrl+k")
        hand.field()
        field = hand.tabs_to(Role.COMBO_BOX, "")
        hand.keys("Return")
        hand.focus_passes(lambda seen: seen.role == Role.LIST_ITEM, "focus in the open list")
        hand.keys(*press)
        hand.focus_on(Role.COMBO_BOX, field.name)
        hand.keys(*press)
        hand.sees_no(is_entry, "the search to be closed from one of its filters")
        hand.has_focus_somewhere("after the search was closed")


TRIALS = {
    ("Overalt", "Vis tasterne"): shows_keys,
    ("Overalt", "Søg"): opens_search,
    ("Overalt", "Gå til et punkt i menuen, talt fra toppen"): goes_to_entries,
    ("Overalt", "Gå tilbage"): goes_back,
    ("Overalt", "Gå frem igen"): goes_forward,
    ("Overalt", "Hop mellem menu, indhold og hjælpelinje"): jumps_between_regions,
    ("Overalt", "Gå til næste felt eller knap"): goes_to_next_control,
    ("Overalt", "Gå til forrige felt eller knap"): goes_to_previous_control,
    ("Overalt", "Rul en side ned"): scrolls_page_down,
    ("Overalt", "Rul en side op"): scrolls_page_up,
    ("Overalt", "Rul til toppen"): scrolls_to_top,
    ("Overalt", "Rul til bunden"): scrolls_to_end,
    ("Overalt", "Gør alt større"): makes_larger,
    ("Overalt", "Gør alt mindre"): makes_smaller,
    ("Overalt", "Normal størrelse"): makes_normal,
    ("Overalt", "Skjul det hele, og slet svar og kryds"): hides,
    ("Overalt", "Luk Vejviser"): asks_to_quit,
    ("Spørgsmål", "Vælg et svar"): chooses,
    ("Spørgsmål", "Gå til næste svar"): goes_to_next_answer,
    ("Spørgsmål", "Gå til forrige svar"): goes_to_previous_answer,
    ("Spørgsmål", "Fortsæt"): goes_on,
    ("Tegn", "Sæt eller fjern et kryds"): ticks,
    ("Tegn", "Vis, hvad du kan spørge om"): unfolds,
    ("Tegn", "Skjul det igen"): folds,
    ("Søgning", "Gå til næste resultat"): goes_to_next_hit,
    ("Søgning", "Gå til forrige resultat"): goes_to_previous_hit,
    ("Søgning", "Åbn resultatet"): opens_hit,
    ("Søgning", "Kopiér resultatets nummer"): copies_hit,
    ("Lister og bokse, der er åbne", "Luk"): closes,
}


def trial_of(row, danish):
    """What to try of a line; `danish` is the same line of the Danish box."""

    def trial(hand):
        do = TRIALS.get((danish.place, danish.does))
        if do is None:
            raise Missing(f"a trial for the key {row.caps!r} ({row.does}) in scripts/by_hand/listed_keys.py")
        do(hand, row.presses())

    return trial


def left_over(danish_rows):
    """Trials for keys that the box no longer lists."""
    return sorted(set(TRIALS) - {(row.place, row.does) for row in danish_rows})


def not_listed(_hand):
    raise Missing("a line of the box for this trial")
