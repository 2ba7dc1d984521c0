"""The fields of an order of a court."""

from classifiers.fields.accounts import find_account_number
from classifiers.fields.courts import find_court, find_file_number, find_jurisdiction
from classifiers.fields.customers import find_order_customer
from classifiers.fields.deadlines import find_deadline_date, find_deadline_days
from classifiers.fields.information import find_information
from classifiers.fields.judges import find_judge
from classifiers.fields.networks import find_domains, find_ip_addresses
from classifiers.fields.order_dates import find_order_date
from classifiers.fields.parties import find_parties
from classifiers.fields.periods import find_period_from, find_period_to
from classifiers.fields.release import find_disclose_to
from classifiers.fields.secrecy import find_non_disclosure
from classifiers.people.ranked import by_weights
from classifiers.people.rules import RULES
from domain.document import Field

_FIELDS = (
    Field(name="court", find=find_court),
    Field(name="jurisdiction", find=find_jurisdiction),
    Field(name="file_number", find=find_file_number),
    Field(name="judge", find=find_judge),
    Field(name="order_date", find=find_order_date),
    Field(name="parties", find=find_parties, plural=True),
    Field(name="customer", find=find_order_customer),
    Field(name="account_number", find=find_account_number),
    Field(name="domains", find=find_domains, plural=True),
    Field(name="ip_addresses", find=find_ip_addresses, plural=True),
    Field(name="period_from", find=find_period_from),
    Field(name="period_to", find=find_period_to),
    Field(name="deadline_days", find=find_deadline_days),
    Field(name="deadline_date", find=find_deadline_date),
    Field(name="disclose_to", find=find_disclose_to),
    Field(name="non_disclosure", find=find_non_disclosure),
    Field(name="information", find=find_information, plural=True),
)
FIELDS = tuple(by_weights("court_order", field, RULES["court_order"]) for field in _FIELDS)
