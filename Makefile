# Song Hành. `make demo` shows it, `make test` proves it.

VENV   ?= .venv
BIN    := $(VENV)/bin
# The first Python from 3.11 to 3.13 that is there.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
            $$p -c 'import sys; sys.exit(not (3,11) <= sys.version_info[:2] < (3,14))' 2>/dev/null && echo $$p && break; done)
# An environment is as good as its locked requirements: another lock, another stamp, another install.
hash    = $(shell cat $(1) pyproject.toml | git hash-object --stdin | cut -c1-16)
BASE   := $(VENV)/.base-$(call hash,requirements/base.txt)
TEST   := $(VENV)/.test-$(call hash,requirements/test.txt)
PLAN   ?=
PORT   ?= 8000

.PHONY: demo run check test bench docs lock clean
.DEFAULT_GOAL := demo

demo: $(BASE)  ## the site on http://127.0.0.1:8000 with a plan read in; PLAN=file reads that one
	$(BIN)/songhanh demo --port $(PORT) $(if $(PLAN),"$(PLAN)")

run: $(BASE)  ## the site with its own data and no sample
	$(BIN)/songhanh manage migrate --verbosity 0
	$(BIN)/songhanh serve --port $(PORT)

check: $(TEST)  ## what reads the code without running it
	$(BIN)/python -m tests.checks

test: $(TEST)  ## every check and every test, on SQLite and on PostgreSQL, and in a browser
	$(BIN)/python -m tests.everything

bench: $(TEST)  ## the bars, as ratios measured in one run
	$(BIN)/python -m bench

docs: $(TEST)  ## draw docs/generated/ from the code
	$(BIN)/python -m docs.draw

lock: $(TEST)  ## compile requirements/*.txt again (needs uv: pip install uv)
	for one in base test; do \
	  uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url \
	    --python-version 3.11 requirements/$$one.in --output-file requirements/$$one.txt || exit 1; \
	done

clean:  ## forget the environment; the data in var/ stays
	rm -rf $(VENV)

# pip takes packages from wherever this machine is set up to take them from.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Cần Python 3.11, 3.12 hoặc 3.13 / Python 3.11 to 3.13 is needed."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(BASE): | $(VENV)/bin/python
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/base.txt
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST): $(BASE)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@
