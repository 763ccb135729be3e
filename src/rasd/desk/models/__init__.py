from rasd.desk.models.tour_done import TourDone

__all__ = ["TourDone"]
