"""What stands around the window: a window manager, a keyboard, a home, and nothing that the program could start.

All of it is private to this run and gone with it.
"""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

# Windows get the keyboard by a click and when they open; no key or button of the manager's own closes or moves them.
# Without a frame, xdotool tells rightly where they lie.
MANAGER = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <theme><keepBorder>no</keepBorder></theme>
  <desktops><number>1</number></desktops>
  <keyboard></keyboard>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
"""

# Whatever a program calls to open an address is told of here and starts nothing.
STUB = """#!/bin/sh
echo "${{0##*/}} $*" >>"{calls}"
"""
OPENERS = ("xdg-open", "xdg-mime", "gio", "gnome-open", "kde-open", "wslview")
PATIENCE = 60  # seconds that the window manager may take to come on a slow machine


class Desk:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="by-hand-"))
        self.calls = self.folder / "calls"
        self.openers = self.folder / "bin"
        self.openers.mkdir()
        for name in OPENERS:
            stub = self.openers / name
            stub.write_text(STUB.format(calls=self.calls))
            stub.chmod(0o755)
        self.home = self.folder / "hjem"
        self.documents = self.home / "Dokumenter"
        self.documents.mkdir(parents=True)
        self.config = self.folder / "config"
        self.settings_file = self.config / "vejviser/settings.json"
        self.settings_file.parent.mkdir(parents=True)
        (self.config / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Dokumenter"\n')
        self.layout = None
        self.manager = self.start_manager()
        # With nothing of its own on the path, the program can start nothing but these. The shell that runs them is by its
        # full name.
        self.environment = os.environ | {
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.config),
            "PATH": str(self.openers),
        }

    def start_manager(self):
        rules, there = self.folder / "openbox.xml", self.folder / "there"
        rules.write_text(MANAGER)
        words = ["openbox", "--sm-disable", "--config-file", str(rules), "--startup", f"touch {there}"]
        manager = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while not there.exists():
            if manager.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("by-hand: the window manager did not start")
            time.sleep(0.02)  # between two looks, not instead of one
        return manager

    def keyboard(self, layout):
        self.layout = layout
        subprocess.run(["setxkbmap", layout], check=True, timeout=PATIENCE)

    def choose(self, language, zoom):
        """The settings that the next window opens with."""
        self.settings_file.write_text(json.dumps({"language": language, "zoom": zoom}))

    def settings(self):
        return json.loads(self.settings_file.read_text())

    def opened(self):
        """What the program asked the system to open."""
        return self.calls.read_text().splitlines() if self.calls.exists() else []

    def end(self):
        self.manager.terminate()
        self.manager.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
