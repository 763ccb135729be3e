"""Onsets refined after the fact: exact segmentation (PELT) of the day before and the cut itself.

Needs `ruptures`, which brings numpy and scipy: an extra, since everything works without it. Source
of the method: Killick, Fearnhead, Eckley 2012; cost l2, penalty 3 ln(n) times the variance that
differences of neighbouring hours show.
"""

import importlib
import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from statistics import median
from typing import Any

from rasd.outages.detecting.connectivity import HOUR, Episode, Hour
from rasd.outages.detecting.seasonal import ROBUST_SIGMA

BEFORE = timedelta(hours=24)
NEAR = 6 * HOUR
"""A change farther than this from where the cut was noticed is another one."""
INSTALL = "pip install 'rasd[detect]'"


class RefinementMissing(RuntimeError):
    """`ruptures` is not installed."""


def refined(series: Sequence[Hour], episode: Episode) -> Episode:
    """Return the episode with its onset where the level fell, or as it was.

    Raises:
        RefinementMissing: the extra is not installed.
    """
    pelt = _pelt()
    until = episode.resolved_earliest or series[-1].at
    hours = [one for one in series if episode.onset_latest - BEFORE <= one.at <= until]
    values = [one.value for one in hours]
    steps = [abs(after - before) for before, after in pairwise(values)]
    if len(values) < 4:
        return episode
    variance = (ROBUST_SIGMA * median(steps)) ** 2 / 2 or 1.0
    array = importlib.import_module("numpy").array(values, dtype=float)
    ends = pelt(model="l2", min_size=1, jump=1).fit(array).predict(pen=_penalty(values, variance))
    falls = [
        at
        for start, at, end in zip([0, *ends], ends, ends[1:], strict=False)
        if sum(values[start:at]) / (at - start) > sum(values[at:end]) / (end - at)
        and abs(hours[at].at - episode.onset_latest) <= NEAR
    ]
    if not falls:
        return episode
    best = min(falls, key=lambda at: abs(hours[at].at - episode.onset_latest))
    return replace(episode, onset_earliest=hours[best - 1].at, onset_latest=hours[best].at)


def _penalty(values: list[float], variance: float) -> float:
    return 3 * math.log(len(values)) * variance


def _pelt() -> Any:
    try:
        return importlib.import_module("ruptures").Pelt
    except ImportError:
        raise RefinementMissing(f"--refine needs ruptures: {INSTALL}") from None
