"""All figures of one run, as plain data: what `--json` prints and `--compare` reads."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from cli.evaluate.fields import Match, matches
from cli.evaluate.read import Result, Run
from cli.evaluate.tally import Rate, calibration_error, f1, reliability, upper_bound
from cli.evaluate.text import (
    accented,
    character_errors,
    is_optional,
    optional_lines,
    plain,
    without_optional,
    word_matches,
)
from cli.evaluate.truth import TrueDocument, Truth
from domain.assessment import AssessedDocument, Outcome
from domain.page import PageText, Word

Figures = dict[str, Any]
GRADES = ("all", "easy", "medium", "hard")
Pair = tuple[TrueDocument, AssessedDocument | None]


def score(run: Run) -> Figures:
    """Every figure of the ruler over some deliveries."""
    results = run.results
    pairs = [(result, *pair) for result in results for pair in paired(result)]
    return {
        "deliveries": len(results),
        "pages": sum(result.truth.page_count for result in results),
        "refused": [result.truth.name for result in results if result.opened.refusal],
        "reading": reading(results),
        "rotation": rotation(results),
        "blank": blank(results),
        "segmentation": segmentation(results),
        "kinds": kinds((truth, ours) for _, truth, ours in pairs),
        "fields": {grade: fields(_matches_of(grade, pairs)) for grade in GRADES},
        "signature": signature((truth, ours) for _, truth, ours in pairs),
        "outcomes": outcomes(pairs),
        "calibration": calibration(pairs) | {"words": _calibrated(sure_words(results))},
        "seconds_per_page": seconds(run),
    }


def _matches_of(grade: str, pairs: list[tuple[Result, TrueDocument, AssessedDocument | None]]) -> list[Match]:
    chosen = [(truth, ours) for result, truth, ours in pairs if grade in ("all", result.truth.grade)]
    return [match for truth, ours in chosen for match in _matches(truth, ours)]


def paired(result: Result) -> Iterator[Pair]:
    """Each true document with ours that shares most pages with it, at least half of both."""
    ours = list(result.packet.documents) if result.packet else []
    for truth in result.truth.documents:
        best = max(ours, key=lambda candidate: overlap(truth, candidate), default=None)
        yield truth, best if best is not None and overlap(truth, best) >= 0.5 else None


def overlap(truth: TrueDocument, ours: AssessedDocument) -> float:
    """Pages in both by pages in either."""
    one, other = set(truth.pages), set(ours.document.pages)
    return len(one & other) / len(one | other)


def _matches(truth: TrueDocument, ours: AssessedDocument | None) -> list[Match]:
    return matches(ours.document if ours else None, truth)


def reading(results: list[Result]) -> Figures:
    """Character error rate and word F1 by grade and by resolution; turned pages apart."""
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for result in results:
        for number, printed, read in page_texts(result):
            for group in groups_of(result.truth, number):
                groups[group].append((read, printed))
    return {group: reading_figures(texts) for group, texts in sorted(groups.items())}


def groups_of(truth: Truth, number: int) -> tuple[str, ...]:
    """The groups that a page counts in; turned pages are apart, since turning alone must not win."""
    if truth.rotation.get(number, 0) != 0:
        return ("turned",)
    clean = () if truth.grade == "hard" else (f"{truth.resolution}, easy and medium",)
    return ("all", truth.grade, truth.resolution, *clean)


def page_texts(result: Result) -> Iterator[tuple[int, str, str]]:
    """(page number, printed, read) of every page with print; an unread page has read nothing."""
    read = {page.number: page.text() for page in result.opened.pages if isinstance(page, PageText)}
    for number, printed in result.truth.texts.items():
        if printed.strip():
            optional = result.truth.optional.get(number, "")
            yield number, printed, without_optional(read.get(number, ""), optional, printed)


def reading_figures(texts: Iterable[tuple[str, str]]) -> Figures:
    """CER, word F1 and accented words over (read, printed) pages."""
    pages = list(texts)
    errors, accents = Rate(), Rate()
    both = found = wanted = 0
    for read, printed in pages:
        errors.add(*character_errors(read, printed))
        accents.add(*accented(read, printed))
        matched = word_matches(read, printed)
        both, found, wanted = both + matched[0], found + matched[1], wanted + matched[2]
    return {
        "pages": len(pages),
        "nothing_read": sum(not read.strip() for read, _ in pages),
        "cer": errors.value(),
        "word_f1": f1(both, found, wanted)["f1"],
        "accents": accents.value(),
    }


def rotation(results: list[Result]) -> Figures:
    """Pages whose rotation is right, and upright pages that were turned over."""
    right, upright_turned = Rate(), 0
    for result in results:
        read = {page.number: page.rotation for page in result.opened.pages if isinstance(page, PageText)}
        for number, degrees in result.truth.rotation.items():
            if number in result.truth.blank:
                continue
            right.add(read.get(number) == degrees)
            upright_turned += degrees == 0 and read.get(number, 0) != 0
    return {"right": right.value(), "n": right.total, "upright_turned": upright_turned}


def blank(results: list[Result]) -> Figures:
    """Blank pages that were flagged, and printed pages that were wrongly."""
    flagged, wrongly = Rate(), 0
    for result in results:
        read = {page.number: page.blank for page in result.opened.pages if isinstance(page, PageText)}
        for number in range(1, result.truth.page_count + 1):
            if number in result.truth.blank:
                flagged.add(read.get(number, False))
            else:
                wrongly += read.get(number, False)
    return {"flagged": flagged.value(), "n": flagged.total, "wrongly": wrongly}


def segmentation(results: list[Result]) -> Figures:
    """Deliveries whose documents have exactly the true pages, and those that have not, by name."""
    wrong = [result.truth.name for result in results if not _exact(result)]
    return {"exact": 1 - len(wrong) / len(results), "n": len(results), "wrong": wrong}


def _exact(result: Result) -> bool:
    ours = {assessed.document.pages for assessed in result.packet.documents} if result.packet else set()
    return ours == {truth.pages for truth in result.truth.documents}


def kinds(pairs: Iterable[Pair]) -> Figures:
    """Macro-F1 over the kinds, the confusion matrix, and how often a named variant is right."""
    named = [(truth.kind, ours.document.kind if ours else "nothing", truth.variant, ours) for truth, ours in pairs]
    confusion = Counter((true, read) for true, read, _, _ in named)
    variants = [(variant, ours.document.variant if ours else None) for _, _, variant, ours in named if variant]
    every = sorted({true for true, _ in confusion})
    of_kind = {kind: _kind_f1(kind, confusion) for kind in every}
    values = [figures["f1"] or 0.0 for figures in of_kind.values()]
    return {
        "macro_f1": sum(values) / len(values) if values else None,
        "of_kind": of_kind,
        "confusion": {f"{true} -> {read}": n for (true, read), n in sorted(confusion.items())},
        "variants": sum(true == read for true, read in variants) / len(variants) if variants else None,
        "variants_n": len(variants),
        "variants_wrong": dict(Counter(f"{true} -> {read}" for true, read in variants if true != read)),
    }


def _kind_f1(kind: str, confusion: Counter[tuple[str, str]]) -> dict[str, float | None]:
    read = sum(n for (_, ours), n in confusion.items() if ours == kind)
    wanted = sum(n for (true, _), n in confusion.items() if true == kind)
    return f1(confusion[kind, kind], read, wanted)


def fields(found: list[Match]) -> Figures:
    """Precision, recall and F1 over all fields and for each, strictly; F1 with names alike beside it."""
    by_name: dict[str, list[Match]] = defaultdict(list)
    for match in found:
        by_name[match.name].append(match)
    return {
        "all": field_figures(found),
        "of_field": {name: field_figures(some) for name, some in sorted(by_name.items())},
    }


def field_figures(found: list[Match]) -> dict[str, float | None]:
    """One line of the table of fields."""
    read, wanted = sum(match.read for match in found), sum(match.wanted for match in found)
    alike = f1(sum(match.alike for match in found), read, wanted)["f1"]
    return f1(sum(match.right for match in found), read, wanted) | {"alike_f1": alike}


def signature(pairs: Iterable[Pair]) -> Figures:
    """Precision and recall of "signed" where the paper has a place; how often we could not say."""
    judged = [
        (truth.signed, ours.document.signed if ours else None) for truth, ours in pairs if truth.signed is not None
    ]
    right = sum(true is True and read is True for true, read in judged)
    return f1(right, sum(read is True for _, read in judged), sum(true is True for true, _ in judged)) | {
        "absent_right": _share([read is False for true, read in judged if true is False]),
        "unsaid": sum(read is None for _, read in judged),
    }


def outcomes(pairs: list[tuple[Result, TrueDocument, AssessedDocument | None]]) -> Figures:
    """Agreement with the expected outcome; false admissible one by one with their 95 % bound."""
    read = [(result, truth, ours.assessment.outcome.value if ours else "nothing") for result, truth, ours in pairs]
    admissible = Outcome.ADMISSIBLE.value
    never = [(result, outcome) for result, truth, outcome in read if admissible not in truth.outcomes]
    false = [result.truth.name for result, outcome in never if outcome == admissible]
    false += [name for name in _strays([result for result, _, _ in pairs]) if name not in false]
    return {
        "agree": _share([truth.outcomes[0] == outcome for _, truth, outcome in read]),
        "defensible": _share([outcome in truth.outcomes for _, truth, outcome in read]),
        "n": len(read),
        "false_admissible": false,
        "false_admissible_n": len(never),
        "false_admissible_bound": upper_bound(len(false), len(never)),
        "admissible_passed": _share([o == admissible for _, truth, o in read if truth.outcomes[0] == admissible]),
        "confusion": dict(sorted(Counter(f"{truth.outcomes[0]} -> {outcome}" for _, truth, outcome in read).items())),
    }


def _strays(results: list[Result]) -> list[str]:
    """Deliveries where a paper of ours is admissible on whose pages none stands that may be: wrongly cut, perhaps."""
    found = []
    for result in {result.truth.name: result for result in results}.values():
        lawful = {
            page for one in result.truth.documents if Outcome.ADMISSIBLE.value in one.outcomes for page in one.pages
        }
        ours = result.packet.documents if result.packet else ()
        passed = [one for one in ours if one.assessment.outcome is Outcome.ADMISSIBLE]
        if any(not lawful & set(one.document.pages) for one in passed):
            found.append(result.truth.name)
    return found


def calibration(pairs: list[tuple[Result, TrueDocument, AssessedDocument | None]]) -> Figures:
    """Reliability of the confidence of kinds and of fields."""
    of_kinds = [
        (ours.document.verdict.confidence, ours.document.kind == truth.kind) for _, truth, ours in pairs if ours
    ]
    every = [match for _, truth, ours in pairs for match in _matches(truth, ours)]
    of_fields = [(match.confidence, match.right) for match in every if match.confidence is not None]
    return {name: _calibrated(found) for name, found in (("kinds", of_kinds), ("fields", of_fields))}


def _calibrated(found: list[tuple[float, bool]]) -> Figures:
    bands = reliability(found)
    return {"ece": calibration_error(bands), "bands": bands, "n": len(found)}


def sure_words(results: list[Result]) -> list[tuple[float, bool]]:
    """For every word read: its confidence, and whether it is printed on the page; each printed word is found once."""
    return [pair for result in results for page in _read_pages(result) for pair in _sure_words(page, result.truth)]


def _read_pages(result: Result) -> Iterator[PageText]:
    return (page for page in result.opened.pages if isinstance(page, PageText) and page.words)


def _sure_words(page: PageText, truth: Truth) -> Iterator[tuple[float, bool]]:
    left = Counter(plain(truth.texts.get(page.number, "")).split())
    extra = optional_lines(truth.optional.get(page.number, ""))
    lines: dict[int, list[Word]] = defaultdict(list)
    for word in page.words:
        lines[word.line].append(word)
    for line in lines.values():
        if is_optional(" ".join(word.text for word in line), extra):
            continue
        for word in line:
            right = left[plain(word.text)] > 0
            left[plain(word.text)] -= right
            yield word.confidence, right


def seconds(run: Run) -> Figures:
    """A page's share of the clock while all cores read (None where all came from the cache), and of understanding."""
    fresh = sum(result.truth.page_count for result in run.results if result.fresh)
    pages = sum(result.truth.page_count for result in run.results)
    return {
        "read": run.read_seconds / fresh if fresh else None,
        "understand": sum(result.understand_seconds for result in run.results) / max(1, pages),
    }


def _share(hits: list[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None
