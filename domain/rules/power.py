"""Rules for powers of attorney, and for letters that an attorney signs."""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.assessment import CheckOutcome, Clause
from domain.case import Answer, Case, fails, passes, rule, unknown
from domain.document import POWER_OF_ATTORNEY, Document, FieldReading, Mark, SignatureState
from domain.names import LENT, best_likeness, likeness
from domain.policy_file import Formality
from domain.rules.dates import day, over
from domain.rules.letter import signed_by_hand
from domain.rules.paper import kind_certain, not_draft, not_email, pages_complete, readable


@rule(Clause.ATTORNEY)
def signed_by_attorney(case: Case) -> Answer:
    """The power in the delivery names the person who signs, and the customer gave it."""
    under, signatory = case.paper.first("signed_under_poa"), case.paper.first("signatory")
    if case.power is None:
        if under and under.value is True:
            return unknown(
                "The power of attorney did not come with it.", "La procuration ne l'accompagne pas.", at=under
            )
        return fails("No attorney signs.", "Aucun mandataire ne signe.")
    if signatory is None or not _sure_together(case, signatory, case.power.all_of("attorneys")):
        return unknown("The signatory could not be read.", "Le signataire n'a pas pu être lu.", at=signatory)
    return _named_in(case, case.power, signatory) or _for_customer(case, case.power, signatory)


SPELLED_TWICE = 0.33
"""A name that a second paper spells the same, and surely, may itself have been found with so little certainty."""


def _sure_together(case: Case, one: FieldReading, others: tuple[FieldReading, ...]) -> bool:
    """Whether a name of this paper is sure, by itself or because another paper surely gives it, too."""
    return case.sure(one) or case.borne_out(one, others, least=SPELLED_TWICE)


def _both_sure(case: Case, customer: FieldReading, grantor: FieldReading) -> bool:
    return _sure_together(case, customer, (grantor,)) and _sure_together(case, grantor, (customer,))


BEYOND_DOUBT = 0.85
"""A refusal because two papers name different people rests on names read so surely (0..1)."""


def _beyond_doubt(*names: FieldReading) -> bool:
    return all(one.confidence >= BEYOND_DOUBT for one in names)


def _named_in(case: Case, power: Document, signatory: FieldReading) -> Answer | None:
    limits, attorneys = case.policy.limits, power.all_of("attorneys")
    best = best_likeness(_values(_read_here(attorneys)), str(signatory.value))
    named = attorneys and _beyond_doubt(signatory, *attorneys)
    if best < limits.name_difference and named and not _substitute(case, power):
        return fails("The power names another person.", "La procuration nomme une autre personne.", at=attorneys[0])
    if best < limits.name_likeness:
        return unknown(
            "It is not certain that the power names this person.",
            "Il n'est pas certain que la procuration nomme cette personne.",
            at=signatory,
        )
    if len(attorneys) > 1 and not power.found(Mark.ACTS_ALONE) and not _all_sign(case, attorneys):
        return unknown(
            "The power names several attorneys; they may have to act together.",
            "La procuration nomme plusieurs mandataires, qui doivent peut-être agir ensemble.",
            at=attorneys[0],
        )
    return None


def _all_sign(case: Case, attorneys: tuple[FieldReading, ...]) -> bool:
    """Whether each attorney's own pen stands on the letter."""
    limits = case.policy.limits
    pens = [
        _bare(one.whose)
        for one in case.paper.signatures
        if one.state is SignatureState.PEN and one.confidence >= limits.signature_confidence
    ]
    own = _read_here(attorneys)
    return own == attorneys and all(best_likeness(pens, str(one.value)) >= limits.name_likeness for one in own)


def _substitute(case: Case, power: Document) -> bool:
    signatory = case.paper.first("signatory")
    name = str(signatory.value) if signatory else ""
    return best_likeness(_values(power.all_of("substitute_attorney")), name) >= case.policy.limits.name_difference


def _for_customer(case: Case, power: Document, signatory: FieldReading) -> Answer:
    customer, grantor = case.paper.first("customer"), power.first("grantor")
    if customer is None or grantor is None or not _both_sure(case, customer, grantor):
        return unknown(
            "Customer and grantor could not both be read for certain.",
            "Le client et le mandant n'ont pas tous deux été lus avec certitude.",
            at=customer or grantor,
        )
    alike = likeness(str(customer.value), str(grantor.value))
    if alike < case.policy.limits.name_difference and _beyond_doubt(customer, grantor):
        return fails(
            "Another person than the customer gave the power.",
            "Une autre personne que le client a donné la procuration.",
            at=grantor,
        )
    if alike < case.policy.limits.name_likeness:
        return unknown(
            "It is not certain that the customer gave the power.",
            "Il n'est pas certain que le client a donné la procuration.",
            at=grantor,
        )
    return passes("The customer's attorney signs.", "Le mandataire du client signe.", at=signatory)


@rule(Clause.ATTORNEY)
def power_valid(case: Case) -> Answer:
    """The power is signed and witnessed, has taken effect, covers records, and has not ended."""
    power = case.paper if case.paper.kind == POWER_OF_ATTORNEY else case.power
    if power is None:
        return unknown("No power of attorney came with it.", "Aucune procuration ne l'accompagne.")
    own = replace(case, paper=power, power=None)
    asked = [question(own) for question in QUESTIONS]
    answers = [answer for answer in (*asked, _alive(case)) if answer]
    worst = next((answer for answer in answers if answer.outcome is CheckOutcome.FAIL), None)
    return (
        worst
        or next(iter(answers), None)
        or passes(
            "The power is signed, covers records and is in force.",
            "La procuration est signée, vise les dossiers et est en vigueur.",
            at=power.first("grantor"),
        )
    )


def _alive(case: Case) -> Answer | None:
    """A power ends with the death or bankruptcy of its maker, whichever of the papers tells of it."""
    papers = (case.paper, case.power) if case.power else (case.paper,)
    gone = next((found for paper in papers if (found := paper.found(Mark.GRANTOR_GONE))), None)
    if gone is None:
        return None
    return unknown(
        "The maker of the power may be dead, bankrupt or incapable.",
        "L'auteur de la procuration est peut-être décédé, failli ou inapte.",
        at=gone,
    )


def _whole(case: Case) -> Answer | None:
    """What every paper needs, the power needs too; a missing page of it leaves doubt."""
    for demand in (kind_certain, readable, not_draft, not_email):
        answer = demand.judge(case)
        if answer.outcome is not CheckOutcome.PASS:
            return answer
    complete = pages_complete.judge(case)
    return None if complete.outcome is CheckOutcome.PASS else replace(complete, outcome=CheckOutcome.UNKNOWN)


def _made(case: Case) -> Answer | None:
    answer = signed_by_hand(case)
    return None if answer.outcome is CheckOutcome.PASS else answer


def _ended(case: Case) -> Answer | None:
    power = case.paper
    end, revoked = power.first("expires"), power.found(Mark.REVOKED)
    if revoked:
        return case.against(revoked, "The power was taken back.", "La procuration a été révoquée.")
    if power.found(Mark.AMBIGUOUS_DATE):
        return unknown(
            "A date of the power can be read in two ways.",
            "Une date de la procuration se lit de deux façons.",
            at=power.found(Mark.AMBIGUOUS_DATE),
        )
    limit, last = power.found(Mark.VALID_UNTIL), day(end)
    if end is None and limit:
        return unknown("The power holds for a limited time.", "La procuration est d'une durée limitée.", at=limit)
    if end is None or (last is not None and not over(case.request, last) and case.sure(end)):
        return None
    if last is None or not case.sure(end):
        return unknown(
            "The end of the power could not be read.", "La fin de la procuration n'a pas pu être lue.", at=end
        )
    return fails(f"The power ended on {last}.", f"La procuration a pris fin le {last}.", at=end)


def _begun(case: Case) -> Answer | None:
    power = case.paper
    signed = power.first("date_signed")
    made = day(signed)
    if signed is None or made is None or not case.sure(signed):
        return unknown(
            "The date of the power could not be read.", "La date de la procuration n'a pas pu être lue.", at=signed
        )
    if made > case.request.today:
        return unknown("The power is dated ahead.", "La procuration est datée dans l'avenir.", at=signed)
    return None


def _covers(case: Case) -> Answer | None:
    power = case.paper
    kind, excludes, covers = _type(power), power.found(Mark.SCOPE_EXCLUDES), power.found(Mark.SCOPE_COVERS)
    if kind == "personal_care":
        return fails(
            "A power for personal care does not cover records.",
            "Une procuration pour soins personnels ne vise pas les dossiers.",
            at=power.first("poa_type"),
        )
    if excludes:
        return case.against(excludes, "The power excludes such records.", "La procuration exclut ces dossiers.")
    if covers is None and kind not in {"continuing", "enduring", "general"}:
        return unknown(
            "It is not clear that the power covers records.", "Il n'est pas clair que la procuration vise les dossiers."
        )
    return None


def _triggered(case: Case) -> Answer | None:
    power = case.paper
    effective, springing = power.first("effective"), power.found(Mark.SPRINGING_TRIGGER)
    if _type(power) == "protection_mandate":
        if power.found(Mark.HOMOLOGATED):
            return None
        return case.absent(
            "No court has homologated the mandate.",
            "Aucun tribunal n'a homologué le mandat.",
            at=power.first("poa_type"),
        )
    if power.found(Mark.CONDITIONAL):
        return unknown(
            "The power depends on something that has yet to happen.",
            "La procuration dépend d'un événement à venir.",
            at=power.found(Mark.CONDITIONAL),
        )
    if springing or (effective and effective.value == "springing"):
        return unknown(
            "The power takes effect only after an event.",
            "La procuration ne prend effet qu'après un événement.",
            at=springing or effective,
        )
    return None


def _witnessed(case: Case) -> Answer | None:
    power = case.paper
    formality = _formality(case)
    witnesses = power.all_of("witnesses")
    attorneys = power.all_of("attorneys")
    own = next(
        (
            one
            for one in witnesses
            if best_likeness(_values(attorneys), str(one.value)) >= case.policy.limits.name_likeness
        ),
        None,
    )
    if own and case.sure(own):
        return fails(
            "An attorney witnessed the own power.", "Un mandataire est témoin de sa propre procuration.", at=own
        )
    if formality is None or (formality.notary_suffices and (power.first("notary") or _by_lawyer(case))):
        return None
    if len(witnesses) < formality.witnesses:
        return unknown(
            f"The power needs {formality.witnesses} witnesses; {len(witnesses)} could be read.",
            f"La procuration exige {formality.witnesses} témoins; {len(witnesses)} ont pu être lus.",
            at=power.first("witnesses"),
        )
    return None


def _by_lawyer(case: Case) -> bool:
    """Whether a witness is a lawyer or a notary (British Columbia: Power of Attorney Act, s. 16(4))."""
    found = case.surest(Mark.LAWYER_WITNESS)
    return found is not None and case.certain(found) and bool(case.paper.all_of("witnesses"))


def _accepted(case: Case) -> Answer | None:
    """Where the law asks the attorney to sign too, as British Columbia does."""
    power = case.paper
    formality, attorneys = _formality(case), power.all_of("attorneys")
    if formality is None or not formality.attorney_signs:
        return None
    pens = [_bare(one.whose) for one in power.signatures if one.state is SignatureState.PEN]
    if any(best_likeness(_values(attorneys), whose) >= case.policy.limits.name_likeness for whose in pens):
        return None
    if len(attorneys) == 1 and any(ATTORNEY_LINE.match(whose) for whose in pens):
        return None
    return unknown(
        "The attorney must sign the power too.",
        "Le mandataire doit aussi signer la procuration.",
        at=power.first("attorneys"),
    )


def _bare(whose: str) -> str:
    """Whose signature it is, without what is noted behind the name: « (signed May 5) », « , attorney for »."""
    return re.split(r"\s*[(,]", whose, maxsplit=1)[0]


ATTORNEY_LINE = re.compile(
    r"\W*(?:(?:signature\s+of\s+)?(?:the\s+)?attorney|(?:signature\s+d[ue]\s+)?(?:la\s+|le\s+)?mandataire)\b(?!\s+(?:for|de|du))",
    re.IGNORECASE,
)
"""A place for a signature that is labelled with the office of the attorney instead of the name."""


QUESTIONS: tuple[Callable[[Case], Answer | None], ...] = (
    _whole, _made, _covers, _triggered, _ended, _begun, _witnessed, _accepted,
)  # fmt: skip


def _read_here(readings: tuple[FieldReading, ...]) -> tuple[FieldReading, ...]:
    """Names as this paper prints them: one lent by the other paper cannot bear that paper out."""
    return tuple(reading for reading in readings if reading.confidence > LENT)


def _values(readings: tuple[FieldReading, ...]) -> tuple[str, ...]:
    return tuple(str(reading.value) for reading in readings)


def _type(power: Document) -> str | None:
    told = power.first("poa_type")
    return str(told.value) if told else power.variant


def _formality(case: Case) -> Formality | None:
    power = case.paper
    province = power.first("jurisdiction")
    place = str(province.value) if province else ""
    return next(
        (one for one in case.policy.formalities if (one.jurisdiction, one.poa_type) == (place, _type(power))), None
    )
