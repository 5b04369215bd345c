"""How long opening a file takes, and how much memory: `python -m bench.opening [--pages N] [SCAN.pdf]`.

1. The words of a Word plan, against python-docx merely opening it and listing its paragraphs.
2. A scan, from the file to its words, tables and columns, against tesseract alone on the same pictures:
   at most 1.3. Without a scan the sample plan is printed and photographed.
3. The most memory that a scan of 100 pages takes at a time: at most 500 MB.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import docx
import pypdfium2 as pdfium
import tesserocr
import typst
from PIL import Image

from bench.reading import SAMPLE
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.sources.recogniser import DPI, TESSDATA

PAGES = 100
SET = '#set page(paper: "a4", margin: 2.5cm)\n#set text(font: "Libertinus Serif", size: 13pt)\n'
OPEN = "import sys, pathlib\nfrom songhanh.intake.reading.sources import open_source\n"
OPEN += "open_source(pathlib.Path(sys.argv[1]))"


def seconds(act: Callable[[], object], times: int = 7) -> float:
    """Return the least processor time of several runs: what else the machine does is not counted."""
    runs = []
    for _ in range(times):
        start = time.process_time()
        act()
        runs.append(time.process_time() - start)
    return min(runs)


def printed(plan: Path, folder: Path) -> list[Image.Image]:
    """Return the pages of a Word plan as pictures."""
    words = "\n\n".join(p.text for p in docx.Document(str(plan)).paragraphs)
    source = folder / "plan.typ"
    source.write_text(SET + "".join(f"\\u{{{ord(c):x}}}" if c in "#*_$@`<>[]\\-+=/" else c for c in words))
    target = folder / "plan.pdf"
    typst.compile(str(source), output=str(target))
    return list(pictures(target))


def pictures(file: Path) -> Iterator[Image.Image]:
    """Yield the pages of a PDF as pictures."""
    document = pdfium.PdfDocument(file)
    for number in range(len(document)):
        page = document[number]
        yield page.render(scale=DPI / 72).to_pil().convert("RGB")
        page.close()
    document.close()


def photographed(pages: list[Image.Image], count: int, target: Path) -> Path:
    """Write a PDF of so many pictures, the pages over and over."""
    first, *others = islice(cycle(pages), count)
    first.save(target, save_all=True, append_images=others, resolution=DPI, quality=80)
    return target


def recognised(pages: list[Image.Image]) -> None:
    """Have tesseract alone read the pictures."""
    with tesserocr.PyTessBaseAPI(path=str(TESSDATA), lang="vie", psm=tesserocr.PSM.AUTO) as engine:
        for page in pages:
            engine.SetImage(page.convert("L"))
            engine.SetSourceResolution(DPI)
            engine.GetUTF8Text()


def peak_of(scan: Path) -> float:
    """Return the most memory, in MB, that a process takes which opens the scan."""
    subprocess.run([sys.executable, "-c", OPEN, str(scan)], check=True, stderr=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("scan", nargs="?", type=Path)
    asked.add_argument("--pages", type=int, default=PAGES)
    options = asked.parse_args()
    listed = seconds(lambda: [p.text for p in docx.Document(str(SAMPLE)).paragraphs])
    opened = seconds(lambda: open_source(SAMPLE))
    print(f"mở tệp Word / python-docx mở và liệt kê đoạn: {opened / listed:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        pages = list(pictures(options.scan)) if options.scan else printed(SAMPLE, Path(folder))
        scan = options.scan or photographed(pages, len(pages), Path(folder) / "scan.pdf")
        alone = seconds(lambda: recognised(pages), times=3)
        whole = seconds(lambda: open_source(scan), times=3)
        print(f"bản chụp {len(pages)} trang / riêng tesseract: {whole / alone:.2f} (mức: 1.3)")
        if options.pages:
            long = photographed(pages, options.pages, Path(folder) / "long.pdf")
            print(f"bản chụp {options.pages} trang, bộ nhớ cao nhất: {peak_of(long):.0f} MB (mức: 500)")


if __name__ == "__main__":
    main()
