"""Applications for work."""

from classifiers.cues import gathers, never, reweighed, says, titled
from classifiers.phrases import AUTHORIZES, COURT_ON_TOP, DISCLOSURE, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="resume",
    title="Resume or job application",
    cues=(
        says("of_work", "@of_work", weight=1.0),
        titled(
            "resume", "résumé", "curriculum vitae", "curriculum vitæ", "cv", "job application",
            "application for employment", "demande d'emploi", "objectif", "objective", "work experience",
            "expérience de travail", "experience", "expérience", "expérience professionnelle",
            "professional experience", "candidature", "employment application",
            weight=4.5,
        ),
        gathers(
            "sections",
            "work experience", "education", "references available", "références fournies sur demande",
            "references on request", "professional experience", "expérience professionnelle", "formation",
            "employment history", "diplôme", "bachelor of", "baccalauréat", "skills", "compétences", "loisirs",
            "hobbies", "languages", "langues", "volunteer", "bénévolat", "references available upon request",
            "certificat", "career objective", "diploma", "internship", "stage",
            weight=2.5,
        ),
        says(
            "applies",
            "i am applying for", "applying for the position", "my application for", "je pose ma candidature",
            "poste de", "job posting", "my résumé", "mon curriculum", "offre d'emploi", "cover letter and resume",
            "apply for the position", "letter of application", "poser ma candidature", "position of",
            weight=2.5,
        ),
        reweighed(ORDERS, -4.0),
        reweighed(DISCLOSURE, -2.5),
        reweighed(COURT_ON_TOP, -2.0),
        reweighed(AUTHORIZES, -1.0),
        never(
            "consent",
            "background check", "vérification des antécédents",
            weight=1.5,
        ),
    ),
    examples=(
        Example(
            text="""               CURRICULUM VITAE
Tobias Fable
OBJECTIVE: a position as system administrator with Infinet Communications Group Inc.
WORK EXPERIENCE
2020 - 2026 Technician, Quill Hosting
EDUCATION
2019 Diploma, Fable College
References available upon request""",
            variant="resume",
        ),
        Example(
            text="""Odile Exemple
OBJECTIF : un poste de technicienne
EXPÉRIENCE PROFESSIONNELLE
2021 - 2026 Technicienne, Hébergement Fable
FORMATION
2020 Diplôme d'études collégiales
Références fournies sur demande""",
            variant="resume",
        ),
    ),
)  # fmt: skip
