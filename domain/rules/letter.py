"""Rules for letters: who wrote, who signed, for whom, and whether it still stands."""

import re

from domain.assessment import Clause
from domain.case import Answer, Case, fails, passes, rule, strongest, unknown
from domain.customers import Customer, same_account
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, FieldReading, Finding, Mark, SignatureState
from domain.names import bare, best_likeness, is_company, likeness, trade_name_of


@rule(Clause.CUSTOMER_LETTER)
def authorizes_release(case: Case) -> Answer:
    """The letter authorizes this company to release something."""
    refuses, authorizes = case.mark(Mark.REFUSES_CONSENT), case.mark(Mark.AUTHORIZES)
    condition = case.mark(Mark.CONDITIONAL)
    if refuses:
        return case.against(refuses, "It refuses consent.", "Il refuse le consentement.")
    if condition:
        return unknown(
            "It depends on something that has yet to happen.",
            "Elle dépend d'un événement à venir.",
            at=condition,
        )
    back, inward = case.mark(Mark.HOLDS_BACK), case.mark(Mark.TOWARDS_US)
    if inward:
        return unknown(
            "It may have records come to us rather than go from us.",
            "Elle vise peut-être à nous faire obtenir des dossiers plutôt qu'à en communiquer.",
            at=inward,
        )
    other = case.mark(Mark.BY_ANOTHER)
    if other:
        return unknown(
            "It may be another company that is to give the information.",
            "C'est peut-être une autre société qui doit communiquer.",
            at=other,
        )
    if back:
        return unknown(
            "It may put off, announce or keep back what it seems to allow.",
            "Elle remet peut-être à plus tard, annonce ou retient ce qu'elle semble permettre.",
            at=back,
        )
    if authorizes:
        return passes("It authorizes a release.", "Il autorise une communication.", at=authorizes)
    return unknown("No words that authorize a release were found.", "Aucune formule d'autorisation n'a été trouvée.")


CHOP = re.compile(r"\b(?:chop|hanko|stamp(?:ed)?|seal(?:ed)?|cachet|tampon|sceau)\b", re.IGNORECASE)
"""Where somebody's stamp is put, a mark of ink is that stamp."""


@rule(Clause.CUSTOMER_LETTER)
def letter_signed(case: Case) -> Answer:
    """The letter bears a signature made by hand. Present, never authentic."""
    return signed_by_hand(case)


def signed_by_hand(case: Case) -> Answer:
    """Whether pen strokes stand where a signature belongs; a typed name or "/s/" is none."""
    limit = case.policy.limits.signature_confidence
    best = {state: strongest(case.paper, state) for state in SignatureState}
    pen, stamp = best[SignatureState.PEN], best[SignatureState.STAMP]
    none = best[SignatureState.EMPTY] or best[SignatureState.TYPED]
    if pen and pen.confidence >= limit and not CHOP.search(pen.whose):
        return passes("It bears a signature by hand.", "Il porte une signature manuscrite.", at=pen)
    if pen or stamp:
        return unknown("It may bear a signature by hand.", "Il porte peut-être une signature.", at=pen or stamp)
    if none and none.confidence >= limit:
        return case.absent("It bears no signature by hand.", "Il ne porte pas de signature manuscrite.", at=none)
    return unknown("No place for a signature was found.", "Aucun espace de signature n'a été trouvé.", at=none)


@rule(None)
def customer_identified(case: Case) -> Answer:
    """The paper names a customer of ours and no other."""
    named = _named(case)
    if not any(named.values()):
        return unknown("It names no customer, account or domain.", "Il ne nomme ni client, ni compte, ni domaine.")
    surest = max((reading for readings in named.values() for reading in readings), key=lambda one: one.confidence)
    if not case.sure(surest):
        return unknown("The customer's name was read badly.", "Le nom du client a été mal lu.", at=surest)
    if len({bare(str(reading.value)) for reading in named["account_number"]}) > 1:
        return unknown("It names more than one account.", "Il nomme plusieurs comptes.", at=surest)
    others = case.mark(Mark.OTHERS_DATA)
    if others:
        return unknown(
            "It may ask for records of somebody else than the customer.",
            "Il vise peut-être les dossiers d'une autre personne que le client.",
            at=others,
        )
    if case.request.directory is None:
        return passes(
            "It names the customer; nobody compared it with a directory of customers.",
            "Il nomme le client; personne ne l'a comparé à un répertoire de clients.",
            at=surest,
        )
    return _compared(case, named, surest)


def _named(case: Case) -> dict[str, tuple[FieldReading, ...]]:
    names = ("account_number", "customer", "domains", "ip_addresses")
    return {name: case.paper.all_of(name) for name in names}


def _compared(case: Case, named: dict[str, tuple[FieldReading, ...]], at: FieldReading) -> Answer:
    accounts, names, domains = (
        tuple(str(reading.value) for reading in named[name]) for name in ("account_number", "customer", "domains")
    )
    directory = case.request.directory
    found = directory.find(accounts=accounts, names=names, domains=domains) if directory else ()
    if not found:
        return unknown("No such customer is in the directory.", "Ce client n'est pas au répertoire.", at=at)
    contradicted = tuple(customer for customer in found if _contradicts(case, customer, accounts, names))
    if contradicted and case.paper.kind == AUTHORIZATION_LETTER:
        return fails("The account belongs to another customer.", "Le compte appartient à un autre client.", at=at)
    if contradicted or len(found) > 1:
        return unknown(
            "The directory does not point to one customer.", "Le répertoire ne désigne pas un seul client.", at=at
        )
    if not _agrees(case, found[0], accounts, names):
        return unknown(
            "What the paper says of the customer does not all fit the directory.",
            "Ce que le document dit du client ne concorde pas entièrement avec le répertoire.",
            at=at,
        )
    return passes("The customer is in the directory.", "Le client est au répertoire.", at=at)


def _contradicts(case: Case, customer: Customer, accounts: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """The account is theirs, the name is somebody else's."""
    ours = any(same_account(customer.account_number, account) for account in accounts)
    return ours and bool(names) and _unlike(case, customer, names)


def _agrees(case: Case, customer: Customer, accounts: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Every printed account is theirs, and a printed name is not somebody else's."""
    theirs = all(same_account(customer.account_number, account) for account in accounts)
    return theirs and not (names and _unlike(case, customer, names))


def _unlike(case: Case, customer: Customer, names: tuple[str, ...]) -> bool:
    return all(likeness(customer.name, name) < case.policy.limits.name_difference for name in names)


@rule(Clause.CUSTOMER_LETTER)
def signed_by_customer(case: Case) -> Answer:
    """The person who signs is the customer, or may sign for the customer."""
    stranger, under_power = case.mark(Mark.NOT_THE_CUSTOMER), case.paper.first("signed_under_poa")
    if stranger:
        return case.against(
            stranger, "Somebody else than the customer signs.", "Une autre personne que le client signe."
        )
    if under_power and under_power.value is True:
        return fails("An attorney signs, not the customer.", "Un mandataire signe, et non le client.", at=under_power)
    gone = case.mark(Mark.GRANTOR_GONE)
    if gone:
        return unknown(
            "Somebody is said to have died or to be incapable.", "Une personne serait décédée ou inapte.", at=gone
        )
    customer = case.paper.first("customer")
    if customer is None or not (case.sure(customer) or _named_again(case, customer)):
        return unknown("The customer's name is not certain.", "Le nom du client n'est pas certain.", at=customer)
    if is_company(str(customer.value)) and not _trades_under_own_name(case, customer):
        return _for_company(case)
    return _in_person(case, customer)


NAMED_AGAIN = 0.45
"""A customer whose very name surely signs may have been found with so little certainty.

Of eight such letters all were the customer's; below 0.45 two of three were a company's whose officer wrote.
"""


def _named_again(case: Case, customer: FieldReading) -> bool:
    """Whether the name that signs, itself sure, is the customer's: two places of the paper that agree."""
    signatory = case.paper.first("signatory")
    if signatory is None or customer.confidence < NAMED_AGAIN or not case.sure(signatory):
        return False
    return case.borne_out(customer, [signatory], least=NAMED_AGAIN) or _trades_under_own_name(case, customer)


def _trades_under_own_name(case: Case, customer: FieldReading) -> bool:
    """Whether the customer is a business without a legal form that bears the whole name of who signs."""
    signatory = case.paper.first("signatory")
    return signatory is not None and trade_name_of(str(customer.value), str(signatory.value))


def _for_company(case: Case) -> Answer:
    """A company signs by somebody who says to have authority; a signature often hides the printed name."""
    authority = case.surest(Mark.SIGNING_AUTHORITY)
    if authority and case.certain(authority):
        return passes(
            "Somebody signs who says to have authority.", "Une personne qui se dit autorisée signe.", at=authority
        )
    return unknown(
        "Nothing shows that the signatory may sign for the company.",
        "Rien ne montre que le signataire peut signer pour la société.",
        at=case.paper.first("signatory"),
    )


SIGNED_AGAIN = 0.45
"""A signatory who bears the sure name of the customer may have been found with so little certainty."""


def _in_person(case: Case, customer: FieldReading) -> Answer:
    signatory = case.paper.first("signatory")
    if signatory is None or not (case.sure(signatory) or case.borne_out(signatory, [customer], least=SIGNED_AGAIN)):
        return unknown(
            "The name of the signatory is not certain.", "Le nom du signataire n'est pas certain.", at=signatory
        )
    alike = likeness(str(customer.value), str(signatory.value))
    if alike >= case.policy.limits.name_likeness or _trades_under_own_name(case, customer):
        return passes("The customer signs.", "Le client signe.", at=signatory)
    return unknown(
        "The signatory is perhaps not the customer.", "Le signataire n'est peut-être pas le client.", at=signatory
    )


@rule(None)
def recipient_named(case: Case) -> Answer:
    """The letter says to whom the information may go."""
    recipient = case.paper.first("recipient")
    nobody = case.mark(Mark.NOBODY_NAMED)
    if nobody:
        return unknown("It may let anybody receive it.", "N'importe qui pourrait le recevoir.", at=nobody)
    if recipient and _is_the_writer(case, recipient) and not (case.mark(Mark.TO_SELF) or case.mark(Mark.OWN_LOGS)):
        return unknown(
            "The only recipient found is the customer, and it does not say so.",
            "Le seul destinataire trouvé est le client, sans que ce soit dit.",
            at=recipient,
        )
    if recipient and case.sure(recipient):
        return passes("It names a recipient.", "Il nomme un destinataire.", at=recipient)
    if recipient:
        return unknown("The recipient was read badly.", "Le destinataire a été mal lu.", at=recipient)
    own = case.mark(Mark.OWN_LOGS)
    if own:
        return passes("The customer asks for own records.", "Le client demande ses propres données.", at=own)
    return unknown("No recipient was found.", "Aucun destinataire n'a été trouvé.")


def _is_the_writer(case: Case, recipient: FieldReading) -> bool:
    """Whether the recipient is the customer or the signatory over again."""
    own = [str(one.value) for name in ("customer", "signatory") for one in case.paper.all_of(name)]
    return best_likeness(own, str(recipient.value)) >= case.policy.limits.name_likeness


@rule(None)
def not_revoked(case: Case) -> Answer:
    """Nobody has taken the authority back."""
    for paper in (case.paper, *((case.power,) if case.power else ())):
        revoked = paper.found(Mark.REVOKED)
        if revoked:
            return case.against(revoked, "It has been taken back or set aside.", "Il a été révoqué ou annulé.")
    if case.paper.variant == "revocation":
        return fails("It takes an authority back.", "Il révoque une autorisation.")
    if any(paper.variant == "revocation" for paper in case.delivery.documents):
        return unknown("A revocation came with it.", "Une révocation l'accompagne.")
    overruled = _overruled(case)
    if overruled:
        return unknown(
            "Another order, on it or beside it, may set it aside.",
            "Une autre ordonnance, sur lui ou avec lui, l'a peut-être annulé.",
            at=overruled,
        )
    return passes("Nothing says that it was taken back.", "Rien n'indique une révocation.")


def _overruled(case: Case) -> Finding | None:
    """Words on another paper, or on this one apart from its command, that set an order aside.

    An order on appeal reverses a judgment and commands in its stead: there the command stands right below.
    """
    if case.paper.kind != COURT_ORDER:
        return None
    others = [paper.found(Mark.OVERRULES) for paper in case.delivery.documents if paper is not case.paper]
    commands = [one for one in case.paper.findings if one.mark is Mark.ORDERS_DISCLOSURE]
    own = [
        one
        for one in case.paper.findings
        if one.mark is Mark.OVERRULES and any(one.page != command.page or _below(one, command) for command in commands)
    ]
    return next((one for one in (*others, *own) if one), None)


def _below(one: Finding, other: Finding) -> bool:
    """Whether one stands lower on the page than the other; what has no place may."""
    return one.box is None or other.box is None or one.box.top > other.box.top
