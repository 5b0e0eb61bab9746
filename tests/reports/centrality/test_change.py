"""What is said of two periods: which moves are clear, and that more than meetings differs."""

from dataclasses import replace

import pytest

from graphkit.analysis.centrality import CentralityReport, Rank, Rest
from graphkit.analysis.centrality.ranking import Span
from graphkit.analysis.certainty import compare
from graphkit.model import Publication
from graphkit.reports import centrality
from graphkit.reports.centrality import change, pictures

PEOPLE = {"ann": "Ann", "bo": "Bo", "cy": "Cy"}


def placed(report: CentralityReport, **places: tuple[int, int, int]) -> CentralityReport:
    """Return the report with ranks by degree as told: place, and between which it may lie."""
    ranks = tuple(
        Rank(id_, PEOPLE[id_], 1.0, place, place, (Span("voice", "The Wire", low, high),))
        for id_, (place, low, high) in places.items()
    )
    return replace(report, metrics={"degree": ranks})


@pytest.fixture(scope="module")
def three(report_on) -> CentralityReport:
    return report_on("ann bo", "bo cy", names=PEOPLE, metrics=("degree",))


@pytest.fixture(scope="module")
def nobody(report_on) -> CentralityReport:
    return report_on(names=PEOPLE, metrics=("degree",))


@pytest.fixture(scope="module")
def moved(three):
    three = replace(three, picture=None)
    before = placed(three, ann=(1, 1, 1), bo=(2, 1, 3), cy=(3, 3, 3))
    after = placed(three, ann=(3, 2, 3), bo=(2, 1, 3), cy=(1, 1, 2))
    return compare(("2023", "2024"), before, after)


def test_clear_moves_come_first_and_in_words(moved):
    made = centrality.changes(moved)

    assert made.sections[1].columns == ("Actor", "2023, of 3", "2024, of 3", "Can the data tell?")
    assert made.sections[1].rows == (
        ("Cy", "3", "1, may be 1–2", "yes: rose by about 2"),
        ("Ann", "1", "3, may be 2–3", "yes: fell by about 2"),
        ("Bo", "2, may be 1–3", "2, may be 1–3", "no: the ranges overlap"),
    )


def test_where_no_move_is_clear_the_largest_rise_and_fall_come_first(report_on):
    """Ann falls from the first place to the last of six; nobody rises as far."""
    people = {f"{letter}{letter}": letter.upper() for letter in "abcdef"}
    bare = replace(
        report_on("aa bb", "cc dd", "ee ff", names=people, metrics=("degree",)), picture=None
    )

    def ranked(order: str) -> CentralityReport:
        span = (Span("meetings", "10%", 1, 6),)
        ids = [letter * 2 for letter in order]
        ranks = tuple(Rank(id_, people[id_], 1.0, n, n, span) for n, id_ in enumerate(ids, 1))
        return replace(bare, metrics={"degree": ranks})

    found = compare(("2023", "2024"), ranked("abcdef"), ranked("bcfdea"))

    first = [row[0] for row in centrality.changes(found, 3).sections[1].rows]
    assert first == ["F", "A", "B"]


def test_the_first_sentence_names_the_clear_moves(moved):
    assert change.notes(moved)[0] == (
        "Seen in both periods: 3 actors. Clear moves: by degree Cy rose and Ann fell."
    )


def test_a_period_in_which_nobody_is_seen_is_told_in_sentences_of_its_own(three, nobody):
    told = change.notes(compare(("2023", "2024"), nobody, three))

    assert told == (
        "Nobody is seen in both periods, so nobody has risen or fallen.",
        "2023: no source here shows anybody meeting anybody.",
        (
            "2024: 3 actors with a tie. The ties rest on 2 meetings of no certain date, reported "
            "by 1 source."
        ),
        "Seen only in 2024: Bo, Ann and Cy.",
        change.CAUTION,
    )


def test_who_is_seen_in_one_period_only_is_in_no_table(three, nobody):
    found = compare(("2023", "2024"), nobody, three)

    assert [section.title for section in centrality.changes(found).sections] == [change.TITLE]
    assert {change.verdict(each) for each in found.moves["degree"]} == {"seen only after"}


def test_actors_without_a_tie_move_nobody(report_on):
    pair = {"names": {**PEOPLE, "dai": "Dai", "eve": "Eve"}, "metrics": ("betweenness",)}
    before, after = report_on("ann bo", **pair), report_on("ann bo", "bo cy", **pair)

    moves = {each.id: each for each in compare(("a", "b"), before, after).moves["betweenness"]}

    assert (moves["ann"].before.places, moves["ann"].after.places) == ("1–2", "2–3")
    assert (moves["ann"].places, moves["bo"].places) == (-1, 0.5)


def test_the_page_of_two_periods_speaks_of_both_at_its_head(moved):
    page = centrality.to_html(moved.after, Publication(title="P"), moved)
    head = page[: page.index("</header>")]

    assert "<h1>Who stands in the middle of those who met: 2023 and 2024</h1>" in head
    assert change.notes(moved)[0] in head
    assert "What this report can carry: 2023" in page
    assert "What this report can carry: 2024" in page


def test_the_picture_says_once_which_moves_are_not_clear(moved):
    drawing = pictures.moves_chart("degree", moved)

    assert drawing.count("not clear") == 1
    assert "3 \N{RIGHTWARDS ARROW} 1" in drawing


def test_below_a_drawn_move_stand_both_ranges_and_what_the_data_can_tell(moved):
    drawing = pictures.moves_chart("degree", moved)

    assert ">may be 3, then 1–2; yes: rose by about 2</text>" in drawing
    assert ">may be 1–3, then 1–3; no: the ranges overlap</text>" in drawing


@pytest.mark.browser
def test_on_paper_the_tables_of_moves_stand_open(moved, tmp_path, chromium):
    file = tmp_path / "moves.html"
    page = centrality.to_html(moved.after, Publication(title="P"), moved)
    file.write_text(page, encoding="utf-8", newline="\n")
    tab = chromium.new_page()
    tab.goto(file.as_uri())
    seen = "document.querySelector('details td').checkVisibility()"
    on_screen = tab.evaluate(seen)
    tab.emulate_media(media="print")
    on_paper = tab.evaluate(seen)
    tab.close()

    assert (on_screen, on_paper) == (False, True)


@pytest.mark.browser
def test_on_a_telephone_a_chart_of_moves_is_seen_whole_and_other_pictures_say_they_go_on(
    moved, tmp_path, chromium
):
    file = tmp_path / "moves.html"
    page = centrality.to_html(moved.after, Publication(title="P"), moved)
    file.write_text(page, encoding="utf-8", newline="\n")
    tab = chromium.new_page(viewport={"width": 390, "height": 900})
    tab.goto(file.as_uri())
    right = "each => each.getBoundingClientRect().right"
    ends = tab.eval_on_selector_all(".moves .chart", f"all => all.map({right})")
    hints = tab.eval_on_selector_all(
        ".drawing", "all => all.map(each => each.previousElementSibling.checkVisibility())"
    )
    tab.close()

    assert ends
    assert max(ends) <= 390
    assert hints
    assert all(hints)


def test_clear_moves_are_drawn_before_the_largest_of_the_others(moved):
    (first, clear), (last, others) = pictures.drawn_moves(moved.moves["degree"])

    assert (first, [each.name for each in clear]) == ("clear", ["Cy", "Ann"])
    assert (last, [each.name for each in others]) == ("not clear", ["Bo"])


def test_a_move_that_one_outlet_makes_is_not_drawn_among_the_clear_ones(moved):
    (cy, *_) = [each for each in moved.moves["degree"] if each.name == "Cy"]
    rest = Rest("publisher", "Star", "Star", 40, 49, 1, 40, 44, 0.9, 0.5)
    made = replace(cy, after=replace(cy.after, rests_on=rest))

    assert pictures.drawn_moves([made]) == [("one outlet makes these", [made])]


def test_whoever_rose_in_one_outlet_has_not_clearly_risen(moved):
    rest = Rest("publisher", "Star", "Star", 40, 49, 1, 40, 44, 0.9, 0.5)
    cy = next(each for each in moved.moves["degree"] if each.id == "cy")
    rose = replace(cy, after=replace(cy.after, rests_on=rest))

    assert (cy.clear, rose.apart, rose.clear) == (True, True, False)
    assert change.verdict(rose) == "no: rests on “Star”: 40 of 49 meetings, in 1 article"
    told = replace(moved, moves={"degree": (rose,)})
    assert change.notes(told)[:2] == (
        "Seen in both periods: 1 actor. No move is clear.",
        (
            "Not clear, because one outlet makes the higher place: Cy rose (rests on “Star”: 40 of "
            "49 meetings, in 1 article)."
        ),
    )
    (item,) = centrality.changes(told).items
    assert (item["clear"], item["rests_on"]["outlet"]) == (False, "Star")


def test_a_fall_from_where_one_outlet_had_put_somebody_is_not_clear_either(moved):
    rest = Rest("publisher", "Star", "Star", 40, 49, 1, 40, 44, 0.9, 0.5)
    ann = next(each for each in moved.moves["degree"] if each.id == "ann")

    assert not replace(ann, before=replace(ann.before, rests_on=rest)).clear
    assert replace(ann, after=replace(ann.after, rests_on=rest)).clear


def test_moves_in_one_publishers_picture_are_told_as_such(moved):
    rest = Rest("publisher", "Star", "Star", 60, 72, 1, 40, 44, 0.9, 0.83)
    cy = next(each for each in moved.moves["degree"] if each.id == "cy")

    assert change.verdict(replace(cy, picture=rest)) == "only in “Star”'s picture: rose by about 2"


def test_without_ranges_no_move_is_clear(moved):
    cy = next(each for each in moved.moves["degree"] if each.id == "cy")
    bare = replace(cy, after=replace(cy.after, spans=()))

    assert change.verdict(bare) == "no: no ranges were asked for"
