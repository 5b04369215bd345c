"""A deputy acts for the head, work is handed over, a reform passes it on, groups are made and ended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.hand import Hand
from tests.journeys.looking import Barriers, in_english, looked_at
from tests.site import migrate, started

ANOTHER = "KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n\n1. Trường Mầm non\n\n- Báo cáo trước ngày 20/6/2031.\n"
HEAD, DEPUTY, GIVER, KEEPER = "Từ Văn Chủ Trì", "H'Lê Niê Mẫu", "Hoàng Thị Tổng Hợp", "Nguyễn Văn Kỹ Thuật"
WORK = "Rà soát nhà văn hóa cộng đồng xuống cấp"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("demo")
    (note := folder / "trong-cay.txt").write_text(ANOTHER, encoding="utf-8")
    migrate(folder)
    with started("demo", folder, str(note)) as address:
        yield address


def give(browser: Browser, demo: str, title: str, office: str) -> None:
    """Work from a word of the leader's, to an office of the ward."""
    giver = Hand(browser, demo, GIVER)
    giver.page.goto("/ke-hoach/viec-moi/")
    giver.fill("Việc cần làm", title)
    giver.press(giver.page.get_by_label(office, exact=True))
    giver.press_button("Giao việc")
    expect(giver.page.get_by_role("heading", name="Phiếu giao việc")).to_be_visible()
    giver.leave()


def test_a_deputy_acts_while_the_head_is_away_and_both_names_stand_at_it(
    browser: Browser, demo: str, barriers: Barriers
):
    give(browser, demo, WORK, "Phòng Văn hóa – Xã hội phường Tân An Mẫu")
    head = Hand(browser, demo, HEAD)
    head.page.goto("/nguoi/toi/")
    head.follow("Ủy quyền")
    looked_at(head.page, barriers)
    in_english(head.page)
    head.choose(head.page.get_by_label("Người làm thay"), f"{DEPUTY} (Công chức)")
    head.choose(head.page.get_by_label("Loại ủy quyền"), "thay khi vắng mặt")
    head.fill("Đến hết ngày", "2031-12-31")
    head.fill("Lý do", "Nghỉ phép năm")
    head.press_button("Ủy quyền")
    expect(head.page.get_by_text(f"Đã ủy quyền cho {DEPUTY}.")).to_be_visible()
    head.leave()

    deputy = Hand(browser, demo, DEPUTY)
    deputy.page.goto("/ke-hoach/viec-duoc-giao/")
    expect(deputy.page.get_by_role("button", name="Nhận việc", exact=True)).to_have_count(0)
    deputy.page.locator(".sh-menu > summary", has_text=DEPUTY).click()
    deputy.press_button(f"Làm thay {HEAD}")
    expect(deputy.page.get_by_text(f"Từ giờ đang làm thay {HEAD}.")).to_be_visible()
    deputy.page.goto("/ke-hoach/viec-duoc-giao/")
    deputy.press(deputy.page.get_by_role("button", name="Nhận việc", exact=True).first)
    expect(deputy.page.get_by_text("Đã nhận việc.")).to_be_visible()
    deputy.follow(WORK)
    deputy.choose(deputy.page.get_by_label("Người phụ trách"), f"{DEPUTY}, Công chức")
    deputy.press(deputy.page.get_by_role("button", name="Giao", exact=True))
    deputy.follow("Nhật ký của việc")
    for act in ("nhận việc", "giao người phụ trách"):
        expect(deputy.page.get_by_role("heading", name=f"{DEPUTY} làm thay {HEAD}: {act}")).to_be_visible()
    looked_at(deputy.page, barriers)
    in_english(deputy.page)
    deputy.leave()


def test_open_work_is_handed_over_and_the_minutes_are_printed(
    browser: Browser, demo: str, barriers: Barriers
):
    """It follows the deputy: the work is theirs by now."""
    giver = Hand(browser, demo, DEPUTY)
    giver.page.goto("/nguoi/toi/")
    giver.follow("Bàn giao")
    expect(giver.page.get_by_label(WORK)).to_be_checked()
    looked_at(giver.page, barriers)
    in_english(giver.page)
    giver.choose(giver.page.get_by_label("Bên nhận"), f"{HEAD} (Trưởng phòng)")
    giver.fill("Ghi chú", "Hồ sơ để ở tủ số 2")
    giver.press_button("Bàn giao và lập biên bản")

    paper = giver.page.locator("article.sh-paper")
    for words in ("BIÊN BẢN", DEPUTY, HEAD, WORK, "Hồ sơ để ở tủ số 2", "BÊN GIAO", "BÊN NHẬN"):
        expect(paper).to_contain_text(words)
    looked_at(giver.page, barriers)
    giver.page.emulate_media(media="print")
    expect(giver.page.get_by_role("button", name="In", exact=True)).to_be_hidden()
    expect(paper).to_be_visible()
    giver.page.emulate_media(media="screen")
    giver.page.goto("/nguoi/toi/")
    giver.follow("Bàn giao")
    expect(giver.page.get_by_text("không còn việc nào đang mở")).to_be_visible()
    giver.leave()


def test_a_reform_is_told_what_work_it_meets_and_the_successor_gets_it_by_an_act(
    browser: Browser, demo: str, barriers: Barriers
):
    give(browser, demo, "Rà soát hộ cận nghèo", "Tổ dân phố 12")
    keeper = Hand(browser, demo, KEEPER)
    page = keeper.page
    page.goto("/don-vi/?tim=to+dan+pho+12")
    keeper.follow("Tổ dân phố 12")
    page.get_by_text("Thay đổi", exact=True).click()
    keeper.follow("Sáp nhập")
    page.get_by_label("Nhập vào đơn vị đã có").select_option(label="Tổ dân phố 11")
    keeper.fill("Căn cứ (số, ký hiệu, ngày của văn bản)", "Nghị quyết mẫu số 7")
    keeper.press_button("Xem trước hệ quả")
    expect(page.get_by_text("Chưa có gì được ghi.")).to_be_visible()
    expect(page.get_by_text("phần việc đang mở trong")).to_be_visible()
    looked_at(page, barriers)
    keeper.press_button("Xác nhận và ghi")
    expect(page.get_by_text("Đã ghi: sáp nhập.")).to_be_visible()
    keeper.leave()

    giver = Hand(browser, demo, GIVER)
    giver.page.goto("/ke-hoach/?tim=ho+can+ngheo")
    giver.press(giver.page.locator(".sh-row-title a").first)
    giver.follow("Chuyển cho đơn vị kế tục")
    expect(giver.page.get_by_text("kế tục:")).to_be_visible()
    expect(giver.page.get_by_label("Căn cứ")).to_have_value("Nghị quyết mẫu số 7")
    looked_at(giver.page, barriers)
    in_english(giver.page)
    giver.press_button("Chuyển việc cho đơn vị kế tục")
    expect(giver.page.get_by_text("Đã chuyển 1 phần việc cho đơn vị kế tục.")).to_be_visible()
    giver.leave()

    heir = Hand(browser, demo, "Tiêu Văn Tổ")
    heir.page.goto("/don-vi/?tim=to+dan+pho+11")
    heir.follow("Tổ dân phố 11")
    expect(heir.page.get_by_role("heading", level=1)).to_have_text("Tổ dân phố 11")
    heir.leave()


def test_groups_are_looked_at_as_of_a_day_made_and_ended(browser: Browser, demo: str, barriers: Barriers):
    keeper = Hand(browser, demo, KEEPER)
    page = keeper.page
    page.goto("/don-vi/")
    keeper.follow("Nhóm đơn vị")
    page.get_by_label("Vào ngày").fill("2022-03-23")
    keeper.press_button("Xem")
    looked_at(page, barriers)
    in_english(page)
    keeper.follow("UBND các phường, xã")
    expect(page.locator("#thanh-vien + small")).to_have_text("21")
    page.get_by_label("Xem vào ngày").fill("2024-12-01")
    keeper.press_button("Xem")
    expect(page.locator("#thanh-vien + small")).to_have_text("19")
    looked_at(page, barriers)
    in_english(page)

    page.goto("/don-vi/nhom/moi/")
    looked_at(page, barriers)
    in_english(page)
    keeper.fill("Tên nhóm, như văn bản gọi", "Các buôn của phường")
    page.locator("[name=under-go]").fill("Phường Tân An Mẫu")
    page.get_by_text("Gồm các loại đơn vị").click()
    keeper.press(page.get_by_label("buôn, bản, làng"))
    keeper.press_button("Lập nhóm")
    expect(page.get_by_text("Đã lập nhóm “Các buôn của phường”.")).to_be_visible()
    expect(page.get_by_role("link", name="Buôn Akŏ Dhŏng")).to_be_visible()
    keeper.follow("Kết thúc nhóm")
    keeper.fill("Kết thúc từ ngày", "2031-01-01")
    keeper.press_button("Kết thúc nhóm")
    expect(page.get_by_text("Nhóm đã kết thúc từ")).to_be_visible()
    keeper.leave()
