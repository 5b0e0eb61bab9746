from graphkit.analysis.centrality import METRICS
from graphkit.reports.centrality import to_markdown, words


def test_every_measure_stands_there_with_both_sentences(report):
    written = to_markdown(report)

    for name in report.metrics:
        assert f"## {name}\n" in written
        assert METRICS[name].says in written
        assert METRICS[name].does_not_say in written


def test_hostile_names_break_no_table_and_start_no_tag(report):
    written = to_markdown(report)
    tables = [block for block in written.split("\n\n") if block.startswith("| ")]

    assert len(tables) == len(report.metrics) + 1  # and the brokers
    for table in tables:
        assert len({row.replace("\\|", "").count("|") for row in table.splitlines()}) == 1
    assert "<script>" not in written
    assert "\u202e" not in written
    assert "\\<U+202E\\>" in written


def test_what_a_rank_does_not_mean_comes_before_the_first_rank(report):
    written = to_markdown(report)

    assert all(written.index(each) < written.index("## degree") for each in words.CAUTIONS)


def test_actors_without_a_tie_are_named_once_and_not_ranked_in_print(report):
    written = to_markdown(report)

    assert "Without a tie: Eve" in written
    assert written.count("Eve") == 1
    assert "share the places 5" not in written


def test_an_empty_view_is_still_a_report(report_on):
    assert "No ties, so no communities." in to_markdown(report_on(names={}))
