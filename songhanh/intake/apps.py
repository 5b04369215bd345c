from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "songhanh.intake"
    verbose_name = "tiếp nhận văn bản"

    def ready(self) -> None:
        from songhanh.intake import jobs

        jobs.listen()
