"""What networkx reads of this backend at every import: it must load nothing."""

FUNCTIONS = {
    "articulation_points": "",
    "average_clustering": "",
    "betweenness_centrality": (
        "Exact, on all cores. Chains whose lengths differ by less than 1e-11 of themselves are "
        "equally long, where networkx compares floats exactly. With `k` the nodes are those that "
        "networkx draws."
    ),
    "bridges": "",
    "closeness_centrality": "",
    "clustering": "",
    "connected_components": "",
    "constraint": "",
    "core_number": "",
    "degree_centrality": "",
    "effective_size": "",
    "eigenvector_centrality": "By ARPACK to machine precision; `max_iter` and `tol` are not read.",
    "harmonic_centrality": "",
    "hits": "Of connected graphs; of two-sided ones the limit of the iteration from equal values.",
    "is_connected": "",
    "katz_centrality": "To an error below 1e-12, for an `alpha` below 1 / the largest eigenvalue.",
    "katz_centrality_numpy": "As `katz_centrality`, without a matrix of all pairs of nodes.",
    "leiden_communities": "networkx itself has no Leiden; nodes are numbered, so seeds repeat.",
    "number_connected_components": "",
    "pagerank": "The absolute errors sum to less than 1e-12; `max_iter` and `tol` are not read.",
    "triangles": "",
}


def get_info() -> dict[str, object]:
    """Return the description of the backend, without loading it."""
    return {
        "backend_name": "graphkit",
        "project": "graphkit",
        "package": "actor-graphkit",
        "short_summary": "Exact measures of undirected graphs from arrays, on numpy and scipy.",
        "functions": {
            name: {"additional_docs": text} if text else {} for name, text in FUNCTIONS.items()
        },
    }
