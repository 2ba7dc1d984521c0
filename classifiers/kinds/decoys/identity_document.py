"""Copies of identity papers."""

from classifiers.cues import Where, gathers, never, reweighed, says, titled
from classifiers.phrases import APPOINTS, AUTHORIZES, CLOSING, LETTER, NO_FAX_FORM, ORDERS
from domain.document import OTHER, Example, Kind
from domain.page import PageRole

KIND = Kind(
    slug=OTHER,
    variant="identity_document",
    title="Copy of an identity document",
    cues=(
        titled(
            "passport", "passeport", "driver's licence", "driver licence", "permis de conduire", "canada passport",
            "citizenship certificate", "permanent resident card", "carte de résident permanent", "health card",
            "carte santé", "carte d'identité", "identity card", "identification card", "certificate of indian status",
            "birth certificate", "photo card", "carte-photo", "bc services card", "nexus",
            "enhanced driver's licence", "carte d'assurance maladie", "secure certificate of indian status",
            "certificat de naissance", "carte d'identité nationale",
            weight=4.5,
        ),
        gathers(
            "labels",
            "surname", "given names", "prénoms", "nationality", "nationalité", "date of birth", "date de naissance",
            "date of expiry", "date d'expiration", "place of birth", "lieu de naissance", "sex", "sexe", "height",
            "class", "eyes", "yeux", "taille", "dob", "issuing authority", "expires", "delivered", "classe",
            "catégorie", "authority", "issued", "iss", "exp", "donor", "hgt", "délivré",
            weight=2.5,
        ),
        says(
            "machine_readable",
            "@machine_readable",
            weight=3.5,
        ),
        says(
            "few",
            "@few_words",
            weight=1.5,
        ),
        reweighed(ORDERS, -3.0),
        reweighed(AUTHORIZES, -3.0),
        reweighed(LETTER, -2.5),
        reweighed(CLOSING, -2.5),
        NO_FAX_FORM,
        reweighed(APPOINTS, -2.5),
        never(
            "trade",
            "order number", "invoice", "experience", "education", "expérience", "formation", "résumé", "curriculum",
            weight=1.5,
        ),
        never(
            "court",
            "affidavit", "power of attorney", "notice of motion", "order", "resume", "curriculum vitae", "fax",
            "application form",
            weight=3.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""CANADA PASSPORT / PASSEPORT
Surname / Nom QUILL
Given names / Prénoms NORA
Nationality / Nationalité CANADIAN
Date of birth / Date de naissance 01 JAN 80
Date of expiry 01 JAN 30
P<CANQUILL<<NORA<<<<<<<<<<<<<<<<<<<<<<<""",
            variant="identity_document",
        ),
        Example(
            text="""PERMIS DE CONDUIRE          DRIVER'S LICENCE
Ontario
1,2 NOM/NAME  FABLE, TOBIAS
4d NUMÉRO/NUMBER  F0000-00000-00000
4a DÉL/ISS 2024/01/01   4b EXP 2029/01/01
16 HAUT/HGT 170 cm   15 SEXE/SEX M   9 CATÉG/CLASS G""",
            variant="identity_document",
        ),
        Example(
            text="""BRITISH COLUMBIA
DRIVER'S LICENCE
ROE, IRIS
Class: 5   DOB: 1981-Jan-01
Expires: 2029-Jan-01   Issued 2024
Height 165 cm   Eyes BRN""",
            variant="identity_document",
        ),
    ),
    role=PageRole.IDENTITY,
)  # fmt: skip
