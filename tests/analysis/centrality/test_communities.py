from graphkit.analysis.communities import communities, components


def test_two_circles_with_one_tie_between_them_are_two_communities(view_of):
    one = [("a", "b"), ("b", "c"), ("a", "c")]
    two = [("x", "y"), ("y", "z"), ("x", "z")]

    found = communities(view_of([*one, *two, ("c", "x")]))

    assert found.groups == (("a", "b", "c"), ("x", "y", "z"))


def test_strong_ties_make_the_community(view_of):
    square = [("a", "b", 9.0), ("b", "c", 1.0), ("c", "d", 9.0), ("a", "d", 1.0)]

    assert communities(view_of(square)).groups == (("a", "b"), ("c", "d"))


def test_an_actor_without_a_tie_belongs_to_no_community_but_to_a_component(view_of):
    view = view_of([("a", "b")], "x")

    assert communities(view).groups == (("a", "b"),)
    assert components(view) == (("a", "b"), ("x",))


def test_the_order_of_ties_does_not_matter(view_of):
    ties = [(a, b) for a in range(9) for b in range(a) if (a * b) % 4 == 1 or a - b == 1]

    assert communities(view_of(ties)) == communities(view_of([(b, a) for a, b in reversed(ties)]))
