.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
# An editable install is not compiled by pip; without byte code each start takes three times as long.
COMPILE := $(BIN)/python -m compileall -q reader

help:  ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

.venv/run.stamp: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(COMPILE)
	@touch $@

.venv/test.stamp: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@$(COMPILE)
	@touch $@ .venv/run.stamp

.venv/dev.stamp: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(COMPILE)
	@touch $@ .venv/test.stamp .venv/run.stamp

setup: .venv/dev.stamp  ## Install everything that development needs into .venv

run: .venv/run.stamp  ## Open the reader on a bundled sample (prints it where there is no terminal)
	@$(BIN)/ilbo sample

demo: .venv/run.stamp  ## Try the whole app without a network: the paper is played on this machine
	@$(BIN)/python -m tests.site $(BIN)/ilbo

test: .venv/test.stamp  ## Run all tests
	$(BIN)/python -m pytest -n 2 $(TESTS)

check: .venv/dev.stamp  ## What a change must pass: format, lint, types, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 $(TESTS)

goldens: .venv/test.stamp  ## Write samples' expected.json anew and show what changed
	$(BIN)/python -m tests.goldens

pictures: .venv/test.stamp  ## Draw the screens in many sizes and looks into build/pictures, the README's into tests/shown
	$(BIN)/python -m tests.screenshots $(SCENES)

score: .venv/test.stamp  ## Measure the quality of cleaning on generated pages
	$(BIN)/python -m tests.bench.score_cleaning $(PAGES)

score-analysis: .venv/test.stamp  ## Measure quotes, speakers and clauses on the annotated texts
	$(BIN)/python -m tests.bench.score_analysis

build/bench.stamp: pyproject.toml
	@test -x build/bench/bin/python || $(PYTHON) -m venv build/bench
	build/bench/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	build/bench/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

bench: .venv/test.stamp build/bench.stamp  ## Measure what a person waits for; keeps the table under today's date
	$(BIN)/python -m tests.bench.bench

.PHONY: help setup run demo test check goldens score score-analysis bench

fuzz: .venv/test.stamp  ## Feed damaged pages for a minute (ILBO_FUZZ_SECONDS); a failing one is shown small
	$(BIN)/python -m tests.fuzz
.PHONY: fuzz

shipped: .venv/test.stamp  ## Write the shells' completions, the man page and the README's table of keys anew
	$(BIN)/python -m tests.shipped
.PHONY: shipped

audit: .venv/dev.stamp  ## Look up known faults of what is installed; needs the network
	@$(BIN)/python -m tests.audit
.PHONY: audit

catalogue: .venv/test.stamp  ## Collect the interface's words and compile their Korean
	$(BIN)/python -m tests.catalogue
.PHONY: catalogue
