"""Words that elsewhere name a kind of information, and in this place mean something else."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.document import Information

_BACK, _ON = 60, 70
"""So many letters before and behind a word are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """Another sense of some words: they, what stands right before them and what right behind them."""

    words: re.Pattern[str]
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None

    def meant(self, flow: str, start: int, end: int) -> bool:
        """Whether the words from `start` to `end` have this sense."""
        if self.words.match(flow, start) is None:
            return False
        led = self.before is None or self.before.search(flow[max(0, start - _BACK) : start]) is not None
        return led and (self.behind is None or self.behind.match(flow[end : end + _ON]) is not None)


def _sense(words: str, *, before: str | None = None, behind: str | None = None) -> Sense:
    return Sense(
        words=re.compile(rf"(?:{words})"),
        before=re.compile(rf"(?:{before})\s*$") if before else None,
        behind=re.compile(rf"\s*(?:{behind})") if behind else None,
    )


_DUTY = _sense("doit|dois|devons", behind=r"(?:(?:les?|la|lui|leur|y|en|se|me|vous|nous) |l')?[a-z]+(?:er|ir|re|oir)\b")
"""« doit remettre » is a duty, « ce qu'elle doit » a debt."""
_WHO_PAYS = _sense(
    "pays|paie|paye|acquitte|paid|payer",
    before=(
        r"\b(?:person|people|whoever|one|anyone|party|customer|personne|celui|celle|quiconque|"
        r"client)\s+(?:who|that|qui)"
    ),
)
_NAMES = r"names?|noms?|prenoms?|identi\w+"

ELSEWISE: Mapping[Information, Sequence[Sense]] = {
    Information.SUBSCRIBER_IDENTITY: (
        _sense(
            (r"the customer|le client|customer|(?:account )?holders?|titulaires?"),
            before=(
                r"\b(?:in the name of|on behalf of|au nom d[eu]|pour le compte d[eu])(?: the| la| le| l'|"
                r" my| our| account)*"
            ),
        ),
        _sense("opened|opening|ouverture|ouvert", before=r"\b(?:since|from|depuis|des|as of)\b[^.;]{0,30}"),
        _sense(
            r"registered|inscri\w+",
            behind=(
                r"(?:e-?mail|mailing|postal|phone|telephone|office|address|adresse|mail|a (?:notre|mon|"
                r"votre|la|son)|au (?:dossier|compte)|dans|sur)\b"
            ),
        ),
        _sense("whose", behind=r"[^.;]{0,40}\b(?:is|est|no|number|numero)\W{0,3}(?:icg|[il1]?c[g6])\b"),
        _sense(
            _NAMES,
            behind=(
                r"(?:and \w+ |et \w+ |and (?:\w+ )?(?:address|numbers?) )?(?:of|for|de|du|des|"
                r"d')\W(?:[\w']+\W+){0,3}?(?:contact|personnes?[ -]ressources?|repondants?|"
                r"personnes? a joindre|persons? (?:authori[sz]ed|listed|to (?:contact|reach)))"
            ),
        ),
        _sense("ownership|owners?", before=r"\b(?:change of|changement de|new|nouveaux?)"),
        _sense("identity|identite", behind=r"(?:papers?|cards?|theft|fraud)\b"),
    ),
    Information.CONTACT: (
        _sense(
            "address|adresse|e-?mail address", before=(r"\b(?:former|old|previous|ancienne?|to that|at that|a cette)")
        ),
        _sense(r"\w*\s?address\w*|courriels?|e-?mails?", behind=r"[^\s@]{1,40}@"),
        _sense("adresses", before=r"\b(?:avez|ai|as|a|ont|avons|etaient|sont|furent)"),
        _sense("telephone|phone|correspond\\w+|courriel|e-?mail", before=r"\b(?:by|par|over the|au)"),
    ),
    Information.BILLING: (
        _DUTY,
        _sense(
            "billing|facturation",
            before=r"\b(?:your|votre|the|our)",
            behind=r"(?:desk|department|dept|office|team|people|counter)\b",
        ),
        _sense(
            "releves?",
            behind=(
                r"d(?:es|e|u|')\s*(?:paiements?|versements?|connexions?|ouvertures?|sessions?|acces|"
                r"encaissements?)"
            ),
        ),
        _sense("ledger", before=r"\b(?:payments?|receipts?)"),
        _sense("bill", behind=r"(?:it|them|this|us|me)\b"),
        _sense("renouvellements?|renewals?", behind=r"(?:ont|a|has|have|were|was)\b"),
    ),
    Information.PAYMENT: (
        _DUTY,
        _WHO_PAYS,
        _sense("cards?|carte", before=r"\b(?:contact|customer|client|address|phone|business|identity|index|visite)"),
        _sense("paid", behind=r"(?:or|and|et|ou) (?:unpaid|not)\b"),
        _sense(r"acquitt\w+|payees?", before=r"\bfactures"),
        _sense("payer|payable", before=r"\b(?:rest\w+ a|encore a|no costs be|costs be)"),
        _sense(
            "settl\\w+",
            before=(r"\b(?:claims?|matter|case|action|dispute|not|was|been)(?: was| been| is)*"),
            behind=r"(?:yet|which|whether|,|\.|and that)",
        ),
        _sense(r"receipt\b", before=r"\b(?:on|upon|after|of|following)"),
    ),
    Information.VISITOR_LOGS: (
        _sense(
            r"adresses ip\b.{0,8}|ip addresses",
            behind=(
                r"(?:ayant |qui ont |that were |which were )?(?:servi|servies|used|utilisees?)\W+(?:a|"
                r"pour|to|for)\W+(?:l')?(?:administr|connect|se connecter|ouvrir|log|sign)"
            ),
        ),
        _sense(r"journa(?:l|ux)|logs?", behind=r"(?:d'acces )?(?:de l'|d'|of the )\s*administrat"),
    ),
    Information.ACCESS_LOGS: (
        _sense("authentica\\w+|authentifi\\w+", behind=r"(?:true )?cop(?:y|ies)|copies? "),
        _sense("signed in", behind=r"(?:my|his|her|their|its|the|this|presence|triplicate|duplicate|accordance|ink)\b"),
        _sense("administrat\\w+", behind=r"(?:and (?:the )?technical )?contacts?\b|(?:and|et)? ?(?:consent|agree)"),
    ),
}

_LED_IN = re.compile(
    r"\b(?:avai(?:t|ent) (?:ete )?ordonne\w*|refuse d'ordonner|declined to order|en vertu de laquelle|"
    r"demande (?:pour|afin) que|application (?:\w+ ){0,5}that|for an order that|"
    r"was to (?:give|send|disclose|produce))\b"
    r"[^;]{0,160}$"
)
"""What somebody asked for, or an earlier paper ordered, is told and not asked for."""
_STAYS = re.compile(
    r"[^.;]{0,50}\b(?:remains?|stays?|restent|demeurent)\s+(?:\w+ )?(?:closed|confidential\w*|"
    r"private|excluded|ferme\w*|exclu\w*)"
)
_TOLD_REACH = 220


def elsewise(flow: str, kind: Information, start: int, end: int) -> bool:
    """Whether a mention of a kind of information means something else where it stands."""
    return any(sense.meant(flow, start, end) for sense in ELSEWISE.get(kind, ())) or kept_closed(flow, end)


def kept_closed(flow: str, end: int) -> bool:
    """Whether the sentence goes on to say that this stays closed."""
    return _STAYS.match(flow[end : end + 90]) is not None


def only_told(flow: str, begin: int, start: int) -> bool:
    """Whether a sentence that begins at `begin` tells, before a mention, of what was asked for or ordered elsewhere."""
    return _LED_IN.search(flow[max(begin, start - _TOLD_REACH) : start]) is not None
