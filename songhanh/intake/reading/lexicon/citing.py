"""Words around the name of a cited document; matched on plain text unless said otherwise."""

from __future__ import annotations

import re

from songhanh.intake.reading.lexicon.folding import any_of

ABOUT = r"(?:ve viec|v/v|ve|v\.v\b)"

ENACTING = any_of(
    """ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|bổ sung|điều chỉnh|phân bổ|công bố|thông qua|bãi bỏ
    |thành lập
    |kiện toàn|giao dự toán|giao chỉ tiêu|giao kế hoạch|phân công|tổng kết|sơ kết|bổ nhiệm|công nhận
    |quyết định chủ trương
    |kết luận"""
)
"""Verbs that open a subject without "về"."""

DIRECTING = any_of(
    """thực hiện|triển khai|tăng cường|đẩy mạnh|tiếp tục|nâng cao|xây dựng|tổ chức|chấn chỉnh|phát động
    |đề nghị|phòng"""
)
"""Verbs that open a subject without "về" in a list of bases, but go on with the order elsewhere."""

ISSUER_END = re.compile(
    rf"\s+(?P<word>{ABOUT}|{ENACTING}|{DIRECTING}|de|nham|doi voi|trong|tren|tai|den|cho|gui|duoc|da|thi"
    rf"|theo|nhu|mot so|co"
    r"|ngay|so|yeu cau|neu|phai|bao dam|dam bao|phu hop|hoac|cung|voi|la|khi|gan|do|o)\b"
)
"""The first word that is no longer the name of the body that issued a document."""

WITHIN = re.compile(
    rf"(?:{ABOUT}|{ENACTING}|{DIRECTING}|thi hanh|theo|tai|kem theo|cua|mot so dieu|quan triet|dieu"
    rf"|khoan|dieu kien"
    r"|tinh than|noi dung|chuyen de|ke hoach|de an|chuong trinh|nghiem|hieu qua|tot)\s*(?:cac\s*)?[“\"]?\s*$"
)
"""What stands before a document that another one is about."""

SUBJECT_END = re.compile(
    r";|,\s*(?=cac (?:co quan|cap|so|don vi|dia phuong|nganh)\b[^;.]{0,60}\bda\b)"
    r"|(?<!\btp)(?<!giai doan i)(?<!giai doan 1)[.:](?=\s|$)"
    r"|,?\s+(?=(?:hoan thanh |gui |bao cao )?(?:xong )?(?:truoc|cham nhat|muon nhat)"
    r"\s+(?:la\s+)?(?:ngay\s+)?\d)"
    r"|\s*\(\s*(?:sau day|goi tat|sau goi|viet tat)|/\./?|,?\s+(?:nhu sau|cu the nhu sau|cu the)\b"
    r"|,\s*(?=(?:phan dau|bao dam|dam bao|bao cao|gui|trong do|dong thoi|gop phan|nham|tren co so"
    r"|phu hop|kip thoi"
    r"|dap ung|tap trung|tham muu|yeu cau|de nghi|theo (?:do|chuc nang|nhiem vu)|can cu|thuc hien"
    r"|xay dung|chi dao|tung buoc"
    r"|trong thoi gian|de (?:tiep tuc|tang cuong|dam bao|bao dam|trien khai|thuc hien|nang cao)|voi muc"
    r"|qua do)\b)"
)
"""Where the subject of a cited document is over."""

MAIN_CLAUSE = re.compile(
    r"[,.]\s+(?=(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|so|phong|ban|chu tich|giam doc|cong an"
    r"|huyen uy|tinh uy"
    r"|thanh uy|dang uy|uy ban mat tran|hoi|chi cuc|cuc|van phong|truong|bo chi huy|thi uy|quan uy"
    r"|lien doan|doan)\b"
    r"[^;.]{0,90}?\b(?:ban hanh|xay dung|yeu cau|de nghi|chi thi|quyet dinh|trien khai|huong dan|to chuc"
    r"|thong bao)\b)"
)
"""Where the preamble goes over to what the issuer itself does; its first letter is a capital."""

PERIOD = (
    r"(?:giai doan\s*(?:tu\s*)?(?:nam\s*)?\d{4}\s*(?:-|–|den)\s*(?:nam\s*)?\d{4}"
    r"(?:,?\s*(?:tam nhin|dinh huong)\s*(?:den\s*)?(?:nam\s*)?\d{4})?"
    r"|den\s*(?:het\s*)?nam\s*\d{4}(?:,?\s*(?:va\s*)?(?:tam nhin"
    r"|dinh huong)\s*(?:den\s*)?(?:nam\s*)?\d{4})?"
    r"|(?:hang\s+)?nam\s*\d{4}(?:\s*(?:-|–)\s*\d{4})?)"
)
"""The years that end a title."""
