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
from domain.document import Field

FIELDS = (
    Field(name="court", find=find_court, critical=True),
    Field(name="jurisdiction", find=find_jurisdiction, critical=True),
    Field(name="file_number", find=find_file_number, critical=True),
    Field(name="judge", find=find_judge, critical=True),
    Field(name="order_date", find=find_order_date, critical=True),
    Field(name="parties", find=find_parties, plural=True),
    Field(name="customer", find=find_order_customer, critical=True),
    Field(name="account_number", find=find_account_number, critical=True),
    Field(name="domains", find=find_domains, plural=True, critical=True),
    Field(name="ip_addresses", find=find_ip_addresses, plural=True, critical=True),
    Field(name="period_from", find=find_period_from, critical=True),
    Field(name="period_to", find=find_period_to, critical=True),
    Field(name="deadline_days", find=find_deadline_days, critical=True),
    Field(name="deadline_date", find=find_deadline_date, critical=True),
    Field(name="disclose_to", find=find_disclose_to, critical=True),
    Field(name="non_disclosure", find=find_non_disclosure, critical=True),
    Field(name="information", find=find_information, plural=True, critical=True),
)
