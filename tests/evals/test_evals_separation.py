"""Curves and areas counted by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics.separation import answered_at, area, curve, withheld_at

HELD = [0.9, 0.8, 0.5, 0.4]
OUT = [0.6, 0.5, 0.1, None]

strengths = st.lists(st.one_of(st.none(), st.floats(-1, 1)), min_size=1, max_size=20)


def test_the_area_is_the_share_of_pairs_in_the_right_order() -> None:
    # 0.9 and 0.8 beat four each; 0.5 beats two and ties with one; 0.4 beats two
    assert area(HELD, OUT) == (4 + 4 + 2.5 + 2) / 16


@pytest.mark.parametrize(("held", "out"), [([], OUT), (HELD, [])])
def test_without_one_kind_nothing_is_told_apart(
    held: list[float | None], out: list[float | None]
) -> None:
    assert area(held, out) == 0.5


def test_a_curve_goes_from_nothing_withheld_to_everything() -> None:
    points = curve(HELD, OUT)
    assert points == (
        (0, 0),  # below what found nothing
        (0, 0.25),
        (0, 0.5),  # up to 0.4
        (0.25, 0.5),  # up to 0.5
        (0.5, 0.75),  # up to 0.6: both at 0.5 are withheld
        (0.5, 1),
        (0.75, 1),
        (1, 1),
    )


def test_operating_points_are_read_off_the_curve() -> None:
    points = curve(HELD, OUT)
    assert [withheld_at(points, cost) for cost in (0, 0.24, 0.25, 0.5)] == [0.5, 0.5, 0.5, 1]
    assert [answered_at(points, invented) for invented in (0, 0.25, 0.5)] == [0.5, 0.5, 1]


@given(strengths, strengths)
def test_the_area_lies_under_the_curve(held: list[float | None], out: list[float | None]) -> None:
    points = curve(held, out)
    assert points[0] == (0, 0)
    assert points[-1] == (1, 1)
    assert list(points) == sorted(points)
    trapezes = sum(
        (right[0] - left[0]) * (left[1] + right[1]) / 2 for left, right in pairwise(points)
    )
    assert area(held, out) == pytest.approx(trapezes)
