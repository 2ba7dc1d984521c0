"""The matrix: which information may go out under which authority."""

from domain.assessment import Clause
from domain.case import Answer, Case, fails, passes, rule, unknown
from domain.document import COURT_ORDER, FieldReading, Finding, Information, Mark
from domain.names import likeness, tokens

ITSELF = frozenset({"myself", "ourselves", "us", "undersigned", "moi", "nous", "soussigne", "soussignee", "soussignes"})
"""Words by which a customer names the customer as recipient."""

FREE = frozenset({Information.SUBSCRIBER_IDENTITY, Information.CONTACT, Information.BILLING, Information.PAYMENT})
"""What a customer may release to anybody."""

LIKELIER = 0.5
"""The items of a form on which no tick was seen count for less."""

LOGS = frozenset({Information.VISITOR_LOGS, Information.ACCESS_LOGS})


@rule(None)
def information_covered(case: Case) -> Answer:
    """What is asked for may go out under this authority."""
    asked = {
        Information(str(one.value)): one for one in case.paper.all_of("information") if one.value in set(Information)
    }
    if asked and set(asked) == {Information.PUBLIC_REGISTRATION}:
        return passes(
            "Only public data is asked for.",
            "Seules des données publiques sont demandées.",
            clause=Clause.PUBLIC_RECORD,
        )
    ordered = case.surest(Mark.ORDERS_DISCLOSURE)
    if case.paper.kind == COURT_ORDER and ordered and case.certain(ordered):
        return passes("An order covers what it names.", "Une ordonnance vise ce qu'elle nomme.", at=ordered)
    if not asked:
        return _nothing_named(case)
    faint = next((one for one in asked.values() if not case.sure(one)), None)
    if faint and not _harmless(case, asked):
        return unknown("What it asks for was read badly.", "L'objet de la demande a été mal lu.", at=faint)
    if case.paper.kind == COURT_ORDER:
        return passes(
            "An order covers what it names.", "Une ordonnance vise ce qu'elle nomme.", at=next(iter(asked.values()))
        )
    return _by_letter(case, asked)


def _harmless(case: Case, asked: dict[Information, FieldReading]) -> bool:
    """Whether badly read kinds change nothing: some kind was read well, and the doubtful ones go out as freely.

    Where every kind goes out freely, one that is likelier read right than wrong is enough: whatever was meant of
    them, the customer may release it, and people see how well it was read.
    """
    doubtful = {kind for kind, one in asked.items() if not case.sure(one)}
    if len(doubtful) < len(asked):
        return case.paper.kind == COURT_ORDER or doubtful <= FREE | _own_accesses(case)
    return doubtful <= FREE and max(one.confidence for one in asked.values()) > LIKELIER


def _own_accesses(case: Case) -> set[Information]:
    """Log-ins to the own account, unless words on the paper may mean the logs of visitors."""
    logs = case.mark(Mark.LOGS_UNSPECIFIED) or case.mark(Mark.VISITORS)
    return set() if logs else {Information.ACCESS_LOGS}


def _nothing_named(case: Case) -> Answer:
    logs = case.mark(Mark.LOGS_UNSPECIFIED)
    if logs and case.paper.kind != COURT_ORDER:
        return _some_logs(case, logs)
    return unknown(
        "It does not say which information is meant.", "Il ne dit pas quels renseignements sont visés.", at=logs
    )


def _by_letter(case: Case, asked: dict[Information, FieldReading]) -> Answer:
    visitors, content = asked.get(Information.VISITOR_LOGS), asked.get(Information.CONTENT)
    logs = case.mark(Mark.LOGS_UNSPECIFIED)
    own = own_request(case)
    if visitors and own is not True:
        return _visitor_logs(asked, visitors, own=own)
    strangers = case.mark(Mark.VISITORS)
    if strangers and own is not True:
        return unknown(
            "It may ask for data of those who visited the customer's site.",
            "Il demande peut-être des données sur les visiteurs du site du client.",
            at=strangers,
            clause=Clause.VISITOR_LOGS,
        )
    if content and not case.policy.switches.content_by_letter:
        return unknown(
            "What a customer's site collects is the customer's own affair.",
            "Ce que recueille le site d'un client relève de ce client.",
            at=content,
            clause=Clause.CUSTOMER_COLLECTED,
        )
    if logs and own is not True:
        return _some_logs(case, logs)
    if visitors or logs:
        return passes(
            "A customer may have the logs of the own services.",
            "Un client peut obtenir les journaux de ses services.",
            at=visitors or logs,
            clause=Clause.OWN_LOGS,
        )
    return passes(
        "The customer may release all of this.", "Le client peut autoriser tout cela.", at=next(iter(asked.values()))
    )


def _visitor_logs(asked: dict[Information, FieldReading], visitors: FieldReading, *, own: bool | None) -> Answer:
    if own is None:
        return unknown(
            "It asks for visitor logs and does not say for whom.",
            "Il demande des journaux de visiteurs sans dire pour qui.",
            at=visitors,
            clause=Clause.VISITOR_LOGS,
        )
    if set(asked) - LOGS:
        return unknown(
            "Visitor logs need a court order; the rest could be released.",
            "Les journaux de visiteurs exigent une ordonnance; le reste pourrait être communiqué.",
            at=visitors,
            clause=Clause.VISITOR_LOGS,
        )
    return fails(
        "Visitor logs go to nobody else without a court order.",
        "Les journaux de visiteurs ne vont à aucun tiers sans ordonnance.",
        at=visitors,
        clause=Clause.VISITOR_LOGS,
    )


def _some_logs(case: Case, logs: Finding) -> Answer:
    if own_request(case):
        return passes(
            "A customer may have the logs of the own services.",
            "Un client peut obtenir les journaux de ses services.",
            at=logs,
            clause=Clause.OWN_LOGS,
        )
    return unknown(
        "It asks for logs without saying which.",
        "Il demande des journaux sans préciser lesquels.",
        at=logs,
        clause=Clause.VISITOR_LOGS,
    )


def own_request(case: Case) -> bool | None:
    """Whether the records go to the customer; None where the paper does not say so for certain."""
    recipient = case.paper.first("recipient")
    if recipient is None:
        return True if case.mark(Mark.OWN_LOGS) else None
    name, limits = str(recipient.value), case.policy.limits
    if not case.sure(recipient):
        return None
    if set(tokens(name)) & ITSELF or _alike(case, "customer", name) >= limits.name_likeness:
        return True
    under_power = case.paper.first("signed_under_poa")
    if _alike(case, "signatory", name) >= limits.name_likeness:
        return None if under_power and under_power.value is True else True
    return None if _alike(case, "customer", name) >= limits.name_difference else False


def _alike(case: Case, field: str, name: str) -> float:
    return max((likeness(str(one.value), name) for one in case.paper.all_of(field)), default=0.0)
