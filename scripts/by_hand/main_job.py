"""The whole main job, from Start to the saved call sheet, by keys alone and by mouse alone."""

from real_window import BUTTON, Missing, Role, State, has

from guides import URGENCIES, content, first_numbers, questions

CASE = "foer-sommerferien"


def answers_all(hand, chooses, goes_on):
    """Answers the case's questions, each answer and each step in the hand's own way, to its outcome."""
    case, asked = the_case()
    for id, options in case["answers"].items():
        heading(hand, asked[id]["text"][hand.language])
        role, shown = shown_answers(hand, asked[id])
        for option in options_of(asked[id], options):
            chooses(option["text"][hand.language], role, shown)
        goes_on()
    outcome(hand, case)


def by_keys(hand):
    hand.tabs_to(BUTTON, hand.say("Begynd", "Begin"))
    hand.keys("Return")

    def chooses(name, role, shown):
        at = [answer.name for answer in shown].index(name)
        hand.keys("123456789abcdefg"[at])
        hand.focus_passes(lambda seen: seen.role == role and seen.name == name and seen.checked, f"{name!r} chosen")

    answers_all(hand, chooses, lambda: hand.keys("Return"))
    button = hand.tabs_to(BUTTON, copy_first(hand))
    hand.keys("Return")
    first_number_is_copied(hand, button.name)
    hand.tabs_to(BUTTON, hand.say("Kopiér alt", "Copy in Danish"))
    hand.keys("Return")
    hand.reads_on_clipboard(lambda text: "Kontakt ikke familien" in text, "the whole outcome on the clipboard")
    hand.tabs_to(BUTTON, hand.say("Ringeark (PDF)", "Call sheet (PDF)"))
    hand.keys("Return")
    hand.focus_on(BUTTON, hand.say("Gem PDF", "Save PDF"))
    before = saved(hand)
    hand.keys("Return")
    sheet_is_saved(hand, before)


def by_mouse(hand):
    hand.clicks(BUTTON, hand.say("Begynd", "Begin"))

    def chooses(name, _role, shown):
        answer = next(answer for answer in shown if answer.name == name).node
        hand.clicks_node(answer)
        hand.wait(lambda: has(answer, State.CHECKED), f"{name!r} chosen")

    answers_all(hand, chooses, lambda: hand.clicks(BUTTON, hand.say("Fortsæt", "Continue")))
    button = hand.find(BUTTON, copy_first(hand))
    name = button.get_name()
    hand.clicks_node(button)
    first_number_is_copied(hand, name)
    hand.clicks(BUTTON, hand.say("Kopiér alt", "Copy in Danish"))
    hand.reads_on_clipboard(lambda text: "Kontakt ikke familien" in text, "the whole outcome on the clipboard")
    hand.clicks(BUTTON, hand.say("Ringeark (PDF)", "Call sheet (PDF)"))
    before = saved(hand)
    hand.clicks(BUTTON, hand.say("Gem PDF", "Save PDF"))
    sheet_is_saved(hand, before)


def the_case():
    return content("danmark", "scenarios.json")[CASE], questions()


def heading(hand, words):
    """The question stands there and has the focus, also where it stands beside the outcome."""
    hand.focus_on(Role.HEADING, words)


def shown_answers(hand, question):
    role = Role.CHECK_BOX if question.get("multiple") else Role.RADIO_BUTTON
    names = {option["text"][hand.language] for option in question["options"]}

    def look():
        shown = [seen for seen in hand.looks() if seen.role == role and seen.name in names]
        return shown if len(shown) == len(names) else None

    return role, hand.wait(look, f"{len(names)} answers")


def options_of(question, chosen):
    return [option for option in question["options"] if option["id"] in chosen]


def outcome(hand, case):
    hand.focus_on(Role.HEADING, URGENCIES[case["urgency"]][hand.language])
    hand.find(Role.HEADING, hand.say("Kontakt ikke familien", "Do not contact the family"))
    hand.help_is_in_view()


def copy_first(hand):
    """The names that the button beside the first number may have."""
    return tuple(f"{hand.say('Kopiér', 'Copy')} {number}." for number in first_numbers())


def first_number_is_copied(hand, name):
    digits = "".join(sign for sign in name.split(".")[0] if sign.isdigit())
    hand.reads_on_clipboard(lambda text: digits == "".join(filter(str.isdigit, text)), f"{digits} on the clipboard")
    told = hand.say("Kopieret til udklipsholderen", "Copied to the clipboard")
    hand.wait(lambda: told in hand.announced, f"announcement {told!r}")


def saved(hand):
    return set(hand.desk.documents.glob("*.pdf"))


def sheet_is_saved(hand, before):
    path = hand.wait(lambda: next(iter(saved(hand) - before), None), "a new call sheet among the documents")
    hand.wait(lambda: path.read_bytes().startswith(b"%PDF"), f"a PDF in {path}")
    told = hand.say("Ringearket er gemt", "The call sheet has been saved")
    hand.sees(lambda seen: seen.name.startswith(told), f"{told!r} in the window")
    if not str(path.name) in " ".join(seen.name for seen in hand.looks()):
        raise Missing(f"the name {path.name} in the message")
