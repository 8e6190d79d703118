"""Settings from environment variables: `SOURCE_DATE_EPOCH` and `SITE_URL`."""

import os
import re

from generator.refusals import RefusedError
from generator.text.markup import is_site_address

LAST_SECOND = 253_402_300_799
"""The end of the year 9999 in seconds since 1970, the last that `datetime` knows."""


class SettingError(RefusedError):
    """An environment variable has a wrong value; the message is a sentence for people."""


def given_epoch() -> int | None:
    """Return `SOURCE_DATE_EPOCH`, None where it is not set.

    Raises:
        SettingError: It is no number, or too large for a date.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return None
    if not re.fullmatch("[0-9]{1,12}", given) or int(given) > LAST_SECOND:
        raise SettingError(
            f'SOURCE_DATE_EPOCH is "{given}", expected seconds since 1970, in digits'
        )
    return int(given)


def given_address() -> str | None:
    """Return `SITE_URL`, None where it is not set.

    Raises:
        SettingError: It is no web address, or none behind which pages can stand.
    """
    address = os.environ.get("SITE_URL") or None
    if address is not None and not is_site_address(address):
        raise SettingError(
            f'SITE_URL is "{address}", expected a web address without ? and #: https://…'
        )
    return address
