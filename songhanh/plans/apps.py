from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "songhanh.plans"
    verbose_name = "kế hoạch và nhiệm vụ"
