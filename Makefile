# Two commands on a fresh machine with Python 3.11+, make and a package index: `make` runs the main job, `make test`
# the tests. Everything is set up in .venv; nothing needs root or an activated environment.
#
#   make           reconcile the claims in CLAIMS (claims/) and print the report
#   make test      run the whole test-suite
#   make check     format, lint, strict types, import contracts, and the command line from the built wheel
#   make format    format the code and fix what can be fixed
#   make golden    write the expected reports, README and weights page anew, to be read as a diff
#   make bench     measure how fast the command line starts
#   make fuzz      check 20,000 mutated claim files: no traceback, no hang, no flood of memory (some ten minutes)
#   make clean     remove everything that was set up

CLAIMS ?= claims/
VENV := .venv
BIN := $(VENV)/bin
WHEEL := .make/wheel
# What the wheel might lack: its command, its data, its formats. The rest of the suite tests the same code either way.
INSTALLED := tests/cli tests/cases tests/lexicon tests/redact
CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11 python
FIT := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(firstword $(foreach name,$(CANDIDATES),$(shell $(name) -c '$(FIT)' 2>/dev/null && echo $(name))))
PIP := -m pip --disable-pip-version-check

.PHONY: diff test check format golden bench fuzz clean
.DEFAULT_GOAL := diff

# Exit status 1 says that the sources conflict: the job was done, so make does not call it a failure.
diff: $(VENV)/.ready
	@$(BIN)/reconcile diff $(CLAIMS); status=$$?; \
	case $$status in \
	0) echo "reconcile: exit status 0, no conflict" >&2 ;; \
	1) echo "reconcile: exit status 1, conflicts found" >&2 ;; \
	*) exit $$status ;; \
	esac

test: $(VENV)/.ready-dev
	$(BIN)/python -m pytest -n auto

check: $(VENV)/.ready-dev $(WHEEL)/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(WHEEL)/venv/bin/python -P -m pytest -n auto $(INSTALLED)

format: $(VENV)/.ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: $(VENV)/.ready-dev
	$(BIN)/python -m reconcile.prepare
	GOLDEN=write $(BIN)/python -m pytest tests/cases tests/cli/test_readme.py tests/align/test_page.py

bench: $(VENV)/.ready-dev
	$(BIN)/python benchmarks/startup.py

fuzz: $(VENV)/.ready-dev
	$(BIN)/python benchmarks/fuzz.py

clean:
	rm -rf $(VENV) .make

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or newer with venv was found (Debian: apt install python3-venv);" \
	"name one: make PYTHON=/path/to/python3" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

# The pip that comes with a Python may be too old for dependency groups.
$(VENV)/.ready: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python $(PIP) install --quiet --upgrade pip
	$(BIN)/python $(PIP) install --quiet --editable .
	$(BIN)/python -m compileall -q reconcile
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	$(BIN)/python $(PIP) install --quiet --group dev
	@touch $@

# The wheel has an environment of its own, with what it asks for and no more; the tools of the tests are lent to it by a
# path, on which the source folder is not: it must not be importable (nor with -P, from where the tests are started).
LIB := -c 'import sysconfig; print(sysconfig.get_path("purelib"))'
$(WHEEL)/.ready: pyproject.toml README.md $(shell find reconcile -type f -not -name '*.pyc') | $(VENV)/.ready-dev
	rm -rf $(WHEEL)
	$(BIN)/python -m build --wheel --outdir $(WHEEL)/dist . > /dev/null
	$(BIN)/python -m venv $(WHEEL)/venv
	$(WHEEL)/venv/bin/python $(PIP) install --quiet --upgrade pip
	$(WHEEL)/venv/bin/python $(PIP) install --quiet $(WHEEL)/dist/*.whl
	$(BIN)/python $(LIB) > "$$($(WHEEL)/venv/bin/python $(LIB))/tools.pth"
	@touch $@
