"""Make the pictures in the README from `claims/`: run as `python docs/make_pictures.py` where a Chromium is.

The terminal as SVG, drawn by rich from the coloured report; the page as PNG, photographed in the browser.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_TERMINALS = (
    ("terminal.svg", ("diff", "claims/", "--only", "conflict"), 110, 30),
    ("matrix.svg", ("diff", "claims/", "--matrix", "--only", "conflict,unclear"), 110, 24),
)
"""File, command, columns, and the most lines shown."""
_PAGES = (
    ("report.png", "#findings", "start", 1100, 760, "light"),
    ("report-timeline.png", "#timeline tr.disputed", "center", 1100, 620, "dark"),
)
"""File, part of the page and where it stands, width, height, colour scheme."""


def run(arguments: tuple[str, ...], columns: int) -> str:
    """Run the command line in the project's folder and return what it prints, in colours."""
    command = [sys.executable, "-P", "-m", "reconcile", *arguments, "--color", "always"]
    environment = {**os.environ, "COLUMNS": str(columns), "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode not in {0, 1}:
        raise SystemExit(done.stderr)
    return done.stdout


def draw_terminal(name: str, arguments: tuple[str, ...], columns: int, most_lines: int) -> None:
    """Draw the beginning of a command's output; the text is selectable, the bytes depend on nothing else."""
    lines = run(arguments, columns).splitlines()
    shown = lines[:most_lines]
    if len(lines) > most_lines:
        while "" in shown and shown[-1]:  # no finding is cut in two
            shown.pop()
        shown.append("…")
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=columns, file=nowhere, force_terminal=True)
        console.print(Text.from_ansi("\n".join(shown)))
        title = " ".join(("reconcile", *arguments))
        svg = console.export_svg(title=title, unique_id=Path(name).stem)
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # a picture fetches nothing
    svg = svg.replace("Fira Code", "ui-monospace")
    svg = "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"
    (PICTURES / name).write_text(svg, "utf-8")


def photograph_pages(browser: str) -> None:
    """Photograph parts of the HTML report."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only here

    with TemporaryDirectory() as folder, sync_playwright() as running:
        report = Path(folder, "report.html")
        run(("diff", "claims/", "-o", str(report)), 100)
        chromium = running.chromium.launch(executable_path=browser, headless=True, args=list(_FLAGS))
        for name, part, block, width, height, scheme in _PAGES:
            page = chromium.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
            page.goto(report.as_uri())
            page.evaluate("([part, block]) => document.querySelector(part).scrollIntoView({ block })", [part, block])
            page.wait_for_timeout(300)  # what comes into view is laid out when it does
            page.screenshot(path=str(PICTURES / name))
        chromium.close()


def main() -> None:
    """Make every picture."""
    PICTURES.mkdir(exist_ok=True)
    for terminal in _TERMINALS:
        draw_terminal(*terminal)
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        raise SystemExit("the pictures of the page need a browser: none of " + ", ".join(_BROWSERS) + " is on the path")
    photograph_pages(browser)


if __name__ == "__main__":
    main()
