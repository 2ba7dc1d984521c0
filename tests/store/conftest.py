"""People at the desk; who ada is differs between the files that need her."""

import pytest

from domain.verification import Person, Role
from tests.review import desk


@pytest.fixture
def ben() -> Person:
    return desk.at_desk("ben", Role.SECOND_REVIEWER)


@pytest.fixture
def officer() -> Person:
    return desk.at_desk("olga", Role.PRIVACY_OFFICER)
