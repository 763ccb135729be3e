from rasd.alerts.models.sending import Sending
from rasd.alerts.models.subscription import Subscription

__all__ = ["Sending", "Subscription"]
