"""Walks the main job in the real window as a screen reader does: through AT-SPI, by role and name.

It finds the adviser's number from the first screen, goes once through every place of the navigation, and walks a
shipped case from its first question to its outcome. It waits for what it expects, never for a while.
"""

import json
import pathlib
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 60  # seconds that any one step may take on a slow machine
GUIDES = pathlib.Path(__file__).resolve().parent.parent / "guides"
CASE = "foer-sommerferien"
# Who stands first depends on the hour: the adviser in working time, else the line that is open round the clock.
FIRST = {"nordjylland": "sikkerhedskonsulent-nord", "danmark": "red-raadgivning"}
URGENCIES = {
    "ring-112": "Ring 112 nu",
    "ring-nu": "Ring nu, før du gør noget andet",
    "ring-i-dag": "Ring i dag",
    "raad-foerst": "Få råd, før du gør noget andet",
}

Role, State = Atspi.Role, Atspi.StateType
# Newer bindings call it by its new name alone.
BUTTON = getattr(Role, "BUTTON", None) or Role.PUSH_BUTTON


def content(pack, file):
    return {item["id"]: item for item in json.loads((GUIDES / pack / file).read_text())}


class Window:
    """The program's window, read anew at every look."""

    def __init__(self, program):
        switch_accessibility_on()
        # Any event of these kinds ends a wait early; the condition is then looked at again.
        self.listener = Atspi.EventListener.new(lambda _event: None)
        for kind in ("object:state-changed", "object:children-changed", "object:property-change", "window"):
            self.listener.register(kind)
        # What is said by itself, as a screen reader would say it.
        self.announced = []
        self.speaker = Atspi.EventListener.new(lambda event: self.announced.append(str(event.any_data)))
        self.speaker.register("object:announcement")
        self.program = subprocess.Popen([program], stderr=subprocess.PIPE)
        self.app = self.wait(self.find_app, "the program among the applications")
        self.wait(self.nodes, "a window with something in it")
        # Nobody manages windows here, so nobody but this gives the window the keyboard.
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)]
        window = subprocess.run(search, check=True, timeout=PATIENCE, capture_output=True, text=True).stdout.split()[0]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True, timeout=PATIENCE)
        self.wait(lambda: any(has(node, State.ACTIVE) for node in self.nodes()[:1]), "the keyboard in the window")

    def find_app(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        apps = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
        return next((app for app in apps if app and app.get_process_id() == self.program.pid), None)

    def nodes(self):
        """Every node below the application, in reading order."""
        self.app.clear_cache()
        found, waiting = [], [self.app]
        while waiting:
            node = waiting.pop()
            found.append(node)
            try:
                waiting.extend(filter(None, (node.get_child_at_index(at) for at in reversed(range(node.get_child_count())))))
            except GLib.Error:
                pass  # the node went away while the screen changed
        return found[1:]

    def wait(self, condition, what):
        """What the condition gives as soon as it gives something."""
        deadline = time.monotonic() + PATIENCE
        context = GLib.MainContext.default()
        while time.monotonic() < deadline:
            if self.program.poll() is not None:
                fail(f"the program ended while waiting for {what}: {self.program.stderr.read().decode()}")
            try:
                found = condition()
            except GLib.Error:
                found = None  # a node went away while it was read
            if found:
                return found
            wake = GLib.timeout_add(100, lambda: GLib.SOURCE_REMOVE)
            context.iteration(True)
            if context.find_source_by_id(wake):
                GLib.source_remove(wake)
        there = "\n".join(f"  {node.get_role_name()} {node.get_name()!r}" for node in self.nodes())
        fail(f"no {what} within {PATIENCE} s; there is\n{there}")

    def find(self, role, name, within=None):
        """The node of this role whose name begins so, or in one of these ways, as soon as it is there."""

        def look():
            nodes = below(within) if within else self.nodes()
            return next((node for node in nodes if node.get_role() == role and node.get_name().startswith(name)), None)

        return self.wait(look, f"{role.value_nick} {name!r}")

    def press(self, role, name, within=None):
        act(self.find(role, name, within))

    def focus(self, node):
        Atspi.Component.grab_focus(node)
        self.wait(lambda: has(node, State.FOCUSED), f"focus on {node.get_name()!r}")

    def arrive(self, title):
        """Waits for the screen with this title, which must have taken the focus, and looks at it whole."""
        heading = self.find(Role.HEADING, title)
        self.wait(lambda: has(heading, State.FOCUSED), f"focus on the heading {title!r}")
        nameless = [
            node.get_role_name()
            for node in self.nodes()
            if has(node, State.FOCUSABLE) and not node.get_name().strip() and node.get_role() != Role.FRAME
        ]
        if nameless:
            fail(f"{title}: these can have the focus and have no name: {nameless}")
        for name in ("Kopiér 1 1 2.", "Kopiér 1 1 4."):
            self.find(BUTTON, name, self.find(Role.LANDMARK, "Hjælp nu"))
        return heading

    def end(self):
        self.program.terminate()
        self.program.wait(PATIENCE)


def below(node):
    found = []
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child:
            found += [child, *below(child)]
    return found


def has(node, state):
    node.clear_cache()  # what the library remembers may be of the frame before
    return node.get_state_set().contains(state)


def act(node):
    if not Atspi.Action.do_action(node, 0):
        fail(f"{node.get_role_name()} {node.get_name()!r} does nothing")


def spoken(phone):
    return " ".join(phone)


def fail(what):
    sys.exit(f"at-spi: {what}")


def switch_accessibility_on():
    """Tells the session that somebody reads the screen, as a screen reader does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None, 0, PATIENCE * 1000
        )


def first_numbers():
    """The numbers that may stand first, as they are spoken."""
    contacts = (content(pack, "contacts.json")[id] for pack, id in FIRST.items())
    return [f"{spoken(contact['phones'][0])}." for contact in contacts]


def find_the_adviser(window):
    """From the first screen: the number, its name, and the focus on it."""
    window.find(Role.HEADING, "Hvad har du brug for?")
    strip = window.find(Role.LANDMARK, "Hjælp nu")
    button = window.find(BUTTON, tuple(f"Kopiér {number}" for number in first_numbers()), strip)
    window.focus(button)
    print(f"at-spi: {button.get_name()}")


def go_everywhere(window):
    """Every place of the navigation by its name; each screen's title takes the focus."""
    menu = window.find(Role.LANDMARK, "Menu")
    places = [node.get_name() for node in below(menu) if node.get_role() in (BUTTON, Role.LINK)]
    if places[0] != "Start" or len(places) < 9:
        fail(f"the navigation has {places} only")
    title = None
    # The last but one is a second door to the settings, which the municipality before it has opened.
    for place in [*places[1:-2], places[-1], places[0]]:
        act(next(node for node in below(window.find(Role.LANDMARK, "Menu")) if node.get_name() == place))

        def new_title():
            headings = (node for node in window.nodes() if node.get_role() == Role.HEADING)
            return next((node for node in headings if has(node, State.FOCUSED) and node.get_name() != title), None)

        title = window.wait(new_title, f"the title of {place!r} in focus").get_name()
        window.arrive(title)
        print(f"at-spi: {place}: {title}")


def walk_a_case(window):
    """From Start to the outcome: each question by its words, each answer by its words."""
    case = content("danmark", "scenarios.json")[CASE]
    flow = json.loads((GUIDES / "danmark/flow.json").read_text())
    questions = {question["id"]: question for question in flow["questions"]}
    window.arrive("Hvad har du brug for?")
    window.press(BUTTON, "Begynd")
    for id, options in case["answers"].items():
        question = questions[id]
        words = question["text"]["da"]
        window.arrive(words)
        group = window.find(Role.PANEL, words)
        for option in question["options"]:
            if option["id"] in options:
                role = Role.CHECK_BOX if question.get("multiple") else Role.RADIO_BUTTON
                answer = window.find(role, option["text"]["da"], group)
                act(answer)
                window.wait(lambda: has(answer, State.CHECKED), f"{answer.get_name()!r} chosen")
        window.press(BUTTON, "Fortsæt")
    outcome = window.arrive(URGENCIES[case["urgency"]])
    print(f"at-spi: {outcome.get_name()}")
    window.find(Role.HEADING, "Kontakt ikke familien")
    window.press(BUTTON, tuple(f"Kopiér {number}" for number in first_numbers()))
    window.find(BUTTON, tuple(f"Kopieret {number}" for number in first_numbers()))
    told = "Kopieret til udklipsholderen"
    window.wait(lambda: told in window.announced, f"announcement {told!r}")
    print(f"at-spi: said by itself: {told}")


def main():
    window = Window(sys.argv[1])
    find_the_adviser(window)
    go_everywhere(window)
    walk_a_case(window)
    window.end()


main()
