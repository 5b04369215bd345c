"""Printed pages made for the tests: PDFs set by typst, pictures of them."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import typst
from PIL import Image

SET = """
#set page(paper: "a4", margin: (left: 3cm, right: 1.5cm, y: 2cm), header: context {
  if counter(page).get().first() > 1 [#align(center)[#counter(page).display()]]
})
#set text(font: "Libertinus Serif", size: 13pt, lang: "vi")
#set par(justify: true, first-line-indent: 1cm)
"""
HEAD = """
#grid(columns: (2fr, 3fr), align: center)[ỦY BAN NHÂN DÂN \\ *XÃ TÂN HÒA* \\ Số: 15/KH-UBND][
  *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\
  _Tân Hòa, ngày 5 tháng 2 năm 2026_]
#align(center)[*KẾ HOẠCH*]
"""
BODY = """
Các cơ quan, đơn vị tổ chức triển khai thực hiện nghiêm túc kế hoạch này và báo cáo kết quả về Ủy ban nhân dân
xã trước ngày 15 tháng 11 năm 2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định hiện hành.
"""
SIGNATURE = """
#grid(columns: (1fr, 1fr))[*Nơi nhận:* \\ - Như trên; \\ - Lưu: VT.][
  #align(center)[*CHỦ TỊCH* \\ \\ *Nguyễn Văn An*]]
"""


def pdf(path: Path, *parts: str) -> Path:
    """Set a PDF."""
    source = path.with_suffix(".typ")
    source.write_text(SET + "".join(parts), encoding="utf-8")
    typst.compile(str(source), output=str(path))
    return path


def pictures(path: Path, dpi: int = 200) -> list[Image.Image]:
    """The pages of a PDF as pictures."""
    document = pdfium.PdfDocument(path)
    rasters = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    document.close()
    return rasters


def scan(path: Path, pages: list[Image.Image], dpi: int = 200) -> Path:
    """A PDF that holds only pictures."""
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=dpi)
    return path


def task_table(count: int) -> str:
    """A table of tasks with a group row, a merged cell and a head that is printed again overleaf."""
    rows = "".join(
        f"[{number}],[Nhiệm vụ thứ {number} cần làm trong năm],[Công an xã],[Các thôn],"
        for number in range(3, count + 1)
    )
    return f"""
#table(columns: (1.2cm, 6cm, 4cm, 4cm), table.header([TT], [Nhiệm vụ], [Chủ trì], [Phối hợp]),
  [I], table.cell(colspan: 3)[Công tác tuyên truyền],
  table.cell(rowspan: 2)[1], [Xây dựng kế hoạch], [Văn phòng], [Đoàn thể],
  [Tổ chức hội nghị], [Văn hóa], [Các thôn],
  {rows})
"""
