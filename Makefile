# Two commands are enough on a fresh machine with Python 3.11, git and make: `make site`, `make test`.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
PROPERDOCS := .venv/properdocs

.DEFAULT_GOAL := help
.PHONY: help setup site serve test check golden bench bench-verify properdocs lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

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

test: $(READY) ## Run all tests, in a real browser too
	$(BIN)/python tools/setup_tests.py
	@if command -v npm >/dev/null; then npm ci --silent --no-audit --no-fund --no-update-notifier || true; \
	  else echo "no Node: accessibility and HTML checks will be skipped"; fi
	$(BIN)/pytest -n auto

check: $(READY) ## Check format, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: $(READY) ## Refresh the golden pages; read them in the diff
	$(BIN)/pytest -q tests/rendering/test_golden.py --golden

bench: $(READY) ## Measure, and write BENCHMARKS.md
	$(BIN)/python -m benchmarks.run

bench-verify: $(READY) ## Try false quotations and faithful retypings; the figures of README.md
	$(BIN)/python -m benchmarks.verify

properdocs: site $(PROPERDOCS)/.ready ## Build the same site with ProperDocs, the fork of MkDocs, and compare
	PYTHONPATH=$(PROPERDOCS) $(BIN)/python tools/compare_builders.py

# Beside what .venv has, and seen only where PYTHONPATH names it: nothing else builds with it.
$(PROPERDOCS)/.ready: requirements-properdocs.lock $(READY)
	@rm -rf $(PROPERDOCS)
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
	  --target $(PROPERDOCS) -r requirements-properdocs.lock
	PYTHONPATH=$(PROPERDOCS) $(BIN)/pip check --disable-pip-version-check
	@touch $@

lock: $(READY) ## Resolve the dependencies anew into requirements.lock (needs uv)
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --upgrade \
	  --no-header --no-emit-index-url --no-annotate --group dev pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --upgrade --no-deps \
	  --no-header --no-emit-index-url --no-annotate --group properdocs -o requirements-properdocs.lock

clean: ## Remove everything that can be made again
	rm -rf build site .venv node_modules
