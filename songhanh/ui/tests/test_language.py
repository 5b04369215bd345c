from datetime import UTC, date, datetime

from django.utils.translation import override

from songhanh.kernel.messages import Message
from songhanh.kernel.words import Word
from songhanh.ui.language import say


class Colour(Word):
    TEAL = "teal", "xanh không có trong từ điển"


def test_a_message_is_said_with_its_gaps_filled():
    assert say(Message("Còn %(n)d trang", {"n": 3})) == "Còn 3 trang"


def test_a_word_and_a_day_inside_a_message_are_said_too():
    message = Message("%(colour)s, %(day)s", {"colour": Colour.TEAL, "day": date(2022, 5, 14)})

    assert say(message) == "xanh không có trong từ điển, 14/5/2022"


def test_a_percent_sign_in_a_message_without_gaps_stays():
    assert say(Message("đạt 100%")) == "đạt 100%"


def test_english_dates_spell_the_month():
    with override("en"):
        assert say(date(2022, 5, 4)) == "4 May 2022"


def test_a_moment_is_said_by_the_clock_on_the_wall():
    assert say(datetime(2022, 5, 14, 18, 45, tzinfo=UTC)) == "01:45 15/05/2022"


def test_vietnamese_days_have_a_zero_only_where_the_office_writes_one():
    assert [say(date(2022, 2, 1)), say(date(2022, 11, 5))] == ["01/02/2022", "05/11/2022"]
