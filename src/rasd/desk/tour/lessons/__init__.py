"""The eight steps of the tour, in order."""

from rasd.desk.tour.lessons import (
    asking,
    danger,
    deciding,
    first_steps,
    grading,
    lanes,
    leaving_out,
    second_person,
)

LESSONS = (
    lanes.LESSON,
    first_steps.LESSON,
    asking.LESSON,
    danger.LESSON,
    grading.LESSON,
    deciding.LESSON,
    leaving_out.LESSON,
    second_person.LESSON,
)
