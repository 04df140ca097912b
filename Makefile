# Every command of this project; CI calls these targets and nothing else. `make` alone lists them.
#
# Tools are installed at pinned versions into a folder that clones share ($(TOOLS)), one folder per tool and version:
# nothing else on your machine changes, and later runs reuse what the first one installed.

.DEFAULT_GOAL := help
# One target at a time, except where two are started together on purpose (see `run`).
ifndef PARALLEL
.NOTPARALLEL:
endif
.DELETE_ON_ERROR:

TOOLS := $(or $(POOLGATE_TOOLS),$(or $(XDG_CACHE_HOME),$(HOME)/.cache)/poolgate/tools)
TARGET := $(or $(CARGO_TARGET_DIR),target)

TRUNK_VERSION := 0.21.14
WASM_SPLIT_VERSION := 0.2.4
# The command-line tool must have exactly the version of the crate, so it is read from Cargo.lock.
WASM_BINDGEN_VERSION := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
BINARYEN_VERSION := 132.0.0
ESBUILD_VERSION := 0.28.2
TERSER_VERSION := 5.44.1
CARGO_DENY_VERSION := 0.20.2
CFN_LINT_VERSION := 1.58.0

TRUNK := $(TOOLS)/trunk-$(TRUNK_VERSION)/bin/trunk
WASM_BINDGEN := $(TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN_VERSION)/bin/wasm-bindgen
WASM_SPLIT := $(TOOLS)/wasm-split-cli-$(WASM_SPLIT_VERSION)/bin/wasm-split-cli
WASM_OPT := $(TOOLS)/binaryen-$(BINARYEN_VERSION)/node_modules/.bin/wasm-opt
ESBUILD := $(TOOLS)/esbuild-$(ESBUILD_VERSION)/node_modules/.bin/esbuild
TERSER := $(TOOLS)/terser-$(TERSER_VERSION)/node_modules/.bin/terser
CARGO_DENY := $(TOOLS)/cargo-deny-$(CARGO_DENY_VERSION)/bin/cargo-deny
CFN_LINT := $(TOOLS)/cfn-lint-$(CFN_LINT_VERSION)/bin/cfn-lint
PLAYWRIGHT := end2end/node_modules/.package-lock.json
CLIENTS := end2end/clients/node_modules/.package-lock.json
APPS := end2end/apps/node_modules/.package-lock.json
BROWSERS := end2end/browsers/node_modules/.package-lock.json
LIGHTHOUSE := end2end/bench/lighthouse/node_modules/.package-lock.json
EXPRESS := end2end/bench/session_check/express/node_modules/.package-lock.json
# One folder for each list of libraries, so that it is never out of date.
CLIENTS_PYTHON := $(TOOLS)/clients-$(shell cksum <end2end/clients/requirements.txt | tr ' ' -)/bin/python

# Caddy and Traefik in the versions of their Python packages, and the library of an example.
PROXIES := $(TOOLS)/proxies-$(shell cksum <end2end/apps/requirements.txt | tr ' ' -)

# Cargo has no access to the job server of make, but would look for it.
WITHOUT_JOBS := env -u MAKEFLAGS

# Trunk uses tools from PATH if they have the versions that it expects; offline, it downloads no others.
# app/chunks/wasm-bindgen comes before the real one in PATH, and splits the page before it calls the real one.
colon := :
empty :=
PAGE_PATH := $(subst $(empty) ,$(colon),$(abspath app/chunks) \
	$(patsubst %/,%,$(dir $(TRUNK) $(WASM_BINDGEN) $(WASM_SPLIT) $(WASM_OPT) $(ESBUILD) $(TERSER))))
# The page is public: it contains no path of this machine. Cargo adds this variable to the flags of .cargo/config.toml.
CARGO_FOLDER := $(or $(CARGO_HOME),$(HOME)/.cargo)
NO_PATHS := --remap-path-prefix=$(CURDIR)=/poolgate --remap-path-prefix=$(CARGO_FOLDER)=/cargo
WITH_TRUNK := $(WITHOUT_JOBS) PATH="$(PAGE_PATH):$$PATH" WASM_BINDGEN="$(WASM_BINDGEN)" TRUNK_OFFLINE=true \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$(NO_PATHS)"

# The page needs the flags of .cargo/config.toml, which these environment variables would override.
unexport RUSTFLAGS CARGO_ENCODED_RUSTFLAGS

# Users, keys and sessions of `make run` and `make dev` are kept in data/.
WITH_DATA := mkdir -p data; LOCAL_POOL_DATA=data/pool SESSION_STORE=sqlite:data/poolgate.db

# The features of a server with a local pool: used everywhere except in a release for a real pool.
WITH_POOL := --features server/local-pool
BROWSER_CRATES := -p app -p wire -p cognito-srp --target wasm32-unknown-unknown

# A release is built in a folder of its own, because it is compiled with other flags: they replace the paths of this machine.
RELEASE := $(TARGET)/deploy
WITHOUT_PATHS = RUSTFLAGS="$(NO_PATHS) --remap-path-prefix=$$(rustc --print sysroot)=/rust" \
	CFLAGS="-ffile-prefix-map=$(CURDIR)=/poolgate -ffile-prefix-map=$(CARGO_FOLDER)=/cargo"

# The tests of the build's own scripts.
SCRIPT_TESTS := $(wildcard .ci/*.test.mjs app/post_build/*.test.mjs end2end/*.test.mjs end2end/deploy/*.test.mjs)

# $(call step,<number>,<what is done>): one line of progress for `make run`.
step = @printf '\n\033[1mStep $(1) of 4: %s\033[0m\n' $(2)

.PHONY: help run dev test test-browsers pictures lighthouse ci audit doctor release test-deploy size levers bench-enumeration fmt fmt-check lint imports doc deny template ops test-ops tools clean \
	test-native test-scripts test-browser test-page test-clients test-apps page rust node chromium redis promtool

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

# --- Work ----------------------------------------------------------------------------------------------------------

run: ## Build everything and start it: the application, a local user pool, a demo user
	$(call step,1,"check this machine")
	@.ci/doctor run
	$(call step,2,"install the tools that build the page and compile the server (about 9 minutes the first time)")
	@# Both at once: each can use only one core for long stretches.
	@CARGO_TERM_PROGRESS_WHEN=never $(MAKE) --no-print-directory --jobs=2 PARALLEL=yes server-local tools-page
	$(call step,3,"build the page (about 3 minutes the first time)")
	@$(MAKE) --no-print-directory page
	$(call step,4,"start; stop it with Ctrl+C")
	@$(WITH_DATA) exec $(TARGET)/local/poolgate --local-pool

# A separate profile, so that a release for a real pool never shares this binary.
.PHONY: server-local
server-local: rust
	$(WITHOUT_JOBS) cargo build --locked --profile local --package server --features local-pool

dev: tools-page ## Edit loop: Trunk's live reload on port 8080 in front of the server
	cargo build --package server --features local-pool
	$(WITH_TRUNK) trunk build --dist $(TARGET)/dev-page
	@$(WITH_DATA) DIST_DIR=$(TARGET)/dev-page LISTEN=127.0.0.1:8081 PUBLIC_URL=http://localhost:8080 \
		$(TARGET)/debug/poolgate --local-pool & server=$$!; \
	trap 'kill $$server 2>/dev/null; wait $$server' EXIT; trap 'exit 130' INT TERM; \
	$(WITH_TRUNK) trunk serve --port 8080 --dist $(TARGET)/dev-page

test: doctor-test test-scripts test-native test-browser test-page test-clients test-apps ## Run every test: native, crypto and components in a browser, pages in a browser, other clients, applications behind real proxies

test-scripts: node $(ESBUILD) $(TERSER) ## The scripts that build and check
	PATH="$(dir $(ESBUILD)):$(dir $(TERSER)):$$PATH" node --test $(SCRIPT_TESTS)

# Four tests at a time on any machine: those with real processes mostly wait for them.
test-native: rust redis promtool ## Rules, crypto, server and local pool, natively
	RUST_TEST_THREADS=4 cargo test --locked --workspace --no-fail-fast $(WITH_POOL)

# The server that the tests in a browser start. Built together with the native tests: for a package alone, cargo selects
# other features and compiles most dependencies again.
.PHONY: test-server
test-server: rust
	cargo test --locked --workspace --no-run $(WITH_POOL)

test-browser: rust chromium $(WASM_BINDGEN) ## The crypto tests again, and the component tests, in headless Chromium
	CHROMEDRIVER="$$(node end2end/browser.mjs chromedriver)" \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$(dir $(WASM_BINDGEN))wasm-bindgen-test-runner" \
	cargo test --locked --package cognito-srp --package app --target wasm32-unknown-unknown

test-page: page test-server chromium $(PLAYWRIGHT) ## Pages over the real server and the local pool, in Chromium
	cd end2end && POOLGATE="$(abspath $(TARGET))/debug/poolgate" node_modules/.bin/playwright test $(ARGS)

test-clients: test-server chromium $(PLAYWRIGHT) $(CLIENTS) $(CLIENTS_PYTHON) ## Cognito clients of other authors, against the local pool
	end2end/node_modules/.bin/tsc --project end2end/clients
	cd end2end && POOLGATE="$(abspath $(TARGET))/debug/poolgate" CLIENTS_PYTHON="$(CLIENTS_PYTHON)" \
		node_modules/.bin/playwright test --config clients $(ARGS)

# nginx and one Caddy are Debian's, the other Caddy and Traefik those of PROXIES.
test-apps: page test-server chromium redis proxies $(PLAYWRIGHT) $(APPS) ## Applications behind nginx, Caddy and Traefik, with the configurations of docs/applications.md
	cd end2end && POOLGATE="$(abspath $(TARGET))/debug/poolgate" PROXIES="$(PROXIES)" \
		node_modules/.bin/playwright test --config apps $(ARGS)

.PHONY: bench-page
bench-page: page test-server chromium $(PLAYWRIGHT) ## Measure a first visit to /login with a slow processor (ROUNDS=9 for more visits)
	cd end2end && BENCH=1 POOLGATE="$(abspath $(TARGET))/debug/poolgate" node_modules/.bin/playwright test --workers=1

# Not part of `make ci`: it installs two more browsers. WebKitGTK has no headless mode, so it gets a virtual screen.
test-browsers: page test-server chromium firefox webkit $(PLAYWRIGHT) $(BROWSERS) ## The main walk in Chromium, Firefox and WebKit (ARGS="--project firefox" for one of them)
	end2end/node_modules/.bin/tsc --project end2end/browsers
	cd end2end && POOLGATE="$(abspath $(TARGET))/debug/poolgate" \
		xvfb-run --auto-servernum node_modules/.bin/playwright test --config browsers $(ARGS)

pictures: page test-server chromium $(PLAYWRIGHT) ## Take pictures of every screen, and those in the documentation (ARGS=readme for one spec)
	@command -v ffmpeg >/dev/null || .ci/apt-install ffmpeg
	@# Without a font for it, Japanese is a row of boxes.
	@fc-list :lang=ja | grep -q . || .ci/apt-install fonts-noto-cjk
	cd end2end && PICTURES=1 POOLGATE="$(abspath $(TARGET))/debug/poolgate" node_modules/.bin/playwright test $(ARGS)

lighthouse: page test-server chromium $(LIGHTHOUSE) ## Measure /login with Lighthouse, on a simulated phone (ARGS=5 for five runs)
	node end2end/bench/lighthouse/measure.mjs "$(abspath $(TARGET))/debug/poolgate" $(ARGS)

ci: doctor-test ## What must pass before a change is merged
	@# Page and checks at once: each can use only one core for long stretches.
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target PARALLEL=yes page checks
	@$(MAKE) --no-print-directory test size

.PHONY: checks
checks: fmt-check lint doc deny template ops

doctor: ## List what is missing or too old on this machine, and how to fix it
	@VERBOSE=1 .ci/doctor run test

.PHONY: doctor-test
doctor-test:
	@.ci/doctor run test

# --- Checks --------------------------------------------------------------------------------------------------------

fmt: rust ## Format the code
	cargo fmt --all

fmt-check: rust
	cargo fmt --all --check

lint: imports unit rust $(PLAYWRIGHT) ## Lints on both targets, the direction of imports, the types of the page tests, and the unit of systemd
	$(WITHOUT_JOBS) cargo clippy --locked --workspace --all-targets $(WITH_POOL) -- -D warnings
	$(WITHOUT_JOBS) cargo clippy --locked $(BROWSER_CRATES) -- -D warnings
	$(WITHOUT_JOBS) cargo clippy --locked --package cognito-srp --package app --target wasm32-unknown-unknown --tests -- -D warnings
	cd end2end && node_modules/.bin/tsc --noEmit

imports: node ## Fail on import cycles, and on imports from a higher layer
	@node .ci/check-imports.mjs

.PHONY: unit
unit:
	@.ci/check-unit

doc: rust ## Build the documentation; a broken link fails
	$(WITHOUT_JOBS) RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps --lib --document-private-items $(WITH_POOL)
	$(WITHOUT_JOBS) RUSTDOCFLAGS="-D warnings" cargo doc --locked $(BROWSER_CRATES) --no-deps --bin app --document-private-items

deny: $(CARGO_DENY) ## Bans, licenses and sources of all dependencies
	$(CARGO_DENY) --all-features --locked check bans licenses sources

audit: $(CARGO_DENY) ## Known vulnerabilities; fetches the advisory database
	$(CARGO_DENY) --all-features --locked check advisories

template: $(CFN_LINT) ## Check the template of a real pool
	$(CFN_LINT) server/template.yaml

ops: node promtool ## Check the alert rules, run their tests, and check the dashboard
	promtool check config server/ops/prometheus.yml
	promtool test rules server/ops/alerts.test.yaml
	node .ci/check-dashboard.mjs server/ops/grafana-dashboard.json

test-ops: ops page test-server ## Run a real Prometheus against a server with traffic: every query of the dashboard answers
	POOLGATE="$(abspath $(TARGET))/debug/poolgate" node end2end/ops/queries.mjs

levers: tools-page ## Measure how many bytes each build setting saves (ARGS="lto sha2" for some of them)
	cargo fetch --locked
	@$(WITH_TRUNK) node end2end/bench/size/measure.mjs $(ARGS)

# A release build: without optimization, the server's own work takes much longer than it does for attackers.
bench-enumeration: rust ## Measure whether response times reveal accounts (ARGS=100 for fewer samples)
	cargo run --release --locked --package server --example bench_enumeration -- $(ARGS)

# Both programs with the features of one build, so that the server and the route that it is compared with differ in nothing else.
.PHONY: bench-session-check
bench-session-check: rust redis $(EXPRESS) ## Measure what a session check costs, next to axum alone and Express (ARGS="7 3 10000": rounds, seconds, sessions)
	@command -v wrk >/dev/null || .ci/apt-install wrk
	cargo build --release --locked --package server --features local-pool --bin poolgate --example bench_session_check
	@node end2end/bench/session_check/measure.mjs $(TARGET)/release/poolgate $(TARGET)/release/examples/bench_session_check $(ARGS)

.PHONY: bench-verify
bench-verify: rust proxies $(PLAYWRIGHT) ## Measure what it costs that nginx asks Poolgate about each request (ROUNDS=7 SECONDS=3)
	@command -v wrk >/dev/null || .ci/apt-install wrk
	cargo build --release --locked --package server --features local-pool --bin poolgate
	cd end2end && POOLGATE="$(abspath $(TARGET))/release/poolgate" DIST_DIR="$(abspath dist)" \
		node_modules/.bin/playwright test --config bench/verify

release: page ## Build one program with the page inside, for a real pool; docs/deploying.md says how to run it
	$(WITHOUT_JOBS) $(WITHOUT_PATHS) cargo build --locked --release --package server --features embed --target-dir $(RELEASE)
	@node .ci/release.mjs $(RELEASE)/release/poolgate

# Not part of `make ci`: a release takes long to build, and the test needs root and Debian.
test-deploy: release test-server chromium $(PLAYWRIGHT) ## Run every command of docs/deploying.md on a machine of its own, with nginx, Caddy, Redis and Prometheus
	@command -v systemd-nspawn >/dev/null && command -v nginx >/dev/null && command -v caddy >/dev/null && command -v redis-server >/dev/null \
		&& command -v sqlite3 >/dev/null && command -v prometheus >/dev/null \
		|| .ci/apt-install systemd-container nginx caddy redis-server sqlite3 prometheus
	@node end2end/deploy/run.mjs $(RELEASE)/release/poolgate $(TARGET)/debug/poolgate

size: page ## Brotli bytes of a first visit to /login and of each chunk; fails over the budget
	@node end2end/size.mjs

# --- The page ------------------------------------------------------------------------------------------------------

# Folders are listed too: their modification time changes when a file is removed.
PAGE_SOURCES := $(shell find app style public -not -path '*/tests/*' -not -path '*/tests' -not -name '*.test.mjs') \
	Cargo.toml Cargo.lock Trunk.toml rust-toolchain.toml $(wildcard .cargo/config.toml)

page: dist/index.html

dist/index.html: $(PAGE_SOURCES) | tools-page
	@# Trunk runs offline, and so does the cargo that it starts: fetch everything first.
	cargo fetch --locked
	$(WITH_TRUNK) trunk build --release

# --- Tools ---------------------------------------------------------------------------------------------------------

tools: tools-page $(CARGO_DENY) $(CFN_LINT) $(PLAYWRIGHT) chromium ## Install every tool that the targets above need

.PHONY: tools-page
tools-page: rust node $(WASM_OPT) $(ESBUILD) $(TERSER) $(WASM_BINDGEN) $(WASM_SPLIT) $(TRUNK)

rust:
	@.ci/doctor rust
	@rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown

node:
	@.ci/doctor node

# $(call cargo-tool,<crate>,<version>,<folder>,<options of cargo install>,<how long it takes>). The tools share a folder
# to compile in, because they share crates.
cargo-tool = @echo "Tool: $(1) $(2) ($(5))"; CARGO_TARGET_DIR="$(abspath $(TARGET))/tools" .ci/cargo-tool $(1) $(2) $(3) $(4)

# Without default features, here and below: no TLS is needed, because nothing is downloaded and no remote browser is
# used. Not `--locked`: the lock file of wasm-bindgen-cli can name versions that a registry no longer offers.
$(WASM_BINDGEN): | rust
	$(call cargo-tool,wasm-bindgen-cli,$(WASM_BINDGEN_VERSION),$(TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN_VERSION),--no-default-features,about 4 minutes)

$(WASM_SPLIT): | rust
	$(call cargo-tool,wasm_split_cli_support,$(WASM_SPLIT_VERSION),$(TOOLS)/wasm-split-cli-$(WASM_SPLIT_VERSION),--locked --features build-binary,about 1 minute)

# These do no heavy work themselves, so they are compiled without optimization.
$(TRUNK) $(CARGO_DENY): export OPT_LEVEL := 0
$(TRUNK): | rust
	$(call cargo-tool,trunk,$(TRUNK_VERSION),$(TOOLS)/trunk-$(TRUNK_VERSION),--locked --no-default-features,about 3 minutes)

$(WASM_OPT): | node
	npm install --no-audit --no-fund --prefix $(TOOLS)/binaryen-$(BINARYEN_VERSION) binaryen@$(BINARYEN_VERSION)

$(ESBUILD): | node
	npm install --no-audit --no-fund --prefix $(TOOLS)/esbuild-$(ESBUILD_VERSION) esbuild@$(ESBUILD_VERSION)

$(TERSER): | node
	npm install --no-audit --no-fund --prefix $(TOOLS)/terser-$(TERSER_VERSION) terser@$(TERSER_VERSION)

$(CARGO_DENY): | rust
	$(call cargo-tool,cargo-deny,$(CARGO_DENY_VERSION),$(TOOLS)/cargo-deny-$(CARGO_DENY_VERSION),--locked,about 3 minutes)

$(CFN_LINT):
	@.ci/python-tool cfn-lint $(CFN_LINT_VERSION) $(TOOLS)/cfn-lint-$(CFN_LINT_VERSION)

$(PLAYWRIGHT): end2end/package.json end2end/package-lock.json | node
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --prefix end2end
	@touch $@

$(CLIENTS): end2end/clients/package.json end2end/clients/package-lock.json | node
	npm ci --no-audit --no-fund --prefix end2end/clients
	@touch $@

$(APPS): end2end/apps/package.json end2end/apps/package-lock.json | node
	npm ci --no-audit --no-fund --prefix end2end/apps
	@touch $@

$(BROWSERS): end2end/browsers/package.json end2end/browsers/package-lock.json | node
	npm ci --no-audit --no-fund --prefix end2end/browsers
	@touch $@

$(LIGHTHOUSE): end2end/bench/lighthouse/package.json end2end/bench/lighthouse/package-lock.json | node
	npm ci --no-audit --no-fund --prefix end2end/bench/lighthouse
	@touch $@

$(EXPRESS): end2end/bench/session_check/express/package.json end2end/bench/session_check/express/package-lock.json | node
	npm ci --no-audit --no-fund --prefix end2end/bench/session_check/express
	@touch $@

$(CLIENTS_PYTHON):
	@.ci/python-libraries end2end/clients/requirements.txt $(patsubst %/bin/python,%,$@)

$(PROXIES)/bin/python:
	@.ci/python-libraries end2end/apps/requirements.txt $(PROXIES)

.PHONY: proxies
proxies: $(PROXIES)/bin/python
	@command -v nginx >/dev/null && command -v caddy >/dev/null || .ci/apt-install nginx caddy

# The tests start servers of their own.
redis:
	@command -v redis-server >/dev/null || .ci/apt-install redis-server

# Part of Debian's package `prometheus`.
promtool:
	@command -v promtool >/dev/null || .ci/apt-install prometheus

# The headless shell only saves time: not every system has a package of it.
chromium: | node
	@node end2end/browser.mjs chromium chromedriver >/dev/null 2>&1 || .ci/apt-install chromium chromium-driver
	@node end2end/browser.mjs chromium chromedriver >/dev/null
	@node end2end/browser.mjs chromium-headless-shell >/dev/null 2>&1 || .ci/apt-install chromium-headless-shell >/dev/null 2>&1 \
		|| echo "Without chromium-headless-shell, the page tests use Chromium itself."

# Debian's packages. Neither needs a driver program from elsewhere: Firefox speaks WebDriver BiDi itself.
.PHONY: firefox webkit
firefox: | node
	@node end2end/browser.mjs firefox >/dev/null 2>&1 || .ci/apt-install firefox-esr
	@node end2end/browser.mjs firefox >/dev/null

webkit: | node
	@node end2end/browser.mjs webkit webkit-driver >/dev/null 2>&1 && command -v xvfb-run >/dev/null || .ci/apt-install webkit2gtk-driver xvfb xauth
	@node end2end/browser.mjs webkit webkit-driver >/dev/null

clean: ## Remove what was built; tools and the data of the local pool stay
	rm -rf $(TARGET) dist end2end/results end2end/screenshots/all end2end/node_modules end2end/clients/node_modules end2end/browsers/node_modules end2end/apps/node_modules \
		end2end/bench/lighthouse/node_modules
