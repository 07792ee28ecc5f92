"""Which trials there are: the short ones that tell most, and all of them."""

from typing import Callable, NamedTuple

from . import boxes, keyboards, listed_keys, main_job, places, searching, sizes


class Trial(NamedTuple):
    name: str
    do: Callable
    short: bool = True


LONG_TRIALS = [
    Trial("search: arrows stay in the field", searching.arrows_stay_in_the_field),
    Trial("search: what is typed after an arrow arrives", searching.what_is_typed_after_an_arrow_arrives),
    Trial("search: Home, End, Left and Right move in the text", searching.home_end_left_and_right_move_in_the_text),
    Trial("search: Enter opens what is chosen, the first of »ssp«", searching.opens_what_is_chosen("ssp", most=1)),
    Trial("search: danger in a long pasted paragraph", searching.danger_in_a_long_paragraph),
    Trial("search: starting points", searching.starting_points_lead_to_their_screens, short=False),
    Trial("search: by mouse", searching.by_mouse, short=False),
    Trial("search: danger at the end of a megabyte", searching.danger_far_down_in_a_megabyte, short=False),
    *(
        Trial(f"search: Enter opens what is chosen, »{query}«", searching.opens_what_is_chosen(query), short=False)
        for query in searching.QUERIES
    ),
    Trial("main job by keys", main_job.by_keys),
    Trial("main job by mouse", main_job.by_mouse, short=False),
    Trial("box: Tab stays inside", boxes.tab_stays_inside, short=False),
    Trial("box: gives the focus back", boxes.gives_the_focus_back, short=False),
    Trial("box: asks before it closes", boxes.asks_before_it_closes, short=False),
    Trial("list: a filter of the search", boxes.filter_of_the_search, short=False),
    Trial("list: those of the contacts", boxes.lists_of_the_contacts, short=False),
    Trial("menu of a narrow window", boxes.menu_of_a_narrow_window, short=False),
    Trial("wheel scrolls", sizes.wheel_scrolls),
    Trial("wheel with Ctrl zooms", sizes.wheel_zooms_to(105), short=False),
    Trial("wheel with Ctrl zooms to 300 %", sizes.wheel_zooms_to(300), short=False),
    Trial("search at 200 %", sizes.search_at_twice_the_size, short=False),
    Trial("112 at other sizes", sizes.other_sizes_of_the_window, short=False),
    *(Trial(f"pages through {place}", sizes.pages_through(place), short=False) for place in places.ALL),
    Trial("keyboard: English", keyboards.types_on("us"), short=False),
    Trial("keyboard: Danish", keyboards.types_on("dk")),
    Trial("language: English and back", keyboards.other_language, short=False),
]


SHORT_TRIALS = [trial for trial in LONG_TRIALS if trial.short]
# What others stand for in the short round: the wheel's trial for what waits for a list to come to rest, *Skjul det igen* for
# what it begins with.
LEFT_OUT = {"Vis, hvad du kan spørge om", "Rul en side ned", "Rul en side op", "Rul til toppen", "Rul til bunden"}


def of_the_keys(rows, danish, short):
    """A trial for each line of the box of keys. `danish` are its lines in Danish, in the same order."""
    if len(rows) != len(danish):
        raise SystemExit(f"by-hand: the box lists {len(danish)} keys in Danish and {len(rows)} in English")
    listed = [Trial(f"key: {row.caps}: {row.does}", listed_keys.trial_of(row, said)) for row, said in zip(rows, danish)
              if not (short and said.does in LEFT_OUT)]
    return listed + [Trial(f"key: {place}: {does}", listed_keys.not_listed) for place, does in listed_keys.left_over(danish)]
