# SPDX-License-Identifier: GPL-3.0-or-later
#
# make              the program, build/smtp-tutor
# make run          installs what is missing, builds, and opens the tutor
# make check        installs what is missing, builds, and runs the whole suite
# make check-fresh  proves these two on a bare Debian 12, as root
# make bench        speed and memory beside programs one knows
# make coverage     the suite's line coverage of the floors that must be right
# make claims       every sentence of 100,000 random pages, held; CLAIMS=100000
# make fuzz         the fuzzers, FUZZ_SECONDS=60 each
# make mutants      whether a test notices when any one place of the tables is changed
# make pot          po/smtp-tutor.pot, the sentences that can be translated
# make install      into PREFIX=/usr/local below DESTDIR=; make uninstall undoes it
# make clean        removes what was built
#
# SAN=1 builds beside, in build/san, under the address and undefined-behaviour
# sanitizers. WERROR=1 makes warnings errors. V=1 shows the commands. LINKING=shared
# links no library into the program but by name. OUT=build, CC, CFLAGS, CPPFLAGS,
# LDFLAGS and LDLIBS are the caller's.

# The floors, from the ground up. A folder of src may use only those before it:
# each becomes an archive, and the tests of a floor link that floor and those
# below, no more. A call upwards does not link. smtp is a floor of several rooms.
ROOMS  = grammar server session law dialects machine builtin
FLOORS = base sasl $(ROOMS:%=smtp/%) crypto catalogue json config teach lesson tutor store face \
	command

VERSION = 0.1.0

# Where things are built.
OUT ?= build
B   := $(OUT)$(if $(SAN),/san)

# Where things are installed.
PREFIX      ?= /usr/local
prefix      ?= $(PREFIX)
exec_prefix ?= $(prefix)
bindir      ?= $(exec_prefix)/bin
datarootdir ?= $(prefix)/share
datadir     ?= $(datarootdir)
localedir   ?= $(datarootdir)/locale
mandir      ?= $(datarootdir)/man
man1dir      = $(mandir)/man1
lessonsdir   = $(datadir)/smtp-tutor/lessons
INSTALL     ?= install
LESSONS      = $(wildcard lessons/*)

# What the caller of make may say.
CFLAGS  ?= $(if $(SAN),-O1,-O2 -D_FORTIFY_SOURCE=2 -fstack-protector-strong) -g
LDFLAGS ?= -Wl,-z,relro,-z,now
comma   := ,

# What the house says.
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion \
	-Wstrict-prototypes -Wmissing-prototypes -Wvla -Wwrite-strings \
	-Wformat=2 -Wundef $(if $(WERROR),-Werror)
SANITIZE = $(if $(SAN),-fsanitize=address$(comma)undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer)
DEFINES  = -D_GNU_SOURCE -DSMTP_TUTOR_VERSION='"$(VERSION)"'
PLACES   = -DSMTP_TUTOR_LESSONS='"$(lessonsdir)"' \
	-DSMTP_TUTOR_LOCALES='"$(localedir)"'
COMPILE  = $(CC) -std=c11 -fPIE $(WARNINGS) $(SANITIZE) -Isrc $(DEFINES)
LINK     = $(CC) -pie $(SANITIZE)

# What a floor needs from the system: pkg-config's name for it, and what to link
# where pkg-config does not know it. Only these floors see those headers.
NEEDS_crypto  = nettle:-lnettle
NEEDS_json    = jansson:-ljansson
NEEDS_config = yaml-0.1:-lyaml
NEEDS_lesson  = libcmark:-lcmark $(NEEDS_config)
NEEDS_store   = sqlite3:-lsqlite3
NEEDS_face    = readline:-lreadline ncursesw:-lncursesw,-ltinfo
NEEDS_tests   = cmocka:-lcmocka
NEEDS_screens = vterm:-lvterm
NEEDS_gsasl   = libgsasl:-lgsasl

# How the program comes by its libraries. To find, map and relocate those that are
# shared takes longer at every start than what the program then does. So those are
# linked in that are here as archives, a floor's all or none: of a library that two
# others share there must be one. The C library stays shared, for its locales, its
# name services and its updates. An update of the others comes with the next build,
# which is why distributions want LINKING=shared.
#
# The program reads what others wrote, so nothing that guards it is given up for
# speed: it is position-independent, as archives that fit it are; what the loader
# has written is read-only (relro, now); and CFLAGS have the stack checked and
# copies bounded, as Debian builds its archives too. tests/linking.sh looks.
LINKING ?= $(if $(SAN),shared,archives)

# What the archives of a floor need beside them.
BESIDE_store = -lm

name     = $(firstword $(subst :, ,$(1)))
plain    = $(subst $(comma), ,$(lastword $(subst :, ,$(1))))
cflags   = $(foreach n,$(NEEDS_$(1)),$(shell pkg-config --cflags $(call name,$(n)) 2>/dev/null))
ldlibs   = $(foreach n,$(NEEDS_$(1)),$(shell pkg-config --libs $(call name,$(n)) 2>/dev/null \
	|| echo $(call plain,$(n))))
found    = $(foreach l,$(LDLIBS_$(1)),$(shell $(CC) -print-file-name=$(l:-l%=lib%.a)))
linked   = $(if $(filter-out /%,$(2)),$(LDLIBS_$(1)),$(2) $(if $(2),$(BESIDE_$(1))))
up_to     = $(firstword $(2))$(if $(filter $(1),$(firstword $(2))),, \
	$(call up_to,$(1),$(wordlist 2,99,$(2))))
reverse  = $(if $(1),$(call reverse,$(wordlist 2,99,$(1))) $(firstword $(1)))
archives = $(patsubst %,$(B)/%.a,$(call reverse,$(1)))
objects  = $(patsubst src/%.c,$(B)/%.o,$(sort $(wildcard $(1))))

MAIN    = $(B)/main.o
LANGUAGES = $(patsubst po/%.po,%,$(wildcard po/*.po))
TESTS   = $(patsubst tests/%.c,%,$(sort $(wildcard tests/test_*.c)))
SCRIPTS = $(sort $(wildcard tests/*.sh))
BENCHES = $(patsubst tests/bench/%.c,%,$(sort $(wildcard tests/bench/bench_*.c)))
FUZZERS = $(patsubst tests/fuzz/%.c,%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))

FUZZ_SECONDS ?= 60
CLAIMS  ?= 100000

Q    = $(if $(V),,@)
show = $(if $(V),,@echo '  $(1)	$(2)')
JOBS = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 2))

.DEFAULT_GOAL = all
.DELETE_ON_ERROR:
.PHONY: all floors tests benches fuzzers run check check-fresh bench claims coverage \
	fuzz mutants pot install uninstall clean help deps-build deps-test deps-ci deps-fresh FORCE

all: $(B)/smtp-tutor $(LANGUAGES:%=$(B)/locale/%/LC_MESSAGES/smtp-tutor.mo)

floors: $(call archives,$(FLOORS))

tests: $(B)/smtp-tutor $(addprefix $(B)/,$(TESTS))

benches: $(B)/smtp-tutor $(B)/smtp-tutor-shared $(addprefix $(B)/,$(BENCHES))

fuzzers: $(addprefix $(B)/,$(FUZZERS))

# One floor: its archive, and what its files and its tests are built with.
define floor
LDLIBS_$(1) := $$(call ldlibs,$(1))
CFLAGS_$(1) := $$(call cflags,$(1))
LINKED_$(1) := $$(if $$(filter shared,$(LINKING)),$$(LDLIBS_$(1)),$$(call linked,$(1),$$(call found,$(1))))
$(B)/$(1).a: $$(call objects,src/$(1)/*.c src/$(1)/*/*.c) $(B)/$(1).members
$(B)/$(1).members: WORDS = $$(call objects,src/$(1)/*.c src/$(1)/*/*.c)
$(B)/$(1)/%.o: NEEDED = $$(CFLAGS_$(1))
endef
$(foreach f,$(FLOORS),$(eval $(call floor,$(f))))

$(B)/store/%.o $(B)/command/%.o: DEFINES += $(PLACES)
$(call objects,src/store/*.c src/command/*.c): $(B)/places

$(call archives,$(FLOORS)):
	$(call show,AR,$@)
	$(Q)mkdir -p $(@D)
	$(Q)rm -f $@
	$(Q)$(AR) rcs $@ $(filter %.o,$^)

# The program, and for the benches the same with all libraries shared.
$(B)/smtp-tutor: LIBRARIES = $(sort $(foreach f,$(FLOORS),$(LINKED_$(f))))
$(B)/smtp-tutor-shared: LIBRARIES = $(sort $(foreach f,$(FLOORS),$(LDLIBS_$(f))))
$(B)/smtp-tutor $(B)/smtp-tutor-shared: $(MAIN) $(call archives,$(FLOORS)) $(B)/linking
	$(call show,LD,$@)
	$(Q)$(LINK) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o %.a,$^) \
		-Wl,--start-group $(LIBRARIES) -Wl,--end-group $(LDLIBS)

$(B)/%.o: src/%.c $(B)/flags
	$(call show,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(NEEDED) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# Tests. test_FLOOR.c and test_FLOOR_SUBJECT.c link the floor of their name and
# those below it; a name that is no floor's links the whole house. What several
# tests share stands in tests/lib.
floor_of = $(or $(filter $(FLOORS),$(patsubst smtp,smtp/$(lastword $(ROOMS)),$(word 2,$(subst _, \
	,$(1))))),$(lastword $(FLOORS)))

$(B)/tests/%.o: tests/%.c $(B)/flags
	$(call show,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) -Itests $(CFLAGS_tests) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(B)/tests/lib.a: $(patsubst tests/%.c,$(B)/tests/%.o,$(sort $(wildcard tests/lib/*.c)))
	$(call show,AR,$@)
	$(Q)mkdir -p $(@D)
	$(Q)rm -f $@
	$(Q)$(AR) rcs $@ $^

# Where one file compiled anew is to stand in for itself, all floors are one library:
# the loader finds first what it was told to load first.
$(B)/house.so: $(call archives,$(FLOORS))
	$(call show,LD,$@)
	$(Q)$(CC) -shared -o $@ -Wl,--whole-archive $^ -Wl,--no-whole-archive \
		$(sort $(foreach f,$(FLOORS),$(LDLIBS_$(f))))

house = $(if $(MUTABLE),$(B)/house.so,$(call archives,$(1)))

# A program of tests/: its name, its folder, its floors, its own libraries.
define program
$(B)/$(1): $(B)/tests/$(2)$(1).o $(B)/tests/lib.a $(call house,$(3))
	$$(call show,LD,$$@)
	$$(Q)$$(LINK) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$^ \
		$$(sort $$(foreach f,$(3),$$(LDLIBS_$$(f)))) $(4) $$(LDLIBS)
endef
# A test that hears what a page is told (tests/lib/heard.h).
HEARD = page_block page_label page_text page_string page_add page_fill page_say page_field
$(B)/test_teach_claims: LINK += $(HEARD:%=-Wl,--wrap=%)
floors_of = $(call up_to,$(call floor_of,$(1)),$(FLOORS))
$(foreach t,$(TESTS),$(eval $(call program,$(t),,$(call floors_of,$(t)), \
	$$(LDLIBS_tests) $(if $(filter test_face%,$(t)),$$(LDLIBS_screens)) \
	$(if $(filter test_crypto%,$(t)),$$(LDLIBS_gsasl)))))
$(foreach b,$(BENCHES),$(eval $(call program,$(b),bench/,$(call floors_of,$(b)),$$(LDLIBS_screens))))
$(foreach f,$(FUZZERS),$(eval $(call program,$(f),fuzz/,$(call floors_of,$(f)),-fsanitize=fuzzer)))
$(eval $(call program,sitting,fresh/,,$$(LDLIBS_screens)))
LDLIBS_tests   := $(call ldlibs,tests)
LDLIBS_screens := $(call ldlibs,screens)
LDLIBS_gsasl   := $(call ldlibs,gsasl)
CFLAGS_tests   := $(call cflags,tests) $(call cflags,screens) $(call cflags,gsasl)

# Translations, one for each po/LANGUAGE.po; the program of a build tree finds
# them beside itself.
$(B)/locale/%/LC_MESSAGES/smtp-tutor.mo: po/%.po
	$(call show,MSGFMT,$@)
	$(Q)mkdir -p $(@D)
	$(Q)msgfmt --check --output-file=$@ $<

pot: deps-test
	@mkdir -p $(B)
	@.make/pot >$(B)/smtp-tutor.pot
	@mv $(B)/smtp-tutor.pot po/smtp-tutor.pot
	@awk -f .make/places.awk -v job=check po/smtp-tutor.pot

# Files that change when the words of a command change, so that what was built
# with other words, or of other parts, is built again.
$(B)/flags: WORDS = $(COMPILE) $(CPPFLAGS) $(CFLAGS)
$(B)/places: WORDS = $(PLACES)
$(B)/linking: WORDS = $(LINK) $(LDFLAGS) $(foreach f,$(FLOORS),$(LINKED_$(f))) $(LDLIBS)
$(B)/flags $(B)/places $(B)/linking $(FLOORS:%=$(B)/%.members): FORCE
	@mkdir -p $(@D)
	@echo '$(subst ','\'',$(WORDS))' | cmp -s - $@ || echo '$(subst ','\'',$(WORDS))' >$@

# What is missing on this machine is installed first; the rest is a make of its
# own, which then finds it.
run: deps-build
	@$(MAKE) --no-print-directory $(JOBS) all
	@exec $(B)/smtp-tutor

check: deps-test
	@$(MAKE) --no-print-directory $(JOBS) tests
	@tests/lib/run.sh $(B) $(TESTS:%=$(B)/%) $(SCRIPTS)

check-fresh: deps-fresh
	@$(MAKE) --no-print-directory $(JOBS) $(B)/sitting
	@tests/fresh/run.sh $(B)/sitting

bench: all benches
	@tests/bench/run.sh $(B)

coverage:
	@$(MAKE) --no-print-directory $(JOBS) OUT=$(OUT)/coverage \
		CFLAGS='-O0 -g --coverage -fprofile-update=atomic' tests
	@tests/lib/coverage.sh $(OUT)/coverage $(TESTS:%=$(OUT)/coverage/%) $(SCRIPTS)

claims: $(B)/test_teach_claims
	@CLAIMS=$(CLAIMS) $<

fuzz:
	@$(MAKE) --no-print-directory $(JOBS) OUT=$(OUT)/fuzz CC=clang LDFLAGS= \
		CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all' \
		fuzzers
	@tests/fuzz/run.sh $(FUZZ_SECONDS) $(FUZZERS:%=$(OUT)/fuzz/%)

# The tests of the protocol, of its explanations, and of what is built on both. The result
# of each mutant is kept, so that it goes on where it stopped.
NOTICING = test_smtp% test_crypto_engine test_catalogue_spoken test_config% test_teach% \
	test_lesson% test_tutor%
mutants:
	@$(MAKE) --no-print-directory $(JOBS) OUT=$(OUT)/mutants CFLAGS='-O1 -fPIC' LDFLAGS= \
		LINKING=shared MUTABLE=1 TESTS='$(filter $(NOTICING),$(TESTS))' tests
	@tests/mutants/mutants.py $(OUT)/mutants

help:
	@sed -n '3,/^$$/s/^# \{0,1\}//p' $(firstword $(MAKEFILE_LIST))

deps-build deps-test deps-ci deps-fresh:
	@.make/needs $(subst deps-,,$@)

$(B)/smtp-tutor.1: $(B)/smtp-tutor
	$(call show,MAN,$@)
	$(Q)LC_ALL=C $< print man >$@

install: all $(B)/smtp-tutor.1
	$(INSTALL) -d "$(DESTDIR)$(bindir)" "$(DESTDIR)$(lessonsdir)" "$(DESTDIR)$(man1dir)"
	$(INSTALL) -m 644 $(B)/smtp-tutor.1 "$(DESTDIR)$(man1dir)/smtp-tutor.1"
	$(INSTALL) -m 755 $(B)/smtp-tutor "$(DESTDIR)$(bindir)/smtp-tutor"
	$(INSTALL) -m 644 $(LESSONS) "$(DESTDIR)$(lessonsdir)"
	@for language in $(LANGUAGES); do \
		$(INSTALL) -d "$(DESTDIR)$(localedir)/$$language/LC_MESSAGES" && \
		$(INSTALL) -m 644 $(B)/locale/$$language/LC_MESSAGES/smtp-tutor.mo \
			"$(DESTDIR)$(localedir)/$$language/LC_MESSAGES" || exit; \
	done

# Takes away what install brought; lessons that a teacher put beside ours stay.
uninstall:
	rm -f "$(DESTDIR)$(bindir)/smtp-tutor" "$(DESTDIR)$(man1dir)/smtp-tutor.1"
	@for lesson in $(notdir $(LESSONS)); do \
		rm -f "$(DESTDIR)$(lessonsdir)/$$lesson" || exit; \
	done
	-@rmdir "$(DESTDIR)$(lessonsdir)" "$(DESTDIR)$(datadir)/smtp-tutor" 2>/dev/null || :
	@for language in $(LANGUAGES); do \
		rm -f "$(DESTDIR)$(localedir)/$$language/LC_MESSAGES/smtp-tutor.mo" || exit; \
	done

clean:
	rm -rf $(OUT)

-include $(shell find $(B) -name '*.d' 2>/dev/null)
