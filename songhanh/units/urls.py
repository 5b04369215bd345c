from django.urls import path

from songhanh.units import views
from songhanh.units.groups import views as groups

app_name = "units"
urlpatterns = [
    path("", views.tree, name="tree"),
    path("goi-y/", views.suggest, name="suggest"),
    path("tu-tep/", views.arrive, name="arrive"),
    path("tu-tep/tep-mau.xlsx", views.blank, name="blank"),
    path("nhom/", groups.groups, name="groups"),
    path("nhom/moi/", groups.gather, name="gather"),
    path("nhom/<key:key>/", groups.group, name="group"),
    path("nhom/<key:key>/thay-doi/", groups.regather, name="regather"),
    path("nhom/<key:key>/ket-thuc/", groups.disband, name="disband"),
    path("<key:key>/", views.unit, name="unit"),
    path("<key:key>/truc-thuoc/", views.below, name="below"),
    path("<key:key>/<slug:word>/", views.change, name="change"),
]
