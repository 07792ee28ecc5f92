"""Boxes over the screen and lists of choices: open, stay inside, close, give the focus back."""

from real_window import BUTTON, Missing, Role, State, below, has

from . import places
from .listed_keys import answers_one_question, keys_title


def tab_stays_inside(hand):
    hand.keys("F1")
    box = hand.dialog(keys_title(hand))
    inside = {(node.get_role(), node.get_name()) for node in below(box)}
    strip = hand.find(Role.LANDMARK, hand.say("Hjælp nu", "Help now"))
    inside |= {(node.get_role(), node.get_name()) for node in below(strip)}
    inside.add((BUTTON, hand.say("Skjul", "Hide")))
    for key in ("Tab", "shift+Tab"):
        for _ in range(6):
            before = hand.focus()
            hand.keys(key)
            now = hand.focus_passes(lambda seen: seen.name != before.name, "focus on the next control")
            if (now.role, now.name) not in inside:
                raise Missing("focus in the box, on Skjul or in the help strip", [f"focus on {now.role.value_nick} {now.name!r}"])
    hand.keys("Escape")
    hand.no_dialog()
    hand.focus_on(Role.HEADING, hand.start_title())


def gives_the_focus_back(hand):
    """To the button that opened the box, by Esc, by its key and by the mouse."""
    places.go(hand, "settings")
    shows = hand.say("Vis tasterne", "Show the keys")
    hand.tabs_to(BUTTON, shows, key="shift+Tab")
    for close in ("Escape", "F1", "mouse"):
        hand.keys("Return")
        box = hand.dialog(keys_title(hand))
        hand.focus_on(Role.HEADING, keys_title(hand))
        if close == "mouse":
            hand.clicks(BUTTON, hand.say("Luk boksen", "Close the box"), box)
        else:
            hand.keys(close)
        hand.no_dialog()
        hand.focus_on(BUTTON, shows, f"focus back on {shows!r} after {close}")


def asks_before_it_closes(hand):
    """By keys and by mouse; *Bliv* keeps the answers."""
    title = answers_one_question(hand)
    for stay in ("Escape", "Return", "mouse"):
        hand.keys("ctrl+q")
        box = hand.dialog(hand.say("Luk Vejviser?", "Close Vejviser?"))
        hand.focus_on(BUTTON, hand.say("Bliv", "Stay"))
        if stay == "mouse":
            hand.clicks(BUTTON, hand.say("Bliv", "Stay"), box)
        else:
            hand.keys(stay)
        hand.no_dialog()
        hand.focus_on(Role.HEADING, title, f"focus back on {title!r} after {stay}")


def filter_of_the_search(hand):
    hand.keys("ctrl+k")
    hand.field()
    hand.types("ssp")
    hand.reads_in_field("ssp")
    hand.tabs_to(Role.COMBO_BOX, "")
    chooses_by_keys(hand)
    hand.keys("shift+Tab")
    hand.has_focus_somewhere("before the filter")


def lists_of_the_contacts(hand):
    """Each drop-down of the screen, by keys and by mouse."""
    places.go(hand, "contacts")
    names = [seen.name for seen in hand.looks() if seen.role == Role.COMBO_BOX]
    if not names:
        raise Missing("a list of choices among the contacts")
    for name in names:
        hand.tabs_to(Role.COMBO_BOX, name)
        chooses_by_keys(hand)
        chooses_by_mouse(hand, name)


def chooses_by_keys(hand):
    """In the list in focus: down and up inside it, Esc leaves it as it was, Enter takes another."""
    field = hand.focus()
    hand.keys("Return")
    items = open_list(hand)
    first = hand.focus_passes(is_item, "focus in the open list").name
    if len(items) > 1:
        hand.keys("Down" if items[-1] != first else "Up")
        other = hand.focus_passes(lambda seen: is_item(seen) and seen.name != first, "focus on the next of the list").name
        hand.keys("Escape")
        is_closed(hand, field.name, items)
        hand.keys("Return")
        hand.focus_passes(lambda seen: is_item(seen) and seen.name == first, f"{first!r} still chosen after Esc")
        hand.keys("Down" if items[-1] != first else "Up")
        hand.focus_passes(lambda seen: is_item(seen) and seen.name == other, "focus on the next of the list")
        hand.keys("Return")
        is_closed(hand, field.name, items)
        hand.keys("Return")
        hand.focus_passes(lambda seen: is_item(seen) and seen.selected and seen.name == other, f"{other!r} chosen")
    hand.keys("Escape")
    is_closed(hand, field.name, items)


def chooses_by_mouse(hand, name):
    hand.clicks(Role.COMBO_BOX, name)
    items = open_list(hand)
    hand.clicks(Role.LIST_ITEM, items[0])
    is_closed(hand, name, items)
    hand.clicks(Role.COMBO_BOX, name)
    open_list(hand)
    hand.sees(lambda seen: seen.role == Role.LIST_ITEM and seen.selected and seen.name == items[0], f"{items[0]!r} chosen")
    hand.keys("Escape")
    is_closed(hand, name, items)


def open_list(hand):
    """The names in the open list: the only ones that can have the focus, for hits cannot."""
    test = lambda seen: seen.role == Role.LIST_ITEM and has(seen.node, State.FOCUSABLE)
    return hand.wait(lambda: [seen.name for seen in hand.looks() if test(seen)], "an open list")


def is_item(seen):
    return seen.role == Role.LIST_ITEM


def is_closed(hand, field, items):
    hand.sees_no(lambda seen: seen.role == Role.LIST_ITEM and seen.name == items[0] and has(seen.node, State.FOCUSABLE), "the list closed")
    hand.focus_on(Role.COMBO_BOX, field)


def menu_of_a_narrow_window(hand):
    """Opens, leads on, and closes by Esc."""
    button = next((seen for seen in hand.looks() if seen.role == BUTTON and seen.name == "Menu"), None)
    if button is None:
        return
    hand.clicks_node(button.node)
    hand.find(Role.LANDMARK, "Menu")
    hand.keys("Escape")
    hand.sees_no(lambda seen: seen.role == Role.LANDMARK and seen.name == "Menu", "the menu closed")
    hand.keyboard_is_somewhere()


