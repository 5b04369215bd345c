from django.urls import path

from songhanh.intake.views import bulk, work
from songhanh.intake.views import documents as views

app_name = "intake"
urlpatterns = [
    path("", views.document_list, name="list"),
    path("moi/", views.receive, name="receive"),
    path("<int:pk>/", views.document, name="document"),
    path("<int:pk>/tien-do/", views.progress, name="progress"),
    path("<int:pk>/ban-goc/", views.original, name="original"),
    path("<int:pk>/ban-doc.json", views.reading_json, name="json"),
    path("<int:pk>/bang-giao-viec.xlsx", views.workbook, name="workbook"),
    path("<int:pk>/doc-lai/", views.read_again, name="read_again"),
    path("<int:pk>/xu-ly/", work.take_up, name="take_up"),
    path("<int:pk>/noi-dung/<key:key>/", work.directive, name="directive"),
    path("<int:pk>/noi-dung/<key:key>/tach/", work.split, name="split"),
    path("<int:pk>/khop/", work.match, name="match"),
    path("<int:pk>/khop/tat-ca/", work.match_all, name="match_all"),
    path("<int:pk>/hoan-tac/", work.undo, name="undo"),
    path("<int:pk>/lam-lai/", work.redo, name="redo"),
    path("<int:pk>/gop/", bulk.join, name="join"),
    path("<int:pk>/bo-ra/", bulk.set_aside, name="set_aside"),
    path("<int:pk>/lay-lai/", bulk.restore, name="restore"),
    path("<int:pk>/them-don-vi/", bulk.add_unit, name="add_unit"),
    path("<int:pk>/dat-han/", bulk.set_day, name="set_day"),
    path("<int:pk>/rut/", views.withdraw, name="withdraw"),
]
