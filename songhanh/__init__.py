"""Runs a People's Committee's plan, from the signed plan to the signed report.

    units, people        who there is             đơn vị, con người
    intake               the plan comes in        tiếp nhận, đọc văn bản
    plans                who must do what         kế hoạch, nhiệm vụ, phân công
    desk                 who looks at it          bàn làm việc

Below all of them lie the tools without a domain: kernel (words, lifecycles, errors), paper (how an official
document looks), ledger (who did what) and ui (how a page looks). Beside them cli: the same from a terminal.
"""
