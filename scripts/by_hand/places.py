"""The way to each screen, as a person goes it."""

from guides import content
from real_window import BUTTON, Missing, Role

# The entries of the navigation, by their place in it.
ENTRIES = ["start", "walkthrough", "signs", "plan", "contacts", "conversation", "talks"]
# Those at its foot.
FEET = {"settings": ("Indstillinger", "Settings"), "about": ("Om Vejviser", "About Vejviser")}
# Those that a list of contents leads to: the entry of the navigation, and the name in the list.
CONTENTS = {
    "laws": ("plan", "Love og regler", "Laws and rules"),
    "papers": ("conversation", "Ark til samtalen og sagen", "Sheets for the talk and the case"),
    "figures": ("talks", "Tal til oplægget", "Figures for the talk"),
    "practice": ("talks", "Øv dig", "Practise"),
}
# Those that a link on another screen leads to: that screen, and the link.
LINKS = {
    "paper": ("papers", "papers.json", "underretning"),
    "case": ("practice", "scenarios.json", "foer-sommerferien"),
}
ALL = [*ENTRIES, *FEET, *CONTENTS, *LINKS, "outcome"]


def go(hand, place):
    """Goes to a screen from wherever the window stands, and gives its title."""
    if place in FEET:
        return by_menu(hand, hand.say(*FEET[place]))
    if place in CONTENTS:
        entry, *words = CONTENTS[place]
        go(hand, entry)
        return by_contents(hand, hand.say(*words))
    if place in LINKS:
        before, file, id = LINKS[place]
        title = go(hand, before)
        words = content("danmark", file)[id]["title"]
        hand.clicks(Role.LINK, words.get(hand.language, words["da"]))
        return hand.new_title(title)
    if place == "outcome":
        return to_an_outcome(hand)
    before = hand.focus()
    if place == "start" and before and before.name == hand.start_title():
        return before.name
    hand.keys(f"alt+{ENTRIES.index(place) + 1}")
    return hand.new_title(before and before.name)


def to_an_outcome(hand):
    """By the first answer to the first question: 112. What was answered before is revised."""
    title = hand.title()
    if title == hand.start_title():
        hand.keys("alt+2")
        title = hand.new_title(title)
    first = hand.say("Er nogen i fare", "Is anybody")
    while not title.startswith(first):
        hand.keys("alt+Left")
        title = hand.new_title(title)
    hand.keys("1")
    hand.focus_passes(lambda seen: seen.role == Role.RADIO_BUTTON and seen.checked, "the first answer chosen")
    hand.keys("Return")
    return hand.new_title(title)


def by_menu(hand, name):
    """Clicks in the menu, which a narrow window keeps behind a button."""
    before = hand.focus()
    menu = next((seen for seen in hand.looks() if seen.role == BUTTON and seen.name == "Menu"), None)
    if menu:
        hand.clicks_node(menu.node)
    hand.clicks(BUTTON, name, hand.find(Role.LANDMARK, "Menu"))
    return hand.new_title(before and before.name)


def by_contents(hand, name):
    """Clicks in a list of contents, which a narrow window keeps in a drop-down."""
    before = hand.title()
    link = next((seen for seen in hand.looks() if seen.role == Role.LINK and seen.name == name), None)
    if link:
        hand.clicks_node(link.node)
        return hand.new_title(before)
    choice = next((seen for seen in hand.looks() if seen.role == Role.COMBO_BOX), None)
    if choice is None:
        raise Missing(f"a way to {name!r}")
    hand.tabs_to(Role.COMBO_BOX, choice.name)
    hand.keys("Return")
    hand.focus_passes(lambda seen: seen.role == Role.LIST_ITEM, "focus in the open list")
    for _ in range(80):
        now = hand.focus_passes(lambda seen: seen.role == Role.LIST_ITEM, "focus in the open list")
        if now.name == name:
            hand.keys("Return")
            return hand.new_title(before)
        hand.keys("Down")
        hand.focus_passes(lambda seen: seen.name != now.name, "focus on the next of the list")
    raise Missing(f"{name!r} in the list {choice.name!r}")
