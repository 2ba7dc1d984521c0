"""Every field of a power of attorney, in several layouts and both languages."""

import pytest

from classifiers.fields.power_of_attorney import FIELDS
from domain.document import FieldReading
from tests.classifiers.papers import run

BY_NAME = {field.name: field for field in FIELDS}

CONTINUING = """CONTINUING POWER OF ATTORNEY FOR PROPERTY
(Substitute Decisions Act, 1992)
I, Odile Tremblay-Ng, of the City of Guelph, appoint Ida Moss and Barry Quill, jointly, to be my
attorneys for property. If either of them is unable to act, I appoint Carol Stone as substitute.
This power takes effect immediately and may be used during my incapacity.
Signed on April 2, 2026.
Odile Tremblay-Ng
Witness: Petra Lum
Witness: Oscar Pell
"""
LIMITED = """LIMITED POWER OF ATTORNEY
KNOW ALL PERSONS BY THESE PRESENTS that Harbour Owl Media Ltd., of Brandon, Manitoba,
hereby appoints its bookkeeper Ida Moss as its lawful attorney to deal with its hosting.
This power begins on its date and terminates on May 1, 2028.
EXECUTED on April 2, 2026.
Per: Barry Quill, President
Before me: Petra Lum, Notary Public
"""
FRENCH = """PROCURATION GÉNÉRALE
Je, soussigné, Luc Roy, domicilié à Laval, province de Québec, nomme Odile Tremblay-Ng
mandataire pour administrer mes biens.
La présente procuration prend effet dès ce jour.
Fait à Laval, le 2 avril 2026.
Luc Roy
Témoin : Petra Lum
Témoin : Oscar Pell
"""
MANDATE = """MANDAT DE PROTECTION
Je, Luc Roy, nomme Odile Tremblay-Ng mandataire si je deviens inapte.
À défaut, je nomme Carole Cyr.
Le mandat n'a d'effet qu'après son homologation.
Fait à Laval, le 2 avril 2026.
Petra Lum, témoin
Oscar Pell, témoin
"""
SPRINGING = """ENDURING POWER OF ATTORNEY
Powers of Attorney Act (Alberta)
This power is given on April 2, 2026 by Luc Roy, of Red Deer.
I name Ida Moss as my attorney.
It comes into effect only when two physicians have declared in writing that I am incapable.
Witness: Petra Lum
"""
PAPERS = {"continuing": CONTINUING, "limited": LIMITED, "french": FRENCH, "mandate": MANDATE, "springing": SPRINGING}
EXPECTED: dict[str, dict[str, object]] = {
    "grantor": {
        "continuing": "Odile Tremblay-Ng", "limited": "Harbour Owl Media Ltd.", "french": "Luc Roy",
        "mandate": "Luc Roy", "springing": "Luc Roy",
    },
    "date_signed": dict.fromkeys(PAPERS, "2026-04-02"),
    "poa_type": {
        "continuing": "continuing", "limited": "limited", "french": "general",
        "mandate": "protection_mandate", "springing": "enduring",
    },
    "jurisdiction": {"continuing": "ON", "limited": "MB", "french": "QC", "mandate": "QC", "springing": "AB"},
    "effective": {
        "continuing": "immediate", "limited": "immediate", "french": "immediate",
        "mandate": "springing", "springing": "springing",
    },
    "expires": {"continuing": None, "limited": "2028-05-01", "french": None, "mandate": None, "springing": None},
    "substitute_attorney": {
        "continuing": "Carol Stone", "limited": None, "french": None, "mandate": "Carole Cyr", "springing": None,
    },
    "notary": {"continuing": None, "limited": "Petra Lum", "french": None, "mandate": None, "springing": None},
}  # fmt: skip
ATTORNEYS = {
    "continuing": ["Ida Moss", "Barry Quill"],
    "limited": ["Ida Moss"],
    "french": ["Odile Tremblay-Ng"],
    "mandate": ["Odile Tremblay-Ng"],
    "springing": ["Ida Moss"],
}
WITNESSES = {
    "continuing": ["Petra Lum", "Oscar Pell"],
    "french": ["Petra Lum", "Oscar Pell"],
    "mandate": ["Petra Lum", "Oscar Pell"],
    "springing": ["Petra Lum"],
}


def read(name: str, text: str) -> list[FieldReading]:
    return list(BY_NAME[name].find(run(text)))


def best(name: str, text: str) -> object:
    found = read(name, text)
    return found[0].value if found else None


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXPECTED)
def test_powers_in_five_shapes(name: str, paper: str) -> None:
    """Continuing, limited, general, a protection mandate and a springing power."""
    assert best(name, PAPERS[paper]) == EXPECTED[name][paper]


@pytest.mark.parametrize("paper", ATTORNEYS)
def test_attorneys(paper: str) -> None:
    """Everybody appointed in the first place, and no substitute."""
    assert [reading.value for reading in read("attorneys", PAPERS[paper])] == ATTORNEYS[paper]


@pytest.mark.parametrize("paper", WITNESSES)
def test_witnesses(paper: str) -> None:
    """Every witness in the order of the paper; the grantor is none."""
    assert [reading.value for reading in read("witnesses", PAPERS[paper])] == WITNESSES[paper]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("devant Me Petra Lum, notaire à Laval, comparaît Luc Roy", "Petra Lum"),
        ("Signed before me\nPetra Lum\nNotary Public in and for Ontario", "Petra Lum"),
        ("PETRA LUM, NOTARY PUBLIC", "Petra Lum"),
        ("Commissioner of Oaths\n(not a notary)", None),
    ],
)
def test_notary(text: str, expected: str | None) -> None:
    """Before or above the office, in either language."""
    assert best("notary", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grantor\nLuc Roy, of Laval\nAttorney\nIda Moss, of Regina", ("Luc Roy", "Ida Moss")),
        ("Nom du mandant :  Luc Roy\nNom du mandataire :  Ida Moss", ("Luc Roy", "Ida Moss")),
        ("I, Luc Roy of Dawson City, give authority over my affairs to Ida Moss", ("Luc Roy", "Ida Moss")),
        ("On May 3, 2026 Luc Roy empowers Ida Moss to look after his accounts", ("Luc Roy", "Ida Moss")),
    ],
)
def test_giver_and_taker(text: str, expected: tuple[str, str]) -> None:
    """Forms with labels, and sentences that appoint with other verbs."""
    assert (best("grantor", text), best("attorneys", text)) == expected
