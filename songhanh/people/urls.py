from django.urls import path

from songhanh.people.views import accounts, directory, letters, newcomers, posts

app_name = "people"
urlpatterns = [
    path("", directory.directory, name="directory"),
    path("don-vi/<key:key>/", directory.unit, name="unit"),
    path("don-vi/<key:key>/moi/", directory.invite, name="invite"),
    path("don-vi/<key:key>/giao/", directory.appoint, name="appoint"),
    path("vi-tri/<key:key>/ket-thuc/", posts.end, name="end"),
    path("vi-tri/<key:key>/uy-quyen/", posts.delegate, name="delegate"),
    path("vi-tri/<key:key>/ban-giao/", posts.hand_over, name="hand_over"),
    path("uy-quyen/<key:key>/thu-hoi/", posts.revoke, name="revoke"),
    path("ban-giao/<key:key>/", posts.minutes, name="minutes"),
    path("toi/", accounts.me, name="me"),
    path("toi/lam-thay/", accounts.act_for, name="act_for"),
    path("mat-khau/<key:key>/<str:token>/", accounts.choose_password, name="choose_password"),
    path("quen-mat-khau/", accounts.forgotten, name="forgotten"),
    path("quan-tri/hai-buoc/", accounts.second_factor_roles, name="second_factor_roles"),
    path("quan-tri/thu-di/", letters.letters, name="letters"),
    path("chua-vao/", newcomers.awaited, name="awaited"),
    path("<key:key>/", directory.person, name="person"),
    path("<key:key>/cap-lai/", directory.reset, name="reset"),
]
