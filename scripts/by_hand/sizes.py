"""Scrolling with the wheel, zooming with the wheel and with keys, and another size of the window."""

from real_window import Missing, Role

from . import places
from .hand import box_of, xdotool
from .listed_keys import searches, selected


def wheel_scrolls(hand):
    hand.keys("alt+3")
    heading = hand.focus_on(Role.HEADING, hand.say("Tegn", "Signs")).node
    top = box_of(heading).top
    hand.points(*hand.content_box().middle)
    hand.turns_wheel(5)
    hand.wait(lambda: box_of(heading).top < top - 40, "the list to scroll down with the wheel")
    hand.settled_box(heading)
    hand.turns_wheel(-8)
    hand.wait(lambda: box_of(heading).top == top, "the top of the list again")
    hand.keys("Tab")


def wheel_zooms_to(most):
    """With Ctrl held, up to so many per cent and down again."""

    def trial(hand):
        hand.points(*hand.content_box().middle)
        zoom = hand.zoom
        while zoom < min(most, most_zoom(hand)):
            hand.turns_wheel(-1, held=["ctrl"])
            hand.wait(lambda: hand.desk.settings().get("zoom", 100) > zoom, f"a zoom above {zoom} after a notch with Ctrl")
            zoom = hand.zoom_settles()
        hand.help_is_in_view()
        hand.turns_wheel(1, held=["ctrl"])
        hand.wait(lambda: hand.desk.settings()["zoom"] < zoom, f"a zoom below {zoom}")
        hand.zoom_settles()
        hand.zooms_back()
        hand.keys("Tab")

    return trial


def search_at_twice_the_size(hand):
    while hand.desk.settings().get("zoom", 100) < 200:
        before = hand.desk.settings().get("zoom", 100)
        hand.keys("ctrl+plus")
        hand.zoom_is(before + 25)
    hand.help_is_in_view()
    first = searches(hand, "ssp")
    hand.keys("Down")
    selected(hand, first)
    hand.reads_in_field("ssp")
    hand.help_is_in_view()
    hand.keys("Escape")
    hand.zooms_back()


def other_sizes_of_the_window(hand):
    """112 stays in view at every size and zoom."""
    whole = hand.window_box
    for zoom in (hand.zoom, most_zoom(hand)):
        while hand.desk.settings().get("zoom", 100) < zoom:
            before = hand.desk.settings().get("zoom", 100)
            hand.keys("ctrl+plus")
            hand.wait(lambda: hand.desk.settings()["zoom"] > before, f"a zoom above {before}")
        for width, height in ((1024, 600), (640, 700), (480, 320)):
            resizes(hand, width, height)
            hand.wait(lambda: hand.window_box.holds(box_of(hand.alarm())), f"112 in view at {width} x {height}, {zoom} %")
        resizes(hand, whole.width, whole.height)
    hand.zooms_back()


def most_zoom(hand):
    """What the window carries with its numbers in view: 320 x 256 points, as `window::app::zoom` has it."""
    return 100 * min(hand.window_box.width / 320, hand.window_box.height / 256)


def resizes(hand, width, height):
    xdotool("windowsize", hand.number, str(width), str(height))
    hand.is_as_large_as(width, height)


def pages_through(place):
    """Down to the end of a screen page by page, and back."""

    def trial(hand):
        places.go(hand, place)
        heading = hand.focus().node
        hand.keys("Home")
        boxes = [hand.settled_box(heading)]
        top = boxes[0].top
        for key in ("Next", "Prior"):
            for _ in range(80):
                hand.keys(key)
                boxes.append(hand.moved_box(heading, boxes[-1]))
                if boxes[-1] == boxes[-2]:
                    break
            hand.help_is_in_view()
        if boxes[-1].top != top:
            raise Missing("the top of the screen after as many pages up as down", [f"{[box.top for box in boxes]}"])

    return trial
