"""The fields of a customer's letter of authorization."""

from classifiers.fields.accounts import find_account_number
from classifiers.fields.customers import find_letter_customer
from classifiers.fields.information import find_information
from classifiers.fields.letters import find_letter_date, find_signatory, find_signed_under_poa, find_valid_until
from classifiers.fields.networks import find_domains
from classifiers.fields.release import find_recipient
from classifiers.people.ranked import by_weights
from classifiers.people.rules import RULES
from domain.document import Field

_FIELDS = (
    Field(name="customer", find=find_letter_customer),
    Field(name="account_number", find=find_account_number),
    Field(name="letter_date", find=find_letter_date),
    Field(name="recipient", find=find_recipient),
    Field(name="signatory", find=find_signatory),
    Field(name="domains", find=find_domains, plural=True),
    Field(name="information", find=find_information, plural=True),
    Field(name="valid_until", find=find_valid_until),
    Field(name="signed_under_poa", find=find_signed_under_poa),
)
FIELDS = tuple(by_weights("authorization_letter", field, RULES["authorization_letter"]) for field in _FIELDS)
