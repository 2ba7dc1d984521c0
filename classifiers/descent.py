"""How weights are fitted: Adam, the usual gradient descent with two moments, in plain numpy and without chance.

Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.floating[Any]]

FIRST_MOMENT, SECOND_MOMENT = 0.9, 0.999
"""The usual constants of Adam."""


def descended(weights: Matrix, slope_at: Callable[[Matrix], Matrix], *, steps: int, pace: float) -> Matrix:
    """The weights after so many steps against their slope; what is given stays as it is."""
    weights = weights.copy()
    first: Matrix = np.zeros_like(weights)
    second: Matrix = np.zeros_like(weights)
    for step in range(1, steps + 1):
        slope = slope_at(weights)
        first = FIRST_MOMENT * first + (1 - FIRST_MOMENT) * slope
        second = SECOND_MOMENT * second + (1 - SECOND_MOMENT) * slope**2
        steady = np.sqrt(second / (1 - SECOND_MOMENT**step)) + 1e-8
        weights -= pace * first / (1 - FIRST_MOMENT**step) / steady
    return weights


def shares(total: Matrix) -> Matrix:
    """The probabilities of each row's labels out of the logarithms of their odds (softmax)."""
    risen = np.exp(total - total.max(axis=1, keepdims=True))
    return np.asarray(risen / risen.sum(axis=1, keepdims=True))
