"""Grants that a letter only speaks of: asked about, asked for by others, believed, weighed, declined, or another's.

A sentence may hold every word of a permission below another verb: "they ask that we authorise you", "what would you
need in order to release", « nous étudions la demande ». And who gives may be another company than this one.
"""

import re
from collections.abc import Iterator

from classifiers.marks.direction import _DONNER as GIVE_FR
from classifiers.marks.letter import customer_words, names
from classifiers.marks.spots import Paper
from classifiers.marks.undone import DOUBT
from domain.document import Finding, Mark

_PERMIT = (
    r"(?:authori[sz]e|authori[sz]ing|authori[sz]ation|permit|allow|consent|agree|let|permission|approv\w+|"
    r"autoris\w+|permett\w+|permission|consent\w+|accord\w*|laiss\w+)"
)
_LEAVE = (
    r"(?:permission|consent|leave|authority|authori[sz]ation|blessing|accord|autorisation|consentement|assentiment)"
)
ASKED_BY_OTHERS = re.compile(
    r"\b(?:asks?|asked|wants?|wanted|wishes|urges?|urged|press(?:es|ed)|begs?|begged|expects?|advised?|advises|told|tells|invites?|invited|"
    r"would\s+like|demand(?:e|ent|ait)|souhait(?:e|ent|ait)|desire(?:nt)?|veut|veulent|voudrai(?:t|ent)|presse(?:nt)?|conseille(?:nt)?|demande|prie(?:nt)?|aimerai(?:t|ent))\s+"
    r"(?:\w+\s+){0,2}?(?:us\s+to|me\s+to|that\s+(?:we|i)|que\s+(?:je|nous)|de\s+(?:vous\s+)?(?=autoris|permett|consent|laiss)|d'(?=autoris))\s*"
    rf"(?:\w+\s+){{0,3}}?{_PERMIT}\b"
    rf"|\b(?:ought\s+to|(?:are|am|is|were|was)\s+(?:told|advised|asked|urged|invited|pressed|supposed|expected)\b[^.;]{{0,30}}?\bto|would\s+have\s+to|il\s+(?:nous\s+|me\s+)?faudrait|devrions|devrais)\s+(?:\w+\s+){{0,3}}?{_PERMIT}\b"
)
AND_DO = re.compile(
    r"\b(?:and|so|which)\s+(?:we|i)\s+(?:\w+\s+){0,2}?(?:do|agree|authori[sz]e|consent|permit|allow|am|are)\b|\b(?:hereby|herewith|ce\s+que\s+(?:je|nous)\s+fai\w+|par\s+la\s+presente)\b"
)
"""The sentence goes on to grant what was asked for."""

BELIEVED = re.compile(
    r"\b(?:seems?\s+to|thinks?|believes?|suppos\w+|imagin\w+|claims?|maintains?|asserts?|says|tells|contends?|croi(?:t|ent)|pense(?:nt)?|pretend(?:ent)?|affirme(?:nt)?|soutien(?:t|nent)|raconte(?:nt)?|s'imagine(?:nt)?)\b"
    rf"[^.;]{{0,60}}?\b(?:has|have|had|holds?|enjoys?|avoir|a|ont|detient|detenir)\s+(?:\w+\s+)?(?:our|my|notre|mon)\s+(?:\w+\s+)?{_LEAVE}\b"
)
WEIGHED = re.compile(
    r"\b(?:(?:are|am|be|been|still|now)\s+(?:\w+\s+)?(?:considering|weighing|reviewing|studying|examining|assessing|pondering|discussing|mulling)|under\s+(?:review|consideration|advisement)|"
    r"(?:etudions|j'etudie|examinons|j'examine|evaluons|j'evalue|soupesons|songeons|reflechissons)|a\s+l'etude)\b[^.;]{0,60}?\b(?:requests?|whether|if|asks?|demandes?|si|question|proposal|idea|letting|releas\w+|disclos\w+)\b"
)
_HOW = r"(?:how|what|which|whether|where|who|if|comment|ce\s+qu(?:e|')|quel(?:le)?s?|si)"
INQUIRES = re.compile(
    rf"\b(?:tell|let|advise|inform|show)\s+(?:us|me)\s+(?:know\s+)?(?:\w+\s+){{0,2}}?{_HOW}\b[^.;]{{0,90}}?\b(?:releas|disclos|authori[sz]|permi|consent|allow|provid|send|give)\w*"
    rf"|\b(?:dites|indiquez|precisez|expliquez|faites)[-\s](?:nous|moi)\s+(?:savoir\s+)?(?:\w+\s+){{0,2}}?{_HOW}\W*[^.;]{{0,90}}?\b(?:communiqu|remett|transmett|divulgu|autoris|permett|consent|donn|fourni)\w*"
    r"|\b(?:would|could)\s+you\s+(?:be\s+(?:willing|able|prepared|ready|open|inclined)|consider|contemplate|entertain)\b"
    r"|\b(?:seriez|etes)-vous\s+(?:dispose|pret|ouvert|en\s+mesure)\w*|\b(?:pourriez|accepteriez|envisageriez)-vous\s+(?:d')?\s*(?:envisager|considerer|examiner|(?:de\s+)?(?:nous\s+)?dire)\b"
    rf"|^\W*(?:how|what|which|comment|quelle?s?)\b[^.;]{{0,90}}?\b{_PERMIT}\b"
    rf"|^\W*(?:under\s+what|on\s+what|a\s+quelles?|a\s+quels?|sous\s+quelles?|y\s+aurait-il|is\s+there)\b[^?]{{0,200}}\?"
    rf"|^\W*(?:in\s+order\s+)?to\s+{_PERMIT}\b[^.;]{{0,140}}?\b(?:what|which|how|need)\b"
)
DECLINES = re.compile(
    r"\b(?:(?:are|am|is|be)\s+(?:\w+\s+)?unable\s+to|not\s+in\s+a\s+position\s+to|pas\s+en\s+mesure\s+de|hors\s+d'etat\s+de|dans\s+l'impossibilite\s+de)\s+(?:\w+\s+){0,3}?(?:authori[sz]e|consent|agree|permit|allow|let|oblige|autoriser|consentir|permettre|accepter|acceder)\b"
    r"|\b(?:much|gladly)\s+as\s+(?:we|i)\b|\b(?:we|i)\s+are?\s+unable\s+to\W*$|\b(?:answer|reply|reponse)\b[^.;]{0,40}?\b(?:negative|no\W*$|non\W*$)"
    r"|\b(?:must|have\s+to|regret\w*|devons|dois)\s+(?:\w+\s+){0,3}?(?:pass\W*$|decline|disappoint|decliner|decevoir|turn\s+(?:them|it|this|her|him)\s+(?:down|away))\b"
    r"|\b(?:with|a|avec)\s+regret\s+(?:that|que)\b|\b(?:do|faire|aller)\s+without\s+(?:them|it|these|our|my|the)\b|\bse\s+passe(?:r|nt)?\s+de\s+(?:nos|mes|ces|ce)\b|\b(?:more\s+)?comfortable\s+if\s+you\s+(?:did|do)\s+not\b"
    r"|\b(?:see|voyons|vois)\s+(?:no|ne|pas|guere)\s+(?:need|reason|point|l'utilite|la\s+necessite|pourquoi)\b[^.;]{0,20}?\b(?:for\s+you\s+to|to|que\s+vous|de)\b"
)
_FORM = r"(?:ltd|limited|inc|llp|lp|corp|corporation|ltee|limitee|senc|senc\.?r\.?l|enr|co)"
_NAME = (
    rf"(?P<who>(?:(?!\b(?:you|your|vous|votre|vos|to|a|au|infinet|icg)\b)[^.;:]){{2,70}}?"
    rf"\b{_FORM})\b\.?,?(?:[^.;]{{0,30}},)?"
)
_GIVING = (
    r"(?:releas\w+|disclos\w+|provid\w+|giv\w+|send\w*|transfer\w*|hand\w*|forward\w*|deliver\w*|furnish\w*|suppl\w+)"
)
ANOTHER_GIVES = re.compile(
    rf"\b(?:authori[sz]es?|authori[sz]ing|allows?|permits?|instructs?|directs?|asks?|lets?|consents?\s+to|agrees?\s+to|request)\s+{_NAME}\s*(?:to\s+|'s\s+)?(?:\w+ly\s+)?{_GIVING}\b"
    rf"|\b(?:autoris\w+|permet\w*\s+a|permettons\s+a|mandat\w+|demand\w+\s+a|consen\w+\s+a\s+ce\s+que|accept\w+\s+que)\s+"
    rf"{_NAME.replace('who', 'qui')}\s*(?:a\s+|de\s+|d'\s*)?(?:(?:lui|leur|me|nous)\s+)?"
    rf"(?:{GIVE_FR}|communique|remette|transmette|fournisse|envoie|donne|divulgue|livre)\b"
    rf"|\b{_NAME.replace('who', 'subject')}\s*(?:is|are|est|sont)\s+(?:\w+\s+)?"
    rf"(?:authori[sz]ed|allowed|permitted|instructed|autorisee?s?)\s+(?:to|a)\s+(?:\w+ly\s+)?(?:{_GIVING}|{GIVE_FR})\b"
    rf"|\b{_FORM}\b\.?,?\s+(?:(?:has|have|a|ont)\s+(?:our|my|notre|mon)\s+"
    rf"(?:\w+\s+)?{_LEAVE}\s+(?:to|pour|de|d')|may|can|peut|pourra)\s*(?:\w+ly\s+)?(?:{_GIVING}|{GIVE_FR})\b"
    rf"|\b(?:pri(?:e|ons)|requests?)\s+"
    rf"{_NAME.replace('who', 'bidden')}\s*(?:to\s+|de\s+|d'\s*)(?:{_GIVING}|{GIVE_FR})\b"
)
FROM_ANOTHER = re.compile(
    rf"\b(?:copies|invoices|records|bills|statements|receipts|files)\s+(?:\w+\s+){{0,3}}?(?:held|kept|stored|issued|raised)\s+(?:by|at|with)\s+(?:(?!\b(?:you|your|us|me|to|the|our|my)\b)[^.;:,]){{2,45}}?\b{_FORM}\b"
    rf"|\bque\s+(?:detient|conserve|garde|possede|a)\s+(?:(?!\b(?:vous|votre|la|le|nos|mes|notre|mon|a|au)\b)[^.;:,]){{2,45}}?\b{_FORM}\b"
    rf"|\bdonn\w+\s+(?:l')?(?:instructions?|ordre|mandat|consigne)\s+a\s+(?:(?!\b(?:vous|votre|a|au)\b)[^.;:,]){{2,60}}?\b{_FORM}\b\W+(?:de|d')\s*{GIVE_FR}\b|"
    rf"\b(?:obtain|receive|get|collect|have|request)\s+(?:[^.;]{{0,60}}?\s)?from\s+(?P<who>(?:(?!\b(?:you|your|the|our|my|copies|from|us|me|to)\b)[^.;:,]){{2,45}}?\b{_FORM})\b"
    rf"|\b(?:obtenir|recevoir|avoir|reclamer|recueillir)\s+(?:[^.;]{{0,60}}?\s(?:aupres\s+de|chez)|de)\s+(?P<qui>(?:(?!\b(?:vous|votre|la|le|nos|mes|notre|mon|copies?|de|a|au)\b)[^.;:,]){{2,45}}?\b{_FORM})\b"
)
COPIED = re.compile(
    r"\b(?:you\s+are\s+(?:being\s+)?(?:copied|sent\s+a\s+copy)|vous\s+(?:recevez|etes\s+mis)\s+(?:en\s+)?copie)\b[^.;]{0,80}?\b(?:so\s+that|know|aware|informed|pour|afin|sachiez|information)\b"
    rf"|\b(?:pass|convey|forward|give|relay)\s+(?:\w+\s+)?(?:on\s+)?to\s+[^.;]{{2,60}}?\b(?:our|my)\s+{_LEAVE}\s+that\s+(?:it|they|he|she)\b"
    rf"|\b(?:transmettez|remettez|faites\s+part)\s+[^.;]{{2,60}}?\b(?:notre|mon)\s+{_LEAVE}\s+(?:pour|a\s+ce)\s+qu"
)
TOLD_SO = re.compile(
    rf"\b(?:insists?|insisted|keen|intent)\s+on\s+(?:our|my)\s+{_PERMIT}\b|\b(?:tien(?:t|nent)|insiste(?:nt)?)\s+(?:a|pour)\s*(?:ce\s+)?que\s+(?:nous|je)\b|"
    r"\b(?:must|might|seems?\s+to|doit|a\s+du|aura|semble)\s+(?:\w+\s+)?(?:have\s+)?(?:vous\s+|you\s+)?(?:told|tell|said|written|dit|dire|ecrit|ecrire|raconte)\b[^.;]{0,25}?\b(?:that|que)\b"
    rf"|\b(?:suggested|proposed|recommended|hinted|sugger\w+|propos\w+|recommand\w+|conseill\w+|souffle)\s+(?:\w+\s+){{0,2}}?(?:that\s+(?:we|i)|que\s+(?:je|nous)|de\s+(?:vous\s+)?|d')\s*{_PERMIT}\b"
    r"|\b(?:leaves?|left|laiss\w+)\s+(?:unanswered|sans\s+(?:suite|reponse))\b|\b(?:our|my|nos|mes)\s+regrets\b|\b(?:cannot|can\s+not|will\s+not|ne\s+(?:peut|sera|se)|ne\s+pourra)\s+(?:pas\s+)?(?:be\s+(?:met|granted|honou?red|done)|fera\s+pas|etre\s+(?:accueillie?|exaucee?|satisfaite?))\b|\bnot\s+to\s+be\W*$"
)
SPOKEN_OF = (TOLD_SO, BELIEVED, WEIGHED, INQUIRES, DECLINES, COPIED)


def only_spoken_of(paper: Paper) -> Iterator[Finding]:
    """Sentences of a letter that speak of a grant below another verb, or that turn one down."""
    for start, end in paper.sentences:
        sentence = " ".join(paper.plain[start:end].split())
        spot = paper.first_line(start, end) if speaks_of_one(sentence) else None
        if spot:
            yield spot.finding(Mark.HOLDS_BACK, worth=DOUBT)


def speaks_of_one(sentence: str) -> bool:
    """Whether a sentence, in small letters without accents, asks about, reports, weighs or declines a grant."""
    asked = ASKED_BY_OTHERS.search(sentence) is not None and not AND_DO.search(sentence)
    return asked or any(pattern.search(sentence) for pattern in SPOKEN_OF)


def given_by_another(paper: Paper) -> Iterator[Finding]:
    """Words by which another company than this one gives something: its records are no concern of ours."""
    own = customer_words(paper)
    for pattern in (ANOTHER_GIVES, FROM_ANOTHER):
        for spot in paper.patterns(pattern):
            who = paper.plain[spot.start : spot.end]
            ours = any(one.start < spot.end and spot.start < one.end for one in paper.us)
            if not ours and not (pattern is FROM_ANOTHER and own and names(who, own)):
                yield spot.finding(Mark.BY_ANOTHER, worth=DOUBT)
