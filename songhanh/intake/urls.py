from django.urls import path

from songhanh.intake import views

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
    path("<int:pk>/rut/", views.withdraw, name="withdraw"),
]
