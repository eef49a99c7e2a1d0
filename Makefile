# A shorter way to the README's commands and to what maintainers do now and then.
BIN := .venv/bin

.PHONY: all test serve bench golden look lock messages media lint

all: .venv
	$(BIN)/site-builder build

.venv: requirements.lock
	python3 -m venv .venv
	$(BIN)/pip install -q -r requirements.lock
	$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	touch .venv

test: .venv
	$(BIN)/pip install -q -r requirements-test.lock
	$(BIN)/pytest

serve: .venv
	$(BIN)/site-builder serve

lint: .venv
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# against Hugo, vipsthumbnail (libvips-tools), WeasyPrint (which needs Pango: libpangoft2-1.0-0) and Pagefind alone (Chromium counts
# bytes), each in one run; ratios count, not seconds
bench: .venv
	$(BIN)/pip install -q -r requirements-bench.lock -r requirements-test.lock
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.books
	$(BIN)/python -m tests.bench.cards
	$(BIN)/python -m tests.bench.pictures
	$(BIN)/python -m tests.bench.search

# after a wanted change of output: look at the difference before committing it
golden: .venv
	$(BIN)/python -m tests.golden
	$(BIN)/python -m tests.render.golden
	$(BIN)/python -m tests.vietnamese.spoken.guide

# after a wanted change of look: see the pictures in tests/site/look before committing them
look: .venv
	$(BIN)/python -m tests.site.look

# newest versions of everything, pinned
lock:
	uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
	  --group build pyproject.toml -o requirements.lock
	uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
	  --group build --group test -c requirements.lock pyproject.toml -o requirements-test.lock
	uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
	  --group bench -c requirements.lock -o requirements-bench.lock

# Click's words in Vietnamese
messages: .venv
	$(BIN)/pybabel compile -d site_builder/locale -D site_builder

# the pictures of the sample stories
media: .venv
	$(BIN)/python -m tools.draw_media
