"""Learns from papers whose dates are known what each cue is worth for each part."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from classifiers.fields.date_cues import placed
from classifiers.fields.date_parts import Paper, Part, Weights, on_paper
from classifiers.fields.logistic_learning import Seen, fitted
from domain.document import AUTHORIZATION_LETTER, COURT_ORDER, POWER_OF_ATTORNEY, Run

FIELDS: Mapping[str, tuple[Paper, Mapping[Part, str]]] = {
    AUTHORIZATION_LETTER: (Paper.LETTER, {Part.OWN: "letter_date", Part.END: "valid_until"}),
    POWER_OF_ATTORNEY: (Paper.POWER, {Part.OWN: "date_signed", Part.END: "expires"}),
    COURT_ORDER: (
        Paper.ORDER,
        {Part.OWN: "order_date", Part.DUE: "deadline_date", Part.FROM: "period_from", Part.TO: "period_to"},
    ),
}
"""Which field of a kind each part is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPaper:
    """One paper whose dates are known: its kind, and every day that its truth takes for each field.

    `group` names the text it was made from.
    """

    run: Run
    kind: str
    days: Mapping[str, frozenset[str]]
    group: str


def learn(papers: Iterable[DatedPaper]) -> Weights:
    """The weights that tell the parts of all dates best without growing large."""
    seen: dict[Part, list[Seen]] = {part: [] for part in Part}
    for paper in papers:
        for part, one in _seen(paper):
            seen[part].append(one)
    return Weights(of={part: fitted(seen[part]) for part in Part})


def _seen(paper: DatedPaper) -> Iterator[tuple[Part, Seen]]:
    kind, fields = FIELDS[paper.kind]
    for one in placed(paper.run):
        cues = on_paper(one.cues, kind)
        for part, name in fields.items():
            right = one.day.isoformat() in paper.days.get(name, ())
            yield part, Seen(cues=cues, right=right, group=paper.group)
