"""All routes and the walk of the demonstration; used in a demonstration's folder alone."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from rasd.config import urls
from rasd.config.urls import handler400 as handler400
from rasd.config.urls import handler403 as handler403
from rasd.config.urls import handler404 as handler404
from rasd.config.urls import handler500 as handler500

urlpatterns = [*urls.urlpatterns, *i18n_patterns(path("try/", include("rasd.tryit.urls")))]
