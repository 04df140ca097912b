# Every command of this project; CI calls these targets and nothing else. `make` alone lists them.
#
# Tools are installed at pinned versions into a folder that clones share ($(TOOLS)), one folder per tool and version:
# nothing of yours is touched, and a second run finds what the first one installed.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

TOOLS := $(or $(POOLGATE_TOOLS),$(or $(XDG_CACHE_HOME),$(HOME)/.cache)/poolgate/tools)
TARGET := $(or $(CARGO_TARGET_DIR),target)

TRUNK_VERSION := 0.21.14
# The command-line half must speak the same format as the crate, to the last digit: Cargo.lock decides.
WASM_BINDGEN_VERSION := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
BINARYEN_VERSION := 132.0.0
TERSER_VERSION := 5.44.1
CARGO_DENY_VERSION := 0.20.2
CFN_LINT_VERSION := 1.58.0

TRUNK := $(TOOLS)/trunk-$(TRUNK_VERSION)/bin/trunk
WASM_BINDGEN := $(TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN_VERSION)/bin/wasm-bindgen
WASM_OPT := $(TOOLS)/binaryen-$(BINARYEN_VERSION)/node_modules/.bin/wasm-opt
TERSER := $(TOOLS)/terser-$(TERSER_VERSION)/node_modules/.bin/terser
CARGO_DENY := $(TOOLS)/cargo-deny-$(CARGO_DENY_VERSION)/bin/cargo-deny
CFN_LINT := $(TOOLS)/cfn-lint-$(CFN_LINT_VERSION)/bin/cfn-lint
PLAYWRIGHT := end2end/node_modules/.package-lock.json

# Trunk takes its tools from PATH when their versions are the ones it wants; offline, it downloads no others.
WITH_TRUNK := PATH="$(dir $(TRUNK)):$(dir $(WASM_BINDGEN)):$(dir $(WASM_OPT)):$(dir $(TERSER)):$$PATH" TRUNK_OFFLINE=true trunk

# The page needs the flags of .cargo/config.toml, which a variable of yours would replace.
unexport RUSTFLAGS CARGO_ENCODED_RUSTFLAGS

# Users, keys and sessions of `make run` and `make dev` outlive them in data/.
WITH_DATA := mkdir -p data; LOCAL_POOL_DATA=data/pool SESSION_STORE=sqlite:data/poolgate.db

# What the server is compiled with wherever a local pool is wanted: everywhere but in a release for a real pool.
WITH_POOL := --features server/local-pool
BROWSER_CRATES := -p app -p wire -p cognito-srp --target wasm32-unknown-unknown

# $(call need,<program>,<what to do when it is missing>)
need = @command -v $(1) >/dev/null || { echo "$(1) is missing: $(2)" >&2; exit 1; }

.PHONY: help run dev test pictures ci audit size fmt fmt-check lint doc deny template tools clean \
	test-native test-browser test-page page rust node chromium

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

# --- Work ----------------------------------------------------------------------------------------------------------

run: page ## Build everything and start it: the application, a local user pool, a demo user
	cargo build --locked --release --package server --features local-pool
	@$(WITH_DATA) exec $(TARGET)/release/poolgate --local-pool

dev: tools-page ## Edit loop: Trunk's live reload on port 8080 in front of the server
	cargo build --package server --features local-pool
	$(WITH_TRUNK) build --dist $(TARGET)/dev-page
	@$(WITH_DATA) DIST_DIR=$(TARGET)/dev-page LISTEN=127.0.0.1:8081 PUBLIC_URL=http://localhost:8080 \
		$(TARGET)/debug/poolgate --local-pool & server=$$!; \
	trap 'kill $$server 2>/dev/null; wait $$server' EXIT; trap 'exit 130' INT TERM; \
	$(WITH_TRUNK) serve --port 8080 --dist $(TARGET)/dev-page

test: test-native test-browser test-page ## Run every test: native, crypto and components in a browser, pages in a browser

test-native: rust ## Rules, crypto, server and local pool, natively
	cargo test --locked --workspace --no-fail-fast $(WITH_POOL)

test-browser: rust chromium $(WASM_BINDGEN) ## The crypto tests once more, and the components, in headless Chromium
	CHROMEDRIVER="$$(node end2end/browser.mjs chromedriver)" \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$(dir $(WASM_BINDGEN))wasm-bindgen-test-runner" \
	cargo test --locked --package cognito-srp --package app --target wasm32-unknown-unknown

test-page: page chromium $(PLAYWRIGHT) ## Pages over the real server and the local pool, in Chromium
	cargo build --locked --package server --features local-pool
	cd end2end && POOLGATE="$(abspath $(TARGET))/debug/poolgate" node_modules/.bin/playwright test $(ARGS)

pictures: page chromium $(PLAYWRIGHT) ## Take the pictures of the documents anew
	cargo build --locked --package server --features local-pool
	cd end2end && PICTURES=1 POOLGATE="$(abspath $(TARGET))/debug/poolgate" node_modules/.bin/playwright test

ci: fmt-check lint doc deny template test size ## What must pass before a change is merged

# --- Checks --------------------------------------------------------------------------------------------------------

fmt: rust ## Format the code
	cargo fmt --all

fmt-check: rust
	cargo fmt --all --check

lint: rust $(PLAYWRIGHT) ## Lints on both targets, and the types of the page tests
	cargo clippy --locked --workspace --all-targets $(WITH_POOL) -- -D warnings
	cargo clippy --locked $(BROWSER_CRATES) -- -D warnings
	cargo clippy --locked --package cognito-srp --package app --target wasm32-unknown-unknown --tests -- -D warnings
	cd end2end && node_modules/.bin/tsc --noEmit

doc: rust ## Build the documentation; a broken link fails
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps --lib --document-private-items $(WITH_POOL)
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --package app --no-deps --bins --document-private-items

deny: $(CARGO_DENY) ## Bans, licences and sources of all dependencies
	$(CARGO_DENY) --all-features --locked check bans licenses sources

audit: $(CARGO_DENY) ## Known vulnerabilities; fetches the advisory database
	$(CARGO_DENY) --all-features --locked check advisories

template: $(CFN_LINT) ## Check the template of a real pool
	$(CFN_LINT) server/template.yaml

size: page ## Brotli bytes of a first visit to /login; fails over the budget
	@node end2end/size.mjs

# --- The page ------------------------------------------------------------------------------------------------------

# Folders are in the list too: their time changes when a file goes.
PAGE_SOURCES := $(shell find app style public -not -path '*/tests/*' -not -path '*/tests') \
	Cargo.toml Cargo.lock Trunk.toml rust-toolchain.toml $(wildcard .cargo/config.toml)

page: dist/index.html

dist/index.html: $(PAGE_SOURCES) | tools-page
	@# Trunk is told to stay offline, and hands that on to cargo: what it needs must be here before.
	cargo fetch --locked
	$(WITH_TRUNK) build --release

# --- Tools ---------------------------------------------------------------------------------------------------------

tools: tools-page $(CARGO_DENY) $(CFN_LINT) $(PLAYWRIGHT) chromium ## Install every tool that the targets above need

.PHONY: tools-page
tools-page: rust node $(TRUNK) $(WASM_BINDGEN) $(WASM_OPT) $(TERSER)

rust:
	$(call need,rustup,install it from https://rustup.rs and try again.)
	@rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown

node:
	$(call need,node,install Node.js 20 or newer from https://nodejs.org and try again.)
	$(call need,npm,it comes with Node.js; install that from https://nodejs.org and try again.)
	@node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)' \
	|| { echo "Node.js is too old: 20 or newer is needed, this is $$(node --version)." >&2; exit 1; }

$(TRUNK): | rust
	cargo install trunk --locked --version $(TRUNK_VERSION) --root $(TOOLS)/trunk-$(TRUNK_VERSION)

$(WASM_BINDGEN): | rust
	cargo install wasm-bindgen-cli --version $(WASM_BINDGEN_VERSION) --root $(TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN_VERSION)

$(WASM_OPT): | node
	npm install --no-audit --no-fund --prefix $(TOOLS)/binaryen-$(BINARYEN_VERSION) binaryen@$(BINARYEN_VERSION)

$(TERSER): | node
	npm install --no-audit --no-fund --prefix $(TOOLS)/terser-$(TERSER_VERSION) terser@$(TERSER_VERSION)

$(CARGO_DENY): | rust
	cargo install cargo-deny --locked --version $(CARGO_DENY_VERSION) --root $(TOOLS)/cargo-deny-$(CARGO_DENY_VERSION)

$(CFN_LINT):
	$(call need,python3,install Python 3.9 or newer and try again.)
	@.ci/python-tool cfn-lint $(CFN_LINT_VERSION) $(TOOLS)/cfn-lint-$(CFN_LINT_VERSION)

$(PLAYWRIGHT): end2end/package.json end2end/package-lock.json | node
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --prefix end2end
	@touch $@

chromium: | node
	@node end2end/browser.mjs chromium chromedriver >/dev/null 2>&1 || .ci/apt-install chromium chromium-driver
	@node end2end/browser.mjs chromium chromedriver >/dev/null

clean: ## Remove what was built; tools and the data of the local pool stay
	rm -rf $(TARGET) dist end2end/results end2end/node_modules
