"""Keys, clicks, wheel and words at random, by a seed that makes them the same again.

It leaves out Ctrl+Q alone, for that may rightly close the window; the window manager has no key that could.
"""

import os
import random
import time

from real_window import BUTTON, Missing, Role

from .hand import xdotool
from .listed_keys import searches

KEYS = (
    ["Tab"] * 6
    + ["shift+Tab"] * 2
    + ["Return", "space", "Escape"] * 4
    + ["Up", "Down", "Left", "Right"] * 4
    + ["Next", "Prior", "Home", "End", "BackSpace", "Delete"]
    + ["F1", "F2", "F5", "F6", "F10", "Menu", "slash", "ctrl+k", "ctrl+f", "ctrl+l", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+z"]
    + ["ctrl+plus", "ctrl+minus", "ctrl+0", "alt+Left", "alt+Right", "shift+Right", "ctrl+Home", "ctrl+shift+Tab", "Insert"]
    + [f"alt+{digit}" for digit in range(1, 10)]
    + list("123456789abcdefg")
)
WORDS = ["ssp", "han slår hende ihjel", "tvangsægteskab", "112", "æøå", "rejse", "zzzzqqq", "  ", "underretning i dag", "§ 133"]
SETTLED = 20  # seconds that memory and processor may take to come to rest
IDLE_STRETCH = 2.0  # seconds over which an idle window may use no more than IDLE_TICKS of the processor
IDLE_TICKS = 2
MEMORY = 1.20  # of what it was at the start


def trial(seconds, seed):
    def monkey(hand):
        log = hand.desk.pictures / f"monkey-{seed}.txt"
        log.parent.mkdir(parents=True, exist_ok=True)
        chance = random.Random(seed)
        warms(hand)
        start = settled_memory(hand, None)
        clicked = 0
        deadline = time.monotonic() + seconds
        with log.open("w") as written:
            while time.monotonic() < deadline:
                words = [word for _ in range(8) for word in one_act(hand, chance)]
                written.write(" ".join(map(repr, words)) + "\n")
                xdotool(*words)
                clicked += 8
                if chance.random() < 0.02:
                    size = chance.choice([(1024, 600), (800, 600), (480, 320), (1280, 680)])
                    written.write(f"size {size}\n")
                    xdotool("windowsize", hand.number, *map(str, size))
                    hand.is_as_large_as(*size)
                if hand.program.poll() is not None:
                    raise Missing(f"the window to stay open; it ended after {clicked} acts of seed {seed}", hand.said().splitlines())
        back_to_start(hand)
        if "panicked" in hand.said():
            raise Missing(f"no panic in {clicked} acts of seed {seed}", hand.said().splitlines())
        opened = hand.desk.opened()
        if not all(is_call(call) for call in opened):
            raise Missing("nothing opened but a call", opened)
        # Whatever had the focus when the monkey let go, Tab leads on from there.
        hand.by_mouse = True
        end = settled_memory(hand, start * MEMORY)
        ticks = idle(hand)
        hand.told = f"{clicked} acts in {seconds} s; {start // 1024} MiB at the start, {end // 1024} MiB at the end; {ticks} ticks idle"

    return monkey


def warms(hand):
    """The index is made at the first search, and letters are drawn at their first sight: what then stays is no leak."""
    searches(hand, "ssp")
    hand.keys("Escape")
    hand.has_focus_somewhere("after the search was closed")
    for number in range(1, 8):
        hand.keys(f"alt+{number}")
        hand.has_focus_somewhere(f"after alt+{number}")
    for key in ["ctrl+plus"] * 4 + ["ctrl+0"]:
        hand.keys(key)
        hand.has_focus_somewhere("after zooming")
    hand.zoom_is(100)


def is_call(call):
    """Asking what takes calls is no harm; opening anything else is."""
    return call.startswith("xdg-mime query") or call.split(" ")[-1].startswith("tel:")


def one_act(hand, chance):
    """The words for xdotool."""
    kind = chance.random()
    box = hand.window_box
    x = str(box.left + chance.randrange(2, box.width - 2))
    y = str(box.top + chance.randrange(2, box.height - 2))
    if kind < 0.55:
        return ["key", chance.choice(KEYS)]
    if kind < 0.75:
        return ["mousemove", x, y, "click", "--repeat", str(chance.choice([1, 1, 1, 2, 3])), "--delay", "20", chance.choice("111123") ]
    if kind < 0.86:
        wheel = ["mousemove", x, y, "click", "--repeat", str(chance.randrange(1, 12)), "--delay", "5", chance.choice("4567")]
        return ["keydown", "ctrl", *wheel, "keyup", "ctrl"] if chance.random() < 0.25 else wheel
    if kind < 0.95:
        # `type` takes all words that follow, so each letter is a key of its own.
        return [word for letter in chance.choice(WORDS) for word in ("key", "--delay", "1", KEYSYMS.get(letter, letter))]
    if kind < 0.98:
        return ["mousemove", x, y, "mousedown", "1", "mousemove", str(box.left + 30), str(box.middle[1]), "mouseup", "1"]
    return ["key", "Shift_L", "key", "Shift_L", "key", "Shift_L"] if chance.random() < 0.3 else ["click", chance.choice("89")]


KEYSYMS = {" ": "space", "æ": "ae", "ø": "oslash", "å": "aring", "§": "section"}


def back_to_start(hand):
    """As a person gets there: empty the window, go on, the size as it was."""
    xdotool("keyup", "ctrl", "keyup", "alt", "keyup", "shift")
    hand.language = hand.desk.settings().get("language", "da")
    xdotool("windowsize", hand.number, "1280", "680")
    hand.is_as_large_as(1280, 680)
    paused = lambda seen: seen.role == Role.HEADING and seen.name.startswith(hand.say("Vejviser er på pause", "Vejviser is paused"))
    if not any(map(paused, hand.looks())):
        hand.keys("Escape", "Escape", "Escape", "ctrl+0")
        hand.zoom_is(100)
        # The menu stands at the left again, so what is clicked next is of this size.
        hand.find(BUTTON, hand.say("Om Vejviser", "About Vejviser"))
        # By its button, for a click may have switched the three presses of Shift off.
        hand.clicks(BUTTON, hand.say("Skjul", "Hide"))
        hand.sees(paused, "the empty page")
    now, goes_on = hand.focus(), hand.say("Fortsæt", "Continue")
    if not (now and now.name == goes_on):
        hand.tabs_to(BUTTON, goes_on)
    hand.keys("Return")
    hand.focus_on(Role.HEADING, hand.start_title())
    hand.keys("ctrl+0")
    hand.zoom_is(100)
    hand.help_is_in_view()


def memory(hand):
    """What the program holds of the machine's memory, in KiB."""
    with open(f"/proc/{hand.program.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def settled_memory(hand, most):
    """The memory once it no longer changes, and no more than `most`."""
    looked = []

    def still():
        looked.append(memory(hand))
        same = len(looked) > 5 and max(looked[-5:]) - min(looked[-5:]) < 512
        return same and (most is None or looked[-1] <= most) and looked[-1]

    try:
        return hand.wait(still, "memory at rest" if most is None else f"at most {int(most) // 1024} MiB of memory", SETTLED)
    except Missing as missing:
        missing.there = [f"  {looked[-1] // 1024} MiB"]
        raise


def ticks(hand):
    """The processor's time that the program has used, in hundredths of a second."""
    with open(f"/proc/{hand.program.pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 100 // os.sysconf("SC_CLK_TCK")


def idle(hand):
    """The least that a stretch takes, with nobody looking at the window meanwhile."""
    used = []
    deadline = time.monotonic() + SETTLED
    while time.monotonic() < deadline:
        before = ticks(hand)
        time.sleep(IDLE_STRETCH)  # the stretch itself
        used.append(ticks(hand) - before)
        if used[-1] <= IDLE_TICKS:
            return used[-1]
    raise Missing(f"at most {IDLE_TICKS} ticks in {IDLE_STRETCH} s with nobody at the window", [f"  {used}"])
