"""What the rules say of people, by kind of paper: hints among others for whom learning decides."""

from collections.abc import Mapping

from classifiers.fields.customers import find_letter_customer, find_order_customer
from classifiers.fields.judges import find_judge
from classifiers.fields.letters import find_signatory, find_signed_under_poa
from classifiers.fields.parties import find_parties
from classifiers.fields.powers import find_attorneys, find_grantor, find_substitute_attorney
from classifiers.fields.release import find_disclose_to, find_recipient
from classifiers.fields.witnesses import find_notary, find_witnesses
from classifiers.people.cast import Find

RULES: Mapping[str, Mapping[str, Find]] = {
    "authorization_letter": {
        "customer": find_letter_customer,
        "recipient": find_recipient,
        "signatory": find_signatory,
        "signed_under_poa": find_signed_under_poa,
    },
    "power_of_attorney": {
        "grantor": find_grantor,
        "attorneys": find_attorneys,
        "substitute_attorney": find_substitute_attorney,
        "witnesses": find_witnesses,
        "notary": find_notary,
    },
    "court_order": {
        "customer": find_order_customer,
        "disclose_to": find_disclose_to,
        "parties": find_parties,
        "judge": find_judge,
    },
}
