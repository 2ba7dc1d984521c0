"""Puts pages together to papers, as a person would who sorts a fax on a table.

Blank backs, separators and envelopes belong to no paper. Cover sheets and copies of identity cards are papers of
their own. The rest is cut where a new paper begins (`boundaries.py`) and put into the order that the pages print.
A page that could not be read stays in the paper around it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from classifiers.boundaries import begins
from classifiers.classify import classify
from classifiers.leaf import Leaf, continues_alone, leaf_of
from classifiers.roles import role_of
from domain.document import OTHER, Kind, Run
from domain.page import Page, PageRole, PageText

NO_PAPER = frozenset({PageRole.BLANK, PageRole.SEPARATOR, PageRole.ENVELOPE})
TITLED, SAME_TITLE = 0.75, 60
"""A copy of an identity card with so clear a title, so little like (0..100) the one before, is another card."""

OWN_PAPER = frozenset({PageRole.COVER, PageRole.IDENTITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Segments:
    """The papers of a delivery in the order of their first pages, and what each page number is for."""

    runs: tuple[Run, ...]
    roles: dict[int, PageRole]


@dataclass(slots=True)
class _Stack:
    """A paper while it is put together. `batch` counts the separators before it: nothing is joined over one."""

    pages: list[Page]
    role: PageRole
    leaves: list[Leaf]
    batch: int


def segment(pages: Sequence[Page], kinds: Sequence[Kind]) -> Segments:
    """The papers of a delivery. Only the numbers of the pages order them, not their place in `pages`."""
    ordered = sorted(pages, key=lambda page: page.number)
    roles = {page.number: role_of(page, kinds) for page in ordered}
    leaves = {
        page.number: leaf_of(page, kinds)
        for page in ordered
        if isinstance(page, PageText) and roles[page.number] not in NO_PAPER
    }
    roles |= {number: PageRole.BODY for number, leaf in leaves.items() if continues_alone(leaf)}
    stacks = _rejoined(_stacked(ordered, roles, leaves))
    runs = tuple(Run(pages=tuple(_in_printed_order(stack))) for stack in stacks)
    return Segments(runs=runs, roles={**roles, **_roles_of_runs(runs, kinds)})


def _stacked(ordered: Sequence[Page], roles: dict[int, PageRole], leaves: dict[int, Leaf]) -> list[_Stack]:
    stacks: list[_Stack] = []
    cut, batch = True, 0
    for page in ordered:
        role, leaf = roles[page.number], leaves.get(page.number)
        if role in NO_PAPER:
            cut = cut or role is PageRole.SEPARATOR
            batch += role is PageRole.SEPARATOR
            continue
        if cut or _new_paper(stacks[-1], role, leaf):
            stacks.append(_Stack([], role, [], batch))
        cut = False
        stacks[-1].pages.append(page)
        if leaf is not None:
            stacks[-1].leaves.append(leaf)
    return stacks


def _new_paper(stack: _Stack, role: PageRole, leaf: Leaf | None) -> bool:
    """Whether a page must lie on a stack of its own. An unread page goes on, but never behind a cover."""
    if stack.role is not role:
        return stack.role in OWN_PAPER or role in OWN_PAPER
    if role in OWN_PAPER:
        return role is PageRole.COVER or _another_card(stack, leaf)
    if leaf is None or not stack.leaves:
        return False
    return begins(stack.leaves[-1], leaf) > 0 and not _same_numbered_paper(stack, leaf)


def _another_card(stack: _Stack, leaf: Leaf | None) -> bool:
    """Whether a copy of an identity card has a title of its own: front and back of one have the same, or none."""
    if leaf is None or not stack.leaves or leaf.titled < TITLED:
        return False
    return bool(leaf.text and stack.leaves[-1].text) and ratio(leaf.text[0], stack.leaves[-1].text[0]) < SAME_TITLE


def _same_numbered_paper(stack: _Stack, leaf: Leaf) -> bool:
    """Whether the pages say that they belong together although they lie in the wrong order."""
    own = leaf.numbering
    seen = [known.numbering for known in stack.leaves]
    if own is None or own.pages is None or not seen or any(number is None for number in seen):
        return False
    numbers = [number for number in seen if number is not None]
    return (
        all(number.pages == own.pages for number in numbers)
        and own.page not in {number.page for number in numbers}
        and len(numbers) < own.pages
    )


def _rejoined(stacks: list[_Stack]) -> list[_Stack]:
    """Gives a stack that begins in the middle of a paper back to the one paper whose pages it follows."""
    kept: list[_Stack] = []
    for stack in stacks:
        homes = [other for other in stacks if other.batch == stack.batch and _follows(other, stack)]
        if len(homes) == 1:
            homes[0].pages.extend(stack.pages)
            homes[0].leaves.extend(stack.leaves)
        else:
            kept.append(stack)
    return kept


def _follows(home: _Stack, stack: _Stack) -> bool:
    if home is stack:
        return False
    if home.role is not PageRole.BODY or stack.role is not PageRole.BODY or not home.leaves or not stack.leaves:
        return False
    first, last = stack.leaves[0], home.leaves[-1]
    if not continues_alone(first) or continues_alone(home.leaves[0]):
        return False
    return begins(last, first) <= -3.0


def _in_printed_order(stack: _Stack) -> list[Page]:
    """The pages by the numbers they print, where every one prints another; else as they lay."""
    printed = {leaf.page.number: leaf.numbering.page for leaf in stack.leaves if leaf.numbering is not None}
    if len(set(printed.values())) < len(stack.pages):
        return stack.pages
    return sorted(stack.pages, key=lambda page: printed[page.number])


def _roles_of_runs(runs: Sequence[Run], kinds: Sequence[Kind]) -> dict[int, PageRole]:
    """The roles that whole papers give their pages: a covering letter is known only when it is put together."""
    with_role = {kind.variant: kind.role for kind in kinds if kind.role is not PageRole.BODY and kind.slug == OTHER}
    found: dict[int, PageRole] = {}
    for run in runs:
        verdict = classify(run, kinds)
        if verdict.kind == OTHER and verdict.variant in with_role:
            found.update({page.number: with_role[verdict.variant] for page in run.read_pages()})
    return found
