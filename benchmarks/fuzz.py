"""Run `reconcile check` and `reconcile diff` on mutated claim files: no traceback, no hang, no flood of memory.

    python benchmarks/fuzz.py                all of it: 20,000 files
    python benchmarks/fuzz.py --share 300    the first 300 of them, for CI
    python benchmarks/fuzz.py --only 4711    one file, by its number

File n is the same in every run: it is made from seed n alone. A failure is named by its number, and its file is kept in
a folder of the system's temporary files. Time is that of the processor, for one command on one file; memory is the most
that the process has had, which runs 250 files one after the other.
"""

import argparse
import contextlib
import csv
import io
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from operator import itemgetter
from pathlib import Path

from reconcile.cli.guard import run_guarded

ROOT = Path(__file__).parents[1]
ALL = 20_000
BATCH = 250
MOST_SECONDS = 2.0
"""Of processor time, so that a busy machine makes no hang; one that waits is met by the clock."""
MOST_WAITING = 600.0
"""By the clock: where the run has a low priority, half a second of work may take a minute."""
MOST_MEGABYTES = 500
STATUSES = {0, 1, 2}
FORMATS = ("terminal", "json", "github", "sarif", "gitlab", "junit", "markdown")

NEIGHBOUR = """\
source: {id: neighbour, published: 2 April 2024, cites: [subject]}
claims:
  - {subject: fire at the mill, property: date, value: 10 March 2024, quote: on the tenth}
  - {subject: fire at the mill, property: number of people injured, value: at least 14}
  - {subject: fire at the mill, property: owner, value: [Ada Quill, Ben Ray]}
  - {subject: fire at the mill, property: damage, value: €1,175}
  - {text: The mill burnt on the night of 10 March 2024 and 14 people were hurt.}
"""
CSV = """\
id,subject,property,value,quote,locator,as_of,attributed_to,source
c1,fire at the mill,date,Sunday 9 March 2024,on the ninth,p. 1,,,diary
c2,fire at the mill,number of people injured,"21 (12 men, 8 women)",,p. 2,2 March 2024,"[Ada, Ben]",diary
c3,fire at the mill,owner,"[Ada Quill, Ben Ray]","=HYPERLINK(""x"")",,,,post
"""
JSONL = """\
{"source": {"id": "subject", "published": "12 March 2024", "cites": ["neighbour"]}}
{"id": "c1", "subject": "fire at the mill", "property": "date", "value": "9 March 2024", "quote": ["on the ninth"]}
{"subject": "fire at the mill", "property": "owner", "value": ["Ada Quill", "B. Ray"], "inferred": "yes"}
{"text": "The mill burnt down last Tuesday, says the brigade; 14 people were hurt.", "cites": ["neighbour"]}
"""
TOKENS = (
    "[", "]", "{", "}", "'", '"', ":", ": ", "- ", "\n", "\n- ", "\t", "#", " #", ",", "|", ">", "&a ", "*a",
    "!!python/object:os.system ", "!!binary ", "<<: ", "---\n", "...\n", "? ", "%YAML 9.9\n", "\0", "\ufeff",
    "\u2028", "\x85", "\x1b[31m", "\u202e", "\ud7ff", "\U000e0041", "é", "٣", "Ⅷ", "½", "²", "∞", "9" * 60,
    "1e999999999", "0x1F", "1_000", "-0", "NaN", "31/31/9999", "99999-99-99", "-9999-01-01", "2024-02-30",
    "08/09/2023", "the 40th century", "44 BC", "1/3 of half a dozen", "between 9 and", "since until", "Y170000002",
    "2024-03-09/..", "[2024-03-09,2024-03-10]", "25:61", "no", "~", "null", "unknown",
    "# reconcile: ignore[weekday]\n", "# reconcile: ignore[", "../../etc/passwd", "file:///", "(" * 40, "[" * 200,
    "{a: " * 60, "a" * 5000, "1 " * 2000, "1, " * 800, "two hundred " * 200, "and " * 500, "-" * 3000, "Ada " * 300,
    "\\", "\\u0000", "\\ud800", "=cmd|' /C calc'!A0", "::error::x", "</script>", "%0A", "]]>", "[x](y)",
)  # fmt: skip

PHRASES = (
    "Sunday 9 March 2024", "9 March", "the night of", "between 9 and 10", "about", "circa 1999", "early July",
    "at least 14", "dozens", "half a dozen", "1.2 million", "one third", "56 knots (66 mph)",
    "500 000 tenge (around 1175 euros)", "€1,175", "3 years", "six weeks", "10–15", "more than", "Elena Semenova",
    "Семёнова", "Karagandy Oblast", "AK-159/1", "pt. 2 art. 274", "denied", "withdrawn", "not known", "12th century",
    "last Tuesday", "three days ago", "3:20 pm", "until", "21 (12 men and 8 women)", "aged 45", "in his thirties",
    "and", "or", "of", ",", "(", ")", "-", "/", "to", "per cent", "2018-10~", "08/09/2018",
)  # fmt: skip


def seeds() -> list[tuple[str, str]]:
    """Return texts to mutate, with the endings of their files."""
    texts = [(".csv", CSV), (".jsonl", JSONL), (".yaml", NEIGHBOUR.replace("id: neighbour", "id: subject"))]
    for path in sorted((ROOT / "claims").glob("*.yaml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        begun = lines.index("claims:")
        starts = [at for at in range(begun, len(lines)) if lines[at].startswith("  - ")]
        for first in range(0, len(starts) - 12, 24):
            part = "\n".join(lines[starts[first] : starts[first + 8]])
            texts.append((".yaml", f"source:\n  id: subject\n  published: 29 January 2019\nclaims:\n{part}\n"))
    for folder in ("tests/cases", "docs/examples"):
        for path in sorted((ROOT / folder).rglob("*")):
            is_claims = path.suffix in {".yaml", ".csv", ".jsonl"} and ".source" not in path.name
            texts += [(path.suffix, path.read_text(encoding="utf-8"))] if is_claims else []
    return texts


def mutate(number: int, texts: list[tuple[str, str]]) -> tuple[str, bytes]:
    """Return the ending and the content of one mutated file."""
    chance = random.Random(number)  # noqa: S311 - no secret
    if chance.random() < 0.6:  # well formed, so that what is odd reaches the values, the alignment and the checks
        ending, text = _compose(chance, texts)
        rounds = chance.choice((0, 0, 0, 1))
    else:
        ending, text = chance.choice(texts)
        rounds = chance.choice((1, 1, 2, 3, 5, 8, 20))
    for _ in range(rounds):
        text = chance.choice(MUTATIONS)(chance, text)[:400_000]
    data = text.encode("utf-8", "surrogatepass")
    if rounds > 1 and chance.random() < 0.3 and data:
        data = _bytes(chance, data)
    if rounds > 1 and chance.random() < 0.05:
        data = text.encode("utf-16", "surrogatepass")
    return (chance.choice((".yaml", ".csv", ".jsonl")) if chance.random() < 0.05 else ending), data


PROPERTIES = (
    "date", "number of people injured", "owner", "damage", "place", "age", "date of birth", "duration", "case number",
    "total number of injured", "number of men injured", "start date", "end date", "outcome", "items seized", "time",
)  # fmt: skip
SUBJECTS = (
    "fire at the mill",
    "Fire at the Mill",
    "fire at the mlll",
    "Ada Quill",
    "trial",
    "[sic]",
    "火災",
    "a" * 300,
)
NAMES = (
    "type",
    "quote",
    "locator",
    "attributed_to",
    "stance",
    "certainty",
    "as_of",
    "inferred",
    "cites",
    "note",
    "tags",
)
CHOICES = {
    "type": ("date", "number", "money", "name", "place", "time", "duration", "identifier", "boolean", "text"),
    "stance": ("endorsed", "disputed"),
    "certainty": ("likely", "possible", "alleged", "rumoured"),
    "inferred": ("yes", "no"),
}


def _compose(chance: random.Random, texts: list[tuple[str, str]]) -> tuple[str, str]:
    """Return a well-formed file of odd claims, in one of the three forms."""
    words = chance.choice(texts)[1].split()
    claims = [_claim(chance, words) for _ in range(chance.choice((1, 3, 6, 20)))]
    source = {"id": "subject", "published": chance.choice((_odd(chance, words), "12 March 2024", "2024"))}
    if chance.random() < 0.3:
        source |= {
            "language": chance.choice(("ru", "fr", "ar", "xx", "en")),
            "date_order": chance.choice(("dmy", "mdy")),
        }
    match chance.randrange(4):
        case 0:
            return ".jsonl", "\n".join(json.dumps(line) for line in ({"source": source}, *claims))
        case 1:
            sheet = io.StringIO()
            writer = csv.DictWriter(sheet, ["subject", "property", "value", "text", *NAMES], restval="")
            writer.writeheader()
            writer.writerows({k: json.dumps(v) if isinstance(v, list) else v for k, v in c.items()} for c in claims)
            return ".csv", sheet.getvalue()
        case _:
            lines = "\n".join(f"  - {json.dumps(claim, ensure_ascii=chance.random() < 0.5)}" for claim in claims)
            return ".yaml", f"source: {json.dumps(source)}\nclaims:\n{lines}\n"


def _claim(chance: random.Random, words: list[str]) -> dict[str, object]:
    if chance.random() < 0.15:
        claim: dict[str, object] = {"text": _odd(chance, words)}
    else:
        many = [_odd(chance, words) for _ in range(3)]
        value = many if chance.random() < 0.15 else many[0]
        claim = {"subject": chance.choice(SUBJECTS), "property": chance.choice((*PROPERTIES, many[1])), "value": value}
    for name in NAMES:
        if chance.random() < 0.12:
            claim[name] = chance.choice(CHOICES[name]) if name in CHOICES else _odd(chance, words)
    return claim


def _odd(chance: random.Random, words: list[str]) -> str:
    """Return tokens and words side by side, as no person writes them; never nothing."""
    parts = [
        chance.choice((chance.choice(TOKENS), chance.choice(PHRASES), chance.choice(words or ["x"]))) for _ in range(4)
    ]
    return " ".join(parts[: chance.choice((1, 1, 2, 4))]).strip() or "x"


def _insert(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(TOKENS) + text[at:]


def _delete(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice((1, 1, 2, 5, 40, 400)) :]


def _repeat(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    part = text[at : at + chance.choice((1, 4, 20, 120))]
    return text[:at] + part * chance.choice((2, 2, 3, 10, 60)) + text[at:]


def _move(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def _indent(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at] = " " * chance.randrange(9) + lines[at].lstrip()
    return "\n".join(lines)


def _value(chance: random.Random, text: str) -> str:
    """Put something odd in the place of what a field holds."""
    places = [at for at in range(len(text)) if text[at] in ":,"]
    if not places:
        return text + chance.choice(TOKENS)
    at = chance.choice(places) + 1
    end = min((text.find(sign, at) for sign in "\n," if text.find(sign, at) > 0), default=len(text))
    return f"{text[:at]} {chance.choice(TOKENS)}{text[end:]}"


def _splice(chance: random.Random, text: str) -> str:
    """Put tokens side by side, as values that no person writes."""
    at = chance.randrange(len(text) + 1)
    words = text.split()
    many = [chance.choice(words or ["x"]) if chance.random() < 0.7 else chance.choice(TOKENS) for _ in range(12)]
    return text[:at] + " ".join(many) + text[at:]


def _bytes(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 8))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


MUTATIONS = (_insert, _insert, _delete, _repeat, _move, _indent, _value, _value, _value, _splice)


class HangError(BaseException):
    """Raised when a file takes too long; no handler of the program takes it for its own."""


def run_one(number: int, texts: list[tuple[str, str]]) -> tuple[float, str]:
    """Run one file in the working folder, and return the seconds it took and what went wrong."""
    ending, data = mutate(number, texts)
    name = f"subject{ending}"
    Path(name).write_bytes(data)
    commands = [["check", name, "--format", FORMATS[number % len(FORMATS)], "-o", os.devnull]]
    if number % 4 == 0:
        commands.append(["diff", name, "claims", "-f", "json", "-o", os.devnull])
    slowest, wrong = 0.0, ""
    for command in commands:
        said = io.StringIO()
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        signal.setitimer(signal.ITIMER_REAL, MOST_WAITING)
        try:
            with contextlib.redirect_stderr(said):
                status = run_guarded(command)
            if status not in STATUSES:
                wrong = f"{command[0]}: status {status}: {said.getvalue()[-900:]}"
        except HangError:
            used = time.process_time() - begun
            wrong = f"{command[0]}: stopped after {used:.1f} s of the processor's time"
        except BaseException as trouble:  # noqa: BLE001 - anything at all is a finding
            wrong = f"{command[0]}: {trouble.__class__.__name__}: {trouble}"
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)
        slowest = max(slowest, time.process_time() - begun)
    Path(name).unlink(missing_ok=True)
    return slowest, wrong


def _alarm(*_: object) -> None:
    raise HangError


def work(first: int, last: int) -> None:
    """Run a batch in this process and print what came of it as JSON: a line, whatever the program prints before."""
    signal.signal(signal.SIGALRM, _alarm)
    signal.signal(signal.SIGPROF, _alarm)
    Path("claims").mkdir(exist_ok=True)
    Path("claims/neighbour.yaml").write_text(NEIGHBOUR, encoding="utf-8")
    texts = seeds()
    run_guarded(["check", "claims", "-o", os.devnull])  # what is loaded once counts for no file
    failures: dict[int, str] = {}
    slowest, most = (first, 0.0), _megabytes()
    for number in range(first, last):
        seconds, wrong = run_one(number, texts)
        before, most = most, _megabytes()
        if most > MOST_MEGABYTES >= before:  # the most so far never falls: the first file over it is the one
            wrong = wrong or f"{most} MB"
        if wrong:
            failures[number] = wrong
        slowest = max(slowest, (number, seconds), key=itemgetter(1))
    print(json.dumps({"failures": failures, "slowest": slowest, "megabytes": most}))


def _megabytes() -> int:
    """Return the most memory that this process has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Run the share that is asked for, batch by batch, each in a process of its own, as many at once as processors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=int, default=ALL, help="how many files")
    parser.add_argument("--first", type=int, default=0, help="number of the first")
    parser.add_argument("--only", type=int, help="one file, by its number, which is kept")
    parser.add_argument(
        "--keep", default=str(Path(tempfile.gettempdir(), "reconcile-fuzz")), help="folder of kept files"
    )
    parser.add_argument("--work", nargs=2, type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        work(*asked.work)
        return 0
    first, last = (asked.only, asked.only + 1) if asked.only is not None else (asked.first, asked.first + asked.share)
    begun = time.perf_counter()
    starts = range(first, last, BATCH)
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        batches = list(threads.map(_batch, starts, [min(start + BATCH, last) for start in starts]))
    failures = {number: wrong for batch in batches for number, wrong in batch["failures"].items()}
    slowest = max((batch["slowest"] for batch in batches), key=itemgetter(1))
    for number, wrong in failures.items():
        print(f"file {number}: {wrong}")
    _keep([*map(int, failures), *([] if asked.only is None else [asked.only])], Path(asked.keep))
    print(
        f"{last - first} files in {time.perf_counter() - begun:.0f} s: {len(failures)} failures; "
        f"slowest {slowest[1] * 1000:.0f} ms (file {slowest[0]}); at most {max(b['megabytes'] for b in batches)} MB"
    )
    return 1 if failures else 0


def _batch(start: int, end: int) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(Path(__file__).resolve()), "--work", str(start), str(end)]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout:
        # The process itself died: of which file nobody knows, but `--first` finds it.
        told = f"files {start} to {end}: status {done.returncode}: {done.stderr[-900:]}"
        return {"failures": {str(start): told}, "slowest": [start, 0.0], "megabytes": 0}
    return json.loads(done.stdout.splitlines()[-1])


def _keep(numbers: list[int], folder: Path) -> None:
    texts = seeds() if numbers else []
    for number in numbers[:20]:
        ending, data = mutate(number, texts)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"fuzz-{number}{ending}"
        path.write_bytes(data)
        print(f"kept: {path}")


if __name__ == "__main__":
    sys.exit(main())
