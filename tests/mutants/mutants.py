#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes the tables one place at a time and asks whether a test notices.

  mutants.py [--every N] [--from K] [--only WORD] [--list]

A mutant drops a row's guard, effect or flaw, swaps two rows, drops a fact of a session, or
moves a limit. Each is built in a copy of the tree below build/mutants, and the tests of the
protocol and of its explanations are run. One that no test notices has survived: it is told,
and the exit status is 1, unless tests/mutants/survivors.txt says why it may."""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutants"
TESTS = """test_smtp_session test_smtp_flaws test_smtp_transcripts test_smtp_wire test_smtp_chunk
test_smtp_lmtp test_smtp_policy test_smtp_faults test_smtp_parameters test_smtp_bursts
test_smtp_address test_smtp_command test_smtp_reply test_smtp_dialogues test_teach_rules
test_teach_musts test_teach_parts test_teach_property test_teach_why test_teach_map
test_teach_traps test_teach_late test_teach_login test_crypto_engine""".split()


class Mutant:
    def __init__(self, path, name, start, end, text):
        self.path, self.name, self.start, self.end, self.text = path, name, start, end, text

    def apply(self):
        source = (ROOT / self.path).read_text()
        return source[: self.start] + self.text + source[self.end :]


def rows(path, text):
    """The rows of a table of rules: (id, start, end)."""
    for match in re.finditer(r"\t\{\n\t\t\.id = \"([^\"]+)\".*?\n\t\},\n", text, re.S):
        yield match.group(1), match.start(), match.end()


def of_rules(path):
    text = (ROOT / path).read_text()
    table = list(rows(path, text))
    for number, (name, start, end) in enumerate(table):
        for column in ("when", "then", "flaw", "under", "go", "go_on"):
            line = re.compile(r"\t\t\.%s = [^\n]*,\n" % column)
            match = line.search(text, start, end)
            if match:
                yield Mutant(path, f"{name}: no {column}", match.start(), match.end(), "")
        if number + 1 < len(table) and table[number + 1][1] == end:
            after = table[number + 1]
            swapped = text[end : after[2]] + text[start:end]
            yield Mutant(path, f"{name}: behind {after[0]}", start, after[2], swapped)


def of_facts(path):
    text = (ROOT / path).read_text()
    for match in re.finditer(r"\t(?:ROW|TEXT)\(([\w.]+),.*\),\n", text):
        yield Mutant(path, f"facts: no {match.group(1)}", match.start(), match.end(), "")


def of_limits(path):
    """Comparisons in guards and effects, moved by one."""
    text = (ROOT / path).read_text()
    for match in re.finditer(r" (>=|<=|>|<) (?=[\w(])", text):
        line = text.count("\n", 0, match.start()) + 1
        other = {">=": ">", ">": ">=", "<=": "<", "<": "<="}[match.group(1)]
        if text.rfind("for (", text.rfind("\n", 0, match.start()), match.start()) >= 0:
            continue
        yield Mutant(path, f"{path}:{line}: {match.group(1)} is {other}", match.start(1),
                     match.end(1), other)


def mutants():
    for path in sorted((ROOT / "src/smtp/law/rules").glob("*.c")):
        yield from of_rules(path.relative_to(ROOT).as_posix())
    yield from of_facts("src/smtp/session/facts.c")
    for pattern in ("law/guards/*.c", "law/*.c", "server/*.c", "session/*.c", "machine/*.c"):
        for path in sorted((ROOT / "src/smtp").glob(pattern)):
            yield from of_limits(path.relative_to(ROOT).as_posix())


def survivors():
    """Those that may survive, with the reason: "name | reason"."""
    path = ROOT / "tests/mutants/survivors.txt"
    known = {}
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            name, reason = line.split(" | ", 1)
            known[name] = reason
    return known


def copy_tree():
    WORK.mkdir(parents=True, exist_ok=True)
    for name in ("src", "tests", "lessons", "Makefile", ".make"):
        source, target = ROOT / name, WORK / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy2(source, target)


def make():
    targets = ["build/" + test for test in TESTS]
    return subprocess.run(["make", "-s", "-j2", *targets], cwd=WORK, capture_output=True,
                          timeout=600).returncode


def first_that_notices():
    if make() != 0:
        return "the compiler"
    for test in TESTS:
        try:
            done = subprocess.run(["build/" + test], cwd=WORK, capture_output=True, timeout=120)
        except subprocess.TimeoutExpired:
            return test + " (by taking for ever)"
        if done.returncode != 0:
            return test
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--only", default="")
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args()
    chosen = [m for m in mutants() if asked.only in m.name][asked.first :: asked.every]
    if asked.list:
        print("\n".join(m.name for m in chosen))
        return 0
    known, lived = survivors(), 0
    copy_tree()
    if first_that_notices() is not None:
        sys.exit("mutants: the tests do not pass as the tree is")
    for mutant in chosen:
        target = WORK / mutant.path
        target.write_text(mutant.apply())
        notices = first_that_notices()
        target.write_text((ROOT / mutant.path).read_text())
        if notices is None and mutant.name not in known:
            lived += 1
            print(f"SURVIVED  {mutant.name}", flush=True)
        elif notices is None:
            print(f"allowed   {mutant.name}: {known[mutant.name]}", flush=True)
        else:
            print(f"noticed   {mutant.name}: {notices}", flush=True)
    print(f"{len(chosen) - lived} noticed or allowed, {lived} survived")
    return 1 if lived else 0


if __name__ == "__main__":
    sys.exit(main())
