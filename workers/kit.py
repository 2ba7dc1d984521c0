"""What reading a paper needs, as the settings say: for the bench of the workers and for `intake process` alike.

Knows no database and no broker, so that a file can be read where neither is set up.
"""

from domain.customers import Directory
from domain.errors import CageMissing, WrongSettings
from domain.policy import Policy, default_policy
from domain.settings import Settings
from reading.cage import Cage, bubblewrap_cage
from reading.engines.lines import line_reader
from reading.engines.protocol import Engine
from reading.engines.tesseract import Tesseract
from reading.engines.warm import WarmTesseract, is_installed
from reading.read import Reader
from store.customers import open_register


def build_cage(settings: Settings) -> Cage:
    """The cage that the operator chose; nobody works without one."""
    if settings.cage != "bubblewrap":
        raise CageMissing(f"the {settings.cage} cage is not built yet")
    return bubblewrap_cage()


def build_reader(settings: Settings, cage: Cage) -> Reader:
    """What reads pages; the second reader is beside it where it is wanted and installed."""
    second = None if settings.second_reader == "none" else line_reader()
    return Reader(engine=build_engine(settings, cage), cage=cage, languages=settings.languages, second=second)


def build_engine(settings: Settings, cage: Cage) -> Engine:
    """Tesseract as a library that stays loaded, or as a program where that is wanted or the library is missing."""
    if settings.ocr_engine == "tesserocr" and is_installed():
        return WarmTesseract(cage=cage)
    return Tesseract(cage=cage)


def build_policy(settings: Settings) -> Policy:
    """The operator's policy file, or the package's own."""
    if settings.policy_file is None:
        return default_policy()
    try:
        return Policy.from_toml(settings.policy_file.read_bytes())
    except OSError as error:
        raise WrongSettings(f"INTAKE_POLICY_FILE cannot be read ({error.strerror})") from error


def build_directory(settings: Settings, policy: Policy) -> Directory | None:
    """The operator's directory of customers, where there is one; it is read now, and again at the next start."""
    if settings.customers is None:
        return None
    return open_register(settings.customers, name_likeness=policy.limits.name_likeness)
