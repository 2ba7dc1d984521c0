"""Consents to treatment, trips, photographs and the like: consents to something else."""

from classifiers.cues import about, gathers, never, reweighed
from classifiers.phrases import APPOINTS, COURT_ON_TOP, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="medical_consent",
    title="Consent to something else than disclosure by us",
    cues=(
        about(
            "consent to treatment", "consent for treatment", "medical consent", "consent for medical treatment",
            "field trip permission", "permission slip", "parental consent", "photo release", "media release",
            "consentement aux soins", "autorisation parentale", "autorisation de sortie", "school trip",
            "consent of spouse", "consentement de l'époux", "consentement de l'époux ou du conjoint de fait",
            "consent to service", "consentement à la signification", "release of medical records",
            "consent to search", "waiver", "formulaire de consentement aux soins", "permission form",
            "patient consent", "autorisation médicale", "liability waiver", "authorization to travel",
            "consent to travel", "authorization under section", "autorisation prévue", "travel consent",
            "consentement à un déplacement", "consent to service by email",
            "consentement à la signification par courriel",
            weight=5.0,
        ),
        gathers(
            "other_matter",
            "medical treatment", "patient", "physician", "surgery", "field trip", "my child", "my son", "my daughter",
            "the student", "school", "photograph", "anaesthetic", "médecin", "chirurgie", "mon enfant", "l'élève",
            "école", "sortie scolaire", "soins médicaux", "dossier médical", "excursion", "hospital", "hôpital",
            "clinic", "dental", "health information", "pension", "époux ou conjoint", "parent or guardian",
            "vaccination", "immunization", "camp", "swimming", "spouse or common-law partner", "conjoint de fait",
            "signification par courriel", "service by email", "patent act", "brevet",
            weight=3.0,
        ),
        reweighed(ORDERS, -3.5),
        never(
            "account",
            "account icg", "compte icg", "hosting account", "domain name", "billing records", "infinet",
            weight=2.5,
        ),
        reweighed(COURT_ON_TOP, -0.7),
        reweighed(APPOINTS, -1.5),
    ),
    examples=(
        Example(
            text="""               FIELD TRIP PERMISSION
Fable Elementary School
I give permission for my child Iris to go to the museum on May 5 and authorize the school to give medical treatment
if needed. Parent or guardian: Nora Quill""",
            variant="medical_consent",
        ),
        Example(
            text="""               CONSENTEMENT AUX SOINS
Clinique Exemple
Je consens à la chirurgie expliquée par le médecin et j'autorise l'hôpital à transmettre mon dossier médical.
Patient : Luc Exemple""",
            variant="medical_consent",
        ),
    ),
)  # fmt: skip
