"""The memo of one ticket: what the machine concluded, why, and what people changed since. Text in, text out.

Words for slugs are those of the review site, in whichever language is switched on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from textwrap import fill

from domain.arrival import Refusal
from domain.assessment import AssessedDocument, Check, CheckOutcome, Clause, Outcome, Packet
from domain.document import FieldValue
from domain.policy_file import Policy
from domain.wording import Language, Sentence
from review.visible import visible
from review.words import word

WIDTH = 100
STRONGEST = 4
"""Pieces of evidence for a kind that the memo names."""

ORDER = (CheckOutcome.FAIL, CheckOutcome.UNKNOWN, CheckOutcome.PASS)
SECRET = Sentence(
    en="WARNING: this paper forbids telling the customer. Do not forward, print or speak of this memo.",
    fr="AVERTISSEMENT : ce document interdit d'aviser le client. Ne pas transmettre, imprimer ni évoquer la note.",
)
WITHHELD = Sentence(
    en="(withheld: --show-hidden shows it, and that is recorded)",
    fr="(masqué : --show-hidden l'affiche, ce qui est consigné)",
)
ON_ITS_FACE = Sentence(
    en="This is what the machine says on the face of the papers, of disclosure only. A person decides.",
    fr="Voilà ce que la machine conclut à la lecture, quant à la communication seulement. Une personne décide.",
)
OTHER_POLICY = Sentence(
    en="The policy has changed since: it is now {stamp}. The clauses below are those in force now.",
    fr="La politique a changé depuis : elle est maintenant {stamp}. Les clauses ci-dessous sont celles en vigueur.",
)
WHY = {
    Outcome.ADMISSIBLE: Sentence(
        en="Every rule of a lawful basis is kept.", fr="Toutes les règles d'un fondement légal sont respectées."
    ),
    Outcome.INADMISSIBLE: Sentence(
        en="A rule is broken that nothing can make good.", fr="Une règle est enfreinte sans remède possible."
    ),
    Outcome.NEEDS_REVIEW: Sentence(
        en="Something is open or can be made good: a person must look.",
        fr="Un point est ouvert ou peut être corrigé : une personne doit examiner.",
    ),
}
LABELS = {
    "memo": Sentence(en="MEMO", fr="NOTE"),
    "came": Sentence(en="Received", fr="Reçu"),
    "state": Sentence(en="State", fr="État"),
    "due": Sentence(en="Answer due on", fr="Réponse due le"),
    "customer": Sentence(en="Customer", fr="Client"),
    "policy": Sentence(en="Policy", fr="Politique"),
    "outcome": Sentence(en="Outcome", fr="Conclusion"),
    "lane": Sentence(en="Lane", fr="Voie"),
    "paper": Sentence(en="Paper", fr="Document"),
    "page": Sentence(en="page", fr="page"),
    "kind": Sentence(en="Taken for this kind with confidence", fr="Nature reconnue avec une confiance de"),
    "because": Sentence(en="because of", fr="en raison de"),
    "whole": Sentence(en="The delivery as a whole", fr="L'envoi dans son ensemble"),
    "corrections": Sentence(en="Corrections by people", fr="Corrections apportées"),
    "decisions": Sentence(en="Decisions by people", fr="Décisions rendues"),
    "nothing": Sentence(en="none", fr="aucune"),
    "absent": Sentence(en="the paper does not say", fr="le document ne le dit pas"),
    "clauses": Sentence(en="Clauses cited", fr="Clauses citées"),
    "no_ticket": Sentence(
        en="There is no ticket, and so no assessment, for this receipt.",
        fr="Ce récépissé n'a pas de dossier, donc pas d'évaluation.",
    ),
    "reason": Sentence(en="Reason", fr="Motif"),
    "clause": Sentence(en="clause", fr="clause"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One correction: what the machine read (None: nothing) and what a person wrote (None: the paper does not say)."""

    paper: int
    name: str
    read: FieldValue | None
    value: FieldValue | None
    who: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One decision of a person, with the slugs of its reasons."""

    kind: str
    who: str
    at: datetime
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """What a memo tells. `received_at` is office time, `policy` the one in force now; `show` lifts what is hidden."""

    receipt: str
    channel: str
    received_at: datetime
    state: str
    deadline: date | None
    customer: str
    secret: bool
    show: bool
    packet: Packet
    policy: Policy
    corrections: tuple[Changed, ...] = ()
    decisions: tuple[Decided, ...] = ()

    @property
    def hidden(self) -> bool:
        """Whether names and values are withheld."""
        return self.secret and not self.show


def memo(told: Memo, language: Language) -> str:
    """The memo in one language, wrapped for a terminal; nothing of the papers' words but names and corrected values."""
    parts = [_head(told, language)]
    if told.packet.assessment.policy != told.policy.stamp:
        parts.append([OTHER_POLICY.spoken(language).format(stamp=told.policy.stamp)])
    total = len(told.packet.documents)
    for number, assessed in enumerate(told.packet.documents, start=1):
        parts.append(_paper(f"{number}/{total}", assessed, language))
    parts += [_whole(told.packet, language), _corrections(told, language), _decisions(told, language)]
    parts.append(_clauses(told, language))
    return "\n\n".join("\n".join(map(_wrapped, part)) for part in parts if part)


def turned_away(receipt: str, state: str, refusal: Refusal | None, language: Language) -> str:
    """What there is to say of a receipt without a ticket: its state, and why it was refused if it was."""
    lines = [
        f"{_label('memo', language)} {receipt}",
        _row("state", word(state, "arrival"), language),
        _label("no_ticket", language),
    ]
    if refusal is not None:
        clause = f" ({_label('clause', language)} {refusal.clause})" if refusal.clause else ""
        lines.append(_row("reason", refusal.reason.spoken(language) + clause, language))
    return "\n".join(map(_wrapped, lines))


def _label(name: str, language: Language) -> str:
    return LABELS[name].spoken(language)


def _row(name: str, text: str, language: Language) -> str:
    colon = " :" if language == "fr" else ":"
    return f"{_label(name, language)}{colon} {text}"


def _wrapped(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return fill(line, WIDTH, subsequent_indent=f"{indent}    ", break_long_words=False, break_on_hyphens=False)


def _head(told: Memo, language: Language) -> list[str]:
    whole = told.packet.assessment
    name = WITHHELD.spoken(language) if told.hidden else visible(told.customer) or "-"
    received = f"{word(told.channel, 'channel')}, {told.received_at:%Y-%m-%d %H:%M %Z}"
    rows = {
        "came": received,
        "state": word(told.state, "state"),
        "due": told.deadline.isoformat() if told.deadline else "-",
        "customer": name,
        "policy": whole.policy,
        "outcome": word(whole.outcome, "outcome"),
        "lane": word(whole.lane, "lane") if whole.lane else "-",
    }
    warning = [SECRET.spoken(language), ""] if told.secret else []
    titled = [f"{_label('memo', language)} {told.receipt}", *warning]
    return [*titled, *(_row(label, text, language) for label, text in rows.items()), ON_ITS_FACE.spoken(language)]


def _paper(number: str, assessed: AssessedDocument, language: Language) -> list[str]:
    paper, assessment = assessed.document, assessed.assessment
    kind = word(paper.kind, "kind") + (f", {word(paper.variant, 'variant')}" if paper.variant else "")
    pages = ", ".join(map(str, paper.pages))
    outcome = _row("outcome", word(assessment.outcome, "outcome"), language)
    lane = f"  {_row('lane', word(assessment.lane, 'lane'), language)}" if assessment.lane else ""
    lines = [
        f"{_label('paper', language)} {number}: {kind} ({_label('page', language)} {pages})",
        f"  {outcome}. {WHY[assessment.outcome].spoken(language)}",
        lane,
        f"  {_kind_because(assessed, language)}",
        *_checks(assessment.checks, language),
    ]
    return [line for line in lines if line]


def _kind_because(assessed: AssessedDocument, language: Language) -> str:
    """The weightiest cues by their own names: what they matched on the page stays on the page."""
    verdict = assessed.document.verdict
    weighty = sorted(verdict.evidence, key=lambda one: -abs(one.weight))[:STRONGEST]
    sure = f"{_label('kind', language)} {verdict.confidence:.2f}"
    cues = ", ".join(f"{one.cue} ({one.weight:+.1f}, {_label('page', language)} {one.page})" for one in weighty)
    return f"{sure}, {_label('because', language)} {cues}" if cues else sure


def _checks(checks: Sequence[Check], language: Language) -> Iterator[str]:
    for check in sorted(checks, key=lambda one: ORDER.index(one.outcome)):
        place = f", {_label('page', language)} {check.page}" if check.page else ""
        yield f"  [{word(check.outcome, 'check')}] {check.rule}: {check.reason.spoken(language)}"
        yield f"      {_label('clause', language)} {check.clause} ({word(check.clause, 'clause')}){place}"


def _whole(packet: Packet, language: Language) -> list[str]:
    """Checks of the delivery that no paper shows."""
    shown = {check for assessed in packet.documents for check in assessed.assessment.checks}
    left = [check for check in packet.assessment.checks if check not in shown]
    return [_label("whole", language), *_checks(left, language)] if left else []


def _corrections(told: Memo, language: Language) -> list[str]:
    lines = []
    for one in told.corrections:
        change = f"{_value(one.read, told, language)} -> {_value(one.value, told, language)}"
        paper = f"{_label('paper', language)} {one.paper}, {word(one.name, 'field')}"
        lines.append(f"  {paper}: {change} ({visible(one.who)}, {one.at:%Y-%m-%d %H:%M %Z})")
    return [_label("corrections", language), *(lines or [f"  {_label('nothing', language)}"])]


def _value(value: FieldValue | None, told: Memo, language: Language) -> str:
    if told.hidden:
        return WITHHELD.spoken(language)
    return f"({_label('absent', language)})" if value is None else visible(str(value))


def _decisions(told: Memo, language: Language) -> list[str]:
    lines = []
    for one in told.decisions:
        reasons = "; ".join(word(reason, "reason") for reason in one.reasons)
        what = f"  {word(one.kind, 'decision')} ({visible(one.who)}, {one.at:%Y-%m-%d %H:%M %Z})"
        lines.append(f"{what}: {reasons}" if reasons else what)
    return [_label("decisions", language), *(lines or [f"  {_label('nothing', language)}"])]


def _clauses(told: Memo, language: Language) -> list[str]:
    papers = [assessed.assessment for assessed in told.packet.documents]
    cited = {check.clause for assessment in (*papers, told.packet.assessment) for check in assessment.checks}
    texts = [f"  {one}: {told.policy.clauses[one].spoken(language)}" for one in Clause if one in cited]
    return [_label("clauses", language), *texts] if texts else []
