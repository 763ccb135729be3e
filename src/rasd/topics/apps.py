from django.apps import AppConfig


class TopicsConfig(AppConfig):
    name = "rasd.topics"
    label = "topics"
