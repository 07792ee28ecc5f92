"""A hand at keyboard and mouse, and an eye on what stands in the window."""

import subprocess
import time
from typing import NamedTuple

from gi.repository import Atspi

from real_window import BUTTON, GONE, WHOLE, Missing, Role, State, Window, below, children

STILL = 0.25  # seconds without a move that count as rest
SHOWN_PATIENCE = 15  # seconds that the window may take to answer a key on a slow machine


class Seen(NamedTuple):
    """One node at one look."""

    role: Role
    name: str
    focused: bool
    selected: bool
    checked: bool
    node: Atspi.Accessible


class Box(NamedTuple):
    """Where something lies on the screen."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self):
        return self.left + self.width // 2, self.top + self.height // 2

    @property
    def bottom(self):
        return self.top + self.height

    def holds(self, other):
        across = self.left <= other.left and other.left + other.width <= self.left + self.width
        return across and self.top <= other.top and other.bottom <= self.bottom


class Hand(Window):
    """The window with what a person does to it. Words are said in the language that the window opened in."""

    patience = SHOWN_PATIENCE

    def __init__(self, program, desk, language="da", zoom=100):
        self.desk, self.language, self.zoom = desk, language, zoom
        self.by_mouse = False
        # What a trial has to tell beside that it passed.
        self.told = None
        desk.choose(language, zoom)
        super().__init__(program, desk.environment)
        self.window_box = self.measured()

    def take_keyboard(self):
        """The window manager gives it."""

    def say(self, danish, english):
        return danish if self.language == "da" else english

    # What the hand does.

    def keys(self, *keys):
        self.by_mouse = False
        xdotool("key", *keys)

    def types(self, text):
        """Letters that an English keyboard lacks come from the clipboard there."""
        self.by_mouse = False
        if text.isascii() or self.desk.layout == "dk":
            xdotool("type", "--delay", "8", text)
        else:
            self.pastes(text)

    def keys_then_text(self, keys, text):
        """Without a pause between them."""
        self.by_mouse = False
        xdotool("key", "--delay", "0", *keys, "type", "--delay", "0", text)

    def pastes(self, text):
        clip = subprocess.Popen(["xclip", "-i", "-selection", "clipboard"], stdin=subprocess.PIPE)
        clip.communicate(text.encode(), timeout=self.patience)
        self.keys("ctrl+v")

    def points(self, x, y):
        xdotool("mousemove", str(x), str(y))

    def clicks_at(self, x, y, button=1):
        self.by_mouse = True
        xdotool("mousemove", str(x), str(y), "click", str(button))

    def clicks(self, role, name, within=None):
        """Clicks the control of that name, and turns the wheel until it is in view."""
        self.clicks_node(self.find(role, name, within))

    def clicks_node(self, node):
        self.clicks_at(*self.in_view(node).middle)

    def turns_wheel(self, notches, held=()):
        """Down is more than nought."""
        words = [word for key in held for word in ("keydown", key)]
        words += ["click", "--repeat", str(abs(notches)), "--delay", "12", "5" if notches > 0 else "4"]
        words += [word for key in held for word in ("keyup", key)]
        self.by_mouse = True
        xdotool(*words)

    def in_view(self, node):
        """Where the node lies once it is in view, as far as the wheel has to be turned for that."""
        box = self.settled_box(node)
        room = self.content_box()
        for _ in range(200):
            if room.holds(box) or box.top >= room.bottom and box.bottom <= self.window_box.bottom and self.in_strip(node):
                return box
            if self.window_box.holds(box) and box.top < room.top:
                return box  # in the bar above
            if box.height > room.height and room.top <= box.middle[1] < room.bottom:
                return box
            self.points(box.middle[0], room.middle[1])
            # A notch is some 100 points of the list; further away, more of them.
            far = max(1, abs(box.middle[1] - room.middle[1]) // 300)
            self.turns_wheel(far if box.bottom > room.bottom else -far)
            before = box
            what = f"{node.get_name()!r} at {box} to move with the wheel into {room}; the window lies at {self.window_box}"
            box = self.wait(lambda: other_box(node, before), what)
            box = self.settled_box(node)
        raise Missing(f"{node.get_name()!r} in view by the wheel")

    def settled_box(self, node):
        """Where the node lies once it has stood still for STILL seconds: the wheel glides on for some frames."""
        seen = [(time.monotonic(), box_of(node))]

        def still():
            now = box_of(node)
            if now != seen[-1][1]:
                seen.append((time.monotonic(), now))
            return time.monotonic() - seen[-1][0] > STILL

        self.wait(still, f"{node.get_name()!r} to stand still")
        return seen[-1][1]

    def moved_box(self, node, before, patience=1.0):
        """Where the node comes to rest; where it does not move within a second, it is at the end."""
        try:
            self.wait(lambda: box_of(node) != before, "a move", patience)
        except Missing:
            return before
        return self.settled_box(node)

    def in_strip(self, node):
        parent = node.get_parent()
        return parent is not None and parent.get_name() == self.say("Hjælp nu", "Help now")

    # What the eye sees.

    def looks(self):
        """All nodes at one look; one at which nothing goes away."""
        for _ in range(20):
            try:
                return self.looks_once()
            except GONE:
                pass
        return self.looks_once()

    def looks_once(self):
        return [seen_of(node) for node in self.walk()]

    def sees(self, test, what, over=False):
        """The first node that passes, as soon as there is one; `over` looks first at what lies over the screen."""
        return self.wait(lambda: next(filter(test, map(seen_of, self.walk(over))), None), what)

    def sees_no(self, test, what):
        self.wait(lambda: not any(map(test, self.looks())), what)

    def focus(self):
        """What has the keyboard, but for the window itself."""
        for _ in range(20):
            try:
                node = self.focused()
                seen = node and seen_of(node)
                return seen if seen and seen.focused and seen.role not in WHOLE else None
            except GONE:
                pass
        return None

    def focus_passes(self, test, what):
        """What has the focus, as soon as it passes."""

        def look():
            now = self.focus()
            return now if now and test(now) else None

        return self.wait(look, what)

    def focus_on(self, role, name, what=None):
        """Waits until something of this role whose name begins so has the focus."""
        what = what or f"focus on {role.value_nick} {name!r}"
        return self.focus_passes(lambda seen: seen.role == role and seen.name.startswith(name), what)

    def has_focus_somewhere(self, what):
        return self.wait(self.focus, f"anything in focus {what}")

    def title(self):
        """The heading that has the focus."""
        return self.focus_passes(lambda seen: seen.role == Role.HEADING, "focus on the title of the screen").name

    def new_title(self, before):
        """The heading that has the focus, other than this."""
        test = lambda seen: seen.role == Role.HEADING and seen.name != before
        return self.focus_passes(test, f"focus on the title of a screen other than {before!r}").name

    def field(self):
        """The search field, in focus."""
        return self.focus_passes(lambda seen: seen.role == Role.ENTRY, "focus in the search field").node

    def reads_in_field(self, text):
        """The search field has the focus and this text."""
        there = [None]

        def same():
            now = self.focus()
            if now and now.role == Role.ENTRY:
                there[0] = Atspi.Text.get_text(now.node, 0, -1)
                return there[0] == text
            return False

        try:
            self.wait(same, f"{text!r} in the search field, in focus")
        except Missing as missing:
            missing.there.insert(0, f"in the field in focus stands {there[0]!r}")
            raise

    def dialog(self, title):
        return self.sees(lambda seen: seen.role == Role.DIALOG and seen.name == title, f"the box {title!r}", over=True).node

    def no_dialog(self):
        self.sees_no(lambda seen: seen.role == Role.DIALOG, "the box to be gone")

    def tabs_to(self, role, names, key="Tab", most=120):
        """Presses Tab until a control of this role whose name begins so has the focus."""
        names = (names,) if isinstance(names, str) else names
        for _ in range(most):
            before = self.focus()
            self.keys(key)
            now = self.wait(lambda: other_focus(self, before), f"{key} to move the focus from {before and before.name!r}")
            if now.role == role and now.name.startswith(names):
                return now
        raise Missing(f"{key} does not lead to {role.value_nick} {names}")

    def copied(self):
        done = subprocess.run(
            ["xclip", "-o", "-selection", "clipboard"], capture_output=True, timeout=self.patience, text=True
        )
        return done.stdout

    def reads_on_clipboard(self, test, what):
        """Waits for text on the clipboard."""
        return self.wait(lambda: (lambda text: text if test(text) else None)(self.copied()), what)

    # Where things are.

    def measured(self):
        """Where the window lies."""
        words = ["xdotool", "getwindowgeometry", "--shell", self.number]
        lines = subprocess.run(words, check=True, timeout=60, capture_output=True, text=True).stdout.split()
        at = {name: int(value) for name, value in (line.split("=") for line in lines)}
        return Box(at["X"], at["Y"], at["WIDTH"], at["HEIGHT"])

    def is_as_large_as(self, width, height):
        """Waits until the window is, for a manager may take a moment or place it anew."""
        boxes = [self.measured()]

        def same():
            boxes.append(self.measured())
            return boxes[-1] == boxes[-2] and boxes[-1][2:] == (width, height)

        self.wait(same, f"a window of {width} x {height}")
        self.window_box = boxes[-1]

    def alarm(self):
        """The button of 112 in the help strip, which is one of the last parts of the window."""
        strip = self.say("Hjælp nu", "Help now")
        names = (self.say("Kopiér 1 1 2", "Copy 1 1 2"), self.say("Kopieret 1 1 2", "Copied 1 1 2"))

        def look():
            self.app.clear_cache()
            parts = [part for window in children(self.app) for part in reversed(children(window))]
            help = (part for part in parts if part.get_role() == Role.LANDMARK and part.get_name() == strip)
            return next((node for part in help for node in below(part) if node.get_name().startswith(names)), None)

        return self.wait(look, f"112 in the help strip, {names[0]!r}")

    def content_box(self):
        """The part of the window below its bar and above the help strip, and above the notice where there is one."""
        window, strip = self.window_box, box_of(self.alarm())
        hide = box_of(self.find(BUTTON, self.say("Skjul", "Hide")))
        top, bottom = hide.bottom + 10, strip.top
        close = self.say("Luk beskeden", "Close the message")
        for node in self.walk():
            if node.get_role() == BUTTON and node.get_name() == close:
                # The notice is somewhat higher than its button.
                bottom = min(bottom, box_of(node).top - box_of(node).height // 2)
        return Box(window.left, top, window.width, bottom - top)

    # What holds after everything.

    def help_is_in_view(self):
        box = box_of(self.alarm())
        if not self.window_box.holds(box):
            raise Missing(f"112 in view in the window at {self.window_box}", [f"it lies at {box}"])

    def keyboard_is_somewhere(self):
        """The focus is on something; after a click on nothing, Tab leads to something."""
        if self.by_mouse and not self.focus():
            self.keys("Tab")
        self.has_focus_somewhere("")

    def afterwards(self):
        self.help_is_in_view()
        self.keyboard_is_somewhere()

    # Beginning again.

    def begins_anew(self):
        """Empties the window by *Skjul* and goes on to Start, unless it stands there with nothing open."""
        now = self.focus()
        if now is None or (now.role, now.name) != (Role.HEADING, self.start_title()):
            self.keys("Shift_L", "Shift_L", "Shift_L")
            self.focus_on(Role.HEADING, self.say("Vejviser er på pause", "Vejviser is paused"))
            self.keys("Tab")
            self.focus_on(BUTTON, self.say("Fortsæt", "Continue"))
            self.keys("Return")
            self.focus_on(Role.HEADING, self.start_title())
        if self.desk.settings().get("zoom", 100) != self.zoom:
            self.zooms_back()

    def zooms_back(self):
        self.keys("ctrl+0")
        self.zoom_is(100)
        zoom = 100
        while zoom < self.zoom:
            self.keys("ctrl+plus")
            zoom += 25
            self.zoom_is(zoom)

    def zoom_is(self, zoom):
        self.wait(lambda: self.desk.settings().get("zoom", 100) == zoom, f"a zoom of {zoom} in the settings")

    def zoom_settles(self):
        """The wheel glides on for some frames after it was turned."""
        seen = []

        def still():
            seen.append(self.desk.settings().get("zoom", 100))
            return len(seen) > 4 and len(set(seen[-5:])) == 1

        self.wait(still, "the zoom to stand still")
        return seen[-1]

    def start_title(self):
        return self.say("Hvad har du brug for?", "What do you need?")

    def picture(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-silent", "-window", "root", str(path)], timeout=60)


def seen_of(node):
    is_in = node.get_state_set().contains
    states = is_in(State.FOCUSED), is_in(State.SELECTED), is_in(State.CHECKED)
    return Seen(node.get_role(), node.get_name(), *states, node)


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True, timeout=60, stdout=subprocess.DEVNULL)


def box_of(node):
    at = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
    return Box(at.x, at.y, at.width, at.height)


def other_box(node, before):
    now = box_of(node)
    return now if now != before else None


def other_focus(hand, before):
    now = hand.focus()
    return now if now and (before is None or now.node != before.node) else None


def box_or_none(node):
    try:
        return box_of(node)
    except GONE:
        return None
