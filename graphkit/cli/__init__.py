"""The command line: parse, ask, print.  `main` is the only place that ends the process."""

from graphkit.cli.main import main

__all__ = ["main"]
