"""The closed lists of words of a plan."""

from __future__ import annotations

from songhanh.intake.reading.model import Role
from songhanh.kernel.words import Word


class PlanKind(Word):
    """What sort of paper, or word, gives the work."""

    PLAN = "plan", "kế hoạch"
    PROGRAMME = "programme", "chương trình, đề án"
    DIRECTION = "direction", "chỉ thị"
    DECISION = "decision", "quyết định"
    OFFICIAL_LETTER = "official_letter", "công văn"
    CONCLUSION = "conclusion", "thông báo kết luận"
    DIRECTIVE_NOTE = "directive_note", "ý kiến chỉ đạo"


class PlanStatus(Word):
    DRAFT = "draft", "đang chuẩn bị giao"
    IN_FORCE = "in_force", "đang thực hiện"
    CLOSED = "closed", "đã kết thúc"
    DISCARDED = "discarded", "đã bỏ dự thảo"


class PlanHolder(Word):
    """Who may move a plan."""

    COORDINATOR = "coordinator", "đơn vị đầu mối"


class DayOffRule(Word):
    """What becomes of a last day on which offices are closed."""

    AS_WRITTEN = "as_written", "giữ đúng ngày ghi trong văn bản"
    BEFORE = "before", "lùi về ngày làm việc trước đó"
    AFTER = "after", "chuyển sang ngày làm việc sau đó"


class PlanRoleKind(Word):
    """What an office is to a plan: rights are drawn from it, never from a role of the house."""

    ISSUER = "issuer", "cơ quan ban hành"
    COORDINATOR = "coordinator", "đơn vị đầu mối"
    RECEIVER = "receiver", "nơi nhận báo cáo"
    VIA = "via", "nơi gửi qua"
    CONFIRMER = "confirmer", "đơn vị xác nhận"


class DispositionKind(Word):
    """What becomes of an order of the paper."""

    TRACKED = "tracked", "theo dõi riêng"
    MERGED = "merged", "gộp vào nhiệm vụ khác"
    NOTED = "noted", "chỉ để biết"


class Mode(Word):
    """Whether work is ordered or asked for: it follows from who stands under whom."""

    DIRECTED = "directed", "giao"
    REQUESTED = "requested", "đề nghị"


class Timing(Word):
    """How a task lies in time."""

    DATED = "dated", "có hạn"
    RECURRING = "recurring", "định kỳ"
    ONGOING = "ongoing", "thường xuyên"
    UNDATED = "undated", "chưa nêu hạn"


class AssignmentStatus(Word):
    GIVEN = "given", "chờ nhận"
    ACCEPTED = "accepted", "đã nhận"
    CONTESTED = "contested", "báo không thuộc chức năng"
    UPHELD = "upheld", "được giao lại, chờ nhận"
    MOVED = "moved", "đã chuyển đơn vị khác"
    WITHDRAWN = "withdrawn", "đã thôi giao"


class AssignmentHolder(Word):
    """Whose turn it is with an assignment."""

    UNIT = "unit", "đơn vị được giao"
    COORDINATOR = "coordinator", "đơn vị đầu mối"


class Grade(Word):
    """How far an order about a matter is taken up by somebody's order."""

    FULL = "full", "có đơn vị thực hiện"
    PARTLY = "partly", "thực hiện một phần"
    NONE = "none", "chưa có đơn vị nào"


class RelationKind(Word):
    """How one plan hangs together with another."""

    CARRIES_OUT = "carries_out", "thực hiện chương trình, kế hoạch cấp trên"
    FOLLOWS = "follows", "nối tiếp kế hoạch năm trước"


class AmendmentKind(Word):
    """What a later paper changes."""

    POSTPONE = "postpone", "đổi thời hạn"
    REWORD = "reword", "sửa đổi nội dung"
    CORRECT = "correct", "đính chính"
    ADD = "add", "bổ sung nhiệm vụ"
    WITHDRAW = "withdraw", "thôi giao nhiệm vụ"


class Change(Word):
    """What became of a task from one year to the next."""

    KEPT = "kept", "giữ nguyên"
    CHANGED = "changed", "thay đổi"
    ADDED = "added", "mới"
    DROPPED = "dropped", "không tiếp tục"


class Aspect(Word):
    """In what a task of one year differs from that of the other."""

    WORDING = "wording", "lời văn"
    OFFICES = "offices", "đơn vị"
    DAYS = "days", "thời hạn"


class NoticeKind(Word):
    """Of what an office is told."""

    GIVEN = "given", "được giao việc"
    UPHELD = "upheld", "việc được giao lại"
    MOVED = "moved", "việc đã chuyển đơn vị khác"
    CHANGED = "changed", "việc có thay đổi"
    WITHDRAWN = "withdrawn", "việc thôi giao"


ANSWERING = (Role.LEAD, Role.RESPONSIBLE)
"""Whoever answers for a task; the others help, or are reported to."""

WORKING = (*ANSWERING, Role.COOPERATING)
"""Whoever takes work on and so accepts or contests it."""
