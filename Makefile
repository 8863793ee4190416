# Everything a user or a contributor runs. `make` alone lists it.
SHELL := bash
.SHELLFLAGS := -o pipefail -ec
.DEFAULT_GOAL := help
.PHONY: help build demo test check-slow accuracy samples bench lint format docs man install clean deps

PREFIX ?= /usr/local
RELEASE := swift build -c release --product gongkai


help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: deps ## build .build/release/gongkai
	$(RELEASE)

demo: build ## import SampleData, answer a question, trace a number, write CSV; all into demo/
	@scripts/demo.sh .build/release/gongkai demo

test: deps ## run all fast tests; RECORD=1 writes the golden files again
	@scripts/test.sh

check-slow: deps ## run all tests, also the slow ones and those that inject faults
	@GONGKAI_SLOW=1 scripts/test.sh
	@$(RELEASE)
	@Tests/Writers/check.sh .build/release/gongkai
	@Tests/Damage/check.sh .build/release/gongkai
	@Tests/Datasette/check.sh .build/release/gongkai

accuracy: deps ## count right, marked and wrong cells per layout; RECORD=1 writes docs/accuracy.md
	@SHOW=1 scripts/test.sh --filter IngestTests.Accuracy

samples: deps ## write SampleData again, with python-docx, openpyxl and LibreOffice
	@Tests/Writers/samples.sh

bench: deps ## import 10,000 reports of 4 KB, web pages, Word, PDF; compare and ask 100,000 reports: time, memory
	@Benchmarks/import.sh
	@Benchmarks/across.sh
	@Benchmarks/questions.sh
	@Benchmarks/formats.sh

lint: ## check the layout of the source
	swift format lint --strict --recursive Sources Tests Schema Plugins Benchmarks Package.swift

format: ## lay the source out
	swift format --in-place --recursive Sources Tests Schema Plugins Benchmarks Package.swift

docs: build ## write the generated parts of README.md and docs/ again
	@scripts/docs.sh .build/release/gongkai
	@RECORD=1 scripts/test.sh --filter IngestTests.Accuracy

man: build ## write manual pages into .build/man
	@scripts/man.sh .build/release/gongkai .build/man

install: man ## copy program and manual pages below PREFIX (default /usr/local); DESTDIR is put before it
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 .build/release/gongkai "$(DESTDIR)$(PREFIX)/bin/gongkai"
	install -m 644 .build/man/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1"

deps: ## install the system packages the build lacks (Debian and Ubuntu)
	@scripts/deps.sh

clean: ## remove what was built and demo/
	rm -rf .build demo
