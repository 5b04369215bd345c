from django.urls import path

from songhanh.intake.views import bulk, marking, work
from songhanh.intake.views import documents as views

app_name = "intake"
urlpatterns = [
    path("", views.document_list, name="list"),
    path("moi/", views.receive, name="receive"),
    path("<key:key>/", views.document, name="document"),
    path("<key:key>/tien-do/", views.progress, name="progress"),
    path("<key:key>/ban-goc/", views.original, name="original"),
    path("<key:key>/ban-doc.json", views.reading_json, name="json"),
    path("<key:key>/bang-giao-viec.xlsx", views.workbook, name="workbook"),
    path("<key:key>/doc-lai/", views.read_again, name="read_again"),
    path("<key:key>/xu-ly/", work.take_up, name="take_up"),
    path("<key:key>/noi-dung/<key:row>/", work.directive, name="directive"),
    path("<key:key>/noi-dung/<key:row>/tach/", work.split, name="split"),
    path("<key:key>/them-noi-dung/", marking.add, name="add"),
    path("<key:key>/diem/<int:number>/", marking.settle, name="settle"),
    path("<key:key>/khop/", work.match, name="match"),
    path("<key:key>/khop/tat-ca/", work.match_all, name="match_all"),
    path("<key:key>/hoan-tac/", work.undo, name="undo"),
    path("<key:key>/lam-lai/", work.redo, name="redo"),
    path("<key:key>/gop/", bulk.join, name="join"),
    path("<key:key>/bo-ra/", bulk.set_aside, name="set_aside"),
    path("<key:key>/lay-lai/", bulk.restore, name="restore"),
    path("<key:key>/them-don-vi/", bulk.add_unit, name="add_unit"),
    path("<key:key>/dat-han/", bulk.set_day, name="set_day"),
    path("<key:key>/rut/", views.withdraw, name="withdraw"),
]
