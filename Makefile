# Two commands are enough on a fresh machine with Python 3.11, git and make: `make site`, `make test`.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup site serve test test-fast check golden bench lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## Make the virtual environment from the lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; set PYTHON=…" >&2; exit 2; }
	@$(PYTHON) -m venv .venv \
	  || { echo "venv failed; on Debian: apt-get install python3-venv" >&2; exit 2; }
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

site: $(READY) ## Build the shipped briefing into site/
	$(BIN)/briefing build

serve: $(READY) ## Preview the briefing; rebuild and reload on every change
	$(BIN)/briefing serve

test: $(READY) ## Run all tests, in a real browser too, and see how much of the code they run
	$(BIN)/python -m tools.setup_tests
	$(BIN)/pytest -n auto --cov

test-fast: $(READY) ## Run the quick tests: no browser, no Node, no whole build
	$(BIN)/pytest -n auto -m "not slow"

check: $(READY) ## Check format, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: $(READY) ## Refresh the golden pages; read them in the diff
	$(BIN)/pytest -q tests/test_golden.py --golden

bench: $(READY) ## Measure, and write BENCHMARKS.md
	$(BIN)/python -m benchmarks.run

lock: $(READY) ## Resolve the dependencies anew into requirements.lock (needs uv)
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --upgrade \
	  --no-header --no-emit-index-url --no-annotate --group dev pyproject.toml -o requirements.lock

clean: ## Remove everything that can be made again
	rm -rf build site .venv node_modules
