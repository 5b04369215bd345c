from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from songhanh.intake.reading.source import SourceText
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.sources.grid import grids_of
from songhanh.intake.reading.sources.picture_rules import rules_on
from songhanh.intake.reading.sources.recogniser import without_red_ink, without_specks
from songhanh.intake.reading.sources.skew import Straightening, skew_of
from songhanh.intake.reading.sources.strips import PlacedWord, Strip
from songhanh.intake.reading.sources.tests.making import cells_of, words_of
from songhanh.intake.reading.sources.tests.printing import BODY, HEAD, pdf, pictures, task_table


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    return pictures(pdf(tmp_path_factory.mktemp("page") / "a.pdf", HEAD, BODY, task_table(4)))[0]


def _opened(folder: Path, picture: Image.Image, name: str = "a.png", **how: object) -> SourceText:
    picture.save(folder / name, **how)
    return open_source(folder / name)


def _first_column(source: SourceText) -> list[str]:
    return [words for words, cell in cells_of(source) if cell and cell[2] == 0 and cell[1] > 0]


@pytest.mark.parametrize("angle", [0, 1.4, -0.9])
def test_a_table_keeps_its_cells_also_on_a_page_laid_in_askew(
    tmp_path: Path, page: Image.Image, angle: float
) -> None:
    askew = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor="white")

    source = _opened(tmp_path, askew)

    assert [words.replace("I", "1") for words in _first_column(source)] == ["1", "1", "3", "4"]
    spans = {words: cell for words, cell in cells_of(source) if cell}
    assert (0, 2, 0, 2, 1) in spans.values()
    assert next(cell for words, cell in spans.items() if words.startswith("Công tác")) == (0, 1, 1, 1, 3)


@pytest.mark.parametrize(
    "turn", [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270]
)
def test_a_page_laid_in_sideways_is_turned(tmp_path: Path, page: Image.Image, turn: Image.Transpose) -> None:
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words_of(_opened(tmp_path, page.transpose(turn)))


def test_several_pages_may_be_in_one_picture_file(tmp_path: Path, page: Image.Image) -> None:
    source = _opened(tmp_path, page, "a.tif", save_all=True, append_images=[page])

    assert [each.number for each in source.pages] == [1, 2]
    assert source.lines[-1].page == 2


def test_a_photograph_may_be_large_clear_or_have_no_ground(tmp_path: Path, page: Image.Image) -> None:
    large = page.resize((page.width * 3, page.height * 3))
    bare = page.convert("RGBA")
    bare.putalpha(page.convert("L").point(lambda shade: 255 - shade))

    for picture, name in ((large, "a.jpg"), (bare, "b.png"), (page.convert("1"), "c.png")):
        assert "Số: 15/KH-UBND" in words_of(_opened(tmp_path, picture, name))


def test_red_ink_fades_and_black_stays() -> None:
    picture = Image.new("RGB", (3, 1), "white")
    picture.putpixel((0, 0), (220, 30, 40))
    picture.putpixel((1, 0), (20, 20, 20))

    assert [without_red_ink(picture).getpixel((x, 0)) for x in range(3)] == [220, 20, 255]


@pytest.mark.parametrize("angle", [0.0, 2.0, -1.2])
def test_the_angle_of_a_page_is_found(page: Image.Image, angle: float) -> None:
    askew = page.convert("L").rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255)

    assert skew_of(askew) == pytest.approx(angle, abs=0.2)


def test_a_box_on_the_straight_page_is_found_again_on_the_one_scanned() -> None:
    picture = Image.new("L", (400, 600), 255)
    ImageDraw.Draw(picture).rectangle((300, 100, 310, 110), fill=0)
    straightening = Straightening(3.0, 400, 600)
    moved = straightening.straight(picture).point([255 * (shade < 128) for shade in range(256)]).getbbox()
    assert moved is not None

    left, top, right, bottom = straightening.box_before(moved)

    assert (left + right) / 2 == pytest.approx(305, abs=1.5)
    assert (top + bottom) / 2 == pytest.approx(105, abs=1.5)


def test_rules_are_found_though_broken_and_letters_are_none() -> None:
    picture = Image.new("L", (1200, 600), 255)
    pen = ImageDraw.Draw(picture)
    for y in (100, 200, 300):
        pen.line((100, y, 1100, y), fill=0, width=3)
    for x in (100, 400, 700, 1100):
        pen.line((x, 100, x, 300), fill=0, width=3)
    pen.rectangle((250, 97, 256, 103), fill=255)
    pen.line((550, 120, 550, 150), fill=0, width=4)

    [grid] = grids_of(rules_on(picture), 10)

    assert (len(grid.xs), len(grid.ys)) == (4, 3)
    assert grid.area_at(500, 250) == (1, 1, 1, 1)
    assert grid.area_at(50, 250) is None


def _strip(text: str, confidence: float, height: float = 20) -> Strip:
    word = PlacedWord(text, 0, 0, 50, height, confidence)
    return Strip(text, 0, 0, 50, height, words=[word])


def test_specks_are_no_words_and_dashes_and_sure_numbers_stay() -> None:
    strips = [_strip("kế hoạch", 90), _strip("s", 5), _strip("x", 90, 6), _strip("=", 95), _strip("-", 20)]

    assert [strip.text for strip in without_specks([*strips, _strip("7", 95)])] == ["kế hoạch", "-", "7"]
