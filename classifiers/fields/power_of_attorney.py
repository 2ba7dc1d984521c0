"""The fields of a power of attorney."""

from classifiers.fields.power_terms import (
    find_date_signed,
    find_effective,
    find_expires,
    find_poa_jurisdiction,
    find_poa_type,
)
from classifiers.fields.powers import find_attorneys, find_grantor, find_substitute_attorney
from classifiers.fields.witnesses import find_notary, find_witnesses
from classifiers.people.ranked import by_weights
from classifiers.people.rules import RULES
from domain.document import Field

_FIELDS = (
    Field(name="grantor", find=find_grantor),
    Field(name="attorneys", find=find_attorneys, plural=True),
    Field(name="substitute_attorney", find=find_substitute_attorney),
    Field(name="date_signed", find=find_date_signed),
    Field(name="witnesses", find=find_witnesses, plural=True),
    Field(name="notary", find=find_notary),
    Field(name="poa_type", find=find_poa_type),
    Field(name="jurisdiction", find=find_poa_jurisdiction),
    Field(name="effective", find=find_effective),
    Field(name="expires", find=find_expires),
)
FIELDS = tuple(by_weights("power_of_attorney", field, RULES["power_of_attorney"]) for field in _FIELDS)
