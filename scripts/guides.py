"""The packs as their files have them, for what drives the real window."""

import json
import pathlib

GUIDES = pathlib.Path(__file__).resolve().parent.parent / "guides"
# Who stands first depends on the hour: the adviser in working time, else the line that is open round the clock.
FIRST = {"nordjylland": "sikkerhedskonsulent-nord", "danmark": "red-raadgivning"}
URGENCIES = {
    "ring-112": {"da": "Ring 112 nu", "en": "Call 112 now"},
    "ring-nu": {"da": "Ring nu, før du gør noget andet", "en": "Call now, before you do anything else"},
    "ring-i-dag": {"da": "Ring i dag", "en": "Call today"},
    "raad-foerst": {"da": "Få råd, før du gør noget andet", "en": "Get advice before you do anything else"},
}


def content(pack, file):
    """What a file lists, by id."""
    return {item["id"]: item for item in json.loads((GUIDES / pack / file).read_text())}


def questions():
    """The questions of the walkthrough, by id."""
    flow = json.loads((GUIDES / "danmark/flow.json").read_text())
    return {question["id"]: question for question in flow["questions"]}


def first_numbers():
    """The numbers that may stand first, digit by digit, as they are spoken."""
    contacts = (content(pack, "contacts.json")[id] for pack, id in FIRST.items())
    return [" ".join(contact["phones"][0]) for contact in contacts]
