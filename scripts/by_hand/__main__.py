"""Drives the real window with keys, mouse and wheel, and reads through the accessibility bus what stands there."""

import argparse
import os
import pathlib
import random
import re
import subprocess
import sys
import time

from real_window import GONE, Missing

from . import listed_keys, monkey, places
from .desk import Desk
from .hand import Hand
from .keys_on_screens import every_key_on
from .trials import LONG_TRIALS, SHORT_TRIALS, of_the_keys

SHORT_MONKEY, LONG_MONKEY = 2, 600  # seconds
# The short run is the same each time, as a gate must be; the long one finds what nobody thought of.
SHORT_SEED = 112
# Language, zoom and keyboard of each round. Between them they hold every pair.
SHORT = [("da", 100, "us")]
MONKEY_LOOK = ("da", 100, "us")
LONG = [("da", 100, "dk"), ("en", 100, "us"), ("da", 200, "us"), ("en", 200, "dk")]


class Run:
    def __init__(self, words, desk):
        self.words, self.desk = words, desk
        self.hand, self.look = None, None
        self.danish = []
        self.passed, self.failed = 0, 0

    def opens(self, look):
        if look != self.look:
            self.closes()
        self.look = look

    def window(self):
        """The window of this round, emptied, or a fresh one."""
        language, zoom, keyboard = self.look
        if self.desk.layout != keyboard:
            self.desk.keyboard(keyboard)
        if self.hand is None:
            self.hand = Hand(self.words.program, self.desk, language, zoom)
        self.hand.begins_anew()
        return self.hand

    def closes(self):
        if self.hand is not None:
            self.hand.end()
            self.hand = None

    def tries(self, name, do, always=False):
        """One trial, one line; after one that failed the next has a fresh window. Gives what the trial gives."""
        if self.words.only and not always and not re.search(self.words.only, name):
            return None
        began = time.monotonic()
        try:
            hand = self.window()
            given = do(hand)
            if hand.program.poll() is None:
                hand.afterwards()
            else:
                self.closes()
        except Exception as why:  # a trial that breaks is one that failed, and the next goes on
            self.fails(name, why)
            return None
        told, hand.told = hand.told, None
        self.passed += 1
        self.says(f"{name}: ok, {time.monotonic() - began:.1f} s{f' ({told})' if told else ''}")
        return given

    def round_of(self, trials):
        for trial in trials:
            self.tries(trial.name, trial.do)
        rows = self.tries("box of keys: can be read", listed_keys.rows, always=True)
        # The first round is in Danish: the trials are known by the Danish words.
        self.danish = self.danish or rows or []
        if not rows:
            return
        for trial in of_the_keys(rows, self.danish, short=not self.words.long):
            self.tries(trial.name, trial.do)
        if self.words.long:
            for place in places.ALL:
                self.tries(f"every key on {place}", every_key_on(place, list(zip(rows, self.danish))))

    def fails(self, name, why):
        self.failed += 1
        path = self.desk.pictures / f"{re.sub(r'[^0-9A-Za-zæøåÆØÅ]+', '-', f'{self.round()} {name}').strip('-')}.png"
        there = why.there if isinstance(why, Missing) else []
        what = why.what if isinstance(why, Missing) else f"no {type(why).__name__}: {why}"
        focus = "no window"
        if self.hand is not None:
            self.hand.picture(path)
            path.with_suffix(".txt").write_text("\n".join([what, *there, self.hand.said()]))
            focus = self.focus()
        few = there if len(there) <= 6 else there[:1]
        self.says(f"{name}: FAILED: expected {what}; {focus}; {'; '.join(line.strip() for line in few)} ({path})")
        try:
            self.closes()
        except (Missing, *GONE, subprocess.SubprocessError) as unclosed:
            self.says(f"the window could not be closed: {unclosed}")
            self.hand = None

    def focus(self):
        if self.hand.program.poll() is not None:
            return f"the program ended with {self.hand.program.returncode}"
        try:
            focused = self.hand.focus()
        except GONE:
            focused = None
        if focused:
            return f"the focus is on {focused.role.value_nick} {focused.name!r}"
        return "nothing has the focus" if self.hand.is_active() else "the window has not the keyboard"

    def round(self):
        return " ".join(map(str, self.look))

    def says(self, line):
        print(f"by-hand: {self.round()}: {line}", flush=True)


def main():
    words = read_words()
    drawn = random.randrange(1_000_000) if words.long else SHORT_SEED
    seed = words.seed if words.seed is not None else drawn
    desk = Desk()
    desk.pictures = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", "target")) / "screens/by-hand"
    run = Run(words, desk)
    began = time.monotonic()
    try:
        for look in LONG if words.long else SHORT:
            run.opens(look)
            run.round_of(LONG_TRIALS if words.long else SHORT_TRIALS)
        run.opens(MONKEY_LOOK)
        seconds = words.monkey if words.monkey is not None else LONG_MONKEY if words.long else SHORT_MONKEY
        if seconds:
            run.says(f"monkey: seed {seed}")
            run.tries("monkey", monkey.trial(seconds, seed))
        run.tries("Ctrl+Q closes where nothing would be lost", listed_keys.closes_at_once)
        run.closes()
    finally:
        if run.hand is not None:
            run.hand.program.kill()
        desk.end()
    print(f"by-hand: {run.passed} ok, {run.failed} failed, {time.monotonic() - began:.0f} s")
    sys.exit(1 if run.failed else 0)


def read_words():
    parser = argparse.ArgumentParser(prog="scripts/by-hand", description=__doc__)
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve(strict=True)))
    parser.add_argument("--long", action="store_true", help="all trials, in both languages, sizes and keyboards")
    parser.add_argument("--seed", type=int, help="of the monkey, as an earlier run printed it")
    parser.add_argument("--monkey", type=int, metavar="SECONDS", help="how long the monkey goes on; 0 leaves it out")
    parser.add_argument("--only", metavar="PATTERN", help="trials whose name holds this regular expression")
    return parser.parse_args()


if __name__ == "__main__":
    main()
