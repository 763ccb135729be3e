"""`python -m bench.derivation`: CPU in ms of one derivation of a follow-up code, the median of 15.

In a process of its own, on one thread: what a submission costs that is not our code.
"""

import secrets
import statistics
import time

from rasd.vault.crypto.kdf import argon2id
from rasd.vault.crypto.reporter import COST


def main() -> None:
    """Measure and print."""
    took = []
    for _ in range(15):
        before = time.process_time()
        argon2id(secrets.token_bytes(24), salt=bytes(16), cost=COST)
        took.append(1000 * (time.process_time() - before))
    print(statistics.median(took))


if __name__ == "__main__":
    main()
