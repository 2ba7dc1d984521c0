"""What one clause of an order does: it commands us to give information, commands something else, or nothing.

Courts word one command in a hundred ways. So beside the patterns of `marks.command` stands a classifier of clauses:
logistic regression over stems, rows of them, rows of word classes near each other, and for every act of giving the
row of who is before it, what commands or softens it, and what is given. `decree_learning.py` makes the weights,
`intake learn-decrees` writes them to the file beside this module; no code is loaded with them.

A clause is in small letters without accents; in it `us` stands for this company and the parts it plays, `name` for
somebody else's name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from classifiers.sayings import Sayings, loaded

FILE = "decrees.json"
OURS, OTHERS, NOTHING = "ours", "others", "nothing"
LABELS = (OURS, OTHERS, NOTHING)

LONGEST = 110
"""So many words of a clause are looked at."""

STEM = 6
REACH = 4
"""Two word classes count as a row where at most so many words lie between them."""

SUBJECT_FROM, OBJECT_TO = 40, 14
"""So many words before an act its subject is looked for, so many behind it what is given."""

CLASSES: Mapping[str, str] = {
    "us": "us",
    "bound": "thehost you vous",
    "name": "name",
    "party": "plaintif* defendan* applican* responden* claimant* petition* demandeu* demandere* defendeu* defendere* "
    "requeran* intime* appellan* parti parties accuse* creditor* debtor* debiteu* creancie*",
    "officer": "police* constabl* cst sgt sergean* detecti* officer* agent agente gendarme* enqueteu* inspecte* "
    "inspecto* investig* minister* director* commissi* tutrice tuteur executor* trustee* receiver* sequestr* coroner* "
    "monitor*",
    "counsel": "counsel* lawyer* solicito* avocat* attorney* barriste* procureu* me",
    "court": "court cour tribunal* judge juge justice master greffie* registra* prothono* protonot* clerk",
    "holder": "holder* customer* subscrib* client* titulair* abonne* user* usager* owner* propriet*",
    "firm": "bank banque* inc ltd ltee llp corp limited limitee company* compagni* societe* corporat* telephon*",
    "orders": "order orders ordered directs directed adjudg* requires required command* compels compelle* ordonne* "
    "ordonno* enjoin* prescri* contrain* oblige obligee oblig commande* condamn* somme sommee exige impose impart* "
    "let therefor* decrees pronounc* prononce* pronon",
    "shall": "shall must will doit doivent devra devront devez tenue tenu tenus requise bound until has to",
    "may": "may might can could should would peut peuvent pourra pourrait devrait liberty permit permits permitte* "
    "permet* "
    "authoriz* authoris* autoris* invite* leave libre",
    "give": "give* gives given giving disclos* produc* deliver* provid* furnish* suppl* releas* hand hands handed "
    "turn* "
    "send sends sending sent mail mailed mailing transmi* communic* commun* divulg* reveal* inform* tell tells "
    "identif* "
    "report reports forward* upload* courier* bring brings answer* state* convey* surrend* yield* remit* share* show "
    "shows afford* grant* open let have receive* obtain* get file* serve* say says post posts postera annex* "
    "attach* write list* draw prepar* set put "
    "remett* remet remis* remise* fourni* livre* livr transme* revel* devoil* deposer deposera dira dise dire dresse* "
    "indique* indiqu produi* envoie* envoy* envoi expedi* achemin* apporte* joindre joint donne* donner donnera "
    "parvenir "
    "adresse* presente* etabli* recoi* recevo* repond* remplir* annexe* declar*",
    "info": "name names whose who identit* address* record* documen* informat* data logs log account* invoic* bill "
    "bills "
    "billing paymen* paid contact* particul* statemen* detail* cop* subscrip* card cards session* connect* sign login* "
    "receipt* ledger* history list papers correspo* phone phones nom noms adresse* coordonn* renseign* donnees "
    "journau* "
    "journal facture* facturat* releve* paiement* verseme* dossier* compte* contrat* contract* fiche pieces historiq* "
    "connexio* identite* copie* qui whereabo* everyth* tout ce bills charges amounts",
    "keeps": "preserv* conserv* keep keeps kept retain* hold holds garde garder gardera gardent intact* sauvegar* "
    "freeze* "
    "safeguar*",
    "undoes": "delet* destroy* remov* take suspend* transfer* effac* detrui* retire* supprim* close* disable* stop* "
    "cease* cesse* "
    "restrain* dismiss* reject* rejet* stay stayed stays vacat* adjourn* quash* annul* withdr* refus* declin* denie*",
    "pays": "pay pays paid payer paie paiera costs frais depens security cautionn* fee fees rembours* indemn*",
    "denies": "not no never nothing neither nor nobody without sans ne n pas rien aucun* ni nul jamais interdi* "
    "prohibi* "
    "forbid* relieve* dispens* exempt* excuse* need",
    "asks": "ask asks asked asking seek seeks sought request* motion* moves apply applies applicat* demande demander "
    "demandent sollici* "
    "propos* submits wish* would conclu* prie* whether question* considering* reserv* decid*",
    "if": "if unless once should subject provided failing until when after si lorsque* sauf reserve faute defaut apres "
    "condition* quand upon",
    "was": "was were had been avait ete etait already deja previous* earlier former* anteri* under ordered whereas "
    "vu attendu",
}
"""Stems of words by what they do in a clause of an order; a star lets other endings stand."""

ACTING = ("give", "keeps", "undoes", "pays")
SUBJECTS = ("us", "bound", "party", "officer", "counsel", "holder", "firm", "name", "court")
FORCES = ("orders", "shall", "may", "asks", "if", "was", "denies")

_WORD = re.compile(r"[a-z]+(?:'(?=[a-z]))?|[0-9][0-9.,/:-]*|[:?(]|\|")


def signs(clause: str) -> tuple[str, ...]:
    """What is looked at in a clause: stems, rows of stems and of classes, and one row for every act in it."""
    words = _WORD.findall(clause)[:LONGEST]
    stems = ["^", *(_stem(word) for word in words), "$"]
    found = {*stems, *(" ".join(two) for two in pairwise(stems))}
    found |= {" ".join(three) for three in zip(stems, stems[1:], stems[2:], strict=False)}
    classes = [classes_of(word) for word in words]
    found |= set(_rows(classes))
    found |= set(_acts(words, classes))
    found |= {f"no {one}" for one in CLASSES} - {f"no {one}" for here in classes for one in here}
    found.add(f"long {min(len(words) // 8, 8)}")
    return tuple(sorted(found))


def _rows(classes: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The classes, and pairs of them with at most `REACH` words between."""
    for number, here in enumerate(classes):
        for one in here:
            yield f"<{one}>"
            for other in {name for near in classes[number + 1 : number + 2 + REACH] for name in near}:
                yield f"<{one}> <{other}>"


def _acts(words: Sequence[str], classes: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """For every act: the last subject before it, the last two forces on it, and whether information is behind it."""
    for at, here in enumerate(classes):
        for act in (one for one in ACTING if one in here):
            before = range(at - 1, max(-1, at - SUBJECT_FROM), -1)
            subjects = [one for place in before for one in classes[place] if one in SUBJECTS]
            forces = [one for place in before for one in classes[place] if one in FORCES]
            behind = {one for near in classes[at + 1 : at + 1 + OBJECT_TO] for one in near}
            subject, second = (*subjects[:2], "-", "-")[:2]
            force, other = (*forces[:2], "-", "-")[:2]
            thing = "info" if "info" in behind else "-"
            yield from (
                f"{act}: by {subject}", f"{act}: {force}", f"{act}: {force} {other}", f"{act}: by {subject} {force}",
                f"{act}: by {subject} {force} of {thing}", f"{act}: by {subject} after {second}",
                f"{act}: by {subject} {force} {other}", f"{act}: first {subjects[-1] if subjects else '-'}",
                f"{act}: first {subjects[-1] if subjects else '-'} {force}",
            )  # fmt: skip
            if act == "give":
                yield f"{_stem(words[at])}: by {subject} {force}"


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    return "#" if word[0].isdigit() else word[:STEM]


@lru_cache(maxsize=8192)
def classes_of(word: str) -> tuple[str, ...]:
    """The classes that a word in small letters without accents belongs to, in the order of `CLASSES`' stems."""
    bare = word.rstrip("'")
    shorter = (bare[:length] for length in range(3, len(bare) + 1))
    found = [*_whole().get(bare, ()), *(one for begun in shorter for one in _begun().get(begun, ()))]
    return tuple(dict.fromkeys(found))


@cache
def _whole() -> Mapping[str, tuple[str, ...]]:
    """The classes of words that stand without a star."""
    return _by_stem(starred=False)


@cache
def _begun() -> Mapping[str, tuple[str, ...]]:
    """The classes of words that begin so."""
    return _by_stem(starred=True)


def _by_stem(*, starred: bool) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, stems in CLASSES.items():
        for stem in stems.split():
            if stem.endswith("*") == starred:
                found[stem.rstrip("*")] = (*found.get(stem.rstrip("*"), ()), name)
    return found


def known(word: str) -> bool:
    """Whether a word in small letters without accents belongs to some class."""
    return any(classes_of(part) for part in _WORD.findall(word))


def commanding(text: str) -> bool:
    """Whether some word of a text is one of command."""
    return any(one in ("orders", "shall") for word in _WORD.findall(text) for one in classes_of(word))


@cache
def decrees() -> Sayings:
    """The weights that lie beside this module."""
    return loaded(files("classifiers").joinpath(FILE).read_text(encoding="utf-8"), LABELS, signs)


@lru_cache(maxsize=4096)
def shares_of(clause: str) -> Mapping[str, float]:
    """How probable each label is for a clause, by the weights that lie beside this module; they sum to 1."""
    return decrees().shares(clause)
