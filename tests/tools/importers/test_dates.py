"""Dates as feeds, addresses and datelines write them."""

from __future__ import annotations

import pytest

from briefpress.tools.importers.dates import address_date, stamped_date, written_date


@pytest.mark.parametrize(
    ("stamp", "date"),
    [
        ("Tue, 05 Mar 2024 23:30:00 -0500", "2024-03-05"),  # the day of the place where it was issued
        ("2024-03-05T23:30:00-05:00", "2024-03-05"),
        ("2024-03-05", "2024-03-05"),
        ("2024-13-05", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_stamp(stamp, date):
    assert stamped_date(stamp) == date


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("https://herald.example/2024/03/05/boats", "2024-03-05"),
        ("https://herald.example/2024/3/5", "2024-03-05"),
        ("https://herald.example/2024/03/boats", ""),
        ("https://herald.example/2024/31/05/boats", ""),
    ],
)
def test_an_address(address, date):
    assert address_date(address) == date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("River Herald, October 6, 2023 —", "2023-10-06"),
        ("Oct. 6th, 2023", "2023-10-06"),
        ("6 October 2023", "2023-10-06"),
        ("Updated 2023-10-06, 12:00", "2023-10-06"),
        ("Ferry 12 2023", ""),
        ("February 30, 2023", ""),
        ("Room 5 Maybe 2023, then March 1 2023", "2023-03-01"),
        ("This Saturday, September 9", ""),
    ],
)
def test_a_line(line, date):
    assert written_date(line) == date
