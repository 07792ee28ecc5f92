"""Walks the main job in the real window as a screen reader does: through AT-SPI, by role and name.

The window is open before the reader comes. It finds the adviser's number from the first screen, goes once through every
place of the navigation, and walks a shipped case from its first question to its outcome. It waits for what it expects,
never for a while.
"""

import sys

from guides import URGENCIES, content, first_numbers, questions
from real_window import BUTTON, Missing, Role, State, Window, act, below, has

CASE = "foer-sommerferien"


def arrive(window, title):
    """Waits for the screen with this title, which must have taken the focus, and looks at it whole."""
    heading = window.find(Role.HEADING, title)
    window.wait(lambda: has(heading, State.FOCUSED), f"focus on the heading {title!r}")
    nameless = [
        node.get_role_name()
        for node in window.nodes()
        if has(node, State.FOCUSABLE) and not node.get_name().strip() and node.get_role() != Role.FRAME
    ]
    if nameless:
        raise Missing(f"{title}: these can have the focus and have no name: {nameless}")
    for name in ("Kopiér 1 1 2.", "Kopiér 1 1 4."):
        window.find(BUTTON, name, window.find(Role.LANDMARK, "Hjælp nu"))
    return heading


def find_the_adviser(window):
    """From the first screen: the number, its name, and the focus on it."""
    window.find(Role.HEADING, "Hvad har du brug for?")
    strip = window.find(Role.LANDMARK, "Hjælp nu")
    button = window.find(BUTTON, tuple(f"Kopiér {number}." for number in first_numbers()), strip)
    window.focus(button)
    print(f"at-spi: {button.get_name()}")


def go_everywhere(window):
    """Every place of the navigation by its name; each screen's title takes the focus."""
    menu = window.find(Role.LANDMARK, "Menu")
    places = [node.get_name() for node in below(menu) if node.get_role() in (BUTTON, Role.LINK)]
    if places[0] != "Start" or len(places) < 9:
        raise Missing(f"the navigation has {places} only")
    title = None
    # The last but one is a second door to the settings, which the municipality before it has opened.
    for place in [*places[1:-2], places[-1], places[0]]:
        act(next(node for node in below(window.find(Role.LANDMARK, "Menu")) if node.get_name() == place))

        def new_title():
            headings = (node for node in window.nodes() if node.get_role() == Role.HEADING)
            return next((node for node in headings if has(node, State.FOCUSED) and node.get_name() != title), None)

        title = window.wait(new_title, f"the title of {place!r} in focus").get_name()
        arrive(window, title)
        print(f"at-spi: {place}: {title}")


def walk_a_case(window):
    """From Start to the outcome: each question by its words, each answer by its words."""
    case = content("danmark", "scenarios.json")[CASE]
    asked = questions()
    arrive(window, "Hvad har du brug for?")
    window.press(BUTTON, "Begynd")
    for id, options in case["answers"].items():
        question = asked[id]
        words = question["text"]["da"]
        arrive(window, words)
        group = window.find(Role.PANEL, words)
        for option in question["options"]:
            if option["id"] in options:
                role = Role.CHECK_BOX if question.get("multiple") else Role.RADIO_BUTTON
                answer = window.find(role, option["text"]["da"], group)
                act(answer)
                window.wait(lambda: has(answer, State.CHECKED), f"{answer.get_name()!r} chosen")
        window.press(BUTTON, "Fortsæt")
    outcome = arrive(window, URGENCIES[case["urgency"]]["da"])
    print(f"at-spi: {outcome.get_name()}")
    window.find(Role.HEADING, "Kontakt ikke familien")
    window.press(BUTTON, tuple(f"Kopiér {number}." for number in first_numbers()))
    window.find(BUTTON, tuple(f"Kopieret {number}." for number in first_numbers()))
    told = "Kopieret til udklipsholderen"
    window.wait(lambda: told in window.announced, f"announcement {told!r}")
    print(f"at-spi: said by itself: {told}")


def main():
    window = Window(sys.argv[1], open_before_reader=True)
    find_the_adviser(window)
    go_everywhere(window)
    walk_a_case(window)
    window.end()


try:
    main()
except Missing as missing:
    sys.exit(f"at-spi: {missing}")
