import pytest

from graphkit.extract.score import Disagreement, score

ANN, BO = "ann", "bo"
QUOTE = "Ann Lee met Bo Dahl"


def annotated_person(key, canonical, *forms, country="CN", **more):
    return {
        "id": key,
        "canonical": canonical,
        "western_order": canonical,
        "native_script": None,
        "nationality": country,
        "surface_forms": {"a1": [canonical, *forms]},
        **more,
    }


def evidence():
    return [{"article": "a1.md", "start": 0, "end": len(QUOTE), "quote": QUOTE}]


def annotated_role(person, post, institution="", country="CN", **more):
    return {
        "person": person,
        "post": post,
        "institution": institution,
        "country": country,
        "evidence": evidence(),
        **more,
    }


def annotated_meeting(*sides, date="2024-05-02", status="held", kind="meeting", **more):
    return {
        "kind": kind,
        "participants": [who for side in sides for who in side],
        "also_present": [],
        "sides": [list(side) for side in sides],
        "date": date,
        "status": status,
        "evidence": evidence(),
        **more,
    }


def annotation(**parts):
    return {
        "articles": [{"id": "a1", "file": "a1.md"}],
        "persons": [
            annotated_person(ANN, "Lee Ann", "Lee"),
            annotated_person(BO, "Bo Dahl", "Dahl", country="JP"),
        ],
        "institutions": [],
        "roles": [],
        "events": [],
        "kinship": [],
        "dates": [],
        **parts,
    }


def role(person, title, institution=None):
    return {"person": person, "title": title, "institution": institution}


def met(one, other, date="2024-05-02", status="held"):
    return {"pair": [one, other], "date": date, "status": status}


def actor(*names):
    return {"kind": "person", "names": [{"text": name} for name in names]}


def layer(key, gold, **draft):
    drafted = {"source": {"id": "a1", "file": "seeds/a1.md"}, **draft}
    return score(gold, [drafted], {"a1.md": f"On Thursday {QUOTE}\nin Oslo."}).layers[key]


def figures(tally):
    return tally.right, tally.false, tally.missed


def test_a_person_is_found_by_any_spelling_in_any_order_and_without_accents():
    drafted = layer("persons", annotation(), actors=[actor("Ánn LEE"), actor("Dahl")])

    assert figures(drafted) == (2, 0, 0)


def test_a_wrong_person_lowers_precision_and_a_missing_one_recall():
    drafted = layer("persons", annotation(), actors=[actor("Ann Lee"), actor("Camp David")])

    assert (drafted.precision, drafted.recall, drafted.f1) == (0.5, 0.5, 0.5)


def test_one_person_drafted_as_two_actors_is_one_too_many():
    drafted = layer("persons", annotation(), actors=[actor("Ann Lee"), actor("Lee")])

    assert figures(drafted) == (1, 1, 1)


def test_institutions_are_no_persons():
    drafted = layer("persons", annotation(), actors=[{"kind": "institution", "names": ["NATO"]}])

    assert figures(drafted) == (0, 0, 2)


def test_a_spelling_that_two_persons_share_names_neither():
    gold = annotation(
        persons=[annotated_person(ANN, "Lee Ann", "Lee"), annotated_person(BO, "Lee Bo", "Lee")]
    )

    assert figures(layer("persons", gold, actors=[actor("Lee")])) == (0, 1, 2)


def test_an_optional_person_counts_neither_way():
    gold = annotation(persons=[annotated_person(ANN, "Lee Ann", optional=True)])

    assert figures(layer("persons", gold, actors=[actor("Ann Lee")])) == (0, 0, 0)
    assert figures(layer("persons", gold)) == (0, 0, 0)


def test_a_title_may_carry_its_country_fillers_and_institution():
    mfa = {
        "id": "mfa",
        "name": "Ministry of Foreign Affairs",
        "surface_forms": {},
        "parent": None,
    }
    gold = annotation(
        institutions=[mfa],
        roles=[annotated_role(ANN, "Foreign Minister", "mfa"), annotated_role(BO, "Premier")],
    )
    drafted = [
        role("Ann Lee", "former Chinese Minister for Foreign Affairs"),
        role("Dahl", "Premier", "China"),
    ]

    assert figures(layer("roles", gold, roles=drafted)) == (2, 0, 0)


def test_a_higher_or_lower_title_is_another_role():
    gold = annotation(roles=[annotated_role(ANN, "Deputy Foreign Minister")])

    assert figures(layer("roles", gold, roles=[role("Lee", "Foreign Minister")])) == (0, 1, 1)
    assert figures(layer("roles", gold, roles=[role("Lee", "Minister")])) == (0, 1, 1)
    longer = [role("Lee", "Acting Deputy Foreign Minister")]
    assert figures(layer("roles", gold, roles=longer)) == (0, 1, 1)


def test_acting_is_part_of_the_title_or_marked():
    gold = annotation(roles=[annotated_role(ANN, "acting premier")])

    assert figures(layer("roles", gold, roles=[{**role("Lee", "Premier"), "acting": True}])) == (
        1,
        0,
        0,
    )
    assert figures(layer("roles", gold, roles=[role("Lee", "acting premier")])) == (1, 0, 0)
    assert figures(layer("roles", gold, roles=[role("Lee", "Premier")])) == (0, 1, 1)


def test_the_right_title_of_the_wrong_person_is_false():
    gold = annotation(roles=[annotated_role(ANN, "Premier")])

    assert figures(layer("roles", gold, roles=[role("Bo Dahl", "Premier")])) == (0, 1, 1)


def test_the_same_title_at_another_institution_is_another_role():
    bank = {"id": "bank", "name": "State Bank", "surface_forms": {}, "parent": None}
    gold = annotation(institutions=[bank], roles=[annotated_role(ANN, "Chairman", "bank")])

    assert figures(layer("roles", gold, roles=[role("Lee", "Chairman", "State Bank")])) == (1, 0, 0)
    assert figures(layer("roles", gold, roles=[role("Lee", "Chairman", "Red Cross")])) == (0, 1, 1)


def test_a_title_told_twice_counts_once():
    gold = annotation(roles=[annotated_role(ANN, "Premier")])
    twice = [role("Lee", "Premier"), role("Lee", "Chinese Premier")]

    assert figures(layer("roles", gold, roles=twice)) == (1, 0, 0)


def test_a_descriptive_role_may_be_left_out():
    gold = annotation(roles=[annotated_role(ANN, "top diplomat (descriptive)")])

    assert figures(layer("roles", gold, roles=[role("Lee", "top diplomat")])) == (0, 0, 0)
    assert figures(layer("roles", gold)) == (0, 0, 0)


def test_persons_of_one_side_are_no_pair():
    gold = annotation(
        persons=[
            annotated_person(ANN, "Lee Ann"),
            annotated_person(BO, "Bo Dahl"),
            annotated_person("cy", "Cy Eka"),
        ],
        events=[annotated_meeting([ANN], [BO, "cy"])],
    )
    drafted = [met("Lee Ann", "Bo Dahl"), met("Bo Dahl", "Cy Eka")]

    assert figures(layer("pairs", gold, meeting_pairs=drafted)) == (1, 1, 1)


def test_without_annotated_sides_the_country_tells_them_apart():
    event = {**annotated_meeting([ANN, BO]), "sides": None}

    drafted = layer("pairs", annotation(events=[event]), meeting_pairs=[met("Dahl", "Lee")])

    assert figures(drafted) == (1, 0, 0)


def test_a_pair_that_was_only_planned_is_false_when_drafted_as_held():
    gold = annotation(events=[annotated_meeting([ANN], [BO], status="planned")])

    assert figures(layer("pairs", gold, meeting_pairs=[met("Lee", "Dahl")])) == (0, 1, 0)
    planned = [met("Lee", "Dahl", status="planned")]
    assert figures(layer("pairs", gold, meeting_pairs=planned)) == (0, 0, 0)


def test_a_briefing_makes_no_pair():
    gold = annotation(events=[annotated_meeting([ANN], [BO], kind="media")])

    assert figures(layer("pairs", gold, meeting_pairs=[met("Lee", "Dahl")])) == (0, 1, 0)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2024-05-02", "right"),
        ("2024-05", "overlapping"),
        (None, "left out"),
        ("2024-05-03", "wrong"),
    ],
)
def test_what_is_told_of_the_day_of_a_pair_found_is_counted(day, told):
    gold = annotation(events=[annotated_meeting([ANN], [BO])])
    drafted = {"source": {"id": "a1"}, "meeting_pairs": [met("Lee", "Dahl", date=day)]}
    days = score(gold, [drafted], {}).days

    assert [kind for kind, count in days.items() if count] == [told]


def test_a_pair_on_the_wrong_day_is_right_as_a_pair_only():
    gold = annotation(events=[annotated_meeting([ANN], [BO])])
    drafted = [met("Lee", "Dahl", date="2024-05-03")]

    assert figures(layer("pairs", gold, meeting_pairs=drafted)) == (1, 0, 0)
    assert figures(layer("dated_pairs", gold, meeting_pairs=drafted)) == (0, 1, 1)


def test_a_pair_without_annotated_day_may_have_any():
    gold = annotation(events=[annotated_meeting([ANN], [BO], date=None)])
    drafted = [met("Lee", "Dahl", date="2024-05-03")]

    assert figures(layer("dated_pairs", gold, meeting_pairs=drafted)) == (0, 0, 0)


def test_names_may_be_ids_of_actors_of_the_draft():
    gold = annotation(events=[annotated_meeting([ANN], [BO])])
    actors = [{"id": "x", **actor("Ann Lee")}, {"id": "y", **actor("Bo Dahl")}]

    drafted = layer("pairs", gold, actors=actors, meeting_pairs=[met("x", "y")])

    assert figures(drafted) == (1, 0, 0)


def test_a_main_name_that_the_article_lacks_stands_for_the_actor_with_its_other_names():
    gold = annotation(events=[annotated_meeting([ANN], [BO])])
    actors = [actor("李安", "Ann Lee"), actor("Bo Dahl")]

    drafted = layer("pairs", gold, actors=actors, meeting_pairs=[met("李安", "Bo Dahl")])

    assert figures(drafted) == (1, 0, 0)


def test_kinship_is_the_same_from_either_end_but_not_reversed():
    told = {"person": ANN, "relation": "mother_of", "other": BO, "evidence": evidence()}
    gold = annotation(kinship=[told])

    def drafted(person, relation, other):
        kinship = [{"person": person, "relation": relation, "other": other}]
        return figures(layer("kinship", gold, kinship=kinship))

    assert drafted("Lee", "parent_of", "Dahl") == (1, 0, 0)
    assert drafted("Dahl", "son_of", "Lee") == (1, 0, 0)
    assert drafted("Dahl", "parent_of", "Lee") == (0, 1, 1)


def test_kinship_that_no_record_can_hold_may_be_left_out_but_not_invented():
    told = {"person": ANN, "relation": "niece_of", "other": BO, "evidence": evidence()}
    gold = annotation(kinship=[told])
    right = {"person": "Dahl", "relation": "uncle_of", "other": "Lee"}
    wrong = {"person": "Lee", "relation": "uncle_of", "other": "Dahl"}

    assert figures(layer("kinship", gold)) == (0, 0, 0)
    assert figures(layer("kinship", gold, kinship=[right])) == (0, 0, 0)
    assert figures(layer("kinship", gold, kinship=[wrong])) == (0, 1, 0)


def test_date_values_compare_by_the_days_they_can_mean():
    gold = annotation(
        dates=[
            {"article": "a1.md", "text": "this autumn", "resolved": "2024-23", "kind": "relative"},
            {"article": "a1.md", "text": "Thursday", "resolved": "2024-05-02", "kind": "relative"},
            {"article": "a1.md", "text": "six years", "resolved": "P6Y", "kind": "duration"},
        ]
    )
    drafted = [
        {"text": "this autumn", "value": "2024-09/2024-11"},
        {"text": "Thursday", "value": "2024-05-09"},
    ]

    assert figures(layer("dates", gold, dates=drafted)) == (1, 1, 1)


def test_a_date_may_be_cut_out_shorter_or_longer_but_needs_its_value():
    gold = annotation(
        dates=[
            {
                "article": "a1.md",
                "text": "last Friday",
                "resolved": "2024-05-03",
                "kind": "relative",
            },
            {"article": "a1.md", "text": "early 2023", "resolved": "vague", "kind": "vague"},
        ]
    )

    def drafted(text, value):
        return figures(layer("dates", gold, dates=[{"text": text, "value": value}]))

    assert drafted("Friday", "2024-05-03") == (1, 0, 0)
    assert drafted("on last Friday", "2024-05-03") == (1, 0, 0)
    assert drafted("Friday", "2024-05-10") == (0, 1, 1)
    assert drafted("day", "2024-05-03") == (0, 1, 1)
    assert drafted("early 2023", "2023-01/2023-03") == (0, 0, 1)


def test_a_quote_from_another_source_is_not_looked_up_in_this_one():
    known = {
        "id": "lee-ann",
        "names": [{"text": "Ann Lee", "evidence": [{"source": "other", "quote": "Elsewhere."}]}],
    }
    assert layer("quotes", annotation(), actors=[known]).precision is None


def test_a_quote_is_verbatim_or_false_however_deep_it_stands():
    claims = [{"record": {"evidence": [{"quote": QUOTE}, {"quote": "Dahl\n in Oslo."}]}}]
    drafted = layer("quotes", annotation(), meetings=claims, roles=[])
    wrong = layer("quotes", annotation(), meetings=[{"quote": "Ann Lee saw Bo Dahl"}])

    assert figures(drafted) == (2, 0, 0)
    assert wrong.precision == 0


def test_an_article_without_a_draft_misses_everything():
    result = score(annotation(), [], {})

    assert figures(result.layers["persons"]) == (0, 0, 2)
    assert result.layers["quotes"].precision is None


def test_an_article_is_complete_in_a_layer_of_which_nothing_is_missed():
    result = score(annotation(), [], {})

    assert result.disagreements[0] == Disagreement("a1", "persons", "missed", "Lee Ann")
    assert result.complete["persons"] == (0, 1)
    assert result.complete["kinship"] == (0, 0)
