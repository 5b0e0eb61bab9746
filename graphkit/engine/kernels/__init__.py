"""Kernels: from the arrays of a graph to one number a node, in the order of its rows."""
