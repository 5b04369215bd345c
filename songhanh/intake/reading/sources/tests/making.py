"""Files made for the tests: real ones, written byte for byte."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from songhanh.intake.reading.source import SourceText

W_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a run without markup is put into one."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    """A paragraph that Word numbers."""
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    """A row; a cell without markup holds one paragraph."""
    return f"<w:tr>{''.join(c if c.startswith('<w:tc>') else tc(c) for c in cells)}</w:tr>"


def tc(*content: str, properties: str = "") -> str:
    """A cell."""
    inner = "".join(part if part.startswith("<") else p(part) for part in content) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def numbering(*levels: tuple[str, str], extra: str = "", nums: str = "") -> str:
    """A numbering part with one list: (form, words) by level."""
    steps = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{words}"/></w:lvl>'
        for depth, (form, words) in enumerate(levels)
    )
    return (
        f'<w:numbering {W_NAMESPACES}><w:abstractNum w:abstractNumId="0">{steps}</w:abstractNum>{extra}'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}</w:numbering>'
    )


def styles(inner: str) -> str:
    """A styles part."""
    return f"<w:styles {W_NAMESPACES}>{inner}</w:styles>"


def docx(path: Path, *blocks: str, others: dict[str, str | bytes] | None = None, **parts: str) -> Path:
    """Write a .docx with these blocks and parts (numbering, styles, footnotes, header…)."""
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(parts, 1)
    )
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{RELATIONSHIPS}">{relations}</Relationships>',
        )
        archive.writestr(
            "word/document.xml", f"<w:document {W_NAMESPACES}><w:body>{''.join(blocks)}</w:body></w:document>"
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
        for name, raw in (others or {}).items():
            archive.writestr(name, raw)
    return path


def words_of(source: SourceText) -> list[str]:
    """The lines of a source as text."""
    return [source.text[slice(*line.span)] for line in source.lines]


def cells_of(source: SourceText) -> list[tuple[str, tuple[int, ...] | None]]:
    """The lines of a source with their cells."""
    return [(source.text[slice(*line.span)], line.cell and tuple(line.cell)) for line in source.lines]
