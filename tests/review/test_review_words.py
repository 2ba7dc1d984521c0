"""Everything on a screen has words in both languages, and what cannot be seen is made visible."""

import gettext
import subprocess
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.translation.template import templatize
from hypothesis import given
from hypothesis import strategies as st

from classifiers.kinds import KINDS
from domain.arrival import Channel
from domain.assessment import CheckOutcome, Clause, Outcome
from domain.document import Information, SignatureState
from domain.lifecycle import ArrivalState, TicketState
from domain.page import PageRole
from domain.verification import DecisionKind, Role
from intake import troubles
from review import alarms, shape, words
from review.templatetags.review_text import said
from review.visible import visible

REVIEW = Path(words.__file__).parent
CATALOGUE = REVIEW / "locale/fr/LC_MESSAGES/django.po"
KEYWORDS = ["_", "gettext", "gettext_lazy", "ngettext:1,2", "pgettext:1c,2", "npgettext:1c,2,3"]


def compiled(po: Path, into: Path) -> gettext.GNUTranslations:
    subprocess.run(["msgfmt", "-o", str(into), str(po)], check=True)
    with into.open("rb") as file:
        return gettext.GNUTranslations(file)


def asked_for(folder: Path) -> set[str]:
    """Every message in the code and the templates of the site."""
    sources: list[str] = []
    for path in [*REVIEW.rglob("*.py"), *REVIEW.rglob("*.html")]:
        text = path.read_text("utf-8")
        source = folder / f"{len(sources)}.py"
        source.write_text(templatize(text) if path.suffix == ".html" else text, "utf-8")
        sources.append(str(source))
    pot = folder / "all.po"
    keywords = [f"--keyword={keyword}" for keyword in KEYWORDS]
    command = ["xgettext", "--language=Python", "--from-code=UTF-8", *keywords, "-o", str(pot), *sources]
    subprocess.run(command, check=True, capture_output=True)
    # A catalogue is compiled only where it is translated: every message becomes its own translation.
    english = folder / "en.po"
    pot.write_text(pot.read_text("utf-8").replace("nplurals=INTEGER; plural=EXPRESSION", "nplurals=2; plural=(n != 1)"))
    subprocess.run(["msgen", "-o", str(english), str(pot)], check=True, capture_output=True)
    return messages(compiled(english, folder / "en.mo"))


def messages(catalogue: gettext.GNUTranslations) -> set[str]:
    keys = catalogue._catalog  # type: ignore[attr-defined] # gettext has no public list of its messages
    return {key[0] if isinstance(key, tuple) else key for key in keys} - {""}


def test_every_message_is_in_french(tmp_path: Path) -> None:
    """No message of the code or the templates lacks its translation, and none is fuzzy."""
    french = messages(compiled(CATALOGUE, tmp_path / "fr.mo"))
    wanted = asked_for(tmp_path)
    assert len(wanted) > 300
    assert wanted - french == set()
    assert "fuzzy" not in CATALOGUE.read_text("utf-8")


def test_no_translation_is_for_nothing(tmp_path: Path) -> None:
    """A message that nobody asks for any more leaves the catalogue."""
    assert messages(compiled(CATALOGUE, tmp_path / "fr.mo")) - asked_for(tmp_path) == set()


SLUGS: dict[str, set[str]] = {
    "kind": {kind.slug for kind in KINDS},
    "variant": {kind.variant for kind in KINDS if kind.variant},
    "field": {field.name for kind in KINDS for field in kind.fields},
    "outcome": set(Outcome),
    "check": set(CheckOutcome),
    "clause": set(Clause),
    "state": set(TicketState),
    "arrival": set(ArrivalState),
    "channel": set(Channel),
    "page_role": set(PageRole),
    "signature": set(SignatureState),
    "role": set(Role),
    "decision": set(DecisionKind),
    "value": set(Information),
    "trouble": {*alarms.FINDINGS, "silent", troubles.OTHER[0], troubles.DATABASE[0]}
    | {code for code, _ in troubles.ADVICE.values()},
}


@pytest.mark.parametrize("table", SLUGS)
def test_every_slug_has_a_word(table: str) -> None:
    """A new kind, field or state is not shown as a slug."""
    assert SLUGS[table] - set(words.TABLES[table]) == set()


def test_every_field_of_the_kinds_can_be_added() -> None:
    """The form offers what the kinds declare."""
    for kind in KINDS:
        assert {field.name for field in kind.fields} <= set(shape.FIELDS.get(kind.slug, ()))


def test_words_follow_the_readers_language() -> None:
    """The same slug in both languages, and a slug nobody knows as plain words."""
    with translation.override("fr"):
        assert words.word("court_order", "kind") == "Ordonnance"
    with translation.override("en"):
        assert words.word("court_order", "kind") == "Court order"
    assert words.word("made_up_later", "variant") == "made up later"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("invoice\u202efdp.exe", "invoice⟦U+202E⟧fdp.exe"),
        ("a\u200bb", "a⟦U+200B⟧b"),
        ("a\u00adb", "a⟦U+00AD⟧b"),
        ("\u2066x\u2069", "⟦U+2066⟧x⟦U+2069⟧"),
        ("a\ufe0fb", "a⟦U+FE0F⟧b"),
        ("tag\U000e0041", "tag⟦U+E0041⟧"),
        ("nul\x00bell\x07", "nul⟦U+0000⟧bell⟦U+0007⟧"),
        ("two\nlines", "two lines"),
        ("no\u00a0break", "no break"),
        ("Éric Ćwik 中文", "Éric Ćwik 中文"),
    ],
)
def test_hidden_characters_are_written_out(text: str, shown: str) -> None:
    """What turns a line around or is not seen is spelled as its code point; letters of any script stay."""
    assert visible(text) == shown


@given(st.text())
def test_no_markup_comes_out_of_any_text(text: str) -> None:
    """Whatever a paper says, only our own two elements come out."""
    html = said(text)
    ours = html.replace("<bdi>", "").replace("</bdi>", "").replace("</span>", "")
    for start in ('<span class="odd" title="hidden character">',):
        ours = ours.replace(start, "")
    assert "<" not in ours
    assert '"' not in ours
