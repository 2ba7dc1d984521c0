"""The fields of a customer's letter of authorization."""

from classifiers.fields.accounts import find_account_number
from classifiers.fields.customers import find_letter_customer
from classifiers.fields.information import find_information
from classifiers.fields.letters import find_letter_date, find_signatory, find_signed_under_poa, find_valid_until
from classifiers.fields.networks import find_domains
from classifiers.fields.release import find_recipient
from domain.document import Field

FIELDS = (
    Field(name="customer", find=find_letter_customer, critical=True),
    Field(name="account_number", find=find_account_number, critical=True),
    Field(name="letter_date", find=find_letter_date, critical=True),
    Field(name="recipient", find=find_recipient, critical=True),
    Field(name="signatory", find=find_signatory, critical=True),
    Field(name="domains", find=find_domains, plural=True, critical=True),
    Field(name="information", find=find_information, plural=True, critical=True),
    Field(name="valid_until", find=find_valid_until, critical=True),
    Field(name="signed_under_poa", find=find_signed_under_poa, critical=True),
)
