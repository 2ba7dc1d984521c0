"""The words of the screens for every slug the house stores, in the reader's language.

Slugs are for ever and never shown; a slug without a word here is shown as it is, and a test says which those are.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = Mapping[str, Promise]

KIND: Words = {
    "court_order": _("Court order"),
    "authorization_letter": _("Authorization letter"),
    "power_of_attorney": _("Power of attorney"),
    "other": _("Other paper"),
}
VARIANT: Words = {
    "production_order": _("Production order"),
    "norwich_order": _("Norwich order"),
    "search_warrant": _("Search warrant"),
    "tracking_warrant": _("Tracking warrant"),
    "preservation_order": _("Preservation order"),
    "non_disclosure_order": _("Non-disclosure order"),
    "sealing_order": _("Sealing order"),
    "consent_order": _("Consent order"),
    "injunction": _("Injunction"),
    "anton_piller_order": _("Anton Piller order"),
    "authorization_form": _("Authorization form"),
    "continuing": _("Continuing"),
    "enduring": _("Enduring"),
    "general": _("General"),
    "limited": _("Limited"),
    "protection_mandate": _("Protection mandate"),
    "personal_care": _("Personal care"),
    "draft_order": _("Draft order"),
    "foreign_order": _("Foreign order"),
    "foreign_subpoena": _("Foreign subpoena"),
    "summons": _("Summons"),
    "reasons": _("Reasons for judgment"),
    "affidavit": _("Affidavit"),
    "notice_of_motion": _("Notice of motion"),
    "notice_of_application": _("Notice of application"),
    "statement_of_claim": _("Statement of claim"),
    "information_to_obtain": _("Information to obtain"),
    "preservation_demand": _("Preservation demand"),
    "statutory_demand": _("Statutory demand"),
    "police_letter": _("Letter of the police"),
    "demand_letter": _("Demand letter"),
    "takedown_notice": _("Take-down notice"),
    "printed_email": _("Printed e-mail"),
    "cover_sheet": _("Cover sheet"),
    "cover_letter": _("Cover letter"),
    "identity": _("Identity copy"),
}
OUTCOME: Words = {
    "admissible": _("Admissible on its face"),
    "inadmissible": _("Inadmissible"),
    "needs_review": _("Needs a person"),
}
CHECK: Words = {"pass": _("Holds"), "fail": _("Fails"), "unknown": _("Open question")}
STATE: Words = {
    "waiting": _("Waiting"),
    "claimed": _("Claimed"),
    "second_review": _("Second review"),
    "escalated": _("Escalated"),
    "verified": _("Verified"),
    "refused": _("Refused"),
    "returned": _("Returned"),
}
DECISION: Words = {
    "verified": _("Verify"),
    "refused": _("Refuse"),
    "returned": _("Return to sender"),
    "escalated": _("Escalate"),
}
ARRIVAL: Words = {
    "received": _("Received"),
    "opened": _("Opened"),
    "read": _("Read"),
    "understood": _("Understood"),
    "waiting": _("In the queue"),
    "partial": _("Partial"),
    "unreadable": _("Unreadable"),
    "refused": _("Refused"),
    "quarantined": _("Quarantined"),
}
JOB: Words = {
    "ready": _("Ready"),
    "leased": _("In work"),
    "done": _("Done"),
    "failed": _("Given up"),
}
CHANNEL: Words = {"fax": _("Fax"), "postal_mail": _("Postal mail"), "hand": _("By hand")}
LANGUAGE: Words = {"en": _("English"), "fr": _("French"), "bilingual": _("Bilingual")}
PAGE_ROLE: Words = {
    "body": _("Paper"),
    "cover": _("Cover sheet"),
    "blank": _("Blank"),
    "separator": _("Separator"),
    "identity": _("Identity copy"),
    "envelope": _("Envelope"),
}
SIGNATURE: Words = {
    "pen": _("Signed by pen"),
    "stamp": _("Stamped"),
    "typed": _("Typed name only"),
    "empty": _("Not signed"),
    "no_place": _("No place for a signature"),
    "unjudged": _("Could not be judged"),
}
ROLE: Words = {
    "fax_operator": _("Fax operator"),
    "mailroom": _("Mailroom"),
    "reviewer": _("Reviewer"),
    "second_reviewer": _("Second reviewer"),
    "privacy_officer": _("Privacy officer"),
    "auditor": _("Auditor"),
    "administrator": _("Administrator"),
}
LANE: Words = {"privacy_officer": _("Privacy officer")}
CLAUSE: Words = {
    "safe-keeping": _("Safe keeping"),
    "public-record": _("Public record"),
    "court-order": _("Court order"),
    "customer-letter": _("Customer’s signed letter"),
    "attorney": _("Power of attorney"),
    "delivery": _("Hand, post or fax"),
    "no-email-no-voice": _("No e-mail, no voice"),
    "log-without-content": _("Logs without content"),
    "own-logs": _("Logs of own services"),
    "visitor-logs": _("Visitor logs"),
    "customer-collected": _("Collected by the customer"),
    "revisions": _("Revisions of the policy"),
}
FIELD: Words = {
    "court": _("Court"),
    "jurisdiction": _("Jurisdiction"),
    "file_number": _("File number"),
    "judge": _("Judge"),
    "order_date": _("Date of the order"),
    "parties": _("Party"),
    "customer": _("Customer"),
    "account_number": _("Account number"),
    "domains": _("Domain"),
    "ip_addresses": _("IP address"),
    "period_from": _("Period from"),
    "period_to": _("Period to"),
    "deadline_days": _("Days to answer"),
    "deadline_date": _("Answer due on"),
    "disclose_to": _("Disclose to"),
    "non_disclosure": _("Must not be told of"),
    "information": _("Information asked for"),
    "letter_date": _("Date of the letter"),
    "recipient": _("Recipient"),
    "signatory": _("Signatory"),
    "valid_until": _("Valid until"),
    "signed_under_poa": _("Signed under a power of attorney"),
    "grantor": _("Grantor"),
    "attorneys": _("Attorney"),
    "substitute_attorney": _("Substitute attorney"),
    "date_signed": _("Date signed"),
    "witnesses": _("Witness"),
    "notary": _("Notary"),
    "poa_type": _("Type"),
    "effective": _("Takes effect"),
    "expires": _("Expires"),
    "signed": _("Signature present"),
}
VALUE: Words = {
    "subscriber_identity": _("Subscriber’s identity"),
    "contact": _("Contact details"),
    "billing": _("Billing"),
    "payment": _("Payment"),
    "visitor_logs": _("Visitor logs"),
    "access_logs": _("Access logs"),
    "content": _("Content"),
    "public_registration": _("Public registration"),
    "continuing": _("Continuing"),
    "enduring": _("Enduring"),
    "general": _("General"),
    "limited": _("Limited"),
    "protection_mandate": _("Protection mandate"),
    "personal_care": _("Personal care"),
    "immediate": _("At once"),
    "springing": _("When its condition comes true"),
}
REASON: Words = {
    "not_a_court": _("Not an order of a Canadian court"),
    "not_issued": _("Draft, unsigned or never issued"),
    "not_the_customer": _("Not from the customer or their attorney"),
    "not_signed": _("Not signed"),
    "visitor_logs": _("Visitor logs need a court order"),
    "outside_scope": _("Asks for more than it permits"),
    "out_of_date": _("Expired or revoked"),
    "not_for_us": _("Not addressed to us"),
    "not_delivered_lawfully": _("Came as printed e-mail"),
    "missing_signature": _("Signature is missing"),
    "missing_pages": _("Pages are missing"),
    "unreadable": _("Cannot be read"),
    "missing_attorney": _("Power of attorney is missing"),
    "missing_account": _("Customer or account cannot be found"),
    "unclear_request": _("Unclear what is asked for"),
    "papers_disagree": _("The papers contradict each other"),
    "secret": _("Must not be told of"),
    "authenticity": _("Doubt whether it is genuine"),
    "law": _("A question of law"),
    "other": _("Other, see the note"),
}
ACTION: Words = {
    "ticket.opened": _("Ticket opened"),
    "ticket.claimed": _("Claimed"),
    "ticket.released": _("Given back"),
    "lease.expired": _("Claim ran out"),
    "field.corrected": _("Field corrected"),
    "ticket.decided": _("Decided"),
    "person.named": _("Person named"),
    "ticket.read": _("Ticket looked at"),
    "page.read": _("Page looked at"),
    "original.read": _("Original taken out"),
    "login.done": _("Logged in"),
    "login.failed": _("Login failed"),
    "audit.verified": _("Audit chain verified"),
}
TABLES: Mapping[str, Words] = {
    "kind": KIND,
    "variant": VARIANT,
    "outcome": OUTCOME,
    "check": CHECK,
    "state": STATE,
    "decision": DECISION,
    "arrival": ARRIVAL,
    "job": JOB,
    "channel": CHANNEL,
    "language": LANGUAGE,
    "page_role": PAGE_ROLE,
    "signature": SIGNATURE,
    "role": ROLE,
    "lane": LANE,
    "clause": CLAUSE,
    "field": FIELD,
    "value": VALUE,
    "reason": REASON,
    "action": ACTION,
}


def word(slug: str, table: str) -> str:
    """What a screen says for a slug; the slug with spaces where it has no word."""
    found = TABLES[table].get(slug)
    return slug.replace("_", " ") if found is None else str(found)
