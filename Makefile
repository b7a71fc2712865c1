# The habits of this project. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help run test check build lint format golden docs bench faults install clean

PREFIX ?= /usr/local
DESTDIR ?=

help: ## deze lijst
	@echo 'Gebruik: make DOEL'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-9s %s\n", $$1, $$2 }' Makefile

run: ## bouw het programma en open het op oefengegevens
	@scripts/run.sh

test: ## bouw en draai alle tests
	@scripts/vereisten.sh
	swift test

check: ## lint, bouwen zonder waarschuwingen en alle tests: dit moet slagen
	@scripts/check.sh

build: ## bouw het programma en de tests
	@scripts/vereisten.sh
	swift build --build-tests

lint: ## controleer opmaak, grenzen tussen onderdelen en gewoonten
	@scripts/lint.sh

format: ## zet de opmaak goed
	swift format --in-place --parallel --recursive Sources Tests Package.swift

golden: ## neem de schermbeelden opnieuw op; de tests falen dan, bekijk git diff
	@scripts/vereisten.sh
	VH_GOLDEN=opnemen swift test --filter Golden

docs: ## schrijf toetsen.md, regels.md, manpagina's en beelden in de handleiding opnieuw
	@scripts/vereisten.sh
	VH_GOLDEN=opnemen swift test --filter Docs

bench: ## meet opstarten, invoer, cijfers en toetsaanslagen (release)
	@scripts/bench.sh

faults: ## het volledige storingsprogramma (release, duurt minuten)
	@scripts/faults.sh

install: ## installeer vh, manpagina's en voltooiing onder $(DESTDIR)$(PREFIX) (PREFIX=/usr/local)
	@PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' scripts/install.sh

clean: ## gooi alles weg wat gebouwd is
	swift package clean
	rm -rf .build/static
