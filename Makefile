# `make page` builds the page of the shipped dataset, `make test` checks everything.
# Both make .venv first; a second run does no work twice.

PYTHON ?= python3
BIN = .venv/bin
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt
DATA = $(wildcard data/*.yaml data/stories/*.yaml seeds/*.md graphkit.toml)
CODE = $(shell find graphkit -name '*.py' -o -path '*/assets/*' -type f)

.DEFAULT_GOAL = help
.PHONY: help page test check browser golden bench clean

help: ## Show what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' $(MAKEFILE_LIST)

page: html_out/index.html ## Write html_out/index.html and print its path and size
	@$(BIN)/python -c "import os; p = 'html_out/index.html'; print(os.path.abspath(p), f'{os.path.getsize(p) / 1024:,.0f} KiB')"

html_out/index.html: .venv/installed $(DATA) $(CODE)
	@$(BIN)/graphkit page --output $@ >/dev/null

test: .venv/tested browser ## Check style, types, layers and run every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto

check: .venv/installed ## Check the shipped dataset against every rule
	$(BIN)/graphkit check

golden: .venv/tested ## Accept what the command line prints now; then read the diff
	GRAPHKIT_GOLDEN=write $(BIN)/pytest -q tests/cli/test_golden.py tests/test_readme.py

bench: .venv/tested ## Compare graphkit with its peers, side by side
	$(BIN)/python benchmarks/load.py
	$(BIN)/python benchmarks/page.py
	$(BIN)/python benchmarks/centrality.py

clean: ## Remove what was made
	rm -rf .venv build html_out/*.html *.egg-info

# Debian splits ensurepip into a package of its own; root can have it at once.
.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "graphkit needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
	  || sh .ci/debian.sh python3-venv "a Python with the venv module"
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/pip pyproject.toml constraints.txt
	$(INSTALL) --editable '.[report]'
	@touch $@

.venv/tested: .venv/installed
	$(INSTALL) --editable '.[test]'
	@touch $@

browser:
	@command -v chromium >/dev/null || test -x "$$GRAPHKIT_CHROMIUM" \
	  || sh .ci/debian.sh chromium "Chromium (or set GRAPHKIT_CHROMIUM to its path)"
