"""What an order names only in passing: where it bids us give nothing, hardly anybody is whom to give it to."""

from collections.abc import Mapping, Sequence

from domain.document import COURT_ORDER, FieldReading, Finding, Mark, Verdict

SURE_ENOUGH: Mapping[str, float] = {"disclose_to": 0.7, "customer": 0.5}
"""So sure must a name be that is shown although no words that order a disclosure were heard; fitted on orders of
strangers: beneath it all thirteen takers and five of six customers were none."""


def without_unasked(
    fields: Sequence[FieldReading], findings: Sequence[Finding], verdict: Verdict
) -> tuple[FieldReading, ...]:
    """The fields of a paper; of an order that orders no disclosure without doubtful takers and customers."""
    if verdict.kind != COURT_ORDER or any(one.mark is Mark.ORDERS_DISCLOSURE for one in findings):
        return tuple(fields)
    return tuple(one for one in fields if one.confidence >= SURE_ENOUGH.get(one.name, 0.0))
