"""Whose court stands at the head of a paper: a Canadian one, a foreign one, or a body that is no court.

The first one named decides: a Canadian order that enforces foreign letters names the foreign court too, below its
own. The gazetteer is asked first; phrases help where noise or an unlisted court leaves it silent.
"""

from collections.abc import Sequence

from classifiers.courts import find_courts
from classifiers.match import Hit, Line, find_any
from domain.document import Run

HEAD_LINES = 14
SURE = 0.8
FIRST_LETTERS = 24
"""A body that speaks names itself early in a line: « In the High Court of Justice »."""
ORDER = ("foreign", "no_court", "canadian")
"""On one line the longer name wins: « Cour d'appel de Paris », Human Rights Tribunal of Ontario."""

FOREIGN = (
    "united states district court", "united states bankruptcy court", "united states court of appeals",
    "superior court of california", "superior court of the state", "superior court of new jersey",
    "superior court of arizona", "superior court of washington", "superior court of the district of columbia",
    "court of the state of", "supreme court of the state of", "circuit court of", "circuit court of the",
    "circuit court for", "district court of", "court of common pleas", "court of chancery", "commonwealth of",
    "state of california", "state of new york", "state of texas", "state of florida", "state of washington",
    "state of delaware", "state of illinois", "state of nevada", "district of columbia", "crown court",
    "high court of justice", "king's bench division", "chancery division", "county court at", "magistrates' court",
    "court of session", "sheriff court", "high court of ireland", "the high court dublin",
    "supreme court of new south wales",
    "federal court of australia", "supreme court of victoria", "high court of new zealand", "high court of delhi",
    "high court of singapore", "high court of hong kong", "tribunal judiciaire", "tribunal de grande instance",
    "tribunal de commerce", "cour d'appel de paris", "cour de cassation", "tribunal de première instance",
    "république française", "au nom du peuple français", "au nom du peuple belge", "amtsgericht", "landgericht",
    "im namen des volkes", "tribunale di", "juzgado", "rechtbank", "royaume de belgique", "confédération suisse",
    "juge d'instruction", "northern district of", "southern district of", "eastern district of",
    "western district of",
    "central district of", "district court for the",
)  # fmt: skip

NO_COURT = (
    "human rights tribunal", "landlord and tenant board", "canadian radio-television", "privacy commissioner",
    "immigration and refugee board", "securities commission", "workers' compensation",
    "workplace safety and insurance",
    "labour relations board", "residential tenancy branch", "residential tenancies", "arbitration award",
    "arbitrator",
    "arbitral tribunal", "sole arbitrator", "civil resolution tribunal", "licence appeal tribunal",
    "tribunal administratif", "tribunal administratif du logement", "tribunal administratif du travail",
    "commission d'accès à l'information", "tribunal des droits de la personne", "arbitre unique",
    "sentence arbitrale",
    "autorité des marchés financiers", "régie du logement", "social security tribunal", "competition tribunal",
    "environmental review tribunal", "in the matter of an arbitration", "arbitration act", "loi sur l'arbitrage",
    "hearing panel", "discipline committee", "conseil de discipline",
)  # fmt: skip

CANADIAN = (
    "supreme court of canada", "federal court", "federal court of appeal", "tax court of canada",
    "superior court of justice", "ontario court of justice", "court of appeal for ontario",
    "court of king's bench", "court of queen's bench", "supreme court of british columbia", "provincial court of",
    "in the provincial court", "supreme court of nova scotia", "supreme court of newfoundland",
    "supreme court of prince edward island", "supreme court of yukon",
    "supreme court of the northwest territories", "nunavut court of justice", "territorial court of",
    "court of appeal of", "alberta court of justice", "court of justice of", "small claims court", "family court",
    "cour suprême du canada", "cour fédérale", "cour d'appel fédérale", "cour canadienne de l'impôt",
    "cour supérieure", "cour du québec", "cour d'appel", "cour du banc du roi", "cour du banc de la reine",
    "cour de justice de l'ontario", "cour supérieure de justice", "cour provinciale", "cour municipale",
    "chambre criminelle", "chambre civile", "cour de justice du nunavut", "cour territoriale", "province of",
    "province de", "canada", "ontario",
)  # fmt: skip


def foreign_court(run: Run, printed: Sequence[Line]) -> Line | None:
    """The line of a foreign court, if the paper's head names no other body before it."""
    return _if_first(run, printed, "foreign")


def no_court(run: Run, printed: Sequence[Line]) -> Line | None:
    """The line of a tribunal, board or arbitrator, if the paper's head names no court before it."""
    return _if_first(run, printed, "no_court")


def canadian_court(run: Run, printed: Sequence[Line]) -> Line | None:
    """The line of a Canadian court or province, if the paper's head names nobody else before it."""
    return _if_first(run, printed, "canadian")


def _if_first(run: Run, printed: Sequence[Line], whose: str) -> Line | None:
    heads = [*_listed(run), *_worded(run)]
    if not heads:
        return None
    line, first = min(heads, key=lambda head: (head[0], ORDER.index(head[1])))
    return printed[line] if first == whose else None


def _listed(run: Run) -> list[tuple[int, str]]:
    return [
        (hit.line, "no_court" if not hit.is_court else "canadian" if hit.canadian else "foreign")
        for hit in find_courts(run)
        if hit.heading and hit.score >= SURE
    ]


def _worded(run: Run) -> list[tuple[int, str]]:
    first = Run(pages=run.read_pages()[:1])
    return [
        (hit.line, whose)
        for whose, phrases in (("canadian", CANADIAN), ("foreign", FOREIGN), ("no_court", NO_COURT))
        for hit in find_any(first, phrases)
        if hit.line < HEAD_LINES and (whose == "canadian" or _heads(hit))
    ]


def _heads(hit: Hit) -> bool:
    """Whether a phrase stands in the first words of its line: a sentence may speak of any court."""
    return hit.start <= FIRST_LETTERS
