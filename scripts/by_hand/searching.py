"""The search by hand: arrows, hits of all kinds, danger in a pasted text."""

from real_window import Missing, Role

from .hand import box_or_none
from .listed_keys import is_entry, searches, selected

# Searches that between them find every kind of hit.
QUERIES = ["ssp", "tvangsægteskab", "rejse", "ordliste", "underretning", "statistik", "antal", "øv dig", "112", "slår"]

DANGER = (
    "Jeg er lærer i en sjette klasse og skriver, fordi jeg ikke ved, hvad jeg skal gøre. Pigen har i flere uger været stille "
    "og træt, og hun har ikke længere sin telefon med. I dag fortalte hun efter timen, at hendes storebror er kommet hjem, "
    "at familien taler om en rejse, og at hun er bange for, at han slår hende ihjel, hvis hun siger noget. Jeg har ikke talt "
    "med nogen om det endnu, og skolens leder er på kursus hele ugen."
)


def arrows_stay_in_the_field(hand):
    first = searches(hand, "ssp")
    seen = [first]
    for _ in range(3):
        hand.keys("Down")
        seen.append(selected(hand, seen[-1]))
        hand.reads_in_field("ssp")
    for wanted in reversed(seen[:-1]):
        hand.keys("Up")
        hand.wait(lambda: selected(hand) == wanted, f"{wanted!r} chosen again")
        hand.reads_in_field("ssp")
    # At the ends of the list they stay where they are.
    hand.keys("Up")
    hand.reads_in_field("ssp")
    names = hit_names(hand)
    for name in names[1:]:
        hand.keys("Down")
        hand.wait(lambda: selected(hand) == name, f"{name!r} chosen")
    hand.keys("Down")
    hand.reads_in_field("ssp")
    if selected(hand) != names[-1]:
        raise Missing(f"the last hit still chosen, {names[-1]!r}", [selected(hand)])


def what_is_typed_after_an_arrow_arrives(hand):
    searches(hand, "ss")
    for arrow in ("Down", "Up"):
        hand.keys_then_text([arrow], "p")
        hand.reads_in_field("ssp")
        hand.keys("BackSpace")
        hand.reads_in_field("ss")


def home_end_left_and_right_move_in_the_text(hand):
    searches(hand, "s")
    hand.keys_then_text(["Home"], "a")
    hand.reads_in_field("as")
    hand.keys_then_text(["End"], "d")
    hand.reads_in_field("asd")
    hand.keys_then_text(["Left", "Left"], "b")
    hand.reads_in_field("absd")
    hand.keys_then_text(["Right"], "c")
    hand.reads_in_field("abscd")


def hit_names(hand):
    return [seen.name for seen in hand.looks() if seen.role == Role.LIST_ITEM]


# So many hits of a search are opened where the window is in English or large; in Danish all are.
FEW = 5


def opens_what_is_chosen(query, most=None):
    """Each hit of a search in turn, reached by the arrows and opened with Enter."""

    def trial(hand):
        searches(hand, query)
        count = len(hit_names(hand))
        first = most or (count if (hand.language, hand.zoom) == ("da", 100) else FEW)
        for at in range(min(count, first)):
            if at > 0:
                hand.keys("alt+1")
                if not (hand.focus() and hand.focus().name == hand.start_title()):
                    hand.focus_on(Role.HEADING, hand.start_title())
                searches(hand, query)
            for _ in range(at):
                before = selected(hand)
                hand.keys("Down")
                selected(hand, before)
            opens(hand, selected(hand))

    return trial


def opens(hand, hit):
    """Enter opens this hit: the text that has its title, or a list in which it is in view."""
    title = title_of(hand, hit)
    label = label_of(hand, hit)
    if label == hand.say("Mente du", "Did you mean"):
        # Other words that were meant: they stand in the field.
        hand.keys("Return")
        hand.reads_in_field(title.strip("»«“”"))
        hand.keys("Escape")
        hand.sees_no(is_entry, "the search to be closed by Esc")
        return
    before = hand.focus().name
    leads_into_the_questions = label == hand.say("Spørgsmål", "Questions")
    hand.keys("Return")
    hand.sees_no(is_entry, f"the search to be closed after {title!r} was opened")
    heading = hand.focus_passes(lambda seen: seen.name != before, f"another focus after {title!r} was opened")
    # *Tegn hos børn på 0–6 år* are on the screen *Tegn*, filtered.
    if leads_into_the_questions or (heading.role == Role.HEADING and title.startswith(heading.name)):
        return
    # A rule is called by its paragraph and its title, which stand apart on its screen.
    for words in title.rstrip(".…").removeprefix("…").strip().split(": "):
        test = lambda seen: seen.role not in (Role.LIST_ITEM, Role.FRAME) and words in seen.name and is_in_view(hand, seen.node)
        hand.sees(test, f"what was chosen, {words!r}, in view")


def label_of(hand, hit):
    """What kind of hit it is: told after the hits of a kind where it stands beside them, before them where it stands above."""
    seen = hand.looks()
    at = next(at for at, one in enumerate(seen) if one.role == Role.LIST_ITEM and one.name == hit)
    around = reversed(seen[:at]) if hand.zoom >= 200 else seen[at:]
    return next(one.name for one in around if one.role == Role.HEADING)


def starting_points_lead_to_their_screens(hand):
    """What is offered before anything is typed."""
    titles = [searches_for_nothing(hand, at) for at in range(5)]
    wanted = [hand.say("Er nogen i fare", "Is anybody"), hand.say("Kontakter", "Contacts"), hand.say("Tegn", "Signs"), ""]
    wanted += [hand.say("Love og regler", "Laws and rules")]
    if not all(title.startswith(words) for title, words in zip(titles, wanted)):
        raise Missing(f"screens that begin with {wanted}", titles)


def searches_for_nothing(hand, at):
    """Opens the starting point at this place, and gives the title of its screen."""
    before = hand.title()
    hand.keys("ctrl+k")
    hand.reads_in_field("")
    for _ in range(at):
        now = selected(hand)
        hand.keys("Down")
        selected(hand, now)
    hand.keys("Return")
    return hand.new_title(before)


def is_in_view(hand, node):
    box, room = box_or_none(node), hand.content_box()
    return box is not None and box.height > 0 and room.top <= box.top and box.top + min(box.height, 20) <= room.bottom


def title_of(hand, hit):
    """The hit's title alone, which the search says beside the number of hits."""
    before = hand.say("Valgt: ", "Chosen: ")

    def look():
        told = hand.sees(lambda seen: before in seen.name, "the chosen hit to be said", over=True).name
        title = told.split(before, 1)[1].removesuffix(".")
        return title if hit.startswith(title) else None

    return hand.wait(look, f"the title of {hit!r} to be said")


def danger_in_a_long_paragraph(hand):
    searches(hand, "x")
    hand.keys("ctrl+a")
    hand.pastes(DANGER)
    ring = hand.say("Er nogen i fare nu, så ring 112", "If anybody is in danger now, call 112")
    hand.sees(lambda seen: seen.name.startswith(ring), f"{ring!r} above the hits")
    hand.sees(lambda seen: seen.role == Role.LIST_ITEM and "1 1 2" in seen.name and seen.selected, "112 as the first hit")
    hand.field()


def danger_far_down_in_a_megabyte(hand):
    searches(hand, "x")
    hand.keys("ctrl+a")
    hand.pastes("Vi talte om skolen og om vejret i går. " * 26_000 + DANGER)
    cut = hand.say("er skåret af", "was cut")
    hand.sees(lambda seen: cut in seen.name, f"{cut!r} below the field")
    hand.sees(lambda seen: seen.role == Role.LIST_ITEM and "1 1 2" in seen.name, "112 among the hits")
    hand.keys("Down", "Up")
    hand.field()
    hand.keys("ctrl+a", "BackSpace")
    hand.reads_in_field("")


def by_mouse(hand):
    """The field, a hit far down and a click beside the list, with the mouse alone."""
    name = hand.say("Søg", "Search")
    search = hand.sees(lambda seen: seen.name.startswith(name) and seen.role != Role.ENTRY, "the field that opens the search")
    hand.clicks_node(search.node)
    hand.field()
    hand.types("ssp")
    hand.reads_in_field("ssp")
    hits = [seen for seen in hand.looks() if seen.role == Role.LIST_ITEM]
    if len(hits) < 4:
        raise Missing("at least 4 hits", [hit.name for hit in hits])
    last = hits[-1]
    hand.clicks_node(last.node)
    hand.sees_no(is_entry, "the search to be closed by the click on a hit")
    title = last.name.split(". ")[0]
    hand.sees(lambda seen: title in seen.name, f"what was clicked, {title!r}, on the screen")
    hand.keys("ctrl+k")
    hand.field()
    box = hand.window_box
    hand.clicks_at(box.left + 12, hand.content_box().bottom - 6)
    hand.sees_no(is_entry, "the search to be closed by a click beside it")
