#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes one place at a time and asks whether a test notices.

  mutants.py BUILD [--only WORDS] [--every N] [--quick] [--again] [--list]

BUILD is what `make mutants` builds: the floors as one library, and the tests that find them
there. A mutant is one file of them compiled anew, which the loader is told to load first.
The tests are run until one fails, the quickest first. What no test notices has survived: it
is told, and the exit status is 1, unless survivors.txt says why it may.

What became of each is kept in BUILD/mutants.tsv, and a mutant that was tried is not tried
again while its place stays what it is; --again asks those that survived once more, for when
a test has been added. --quick leaves out the tests that take long, and what the others let
pass is left to a run without it. --only takes the mutants whose names have these words,
--every N each Nth, --list only names them."""

import argparse
import collections
import hashlib
import os
import pathlib
import resource
import shlex
import subprocess
import sys

sys.dont_write_bytecode = True
import changes  # noqa: E402

ROOT = changes.ROOT
HERE = pathlib.Path(__file__).resolve().parent

QUICK = 0.4      # seconds of processor time: a test that takes less is quick
MEMORY = 1 << 32
SAME, BROKEN, LIVES, SO_FAR = "same code", "does not compile", "-", "?"


class Bench:
    """Where mutants are tried."""

    def __init__(self, build):
        self.build = build
        self.compile = shlex.split((build / "flags").read_text()) + ["-w"]
        self.linker = self.compile[: next(n for n, word in enumerate(self.compile)
                                          if word.startswith("-"))]
        self.plain = {}
        self.tests = []
        self.noticed = collections.Counter()

    def run(self, test, limit, loaded=None, seconds=None):
        """Whether the test passes, with so many seconds of processor time at most."""
        home = self.build / "home"
        home.mkdir(exist_ok=True)
        world = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC",
                 "HOME": str(home), "BUILD": str(self.build),
                 "TUTOR": str(self.build / "smtp-tutor"),
                 "SMTP_TUTOR_LESSONS": str(ROOT / "lessons")}
        if loaded:
            world["LD_PRELOAD"] = str(loaded)
        try:
            return subprocess.run([test], cwd=ROOT, env=world, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  preexec_fn=lambda: bound(seconds), timeout=limit, check=False).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def measure(self, slow):
        """What each test takes, which must pass as the tree is; of slow ones only if asked."""
        for test in sorted(self.build.glob("test_*")) if not self.tests else ():
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            good = self.run(test, 120, None, None if slow else 1)
            took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
            if not good and (slow or took < QUICK):
                sys.exit(f"mutants: {test.name} does not pass as the tree is")
            self.tests.append((took, test))

    def compiled(self, source):
        """The object that becomes of it; None when it does not compile."""
        made = self.build / "mutant.o"
        done = subprocess.run(self.compile + ["-c", "-x", "c", "-", "-o", made], cwd=ROOT,
                              input=source.encode(), capture_output=True, check=False)
        return made.read_bytes() if done.returncode == 0 else None

    def changes_nothing(self, path, code):
        if path not in self.plain:
            self.plain[path] = self.compiled((ROOT / path).read_text())
        return self.plain[path] == code

    def library_of(self, code):
        made, library = self.build / "mutant.o", self.build / "mutant.so"
        made.write_bytes(code)
        subprocess.run([*self.linker, "-shared", "-o", library, made], check=True)
        return library

    def first_that_notices(self, library, quick, slow):
        """The name of a test, first those that have noticed most for their time; None when
        all pass."""
        asked = [(took, test) for took, test in self.tests if (quick, slow)[took >= QUICK]]
        for took, test in sorted(asked, key=lambda t: (0.01 + t[0]) / (1 + self.noticed[t[1]])):
            if not self.run(test, 120 + 50 * took, library, 2 + int(5 * took)):
                self.noticed[test] += 1
                return test.name
        return None

    def try_out(self, mutant, quick, slow):
        """Who or what notices; None when nobody does."""
        code = self.compiled(mutant.apply((ROOT / mutant.path).read_text()))
        if code is None:
            return BROKEN
        if self.changes_nothing(mutant.path, code):
            return SAME
        return self.first_that_notices(self.library_of(code), quick, slow)


def bound(seconds):
    """A mutant that asks for ever more memory or time ends too."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if seconds:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Results:
    """What became of each mutant, by its name and what it changes."""

    def __init__(self, path):
        self.path = path
        self.known = {}
        if path.exists():
            for line in path.read_text().splitlines():
                key, noticed, _ = line.split("\t", 2)
                self.known[key] = noticed

    def key(self, mutant):
        was = (ROOT / mutant.path).read_text()[mutant.start : mutant.end]
        words = "\0".join((mutant.name, was, mutant.text))
        return hashlib.sha1(words.encode()).hexdigest()[:16]

    def keep(self, mutant, noticed):
        self.known[self.key(mutant)] = noticed
        with self.path.open("a") as file:
            file.write(f"{self.key(mutant)}\t{noticed}\t{mutant.name}\n")


def reasons():
    """Those that may survive: names, then the reason that they share, indented."""
    known, names, told = {}, [], False
    for line in (HERE / "survivors.txt").read_text().splitlines():
        if line.startswith("\t"):
            told = True
            for name in names:
                known[name] = f"{known.get(name, '')} {line.strip()}".strip()
        elif line and not line.startswith("#"):
            names, told = (names if not told else []) + [line], False
    return known


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--list", action="store_true")
    return parser.parse_args()


def reason_for(name, known):
    """Why the mutant may survive; None when nothing says so."""
    begins = [words for words in known if words.endswith("…") and name.startswith(words[:-1])]
    return known.get(name) or (known[begins[0]] if begins else None)


def told(became, known, whole):
    """Prints what came of them, and returns how much of that is wrong."""
    survived = {name for name, noticed in became.items() if noticed in (LIVES, SO_FAR)}
    lived = [name for name in became if name in survived and not reason_for(name, known)]
    idle = [name for name in known if name in became and name not in survived]
    gone = [name for name in known if name not in became and not name.endswith("…")]
    gone = gone if whole else []
    none = sum(noticed in (SAME, BROKEN) for noticed in became.values())
    for name in lived:
        print(f"SURVIVED  {name}")
    for name in idle:
        print(f"NOTICED   {name}: survivors.txt has a reason for nothing")
    for name in gone:
        print(f"GONE      {name}: survivors.txt names what is not there")
    print(f"{len(became)} mutants: {none} are the same program or none, "
          f"{len(became) - none - len(survived)} noticed, {len(survived) - len(lived)} survived "
          f"with a reason, {len(lived)} without")
    return len(lived) + len(idle) + len(gone)


def main():
    asked = arguments()
    everything = list(changes.mutants())
    chosen = [m for m in everything if asked.only in m.name][:: asked.every]
    if asked.list:
        print("\n".join(m.name for m in chosen))
        return 0
    bench, results, became = Bench(asked.build.resolve()), Results(asked.build / "mutants.tsv"), {}
    for mutant in chosen:
        noticed = results.known.get(results.key(mutant))
        if asked.again and noticed in (LIVES, SO_FAR):
            noticed = None
        if noticed is None or (noticed == SO_FAR and not asked.quick):
            bench.measure(not asked.quick)
            noticed = bench.try_out(mutant, noticed is None, not asked.quick)
            results.keep(mutant, noticed or (SO_FAR if asked.quick else LIVES))
        became[mutant.name] = results.known[results.key(mutant)]
    return told(became, reasons(), len(chosen) == len(everything)) > 0


if __name__ == "__main__":
    sys.exit(main())
