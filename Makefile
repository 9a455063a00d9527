# Parvis: everything is one word. `make help` lists them.

PORT ?= 8080
VAR  ?= var
BUILD ?= build
# SAN=1 builds with clang, the address and undefined-behaviour sanitizers, and the coverage that libFuzzer steers by, in
# a folder of its own: what `make fuzz` links is what `make test SAN=1` runs.
SAN ?=
export SAN

# What runs it, and what tests it, as Debian 12 packages.
RUN_PACKAGES  := g++ make ccache pkg-config ca-certificates libfcgi-dev libcgicc-dev libctemplate-dev libsoci-dev \
  libsqlite3-dev libpq-dev libssl-dev libfmt-dev libtomlplusplus-dev nlohmann-json3-dev libcurl4-openssl-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev libunistring-dev libidn2-dev libcctz-dev libgd-dev libjpeg-dev libwebp-dev libavif-dev libheif-dev liblcms2-dev libboost1.81-dev tzdata \
  zlib1g-dev libqrencode-dev libzip-dev libphonenumber8 libprotobuf-dev libabsl-dev nginx-light nodejs npm
BENCH_PACKAGES := wrk sqlite3 postgresql util-linux
# What `make bundle` packs with.
BUNDLE_PACKAGES := binutils patchelf
TEST_PACKAGES := libboost-test1.81-dev postgresql openssl chromium-headless-shell w3m sqlite3 curl clang-format wrk slowhttptest systemd util-linux binutils libxml2-utils zbar-tools \
  kannel kannel-extras libnginx-mod-nchan apache2-bin libapache2-mod-fcgid $(BUNDLE_PACKAGES)
SCAN_PACKAGES := cppcheck clang-tidy wapiti sqlmap

# Debian's Node.js 18 builds the site; the tests run on the one that their own npm packages bring, where it fits the machine.
TEST_NODE = PATH="$(CURDIR)/tests/node_modules/node-linux-$(subst aarch64,arm64,$(subst x86_64,x64,$(shell uname -m)))/bin:$$PATH" node

# The tests are compiled by clang too, whose precompiled headers save a third of the time (g++ 12's save nothing here).
FUZZ_PACKAGES := clang libclang-rt-14-dev

# What was compiled once, here or in another clone, is not compiled again: no path of the tree is part of an object.
export CCACHE_NOHASHDIR := 1
export CCACHE_PCH_EXTSUM := 1
export CCACHE_SLOPPINESS := pch_defines,time_macros
CCACHE   := $(shell command -v ccache)
CXX      := $(if $(SAN),clang++,g++)
SANITIZE := -O1 -g1 -fsanitize=fuzzer-no-link,address,undefined,float-cast-overflow -fno-sanitize-recover=all \
  -fno-omit-frame-pointer -Wno-unknown-warning-option -D__SANITIZE_ADDRESS__ # which g++ defines by itself
MODE     := $(if $(SAN),$(SANITIZE),-O2 -g1 -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS)
OUT      := $(BUILD)$(if $(SAN),/sanitized)
# g++ 12 sees uninitialised values in every std::optional under -O2: that one warning is off.
CXXFLAGS := -std=c++20 $(MODE) -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror -Wno-maybe-uninitialized -fPIE \
  -fstack-protector-strong -fstack-clash-protection -ffunction-sections -ffile-prefix-map=$(CURDIR)=. -Ihandlers -MMD -MP
# The same for the tests, which run once: by clang, and without sanitizers even where those of the programs are on.
TESTFLAGS := $(subst $(MODE),-O0 -g1 -D_GLIBCXX_ASSERTIONS,$(CXXFLAGS)) -Wno-unknown-warning-option -Itests -DBOOST_TEST_DYN_LINK
LDFLAGS  := -pie -Wl,-z,relro -Wl,-z,now -Wl,--as-needed -Wl,--gc-sections
LIBS     := -lfcgi -lcgicc -lctemplate_nothreads -lsoci_core -lsoci_sqlite3 -lsqlite3 -lcrypto \
  -lfmt -lcmark-gfm-extensions -lcmark-gfm -lqrencode -lzip -lz -lunistring -lidn2 -lcctz
PICTURE_LIBS := -lgd -ljpeg -lwebpdemux -lwebp -lavif -lheif -llcms2 -lz
# The package of its headers excludes our Boost: they are unpacked below .deps, and its run-time library is linked.
PHONE_LIBS := -l:libphonenumber.so.8 -lprotobuf
PHONE_HEADERS := .deps/usr/include/phonenumbers/phonenumberutil.h
TEST_LIBS  := -lboost_unit_test_framework

LIB      := $(wildcard handlers/lib/*/*.cpp)
CHORES   := $(wildcard handlers/chores/*/*.cpp)
SECTIONS := $(wildcard handlers/*.cpp) $(filter-out handlers/lib/% $(CHORES),$(wildcard handlers/*/*.cpp))
COMMANDS := parvis parvis-phone parvis-picture parvis-supervisor
# One file with a name for each section, and parvis: what stands in it is in memory once, however many of them run (docs/decisions.md).
NAMES    := all password $(patsubst handlers/%/section.cpp,%,$(wildcard handlers/*/section.cpp))
TESTS    := $(wildcard tests/*/*_test.cpp) $(wildcard tests/support/*.cpp)
FUZZERS  := $(patsubst tests/fuzz/%.cpp,$(OUT)/bin/%,$(wildcard tests/fuzz/*.cpp))
TEMPLATES := $(wildcard templates/*.tpl templates/*/*.tpl)
# The files of a folder are compiled together, as one unit: three quarters of a file's time go into the headers of
# others. APART are those whose private names stand in another file of their folder too, and what is linked without the
# rest of its folder. With sanitizers each file is compiled by itself, which shows that it can be; APART=% does so without them.
APART    := $(if $(SAN),%,$(addprefix handlers/,lib/base/file.cpp lib/base/gsm.cpp lib/base/log.cpp lib/base/markdown.cpp lib/base/markdown_tree.cpp lib/base/webp.cpp lib/town/news.cpp lib/town/core.cpp lib/town/retention.cpp lib/town/street.cpp \
  lib/town/thread.cpp lib/files/picture.cpp lib/app/unsubscribe.cpp lib/files/upload.cpp alerts/districts.cpp alerts/ending.cpp \
  alerts/routes.cpp chat/store_questions.cpp groups/view.cpp messages/routes.cpp \
  $(patsubst handlers/%,%,$(wildcard handlers/chores/children/*.cpp handlers/*.cpp handlers/*/section.cpp)) chores/delivery/announce.cpp \
  chores/operator/hand_over.cpp chores/operator/supervisor.cpp chores/delivery/transport.cpp))
objects  = $(patsubst %.cpp,$(OUT)/%.o,$(1))
units    = $(patsubst %/,%,$(sort $(dir $(filter-out $(APART),$(1)))))
united   = $(call objects,$(filter $(APART),$(1))) $(patsubst %,$(OUT)/%.unit.o,$(call units,$(1)))

# With sanitizers the programs stay beside their objects; otherwise they stand where nginx runs them.
BIN := $(if $(SAN),$(OUT)/cgi-bin,cgi-bin)
LINKS := $(NAMES:%=$(BIN)/%.fcgi)
ALL := $(LINKS) $(COMMANDS:%=$(BIN)/%) $(BIN)/parvis-postgresql.so

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: help deps deps-test deps-fuzz deps-scan build run test bench country e2e hostile survival fuzz fuzzers scan lint check-sections check-templates markers \
  format clean install bundle hosting always

help: ## list every word
	@echo "Parvis. Words of this Makefile:"
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'
	@echo; echo "Settings: PORT=8080  VAR=var (database, uploads, mail, sockets)  ONE=1 (one program)  SAN=1 (sanitizers)"

deps: ## install what `make run` needs (apt, npm)
	@sh .ci/packages $(RUN_PACKAGES)
	@$(MAKE) --no-print-directory htdocs/vendor/icons.svg

deps-test: deps $(if $(SAN),deps-fuzz) ## install what `make test` needs besides
	@sh .ci/packages $(TEST_PACKAGES)
	@$(MAKE) --no-print-directory tests/node_modules/.package-lock.json

deps-fuzz: deps ## install what `make fuzz` needs besides
	@sh .ci/packages $(FUZZ_PACKAGES)

node_modules/.package-lock.json: package-lock.json
	@echo "npm: front-end parts and the communes of France"
	@npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

tests/node_modules/.package-lock.json: tests/package-lock.json
	@echo "npm: the tools of the tests, and the Node.js that runs them (about 190 MB)"
	@cd tests && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

htdocs/vendor/icons.svg: node_modules/.package-lock.json htdocs/vendor.mjs htdocs/css/fonts.css $(TEMPLATES)
	@node htdocs/vendor.mjs

# One file of style for every page, with what it names.
htdocs/site.css: htdocs/style.mjs htdocs/vendor/icons.svg $(wildcard htdocs/css/*.css) $(TEMPLATES)
	@node $<

htdocs/errors/503.html: htdocs/errors.mjs htdocs/site.css ; @node $<

$(PHONE_HEADERS):
	@sh .ci/unpack libphonenumber-dev .deps

# What visitors may ask for: the tree that this was built from (AGPL, section 13), and nothing that somebody put beside it. In
# a clone, what git tracks, whoever owns the clone; without git, what stands where a clone has it.
SOURCES := .ci .clang-format .clang-tidy .gitignore CHANGELOG.md CONTRIBUTING.md LICENSE Makefile README.md apache cgi-bin docs handlers htdocs \
  nginx.conf package-lock.json package.json parvis.toml.example sql systemd templates tests
htdocs/vendor/parvis-source.tar.gz: $(wildcard .git/logs/HEAD) htdocs/vendor/icons.svg
	@mkdir -p $(@D) $(BUILD)
	@if [ -e .git ] && command -v git >/dev/null; then \
	    git -c safe.directory='*' ls-files >$(BUILD)/sources || { echo "Without the list of git's files the source cannot be offered: mend what git says above" >&2; exit 1; }; \
	  else \
	    find $(wildcard $(SOURCES)) \( -name node_modules -o -path htdocs/vendor -o -path htdocs/errors -o -path htdocs/site.css \) -prune -o -type f \
	      ! -path 'cgi-bin/*.fcgi' ! -path 'cgi-bin/*.so' $(COMMANDS:%=! -path cgi-bin/%) -print >$(BUILD)/sources; \
	  fi
	@grep -vE '^(\./)?(parvis\.toml$$|var/)' $(BUILD)/sources | tar --create --gzip --ignore-failed-read \
	  --transform 's,^\(\./\)\?,parvis/,' --file $@ --files-from -

build: $(ALL) htdocs/site.css htdocs/errors/503.html htdocs/vendor/parvis-source.tar.gz ## compile everything

# Headers of others that nearly every file reads; with its own digest, since its bytes differ from clone to clone.
PRECOMPILE = @mkdir -p $(@D) && echo "  c++ $@" && clang++ $(filter-out -MMD -MP,$(1)) -Xclang -fno-pch-timestamp -Wno-pragma-once-outside-header -x c++-header $< -o $@ && \
  { echo '$(filter-out -ffile-prefix-map=%,$(1))'; clang++ --version; clang++ $(filter-out -MMD -MP,$(1)) -Wno-pragma-once-outside-header -E -P -x c++ $<; } | sha256sum >$@.sum
$(OUT)/headers.pch: handlers/precompiled.hpp
	$(call PRECOMPILE,$(CXXFLAGS))
$(BUILD)/tests/headers.pch: handlers/precompiled.hpp
	$(call PRECOMPILE,$(TESTFLAGS))

$(OUT)/%.o: %.cpp $(if $(SAN),$(OUT)/headers.pch)
	@mkdir -p $(@D)
	@echo "  c++ $<"
	@$(CCACHE) $(CXX) $(CXXFLAGS) $(if $(filter tests/%,$<),-Itests) $(if $(SAN),-include-pch $(OUT)/headers.pch) -c $< -o $@

$(OUT)/%.unit.o: $(OUT)/%.unit.cpp
	@echo "  c++ $*/*.cpp"
	@$(CCACHE) $(CXX) $(CXXFLAGS) -Wno-shadow -I. -c $< -o $@

# Written anew only when a file came or went.
$(OUT)/%.unit.cpp: always
	@mkdir -p $(@D)
	@printf '#include "%s"\n' $(filter-out $(APART),$(wildcard $*/*.cpp)) >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

TEST_OBJECTS := $(patsubst %.cpp,$(BUILD)/%.o,$(TESTS))
$(if $(SAN),,$(TEST_OBJECTS)): $(BUILD)/%.o: %.cpp $(BUILD)/tests/headers.pch
	@mkdir -p $(@D)
	@echo "  c++ $<"
	@$(CCACHE) clang++ $(TESTFLAGS) $(if $(filter %_test.cpp,$<),-include-pch $(BUILD)/tests/headers.pch) -c $< -o $@

$(OUT)/handlers/chores/children/phone.o: CXXFLAGS += -isystem .deps/usr/include
$(OUT)/handlers/chores/children/phone.o: | $(PHONE_HEADERS)

$(OUT)/lib.a: $(call united,$(LIB))
$(OUT)/sections.a: $(call united,$(SECTIONS))
$(OUT)/chores.a: $(call united,$(CHORES))
%.a:
	@rm -f $@ && ar rcs $@ $^

LINK = @mkdir -p $(@D) && echo "  ld  $@" && $(CXX) $(MODE) $(LDFLAGS) $^

# What `parvis --version` says; written anew only when it changed.
$(OUT)/version.cpp: always
	@mkdir -p $(@D)
	@printf 'extern "C" { extern const char parvis_version[], parvis_commit[]; const char parvis_version[] = "%s", parvis_commit[] = "%s"; }\n' \
	  "$$(sed -n 's/^  "version": "\(.*\)",/\1/p' package.json)" "$$(git describe --always 2>/dev/null || echo unknown)" >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
$(OUT)/version.o: $(OUT)/version.cpp
	@$(CXX) $(CXXFLAGS) -c $< -o $@

$(BIN)/parvis: $(OUT)/cgi-bin/parvis.o $(OUT)/version.o $(OUT)/chores.a $(OUT)/sections.a $(OUT)/lib.a
	$(LINK) $(LIBS) -o $@

$(LINKS): $(BIN)/parvis
	@ln -f $< $@

# Loaded by whoever opens a PostgreSQL database, from the folder of the program.
MODULE_OBJECTS := $(OUT)/handlers/lib/db/postgresql/module.o
$(MODULE_OBJECTS): CXXFLAGS += -fPIC -isystem /usr/include/postgresql
%/parvis-postgresql.so: $(MODULE_OBJECTS)
	@mkdir -p $(@D)
	@echo "  ld  $@"
	@$(CXX) $(MODE) -shared $(filter-out -pie,$(LDFLAGS)) $^ -lsoci_postgresql -lsoci_core -lpq -o $@

$(BIN)/parvis-picture: $(OUT)/cgi-bin/parvis-picture.o $(OUT)/chores.a $(OUT)/lib.a
	$(LINK) $(PICTURE_LIBS) -o $@

$(BIN)/parvis-supervisor: $(OUT)/cgi-bin/parvis-supervisor.o $(OUT)/chores.a $(OUT)/lib.a
	$(LINK) -lfmt -o $@

$(BIN)/parvis-phone: $(OUT)/cgi-bin/parvis-phone.o $(OUT)/chores.a
	$(LINK) $(PHONE_LIBS) -o $@

# One set of tests, compiled once, for the programs as they are and for those with sanitizers. What stands in headers is
# taken from the first: the programs.
$(OUT)/tests/all: $(TEST_OBJECTS) $(OUT)/chores.a $(OUT)/sections.a $(OUT)/lib.a | tests/node_modules/.package-lock.json
	@echo "  ld  $@"
	@$(CXX) $(MODE) $(LDFLAGS) -Wl,--whole-archive $(filter %.a,$^) -Wl,--no-whole-archive $(filter %.o,$^) \
	  $(LIBS) $(PICTURE_LIBS) $(PHONE_LIBS) $(TEST_LIBS) -o $@

$(OUT)/tests/bench/hello $(OUT)/tests/bench/commits: %: %.o
	@$(CXX) $(MODE) $(LDFLAGS) $^ -lfcgi -lsqlite3 -o $@

$(OUT)/tests/bench/country: $(call objects,$(filter-out tests/bench/hello.cpp tests/bench/commits.cpp,$(wildcard tests/bench/*.cpp))) $(OUT)/chores.a $(OUT)/sections.a $(OUT)/lib.a
	$(LINK) $(LIBS) -o $@

$(OUT)/bin/%: $(OUT)/tests/fuzz/%.o $(patsubst %,$(OUT)/tests/support/%.o,world database browser) $(OUT)/chores.a $(OUT)/sections.a $(OUT)/lib.a
	$(LINK) -fsanitize=fuzzer $(LIBS) $(PICTURE_LIBS) -o $@

fuzzers: $(FUZZERS)

run: deps ## build, migrate, import, load the demo town, serve on PORT until Ctrl-C
	@$(MAKE) --no-print-directory -j$$(nproc) build
	@exec cgi-bin/parvis run --port $(PORT) --var $(VAR) $(if $(ONE),--one)

test: deps-test deps-fuzz ## the whole suite; its last line is `N passed, N failed`
	@$(MAKE) --no-print-directory -j$$(nproc) build $(OUT)/tests/all $(OUT)/tests/parvis-postgresql.so $(OUT)/tests/bench/country
	@$(MAKE) --no-print-directory -j$$(nproc) SAN=1 fuzzers $(BUILD)/sanitized/tests/all
	@BIN=$(BIN) OUT=$(OUT) WATCHED=$(BUILD)/sanitized/tests/all $(TEST_NODE) tests/run.mjs

bench: deps tests/node_modules/.package-lock.json ## measure it: pages, writes, memory, beside bare parts; ROUNDS=5 SECONDS=3
	@sh .ci/packages $(BENCH_PACKAGES)
	@$(MAKE) --no-print-directory -j$$(nproc) build $(OUT)/tests/bench/hello $(OUT)/tests/bench/commits
	@BIN=$(BIN) OUT=$(OUT) $(TEST_NODE) tests/bench/run.mjs $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(SECONDS),--seconds $(SECONDS))

e2e: deps-test build ## only the tests in a browser
	@BIN=$(BIN) OUT=$(OUT) $(TEST_NODE) tests/run.mjs e2e pages lighthouse

hostile: deps-test build ## only the bad input: what no browser sends, and what it gets
	@BIN=$(BIN) OUT=$(OUT) $(TEST_NODE) tests/run.mjs hostile

hosting: deps-test build ## only what an operator meets: installation, update, Apache, the archive
	@BIN=$(BIN) OUT=$(OUT) $(TEST_NODE) tests/run.mjs hosting

deps-scan: deps-test ## install what `make scan` needs besides
	@sh .ci/packages $(SCAN_PACKAGES)

scan: deps-scan build ## scanners of others: cppcheck, clang-tidy, wapiti, sqlmap (about half an hour, 127.0.0.1 only)
	@BIN=$(BIN) OUT=$(OUT) $(TEST_NODE) tests/scan/run.mjs

survival: deps-test build ## kill, fill the disk, overload: all of it, about 12 minutes (SEED= repeats a run)
	@BIN=$(BIN) OUT=$(OUT) SURVIVAL=full $(TEST_NODE) tests/survival/run.mjs

country: deps build $(OUT)/tests/bench/country ## a database the size of France in build/country: MEMBERS=1000000 SEED=1 FORCE=1
	@$(OUT)/tests/bench/country --var $(if $(filter file,$(origin VAR)),build/country,$(VAR)) \
	  --members $(or $(MEMBERS),1000000) --seed $(or $(SEED),1) $(if $(FORCE),--force)

fuzz: deps-fuzz tests/node_modules/.package-lock.json ## hostile input for each parser: TIME=60 seconds each, TARGET= one, INPUT= a file to replay
	@$(MAKE) --no-print-directory -j$$(nproc) SAN=1 fuzzers
	@$(TEST_NODE) tests/fuzz/run.mjs --time $(or $(TIME),60) $(if $(TARGET),--target $(TARGET)) $(if $(INPUT),--input $(INPUT))

lint: ## only the house rules that a program can check
	@$(TEST_NODE) tests/run.mjs lint

check-sections: deps-test ## take a section out of a copy, by the recipe of CONTRIBUTING, and test the rest: SECTION=groups
	@$(TEST_NODE) tests/check_sections.mjs $(or $(SECTION),groups) $(if $(KEEP),--keep)

check-templates: $(BIN)/parvis ## what is wrong with the templates?
	@$(BIN)/parvis check-templates

markers: $(BIN)/parvis $(OUT)/tests/all ## write anew which markers the templates have and may have: templates/MARKERS, docs/templates.md
	@PARVIS_WRITE_MARKERS=1 $(OUT)/tests/all --run_test=templates_contract/the_list_of_markers* --log_level=error
	@$(BIN)/parvis check-templates --markers >docs/templates.md.new && mv docs/templates.md.new docs/templates.md

format: ## lay out the C++ sources
	@clang-format -i $(wildcard handlers/*/*.?pp handlers/*/*/*.?pp cgi-bin/*.cpp tests/*/*.?pp)

install: build ## copy to DESTDIR/opt/parvis, over an older version too: FORCE=1 replaces what was edited there
	@BIN=$(BIN) FORCE=$(FORCE) sh .ci/install "$(DESTDIR)/opt/parvis"

bundle: deps build ## one archive for a host without our libraries and without root: build/parvis-bundle.tar.gz
	@sh .ci/packages $(BUNDLE_PACKAGES)
	@BIN=$(BIN) sh .ci/bundle $(BUILD)/parvis-bundle.tar.gz

clean: ## remove what was built (not var/)
	rm -rf build htdocs/vendor htdocs/errors htdocs/site.css cgi-bin/*.fcgi cgi-bin/*.so $(COMMANDS:%=cgi-bin/%)

-include $(shell [ -d $(OUT) ] && find $(OUT) -name '*.d')
