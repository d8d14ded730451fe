# Everything a person or CI runs here; `make` alone lists it. Longer shell lives in .ci/.
PYTHON ?= python3
ADDR ?= 127.0.0.1:8000
N ?= 1000
BIN := .venv/bin
INSTALLED := .venv/.installed

# Material prints a long notice about MkDocs 2, which is not used here.
export NO_MKDOCS_2_WARNING = 1
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help install serve site test check guide-pictures bench forms lock

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(INSTALLED) ## create .venv and install the locked packages (the others do it when needed)

serve: $(INSTALLED) ## show the site at http://127.0.0.1:8000 and reload it on every change (ADDR=host:port)
	@$(BIN)/mkdocs serve --dev-addr $(ADDR)

site: $(INSTALLED) ## build the site into site/; any warning is an error
	@$(BIN)/mkdocs build --strict
	@echo "The site is in site/."

# A file of tests stays in one process, and with it the sites that only it needs. Each process starts a browser of its
# own, of some hundred megabytes: hence a limit.
test: $(INSTALLED) ## run every test on all cores, those in the browser too (CHROMIUM=path names the browser)
	@chromium=$$(.ci/browser) && CHROMIUM="$$chromium" $(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

check: $(INSTALLED) ## check format, style, types and content
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/bbp revisar

guide-pictures: $(INSTALLED) ## take the pictures of the guides for translators and reviewers again
	@chromium=$$(.ci/browser) && CHROMIUM="$$chromium" $(BIN)/python -m tests.guide_pictures

bench: $(INSTALLED) ## build a synthetic site of N practices and report time and size (N=1000)
	@$(BIN)/python -m tests.bench --n $(N)

forms: $(INSTALLED) ## write the issue forms of .github/ again, from the model, the words and docs/datos
	@$(BIN)/bbp formularios

lock: $(INSTALLED) ## write requirements.lock again, with the newest versions that pyproject.toml allows
	@.ci/lock

# pyproject.toml counts too: the command `bbp` and the package's place are written at install time.
$(INSTALLED): requirements.lock pyproject.toml
	@.ci/python-venv
	@echo "Installing the locked packages into .venv (again only when the lock changes)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
