# Two commands are enough on a fresh machine with Python 3.11, git and make: `make site`, `make test`.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
READY_DEV := .venv/.ready-dev
PROPERDOCS := .venv/properdocs
FUZZ := .venv/fuzz
AUDIT := .venv/audit
FUZZ_SECONDS ?= 600
BESIDE = $(BIN)/python -I -m pip install --quiet --disable-pip-version-check --no-deps \
  --require-hashes --only-binary=:all:
INSTALL = $(BIN)/python tools/install.py $(FROM_SOURCE:%=--from-source=%)

# An environment that was copied or moved, or whose Python is gone, is made anew.
HERE := import generator, os, sys; sys.exit(not os.path.samefile(generator.__path__[0], "generator"))
ifneq ($(shell $(BIN)/python -I -c '$(HERE)' 2>/dev/null && echo here),here)
.PHONY: $(READY)
endif

.DEFAULT_GOAL := help
.PHONY: help setup site serve test test-fast coverage licences check wheel golden bench bench-add bench-quotes bench-verify bench-proof bench-hostile fuzz audit incremental properdocs torture mutate lock upgrade clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY_DEV) ## Make the virtual environment from both locks

# A lock that has changed makes the whole environment anew, so that nothing of the old one stays.
$(READY): requirements.lock tools/install.py $(if $(wildcard $(READY_DEV)),requirements-dev.lock)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; set PYTHON=…" >&2; exit 2; }
	@test ! -L .venv \
	  || { echo ".venv is a link, and what it leads to would be emptied; remove the link" >&2; exit 2; }
	@$(PYTHON) -m venv --clear .venv \
	  || { echo "venv failed; on Debian: apt-get install python3-venv" >&2; exit 2; }
	@$(INSTALL) requirements.lock
	@touch $@

$(READY_DEV): $(READY) requirements-dev.lock
	@$(INSTALL) requirements-dev.lock
	@touch $@

site: $(READY) ## Build the shipped briefing into site/
	$(BIN)/briefing build

serve: $(READY) ## Preview the briefing; rebuild and reload on every change
	$(BIN)/briefing serve

test: $(READY_DEV) ## Run all tests, in a real browser too
	$(BIN)/python -m tools.setup_tests
	$(BIN)/pytest -n auto

coverage: $(READY_DEV) ## Run all tests, and see how much of the code they run: it takes twice as long
	$(BIN)/python -m tools.setup_tests
	$(BIN)/pytest -n auto --cov

test-fast: $(READY_DEV) ## Run the quick tests: no browser, no Node, no whole build
	$(BIN)/pytest -n auto -m "not slow"

licences: $(READY_DEV) ## List the licences of all packages
	$(BIN)/python -m tools.licences

check: $(READY_DEV) ## Check format, lint, types, layers and locks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_locks.py

wheel: $(READY_DEV) ## Build the package into dist/, install it elsewhere, and try it there
	$(BIN)/python tools/try_wheel.py

golden: $(READY_DEV) ## Refresh golden pages, drafts, explanations and advice; read them in the diff
	$(BIN)/pytest -q tests/rendering/test_golden.py tests/curating/drafting/test_golden_drafts.py tests/reading/checks/test_check.py \
	  tests/reading/verifying/test_golden_advice.py --golden

bench: $(READY_DEV) ## Measure, and write BENCHMARKS.md
	$(BIN)/python -m benchmarks.run

bench-add: $(READY_DEV) ## Count what an editor still types after `briefing add`; ARTICLES names the texts
	$(BIN)/python -m benchmarks.add

bench-verify: $(READY_DEV) ## Try false quotations and faithful retypings; the figures of README.md
	$(BIN)/python -m benchmarks.verify

bench-proof: $(READY_DEV) ## Try manuscripts with false and true quotations; the figures of README.md
	$(BIN)/python -m benchmarks.proof

incremental: $(READY_DEV) ## Try long sequences of edits: each site must be that of a build from nothing
	for seed in 1 2 3 4 5; do INCREMENTAL_STEPS=40 INCREMENTAL_SEED=$$seed \
	  $(BIN)/pytest -q tests/test_incremental.py tests/rendering/test_kept_units.py || exit 1; done

bench-hostile: $(READY_DEV) ## Give every command ten megabytes of anything; write BENCHMARKS.md
	$(BIN)/python -m benchmarks.hostile --write BENCHMARKS.md

# TARGET=name takes one of them; FUZZ_SECONDS is for each.
fuzz: $(READY_DEV) $(FUZZ)/.ready ## Fuzz every parser for ten minutes, guided by its branches
	PYTHONPATH=$(FUZZ) $(BIN)/python -m tests.fuzzing.run --seconds $(FUZZ_SECONDS) $(TARGET)

audit: $(READY_DEV) $(AUDIT)/.ready ## Ask for known holes in what is locked; 3 where nobody answers
	PYTHONPATH=$(AUDIT) $(BIN)/python tools/audit.py

FAULTS ?= 1000
torture: $(READY_DEV) ## Kill and refuse the commands at each file operation: FAULTS times, 1000 unless said
	$(BIN)/python -m tests.torture --faults=$(FAULTS)

MUTANTS ?= 300
mutate: $(READY_DEV) ## Try MUTANTS small faults in loaders, checks, verification and escaping: do tests notice?
	$(BIN)/python -m tests.mutation --mutants=$(MUTANTS)

bench-quotes: $(READY_DEV) ## Find quotations and speakers in annotated articles, where they are
	$(BIN)/python -m benchmarks.quotations --write BENCHMARKS.md

properdocs: site $(PROPERDOCS)/.ready ## Build the same site with ProperDocs, the fork of MkDocs, and compare
	PYTHONPATH=$(PROPERDOCS) $(BIN)/python tools/compare_builders.py

# Beside what .venv has, and seen only where PYTHONPATH names it: nothing else builds with it.
$(PROPERDOCS)/.ready: requirements-properdocs.lock $(READY)
	@rm -rf $(PROPERDOCS)
	$(BESIDE) --target $(PROPERDOCS) -r requirements-properdocs.lock
	PYTHONPATH=$(PROPERDOCS) $(BIN)/pip check --disable-pip-version-check
	@touch $@

$(FUZZ)/.ready: requirements-fuzz.lock $(READY_DEV)
	@rm -rf $(FUZZ)
	$(BESIDE) --target $(FUZZ) -r requirements-fuzz.lock
	@test -d $(FUZZ)/atheris || { echo "atheris is for Python 3.11 to 3.13 on Linux, x86-64" >&2; exit 2; }
	@touch $@

$(AUDIT)/.ready: requirements-audit.lock $(READY_DEV)
	@rm -rf $(AUDIT)
	$(BESIDE) --target $(AUDIT) -r requirements-audit.lock
	@touch $@

lock: ## Lock what pyproject.toml asks for; what is locked and fits stays
	$(PYTHON) tools/make_locks.py

upgrade: ## Lock the newest versions that pyproject.toml allows
	$(PYTHON) tools/make_locks.py --upgrade

clean: ## Remove everything that can be made again
	rm -rf build dist site .venv node_modules
