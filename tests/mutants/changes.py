# SPDX-License-Identifier: GPL-3.0-or-later
"""What is changed: every mutant of the tables and of the code that all sessions share.

A mutant is named by its file, the row or function, and what becomes of which words, never
by a line's number, so that its name lasts while other lines move."""

import collections
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
SMTP = "src/smtp/"

# Which files are read for code, and which rooms hold tables of their own kind.
CODE = ("law/*.c", "law/guards/*.c", "session/*.c", "server/*.c", "machine/*.c",
        "grammar/*.c", "dialects/dialect.c", "dialects/overlook.c", "dialects/guards_*.c")
RULES = "law/rules/*.c"
DIALECTS = ("aiosmtpd", "exim", "go_smtp", "haraka", "nodemailer", "opensmtpd", "postfix",
            "sendmail")
FACTS = SMTP + "session/facts.c"
DEFAULTS = SMTP + "builtin/builtin.c"

LIVES = {"CONNECTION": "TLS", "TLS": "MAIL", "MAIL": "LETTER", "LETTER": "CHUNK", "CHUNK": "MAIL"}
OTHER = {">=": ">", ">": ">=", "<=": "<", "<": "<=", "==": "!=", "!=": "==", "&&": "||",
         "||": "&&"}
OPERATOR = re.compile(r" (>=|<=|==|!=|&&|\|\||>|<)(?=[ \n])")
NUMBER = re.compile(r"(?<![\w.'\[])(\d+)(?![\w.'])")
STATEMENT = re.compile(r"^\t+(?:[\w.\[\]>()*&-]+ [|&+<-]?=? ?= .*|[*(]*[\w.\[\]>)-]+(?:\+\+|--)|"
                       r"(?!return|sizeof)\w+\(.*\));$", re.M)
UNARY_NOT = re.compile(r"(?<=[ (\t])!(?=[\w(])")


class Mutant:
    """text stands in place of what lies between start and end in the file."""

    def __init__(self, path, name, start, end, text):
        self.path, self.start, self.end, self.text = path, start, end, text
        self.name = path.removeprefix(SMTP).removesuffix(".c") + " " + name

    def apply(self, source):
        return source[: self.start] + self.text + source[self.end :]


def blank(match):
    return re.sub(r"[^\n]", "~", match.group(0))


def bare(source):
    """The source with comments, strings and directives blotted out, place for place."""
    return re.sub(r"/\*[\s\S]*?\*/|//.*|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])+'|"
                  r"^#(?:.*\\\n)*.*$", blank, source, flags=re.M)


def owner_of(code, place):
    """The function or table that the place stands in."""
    owner = "file"
    for match in re.finditer(r"^(?=[a-z])[^\n;]*?(\w+)(?:\(|\[|\s*=\s*\{|\s*\{)", code[:place],
                             re.M):
        owner = match.group(1)
    return owner


def line_at(source, place):
    start = source.rfind("\n", 0, place) + 1
    end = source.find("\n", place)
    return " ".join(source[start:end].split())


def closing(code, place):
    """Where the bracket that opens at `place` closes."""
    depth = 0
    for at in range(place, len(code)):
        depth += {"(": 1, ")": -1}.get(code[at], 0)
        if depth == 0:
            return at
    raise ValueError("a bracket is not closed")


# Tables.

def rows_of(source):
    """The rows of a table of rules: (id, start, end)."""
    return [(m.group(1), m.start(), m.end()) for m in
            re.finditer(r"\t\{\n\t\t\.id = \"([^\"]+)\".*?\n\t\},\n", source, re.S)]


def states_of():
    """In which states each where holds."""
    source = (ROOT / SMTP / "law/wheres.c").read_text()
    commands = set(re.findall(r"SMTP_BIT\((\w+)\)", source[source.index("COMMANDS ="):
                                                          source.index("};")]))
    where = {}
    for name, states in re.findall(r"struct smtp_where (\w+) = \{\n\t([^\"]*),\n", source):
        without = set(re.findall(r"~SMTP_BIT\((\w+)\)", states))
        where[name] = set(re.findall(r"SMTP_BIT\((\w+)\)", states)) - without
        where[name] |= (commands if "COMMANDS" in states else set()) - without
    return where


def share_a_state(states, one, other):
    """Whether two rows can both be asked and hold: else their order says nothing."""
    ins = [states[re.search(r"\.in = &(\w+)", row).group(1)] for row in (one, other)]
    return bool(ins[0] & ins[1])


def of_rules(path, source):
    states = states_of()
    table = rows_of(source)
    for number, (name, start, end) in enumerate(table):
        for column in ("when", "then", "flaw", "says", "under", "go", "go_on"):
            match = re.compile(r"\t\t\.%s = [^\n]*,\n" % column).search(source, start, end)
            if match:
                yield Mutant(path, f"{name}: no {column}", match.start(), match.end(), "")
        said = re.compile(r"\.say = \{ (\d+)(, \"[\d.X]+\")?").search(source, start, end)
        if said:
            other = str(int(said.group(1)) + 1)
            yield Mutant(path, f"{name}: another code", said.start(1), said.end(1), other)
        if said and said.group(2):
            yield Mutant(path, f"{name}: no enhanced code", said.start(2), said.end(2), ", NULL")
        after = table[number + 1] if number + 1 < len(table) else (None, 0, 0)
        if after[1] == end and share_a_state(states, source[start:end], source[end : after[2]]):
            swapped = source[end : after[2]] + source[start:end]
            yield Mutant(path, f"{name}: behind {after[0]}", start, after[2], swapped)


def of_facts(path, source):
    for match in re.finditer(r"\t(ROW|TEXT)\(([\w.]+), ([\w.]+), (\w+), (\w+)\),\n", source):
        name, kind, life, near = (match.group(n) for n in (2, 3, 4, 5))
        yield Mutant(path, f"{name}: not listed", match.start(), match.end(), "")
        yield Mutant(path, f"{name}: kept for {LIVES[life]}", match.start(4), match.end(4),
                     LIVES[life])
        if kind == "COUNTED":
            yield Mutant(path, f"{name}: not counted", match.start(3), match.end(3), "PLAIN")
        if near != "nothing":
            yield Mutant(path, f"{name}: alike to the search", match.start(5), match.end(5),
                         "nothing")


def of_wheres(path, source):
    for match in re.finditer(r"const struct smtp_where (\w+) = \{\n\t([^\n]*),\n", source):
        for state in re.finditer(r"SMTP_BIT\((\w+)\)|COMMANDS", match.group(2)):
            start, end = match.start(2) + state.start(), match.start(2) + state.end()
            yield Mutant(path, f"{match.group(1)}: not in {state.group(1) or 'COMMANDS'}", start,
                         end, "0")
        yield Mutant(path, f"{match.group(1)}: before the greeting as well", match.end(2),
                     match.end(2), " | SMTP_BIT(SMTP_CONNECTED)")


def of_guards(path, source):
    for match in re.finditer(r"const struct smtp_guard (\w+) = \{\n.*?\n\};", source, re.S):
        for part in re.finditer(r"\b(SMTP_PART_\w+)", match.group(0)):
            start, end = match.start() + part.start(), match.start() + part.end()
            yield Mutant(path, f"{match.group(1)}: does not rest on {part.group(1)}", start, end,
                         "0")


def of_dialect(path, source):
    """Manners and strikes: one less, at any time, and each of what they say dropped."""
    seen = collections.Counter()
    for match in re.finditer(r"^\t(?:\{ \.(?:rule|on) = .*? \},|SMTP_(?:TAKES|SAYS)\w*\(.*?\),)\n",
                             source, re.S | re.M):
        row = match.group(0)
        name = " ".join(re.sub(r",\s+\.(?:words|because|departs) = .*", " }", row, flags=re.S)
                        .split()).rstrip(",")
        seen[name] += 1
        if seen[name] > 1:
            name += f" ({seen[name]})"
        yield Mutant(path, f"{name}: gone", match.start(), match.end(), "")
        for field in re.finditer(r"(?:\.when = (&\w+)|\.enhanced = (\"[^\"]*\")|\.code = (\d+)|"
                                 r"\.closes = (true)|\.count = (\d+)|\.verbs = ([^,]+)|"
                                 r"\.skips_empty = (true)|\.as = (\w+))(?=[, ])", row):
            group = field.lastindex
            text = field.group(group)
            other = {1: "NULL", 2: "NULL", 3: None, 4: "false", 5: None, 6: "0", 7: "false",
                     8: "0"}[group] or str(int(text) + 1)
            yield Mutant(path, f"{name}: {field.group(0).lstrip('.')} is {other}",
                         match.start() + field.start(group), match.start() + field.end(group),
                         other)
        said = re.match(r"\tSMTP_SAYS\w*\(.*, (\d+), [^,]+\),\n", row)
        if said and said.group(1) != "0":
            yield Mutant(path, f"{name}: another code", match.start() + said.start(1),
                         match.start() + said.end(1), str(int(said.group(1)) + 1))
    switches = re.compile(r"\t\.(\w+) = (true|SMTP_LF_\w+|\"[ \\t]+\"),\n")
    for match in switches.finditer(source):
        yield Mutant(path, f"as a whole: no {match.group(1)}", match.start(), match.end(), "")


# Code.

def stands_alone(code, start):
    """Whether a statement that begins there is the whole body of an if or a loop."""
    before = code[:start].rstrip("\n")
    last = before[before.rfind("\n") + 1 :].rstrip()
    return last.endswith(")") or last.strip() in ("else", "do") or last.endswith("} else")


def is_loop(code, place):
    """Whether the place stands in the head of a for: those are the counters' own limits."""
    start = code.rfind("\n", 0, place) + 1
    return code[start:place].lstrip().startswith("for (")


def bodies(code):
    """Where functions and enumerations stand: what opens and closes in the first column."""
    for match in re.finditer(r"^(?:\{\n|enum[^\n;]*\{)(?:.*?)^\}|^enum \{[^\n]*\};", code,
                             re.S | re.M):
        yield match.start(), match.end()


def changes_in(code):
    """(start, end, text) of each place of code that is changed."""
    for match in OPERATOR.finditer(code):
        if not is_loop(code, match.start()):
            yield match.start(1), match.end(1), OTHER[match.group(1)]
    for match in re.finditer(r"\bif \(", code):
        open_at = match.end() - 1
        close = closing(code, open_at)
        if not any(word in code[open_at:close] for word in ("&&", "||")):
            continue
        yield open_at + 1, close, "true"
        yield open_at + 1, close, "false"
    for match in re.finditer(r"\bif \(", code):
        open_at = match.end() - 1
        close = closing(code, open_at)
        if not any(word in code[open_at:close] for word in ("&&", "||")):
            yield open_at + 1, close, "false"
    for match in UNARY_NOT.finditer(code):
        yield match.start(), match.end(), ""
    for match in NUMBER.finditer(code):
        if int(match.group(1)) > 1:
            yield match.start(), match.end(), str(int(match.group(1)) + 1)
    for match in STATEMENT.finditer(code):
        start = match.start() + len(match.group(0)) - len(match.group(0).lstrip())
        yield start, match.end(), ";" if stands_alone(code, match.start()) else ""
    for match in re.finditer(r"\b(SMTP_FLAW_(?!NONE\b)[A-Z_]+)\b(?!:)", code):
        yield match.start(), match.end(), "SMTP_FLAW_NONE"
    for match in re.finditer(r"\tcase \w+:\n", code):
        yield match.start(), match.end(), ""


def of_code(path, source):
    code = bare(source)
    seen = collections.Counter()
    for first, last in bodies(code):
        inside = code[first:last]
        for start, end, text in changes_in(inside):
            start, end = start + first, end + first
            owner = owner_of(code, start)
            was = " ".join(source[start:end].split())
            line = line_at(source, start)
            name = f"{owner}: {line}: " + (f"{was} is {text}" if text.strip(";") else f"no {was}")
            if line == was or line.rstrip(";") == was:
                name = f"{owner}: no {was}"
            seen[name] += 1
            if seen[name] > 1:
                name += f" ({seen[name]})"
            yield Mutant(path, name, start, end, text)


def of_numbers(path, source):
    """Limits of a setting."""
    for match in re.finditer(r"\t+\.(\w+) = (\d+)(?: \* \d+)*,", source):
        yield Mutant(path, f"{match.group(1)}: another number", match.start(2), match.end(2),
                     str(int(match.group(2)) + 1))


def found(*patterns):
    for pattern in patterns:
        for path in sorted((ROOT / SMTP).glob(pattern)):
            yield path.relative_to(ROOT).as_posix()


def mutants():
    """All of them, file by file. What another kind changes is not changed twice."""
    kinds = [(of_rules, found(RULES)), (of_facts, [FACTS]), (of_wheres, [SMTP + "law/wheres.c"]),
             (of_guards, found("law/guards/*.c")),
             (of_numbers, [DEFAULTS]), (of_code, found(*CODE)),
             (of_dialect, found(*(f"dialects/{name}.c" for name in DIALECTS)))]
    for kind, paths in kinds:
        for path in paths:
            yield from kind(path, (ROOT / path).read_text())
