"""The program's real window, read and used through the accessibility bus (AT-SPI), as a screen reader does.

It waits for what it expects, never for a while.
"""

import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

Role, State = Atspi.Role, Atspi.StateType
# Newer bindings call it by its new name alone.
BUTTON = getattr(Role, "BUTTON", None) or Role.PUSH_BUTTON

# Where no part of the window has the focus, the whole of it has.
WHOLE = (Role.FRAME, Role.APPLICATION, Role.INVALID)

# Any event of these kinds ends a wait early; the condition is then looked at again.
CHANGES = ("object:state-changed", "object:children-changed", "object:property-change", "object:text-changed", "window")


# A node went away while it was read. The bindings tell of that in two ways.
GONE = (GLib.Error, SystemError)


class Missing(Exception):
    """What was waited for did not come: what that was, and what there is instead, a line each."""

    def __init__(self, what, there=()):
        self.what, self.there = what, list(there)
        super().__init__("\n".join([what, *self.there]))


class Window:
    """The program's window, read anew at every look."""

    patience = 60  # seconds that any one step may take on a slow machine

    def __init__(self, program, environment=None, open_before_reader=False):
        self.errors = tempfile.TemporaryFile()
        self.program = None
        # As somebody who starts a screen reader when the window is open already.
        if open_before_reader:
            self.start(program, environment)
            self.find_number()
        switch_accessibility_on()
        self.listener = Atspi.EventListener.new(lambda _event: None)
        for kind in CHANGES:
            self.listener.register(kind)
        # What is said by itself, as a screen reader would say it.
        self.announced = []
        self.focus_told = None
        self.watcher = Atspi.EventListener.new(self.hears_of_focus)
        self.watcher.register("object:state-changed:focused")
        self.speaker = Atspi.EventListener.new(lambda event: self.announced.append(str(event.any_data)))
        self.speaker.register("object:announcement")
        if self.program is None:
            self.start(program, environment)
        self.app = self.wait(self.find_app, "the program among the applications")
        self.wait(self.nodes, "a window with something in it")
        self.find_number()
        self.take_keyboard()
        self.wait(self.is_active, "the keyboard in the window")

    def start(self, program, environment):
        self.program = subprocess.Popen([program], stderr=self.errors, env=environment)

    def find_number(self):
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)]
        self.number = self.wait(
            lambda: subprocess.run(search, timeout=self.patience, capture_output=True, text=True).stdout.split(),
            "a window on the screen",
        )[0]

    def take_keyboard(self):
        """Where nobody manages windows, nobody but this gives the window the keyboard."""
        subprocess.run(["xdotool", "windowfocus", "--sync", self.number], check=True, timeout=self.patience)

    def is_active(self):
        """Whether the window has the keyboard."""
        return any(has(window, State.ACTIVE) for window in children(self.app))

    def hears_of_focus(self, event):
        if event.detail1:
            self.focus_told = event.source

    def focused(self):
        """The node that has the keyboard, if that is another than the window itself."""
        drain()
        try:
            if self.focus_told is not None and has(self.focus_told, State.FOCUSED):
                return None if self.focus_told.get_role() in WHOLE else self.focus_told
        except GONE:
            pass
        in_focus = (node for node in self.walk() if node.get_state_set().contains(State.FOCUSED))
        return next((node for node in in_focus if node.get_role() not in WHOLE), None)

    def find_app(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        apps = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
        return next((app for app in apps if app and app.get_process_id() == self.program.pid), None)

    def nodes(self):
        """Every node below the application, in reading order."""
        return list(self.walk())

    def walk(self, backwards=False):
        """The same, read as far as it is asked for; backwards, what lies over the screen comes first."""
        self.app.clear_cache()
        waiting = children(self.app)
        while waiting:
            node = waiting.pop()
            yield node
            within = children(node)
            waiting += within if backwards else reversed(within)

    def wait(self, condition, what, patience=None):
        """What the condition gives as soon as it gives something."""
        patience = patience or self.patience
        deadline = time.monotonic() + patience
        context = GLib.MainContext.default()
        while time.monotonic() < deadline:
            if self.program.poll() is not None:
                raise Missing(f"the program ended while waiting for {what}", self.said().splitlines())
            try:
                found = condition()
            except GONE:
                found = None
            if found:
                return found
            wake = GLib.timeout_add(100, lambda: GLib.SOURCE_REMOVE)
            context.iteration(True)
            if context.find_source_by_id(wake):
                GLib.source_remove(wake)
            drain()
        there = (f"  {node.get_role_name()} {node.get_name()!r}" for node in self.nodes())
        raise Missing(f"no {what} within {patience} s; there is", there)

    def said(self):
        """What the program wrote to its standard error."""
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace")

    def find(self, role, name, within=None):
        """The node of this role whose name begins so, or in one of these ways, as soon as it is there."""

        def look():
            if within:
                within.clear_cache()
            nodes = below(within) if within else self.walk()
            return next((node for node in nodes if node.get_role() == role and node.get_name().startswith(name)), None)

        return self.wait(look, f"{role.value_nick} {name!r}")

    def press(self, role, name, within=None):
        act(self.find(role, name, within))

    def focus(self, node):
        Atspi.Component.grab_focus(node)
        self.wait(lambda: has(node, State.FOCUSED), f"focus on {node.get_name()!r}")

    def end(self):
        for kind in CHANGES:
            self.listener.deregister(kind)
        self.speaker.deregister("object:announcement")
        self.watcher.deregister("object:state-changed:focused")
        if self.program.poll() is None:
            self.program.terminate()
        self.program.wait(self.patience)
        self.errors.close()


def drain():
    """Takes in all that the bus has told by now, so that one look answers a burst of it."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def children(node):
    try:
        return [child for at in range(node.get_child_count()) if (child := node.get_child_at_index(at))]
    except GONE:
        return []


def below(node):
    """Every node below this one, in reading order."""
    return [each for child in children(node) for each in (child, *below(child))]


def has(node, state):
    node.clear_cache()  # what the library remembers may be of the frame before
    return node.get_state_set().contains(state)


def act(node):
    if not Atspi.Action.do_action(node, 0):
        raise Missing(f"{node.get_role_name()} {node.get_name()!r} does nothing")


def switch_accessibility_on():
    """Tells the session that somebody reads the screen, as a screen reader does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None, 0, 60_000
        )
