from django.urls import path

from songhanh.plans.views import amending, calendars, plans, preparing, receiving, succession, telling

app_name = "plans"
urlpatterns = [
    path("", plans.plan_list, name="list"),
    path("mo/<key:key>/", preparing.open_plan, name="open"),
    path("thong-bao/", telling.notices, name="notices"),
    path("thong-bao/<key:key>/", telling.notice, name="notice"),
    path("lich/", calendars.calendar, name="calendar"),
    path("lich/<slug:secret>.ics", calendars.feed, name="feed"),
    path("viec-moi/", receiving.give_ad_hoc, name="give_ad_hoc"),
    path("viec-duoc-giao/", receiving.my_units, name="my_units"),
    path("don-vi/<key:key>/", receiving.unit, name="unit"),
    path("don-vi/<key:key>/nhan-het/", receiving.accept_all, name="accept_all"),
    path("viec/<key:key>/", receiving.task, name="task"),
    path("viec/<key:key>/phieu/", receiving.slip, name="slip"),
    path("phan-viec/<key:key>/nhan/", receiving.accept, name="accept"),
    path("phan-viec/<key:key>/khong-thuoc-chuc-nang/", receiving.contest, name="contest"),
    path("phan-viec/<key:key>/giu-nguyen/", receiving.insist, name="insist"),
    path("phan-viec/<key:key>/chuyen/", receiving.reassign, name="reassign"),
    path("phan-viec/<key:key>/nguoi-phu-trach/", receiving.name_person, name="name_person"),
    path("<key:key>/", plans.plan, name="plan"),
    path("<key:key>/da-bao/", telling.told, name="told"),
    path("<key:key>/xu-ly/", preparing.board, name="board"),
    path("<key:key>/doi-chieu/", preparing.coverage, name="coverage"),
    path("<key:key>/sap-xep/", preparing.arrange, name="arrange"),
    path("<key:key>/xem-truoc/", preparing.preview, name="preview"),
    path("<key:key>/giao/", preparing.give_out, name="give_out"),
    path("<key:key>/bo/", preparing.discard, name="discard"),
    path("<key:key>/sua-doi/", amending.amend, name="amend"),
    path("<key:key>/don-vi-ke-tuc/", succession.succession, name="succession"),
    path("<key:key>/ket-thuc/", amending.close, name="close"),
    path("<key:key>/ma-tran/", plans.matrix, name="matrix"),
    path("<key:key>/ma-tran.xlsx", plans.workbook, name="workbook"),
    path("<key:key>/phu-luc.docx", plans.annex, name="annex"),
]
