"""Whose information a paper is about: the customer of the host, by name."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first
from classifiers.fields.cast import owners
from classifiers.fields.judges import find_judge
from classifiers.fields.labels import NAME_LABEL, in_section, label, labelled
from classifiers.fields.letters import find_signatory, find_signed_under_poa
from classifiers.fields.mentions import Mention, everybody, names_somebody, spelled_best
from classifiers.fields.names import PSEUDONYMS, cleaned, is_company, is_ours, is_person, name_at, same_name
from classifiers.fields.parties import parties_of
from classifiers.fields.prose import sentence_at
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cell, Sheet, sheet_of
from classifiers.memory import Memory
from domain.document import FieldReading, Run

_AS = (
    r"(?:\s*,?\s*(?:doing business as|carrying on business as|operating as|known as|named|called|trading as|being|"
    r"namely|faisant affaires? sous(?: le nom(?: de)?)?|connue? sous le nom de|nommee?|soit|a savoir))?"
)
_ABOUT = (
    (
        (
            rf"\b(?:its|your|the|said|their|our)\s+(?:former |own |said )?(?:customers?|subscribers?|"
            rf"clients?)\b{_AS}[\s,]+"
        ),
        0.97,
    ),
    (rf"\b(?:son|sa|votre|la|le|leur)\s+(?:cliente?|abonnee?)\b{_AS}[\s,]+", 0.97),
    (rf"\b(?:customers?|subscribers?|account holders?|clientele?|abonnee?)\b{_AS}[\s,:]+", 0.93),
    (
        (
            r"\b(?:accounts?|comptes?|hosting plan|services?)\s+(?:\S*[0-9]\S*\s*,?\s*)?(?:is |are |est |was |were "
            r")?(?:(?:held|opened|owned|operated|registered|standing|kept|maintained|billed|ouverte?s?|detenue?s?|"
            r"inscrite?s?|enregistree?s?|exploitee?s?|cree)\s+)?"
            r"(?:in the names? of|under the names? of|of|by|for|to|belonging to|with the name|de|du|des|au nom de|"
            r"detenu par|ouvert par|inscrit au nom de|appartenant a)\s+"
        ),
        0.95,
    ),
    (r"\btitulaires?(?:\s+du compte)?[\s,]+(?:est\s+|soit\s+)?", 0.85),
    (
        (
            r"\b(?:in respect of|on file for|relating to|pertaining to|concerning|with respect to|regarding|associated "
            r"with|linked to|about|records? of|records? for|identity of|information (?:of|about|on)|held (?:for|about|"
            r"on)|(?:history|statements?|details|address(?:es)?|names?|particulars|payments? made|paid|invoices?|"
            r"receipts?|bills?|payments?|charges|files|kept|issued|sent|billed|emises?|adressees?|envoyees?) (?:of|"
            r"by|for|to|a))\s+(?:the (?:customer|subscriber|account "
            r"of)\s+)?"
        ),
        0.82,
    ),
    (
        (
            r"\b(?:relatifs? a|relatives? a|concernant|au sujet de|a l'egard de|identite de|visant|associes? a|"
            r"coordonnees de|renseignements (?:de|sur)|dossiers? de|lies? a)\s+(?:la |le |l')?"
        ),
        0.8,
    ),
)
_PATTERNS = tuple((re.compile(words), score) for words, score in _ABOUT)
_NOT_ABOUT = re.compile(
    r"\b(?:counsel|solicitors?|lawyers?|avocate?s?|affidavit|hearing|reading|behalf|upon|application|costs|attention|"
    r"motion)\b[^.;]{0,36}$"
)
_LABEL = label(
    r"(?:name of (?:the )?|full name of (?:the )?|legal name of (?:the )?)?(?:customer|account holder|subscriber|"
    r"client|registrant)(?:'s)?(?: name)?(?: \(?(?:full )?legal name\)?)?|"
    r"(?:nom (?:du |de la |de l'|complet du )?)(?:cliente?|titulaire(?: du compte)?|abonnee?)|titulaire(?: du "
    r"compte)?|cliente?|abonnee?|raison sociale"
)
_I_AM = (
    (
        re.compile(r"\b(?:my name is|i act for|we act for|je m'appelle|mon nom est|j'agis pour|nous agissons pour)\s+"),
        0.95,
    ),
    (re.compile(r"(?:^|\n|\.\s)\W*(?:i|we)\s*,\s*(?:the undersigned\s*,?\s*)?"), 0.95),
    (
        re.compile(
            r"\b(?:the undersigned\s*,?|je,?\s*soussignee?\s*,?|nous,?\s*soussignee?s?\s*,?|la soussignee\s*,?|le "
            r"soussigne\s*,?)\s*"
        ),
        0.95,
    ),
    (
        re.compile(
            r"\b(?:on behalf of|for and on behalf of|au nom de|pour le compte de)\s+(?:my |our |mon |ma |notre |the "
            r")?(?:client|company|cliente|employer|mother|father|mere|pere)?\s*,?\s*"
        ),
        0.9,
    ),
    (
        re.compile(
            r"\b(?:i am|i'm|je suis|nous sommes|we are)\s+(?:the |a |an |le |la |l')?(?:[a-z]+ (?:and |et "
            r")?){1,5}?(?:of|de|du|d'|at|chez)\s+"
        ),
        0.88,
    ),
    (re.compile(r"\b(?:attorney for|mandataire de|attorney of|as attorney for|behalf of)\s+"), 0.95),
)
_ENDS_WITH = re.compile(
    r"\W*(?:\([^)]{1,60}\)\s*,?\s*)?(?:is (?:your|a|an existing) customer|(?:hereby |herewith )?(?:authori[sz]es?|"
    r"consents?|permits?|requests?|directs?)\b|(?:,\s*)?(?:titulaire|cliente?|votre cliente?|your customer|(?:has|"
    r"have|holds?|had) (?:an? |the |our |my )?(?:hosting )?accounts?|(?:is|are) the customers?|buys? |rents? |a un "
    r"compte|detient|holder of|the holder|(?:your |our |my |the |mon |notre |votre |le |son )?(?:account|"
    r"compte)\s+(?:icg|n|no|number|#|[0-9]))|"
    r"(?:,\s*)?(?:vous\s+)?autorise\b|(?:,\s*)?consent\b|est (?:votre |une? )?cliente?|hosts? (?:its|with you))"
)
_OWNER = re.compile(
    r"[A-ZÀ-Þ][\w'’\-.&]*(?:\s+(?:[A-ZÀ-Þ&][\w'’\-.&]*|de|du|des|la|le|of|the|inc\.?|ltée|ltd\.?|enr\.?|and|et|"
    r"s\.e\.n\.c\.r?\.?l?\.?)){0,7}"
)
HEAD_ROWS = 6


def find_order_customer(run: Run) -> Sequence[FieldReading]:
    """The person or company whose records an order asks for, best first; whoever asks for them is not meant."""
    sheet = sheet_of(run)
    asking = {folded(party.cut.text) for party in parties_of(run) if _asks(party.role)}
    told = [one for one in _spoken_of(sheet) if folded(str(one.value)) not in asking]
    named = [one for one in told if names_somebody(str(one.value))]
    return best_first(spelled_best(sheet, one) for one in [*named, *_named_in_order(sheet, run), *_termed(sheet)])


_TERM = re.compile(r"[\"“”«'‘(]\s*(?P<term>(?:(?:the|le|la)\s+|l['’])(?P<word>[a-z]+(?: [a-z]+)?))\s*[\"“”»'’)]")
_BARE_TERM = re.compile(
    r"[(]\s*(?:(?:the|le|la)\s+|l['’])?[\"“”«'‘](?P<term>(?P<word>[a-z]+(?: [a-z]+)?))[\"“”»'’]\s*[)]"
)
_SOMEBODY = re.compile(
    r"(?:\w+ )?(?!order|server|letter|matter|number|paper|computer|folder|register|counsel|master|charter|fax)"
    r"\w{2,}(?:er|or|ist|ant|eur|rice|aire|nee?|user)"
)
_NO_CUSTOMER = re.compile(
    r"plaintiff|defend|applica|respond|petition|appel|requer|intim|moving|receiver|monitor|trustee|provider|host|"
    r"carrier|custodian|lawyer|solicitor|officer|commissioner|minister|debtor|creditor|lender|borrower|direct|heberge|"
    r"fournisseur|ministre|syndic|controleur|avocat|demande"
)
_HOLDS = re.compile(
    r"\b(?:holds?|held|holder|holding|whoever|whom|who|person|customer|client|account|regist\w+|belong\w*|titulaire|"
    r"compte|detient|personne|qui|quiconque)\b"
)
NEAR_TERM = 120


def _termed(sheet: Sheet) -> Iterator[FieldReading]:
    """Whom an order can only call by a term that it defines: the person (the "Operator") who holds an account."""
    for pattern in (_TERM, _BARE_TERM):
        for found in sheet.find(pattern):
            around = sheet.flow[max(0, found.start() - NEAR_TERM) : found.end() + NEAR_TERM]
            cut = sheet.cut(found, "term")
            known = _SOMEBODY.fullmatch(found["word"]) and not _NO_CUSTOMER.search(found["word"])
            if cut is not None and known and _HOLDS.search(around):
                bare = cut.text.strip("\"“”«»'‘’() ")
                value = bare if found["word"] != found["term"] else f"the {bare}"
                yield cut.reading("customer", value, 0.7)


_ORDERS = re.compile(
    r"\b(?:orders?(?: that)?|ordered|ordonne|sommes?|enjoint|condamne|required|shall|therefore|must|devra|devez|"
    r"directed)\b"
)
_RECORDS = re.compile(
    r"\b(?:accounts?|acct|compte|invoices?|bills?|billed|factur\w+|paid|payments?|paie\w+|card|cheques?|"
    r"address\w*|adresses?|"
    r"phone|telephone|name|nom|records?|logs?|log-?ins?|hosting|hebergement|statements?|releves?|charges|ledger|file|"
    r"identity|identite|contact|coordonnees|sessions?|services?|date of birth)\b"
)


def _named_in_order(sheet: Sheet, run: Run) -> Iterator[FieldReading]:
    """Who is named among the records that the order asks for: by name, or by the part in the proceeding."""
    begun = _ORDERS.search(sheet.flow)
    start = begun.start() if begun else 0
    judges = [str(one.value) for one in find_judge(run)[:1]]
    for who in everybody(sheet):
        if any(same_name(who.value, judge.split(maxsplit=1)[-1]) for judge in judges):
            continue
        for mention in who.mentions:
            if mention.start > start and _among_records(sheet, mention):
                yield mention.cut.reading("customer", who.value, 0.72)
                break


def _among_records(sheet: Sheet, mention: Mention) -> bool:
    """Whether "of X", "for X", "X's" stands right behind words for records, in one clause."""
    first, _ = sentence_at(sheet.plain, mention.start)
    before = sheet.flow[max(first, mention.start - 60) : mention.start]
    behind = sheet.flow[mention.end : mention.end + 44]
    clause = re.split(r"[;,(]", before)[-1] if before else ""
    if re.search(r"\b(?:to|by|from|counsel|upon|hand|a|aux?)\s+(?:the |me |mr |ms )*$", before):
        return bool(
            re.search(
                r"\b(?:charged|billed|issued|sent|facture\w*|services?|rendered|adressee\w*) "
                r"(?:to|a|by)\s*$",
                before,
            )
        )
    owned = re.match(r"['’]?s?\s+(?:own )?(?:\w+ ){0,2}?", behind)
    linked = re.search(
        r"\b(?:of|for|de|d'|du|by|par|in the name of|au nom de|that|what|when|how|whether|a|has|"
        r"have)\s*$",
        before,
    )
    if linked is not None:
        return _RECORDS.search(clause) is not None or _RECORDS.search(before) is not None
    return behind.startswith(("'s ", "’s ", "s' ")) and owned is not None and _RECORDS.search(behind) is not None


def _asks(role: str) -> bool:
    return (
        re.search(r"plaintiff|applicant|petitioner|demande|requerant|claimant|poursuivant|moving", folded(role))
        is not None
    )


def _spoken_of(sheet: Sheet) -> Iterator[FieldReading]:
    for pattern, score in _PATTERNS:
        for found in sheet.find(pattern):
            if _in_form_head(sheet, found) or _NOT_ABOUT.search(sheet.flow[max(0, found.start() - 50) : found.start()]):
                continue
            yield from _name_reading(sheet, found.end(), score)


def _in_form_head(sheet: Sheet, found: re.Match[str]) -> bool:
    """Whether the words stand in capitals, as headings and labels of forms do: those name nobody."""
    printed = sheet.raw[sheet.origin(found.start()) : sheet.origin(found.end())]
    return printed.isupper()


def _name_reading(sheet: Sheet, place: int, score: float) -> Iterator[FieldReading]:
    start = sheet.origin(place)
    name = name_at(sheet, start)
    if name is None or name.start > start + 8 or is_ours(name.text):
        return
    value = cleaned(name.text)
    if PSEUDONYMS.search(folded(value)) or not (is_person(value) or is_company(value) or len(value.split()) > 1):
        return
    yield name.reading("customer", value, score if is_person(value) or is_company(value) else score * 0.85)


_letter_customers: Memory[tuple[FieldReading, ...]] = Memory(4)


def find_letter_customer(run: Run) -> Sequence[FieldReading]:
    """The customer who writes (or for whom an attorney writes), best first; a name found twice is the surer for it.

    Fields and marks ask for it some six times of one letter, so the last papers are remembered.
    """
    known = _letter_customers.recall(run)
    return _letter_customers.keep(run, tuple(_found_on_letter(run))) if known is None else known


def _found_on_letter(run: Run) -> Sequence[FieldReading]:
    sheet = sheet_of(run)
    found = [
        *_labelled(sheet),
        *_introduced(sheet),
        *_named_before_verb(sheet),
        *_letterhead(sheet),
        *_signing(sheet),
        *(part.mention.cut.reading("customer", part.who.value, part.score) for part in owners(sheet)),
    ]
    own = [reading for reading in found if not is_ours(str(reading.value)) and names_somebody(str(reading.value))]
    signatory = find_signatory(run)
    attorney = any(reading.value is True for reading in find_signed_under_poa(run)) or bool(
        signatory and _signs_for_another(sheet, signatory[0])
    )
    if not own:
        return best_first(_as_customer(reading, 0.8) for reading in signatory if not attorney)
    ranked = _confirmed(_ranked(own, signatory, attorney=attorney))
    return best_first(spelled_best(sheet, one) for one in ranked)


_FOR_ANOTHER = re.compile(
    r"\b(?:executor|executrix|executors|liquidat\w+|administrator of the estate|estate trustee|litigation guardian|"
    r"guardian|tut(?:eur|rice)|curat(?:eur|rice)|trustee of|syndic|fonde de pouvoir)\b"
)


def _signs_for_another(sheet: Sheet, signatory: FieldReading) -> bool:
    """Whether the office behind the name, or the paper as a whole, is that of somebody who acts for another."""
    return any(
        _FOR_ANOTHER.search(cell.plain) for row in sheet.rows[-8:] for cell in row if cell.page == signatory.page
    )


def _ranked(found: Sequence[FieldReading], signatory: Sequence[FieldReading], *, attorney: bool) -> list[FieldReading]:
    """Who signs is not the customer where a company is named too, or where an attorney signs."""
    signs = str(signatory[0].value) if signatory else ""
    company = any(is_company(str(one.value)) for one in found)
    return [
        _as_customer(one, 0.7 if (attorney or company) and signs and same_name(str(one.value), signs) else 1.0)
        for one in found
    ]


def _confirmed(found: Sequence[FieldReading]) -> Iterator[FieldReading]:
    """A name that several places agree on gains a little with each."""
    for reading in found:
        agreeing = sum(same_name(str(reading.value), str(other.value)) for other in found) - 1
        yield _as_customer(reading, 1.0 + 0.02 * min(3, agreeing))


def _as_customer(reading: FieldReading, weight: float) -> FieldReading:
    return FieldReading(
        name="customer",
        value=reading.value,
        raw=reading.raw,
        page=reading.page,
        box=reading.box,
        confidence=round(min(1.0, reading.confidence * weight), 3),
    )


_SECTION = label(
    r"(?:part [a-z] )?(?:the )?(?:customer|client|account holder|who you are|subscriber)(?: information| details)?|"
    r"(?:le |la )?(?:cliente?|titulaire(?: du compte)?)|renseignements sur le client|qui vous etes"
)


def _labelled(sheet: Sheet) -> Iterator[FieldReading]:
    for found in in_section(sheet, _SECTION, NAME_LABEL):
        name = name_at(sheet, found.cut.start)
        if name is not None and name.start == found.cut.start and (is_person(name.text) or is_company(name.text)):
            yield name.reading("customer", cleaned(name.text), found.score)
    for found in labelled(sheet, _LABEL):
        name = name_at(sheet, found.cut.start)
        if name is None or name.start != found.cut.start:
            continue
        value = cleaned(name.text)
        if is_person(value) or is_company(value):
            yield name.reading("customer", value, found.score)


def _introduced(sheet: Sheet) -> Iterator[FieldReading]:
    """ "I, X," / « Je soussignée, X » / "on behalf of X"."""
    for pattern, score in _I_AM:
        for found in pattern.finditer(sheet.plain):
            yield from _name_reading(sheet, found.end(), score)


def _named_before_verb(sheet: Sheet) -> Iterator[FieldReading]:
    """ "X is your customer", "X authorizes you", « X, titulaire du compte »."""
    for found in _OWNER.finditer(sheet.raw):
        place = sheet.plain_place(found.end())
        if not _ENDS_WITH.match(sheet.flow, place):
            continue
        name = name_at(sheet, found.start())
        whole = name is not None and (is_company(name.text) or name.end >= found.end() - 1)
        cut = name if whole else sheet.cut_raw(found.start(), found.end())
        if cut is not None and (is_company(cut.text) or is_person(cleaned(cut.text))):
            yield cut.reading("customer", cleaned(cut.text), 0.94)


def _letterhead(sheet: Sheet) -> Iterator[FieldReading]:
    """A company's name on top of the paper."""
    for row in sheet.rows[:HEAD_ROWS]:
        for cell in row:
            yield from _company_line(sheet, cell, 0.74)


def _signing(sheet: Sheet) -> Iterator[FieldReading]:
    """A company's name in the lower third, above or under who signs for it."""
    for row in sheet.rows[-14:]:
        for cell in row:
            yield from _company_line(sheet, cell, 0.76)


def _company_line(sheet: Sheet, cell: Cell, score: float) -> Iterator[FieldReading]:
    name = name_at(sheet, cell.tokens[0].start)
    whole = sheet.cut_tokens(cell.tokens)
    cut = name if name is not None and is_company(name.text) else whole
    if (
        len(cell.tokens) <= 9
        and is_company(cut.text)
        and cut.text[:1].isupper()
        and not is_ours(cut.text)
        and not re.search(r"[:@]|\d{3}|^cc\b", cut.text)
    ):
        yield cut.reading("customer", cleaned(cut.text), score)
