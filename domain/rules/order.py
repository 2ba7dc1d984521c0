"""Rules for orders of courts, judges and justices."""

from collections.abc import Sequence

from domain.assessment import Clause
from domain.case import Answer, Case, fails, passes, rule, strongest, unknown
from domain.document import COURT_ORDER, FieldReading, Mark, Signature, SignatureState
from domain.offices import as_judge, for_court, outsider

PRESERVING = frozenset({"preservation_order", "non_disclosure_order"})
"""Sub-types of order that disclose nothing unless words in them say so (ss. 487.013 and 487.0191)."""


@rule(Clause.COURT_ORDER)
def is_order(case: Case) -> Answer:
    """The paper orders something; it does not ask for an order, quote one or give reasons for one."""
    if case.paper.kind != COURT_ORDER:
        return case.absent(
            "It asks for or speaks of an order; it is none.", "Il demande ou cite une ordonnance; il n'en est pas une."
        )
    orders = case.mark(Mark.ORDERS) or case.mark(Mark.ORDERS_DISCLOSURE)
    if orders is None:
        return unknown("No words of command were found.", "Aucune formule de commandement n'a été trouvée.")
    reasons = case.mark(Mark.REASONS)
    if reasons:
        return unknown(
            "It gives reasons; the order itself may be another paper.",
            "Il énonce des motifs; l'ordonnance est peut-être un autre document.",
            at=reasons,
        )
    return passes("It orders, in words of command.", "Il ordonne, en termes exprès.", at=orders)


@rule(None)
def addressed_to_us(case: Case) -> Answer:
    """The paper speaks to this company, not to another."""
    ours, theirs = case.mark(Mark.ADDRESSED_TO_US), case.mark(Mark.ADDRESSED_ELSEWHERE)
    if ours and theirs:
        return unknown("It names this company and another one.", "Il vise notre société et une autre.", at=theirs)
    if ours:
        return passes("It is addressed to this company.", "Il s'adresse à notre société.", at=ours)
    if theirs:
        return case.against(theirs, "It is addressed to somebody else.", "Il s'adresse à quelqu'un d'autre.")
    return unknown("It does not say whom it addresses.", "Il ne dit pas à qui il s'adresse.")


@rule(Clause.COURT_ORDER)
def canadian_court(case: Case) -> Answer:
    """A court, judge or justice of Canada made the order."""
    court, foreign = case.paper.first("court"), case.mark(Mark.FOREIGN_COURT)
    if court and foreign:
        return unknown(
            "It names a Canadian and a foreign court.",
            "Il nomme un tribunal canadien et un tribunal étranger.",
            at=foreign,
        )
    if foreign:
        return case.against(foreign, "Its court is not one of Canada.", "Son tribunal n'est pas du Canada.")
    if case.paper.variant in {"foreign_order", "foreign_subpoena"}:
        return fails("Its court is not one of Canada.", "Son tribunal n'est pas du Canada.")
    if court:
        return _known_court(case, court)
    return _without_court(case)


def _known_court(case: Case, court: FieldReading) -> Answer:
    if not case.sure(court):
        return unknown("The name of the court was read badly.", "Le nom du tribunal a été mal lu.", at=court)
    board = case.mark(Mark.NOT_A_COURT)
    if board:
        return unknown(
            "It names a court and a tribunal or board, which is no court.",
            "Il nomme un tribunal judiciaire et un organisme qui n'en est pas un.",
            at=board,
        )
    return passes("Its court is one of Canada.", "Son tribunal est du Canada.", at=court)


def _without_court(case: Case) -> Answer:
    """Forms 5.005 to 5.008 of the Criminal Code print no court: the justice who makes them is enough."""
    judge, board = case.mark(Mark.MADE_BY_JUDGE), case.mark(Mark.NOT_A_COURT)
    if board:
        return unknown(
            "A tribunal or board is named, which is no court.",
            "Un organisme est nommé, qui n'est pas un tribunal judiciaire.",
            at=board,
        )
    if judge and case.certain(judge):
        return passes(
            "A judge or justice of Canada made it; such forms print no court.",
            "Un juge ou juge de paix du Canada l'a rendue; ces formules ne nomment pas de tribunal.",
            at=judge,
        )
    return unknown("No court was found on it.", "Aucun tribunal n'y a été trouvé.")


@rule(Clause.COURT_ORDER)
def issued(case: Case) -> Answer:
    """The order was signed by its judge or an officer of the court."""
    pens = [one for one in case.paper.signatures if one.state is SignatureState.PEN and not one.supporting]
    sure = [one for one in pens if one.confidence >= case.policy.limits.signature_confidence]
    officials = [one for one in sure if for_court(one.whose)]
    doubt = _copy(case, officials) or _by_others(case, officials)
    if doubt:
        return doubt
    if officials:
        return passes("It bears a signature.", "Il porte une signature.", at=officials[0])
    pen = strongest(case.paper, SignatureState.PEN)
    if pen and outsider(pen.whose):
        return unknown(
            "Somebody else than the court seems to have signed it.",
            "Une autre personne que le tribunal semble l'avoir signé.",
            at=pen,
        )
    if pen and pen in sure:
        return passes("It bears a signature.", "Il porte une signature.", at=pen)
    if pen:
        return unknown("It may bear a signature.", "Il porte peut-être une signature.", at=pen)
    stamp = strongest(case.paper, SignatureState.STAMP) or case.mark(Mark.ISSUED)
    if stamp:
        answer = passes if case.policy.switches.stamp_alone_issues else unknown
        return answer(
            "It bears a stamp or seal, and no signature was seen.",
            "Il porte un timbre ou un sceau, sans signature visible.",
            at=stamp,
        )
    return _unsigned(case)


def _copy(case: Case, officials: Sequence[Signature]) -> Answer | None:
    """Copies are normal and prove little (trap 5): a person looks, unless the judge's own pen stands on the copy."""
    original = case.mark(Mark.ORIGINAL_SIGNED_BY)
    if original:
        return unknown("It says that the original is signed.", "Il dit que l'original est signé.", at=original)
    certified = case.mark(Mark.CERTIFIED_COPY)
    by_judge = any(as_judge(one.whose) for one in officials)
    if certified and not by_judge and not case.policy.switches.certified_copy_issues:
        return unknown("It is a certified copy.", "C'est une copie certifiée.", at=certified)
    return None


def _by_others(case: Case, officials: Sequence[Signature]) -> Answer | None:
    """A letter that quotes an order, an award, a form for a justice: what is signed is not the court's.

    Lawyers are named at the foot and on the back of many orders: that alone is no doubt beside the court's own pen.
    """
    pages = {one.page for one in officials}
    pens = [one for one in case.paper.signatures if one.state is SignatureState.PEN and not one.supporting]
    stranger = next((one for one in pens if outsider(one.whose) and one.page not in pages), None)
    if stranger and officials and case.sure_of(stranger):
        return unknown(
            "A page that somebody else signed lies with it.",
            "Une page signée par une autre personne s'y trouve.",
            at=stranger,
        )
    others = case.surest(Mark.NOT_BY_COURT)
    if others is None or (officials and not case.certain(others)):
        return None
    return unknown(
        "Somebody else than a court may have written and signed it.",
        "Une autre personne qu'un tribunal l'a peut-être écrit et signé.",
        at=others,
    )


def _unsigned(case: Case) -> Answer:
    empty = strongest(case.paper, SignatureState.EMPTY)
    unfilled = case.mark(Mark.UNFILLED)
    if empty and empty.confidence >= case.policy.limits.signature_confidence:
        return case.absent("The place for its signature is empty.", "L'espace pour la signature est vide.", at=empty)
    if unfilled and case.certain(unfilled):
        return case.absent("Nobody filled it in.", "Personne ne l'a rempli.", at=unfilled)
    typed = strongest(case.paper, SignatureState.TYPED)
    if typed:
        return unknown(
            "A name is typed where the signature belongs.",
            "Un nom est dactylographié à la place de la signature.",
            at=typed,
        )
    return unknown("No place for a signature was found.", "Aucun espace de signature n'a été trouvé.")


@rule(Clause.COURT_ORDER)
def orders_disclosure(case: Case) -> Answer:
    """The order commands a disclosure, not only keeping or silence."""
    discloses, preserves = case.surest(Mark.ORDERS_DISCLOSURE), case.mark(Mark.PRESERVES_ONLY)
    condition = case.mark(Mark.CONDITIONAL)
    if discloses and condition:
        return unknown(
            "What it orders depends on something that has yet to happen.",
            "Ce qu'il ordonne dépend d'un événement à venir.",
            at=condition,
        )
    if discloses and preserves:
        return unknown(
            "It may order no more than preservation.", "Il n'ordonne peut-être que la préservation.", at=preserves
        )
    if discloses and not case.certain(discloses):
        return unknown(
            "It may order a disclosure, but not surely from us.",
            "Il ordonne peut-être une communication, mais pas sûrement de notre part.",
            at=discloses,
        )
    if discloses:
        return passes("It orders a disclosure.", "Il ordonne une communication.", at=discloses)
    if preserves:
        return case.absent(
            "It orders only to preserve data.", "Il ordonne seulement de préserver des données.", at=preserves
        )
    if case.paper.variant in PRESERVING:
        return case.absent(
            "It orders preservation or silence, and no disclosure.",
            "Il ordonne la préservation ou le silence, sans communication.",
        )
    others = case.mark(Mark.BINDS_OTHERS)
    if others and case.certain(others):
        return case.absent(
            "It commands others, and nothing of this company.",
            "Il commande à d'autres, et rien à notre société.",
            at=others,
        )
    return unknown(
        "No words that order a disclosure were found.", "Aucune formule ordonnant une communication n'a été trouvée."
    )


@rule(Clause.COURT_ORDER)
def non_disclosure(case: Case) -> Answer:
    """Whether the order forbids telling the customer: it never stops a disclosure, but fewer people may know of it."""
    secret = case.mark(Mark.CSIS) or case.mark(Mark.FORBIDS_TELLING)
    if secret:
        return passes(
            "It forbids telling: only those who must know may see it.",
            "Il interdit d'en parler : seuls ceux qui doivent le savoir y ont accès.",
            at=secret,
        )
    told = case.paper.first("non_disclosure")
    if told and told.value is True:
        return passes(
            "It forbids telling: only those who must know may see it.",
            "Il interdit d'en parler : seuls ceux qui doivent le savoir y ont accès.",
            at=told,
        )
    if case.unread:
        return unknown(
            "A page that could not be read may forbid telling.", "Une page illisible interdit peut-être d'en parler."
        )
    return passes("It does not forbid telling.", "Il n'interdit pas d'en parler.")
