from django.urls import path

from songhanh.units import views

app_name = "units"
urlpatterns = [
    path("", views.tree, name="tree"),
    path("goi-y/", views.suggest, name="suggest"),
    path("tu-tep/", views.arrive, name="arrive"),
    path("tu-tep/tep-mau.xlsx", views.blank, name="blank"),
    path("<key:key>/", views.unit, name="unit"),
    path("<key:key>/truc-thuoc/", views.below, name="below"),
    path("<key:key>/<slug:word>/", views.change, name="change"),
]
