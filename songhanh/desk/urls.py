from django.urls import path

from songhanh.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("viec/toi-phu-trach/", views.mine, name="mine"),
    path("viec/nguoi/<key:key>/", views.person, name="person"),
]
