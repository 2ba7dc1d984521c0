"""Why a file is not taken, in sentences that tell a clerk what to do."""

from domain.arrival import FileStatus, Refusal
from domain.assessment import Clause
from domain.wording import Sentence
from intake.file_kinds import FileKind

EMAIL, VOICE, FILE_TYPE, EMPTY = "email", "voice", "file-type", "empty"
NOT_TAKEN = frozenset({EMAIL, VOICE, FILE_TYPE, EMPTY})
"""Codes of files that are refused for what they are. Every other code is a file set aside for a person to look at."""


def status_of(refusal: Refusal) -> FileStatus:
    """Refused (we do not take such files) or quarantined (something is wrong with this one)."""
    return FileStatus.REFUSED if refusal.code in NOT_TAKEN else FileStatus.QUARANTINED


def email(what: str, quoi: str) -> Refusal:
    """An e-mail, in whatever wrapping."""
    return Refusal(
        code=EMAIL,
        clause=Clause.NO_EMAIL_NO_VOICE,
        reason=Sentence(
            en=f"This is {what}, and e-mails are not accepted. Ask the sender to deliver the paper by hand, by post or "
            "by fax.",
            fr=f"Ceci est {quoi}, et les courriels ne sont pas acceptés. Demandez à l'expéditeur de remettre le "
            "document en main propre, par la poste ou par télécopieur.",
        ),
    )


def voice(what: str, quoi: str) -> Refusal:
    """A recording, in whatever wrapping."""
    return Refusal(
        code=VOICE,
        clause=Clause.NO_EMAIL_NO_VOICE,
        reason=Sentence(
            en=f"This is {what}, and voice communications are not accepted. Ask the sender to deliver a signed paper "
            "by hand, by post or by fax.",
            fr=f"Ceci est {quoi}, et les communications vocales ne sont pas acceptées. Demandez à l'expéditeur de "
            "remettre un document signé en main propre, par la poste ou par télécopieur.",
        ),
    )


def file_type(what: str, quoi: str) -> Refusal:
    """A kind of file that holds no scanned or faxed page as we take it."""
    return Refusal(
        code=FILE_TYPE,
        clause=None,
        reason=Sentence(
            en=f"This is {what}; only PDF, TIFF, JPEG and PNG are taken. Scan the paper itself and drop the scan.",
            fr=f"Ceci est {quoi}; seuls les fichiers PDF, TIFF, JPEG et PNG sont acceptés. Numérisez le document "
            "lui-même et déposez la numérisation.",
        ),
    )


EMPTY_FILE = Refusal(
    code=EMPTY,
    clause=None,
    reason=Sentence(
        en="The file is empty: nothing was received. Scan the paper again, or ask the sender to fax it again.",
        fr="Le fichier est vide : rien n'a été reçu. Numérisez de nouveau le document ou demandez à l'expéditeur de le "
        "télécopier de nouveau.",
    ),
)


def _set_aside(code: str, english: str, french: str) -> Refusal:
    return Refusal(code=code, clause=None, reason=Sentence(en=english, fr=french))


TWO_IN_ONE = _set_aside(
    "two-in-one",
    "The file is two kinds of file at once, which honest scanners do not make. Do not open it; ask for the paper.",
    "Le fichier est de deux types à la fois, ce qu'aucun numériseur honnête ne produit. Ne l'ouvrez pas; demandez le "
    "document lui-même.",
)
TOO_LARGE = _set_aside(
    "too-large",
    "The file is larger than 100 MB. Ask for it in parts, or scan it again at 300 dpi.",
    "Le fichier dépasse 100 Mo. Demandez-le en parties ou numérisez-le de nouveau à 300 ppp.",
)
UNFINISHED = _set_aside(
    "unfinished",
    "ALARM: this file was never finished by the machine that wrote it. Look whether the fax server or scanner is well, "
    "and ask for the paper again; what came is kept in the quarantine folder.",
    "ALARME : la machine qui écrivait ce fichier ne l'a jamais terminé. Vérifiez le serveur de télécopie ou le "
    "numériseur et demandez de nouveau le document; ce qui est arrivé est conservé dans le dossier de quarantaine.",
)
HARD_LINK = _set_aside(
    "hard-link",
    "The file also stands under another name (a hard link), so it could change after it was taken in. Copy it into the "
    "drop folder instead.",
    "Le fichier existe aussi sous un autre nom (lien physique) et pourrait changer après sa réception. Copiez-le "
    "plutôt dans le dossier de dépôt.",
)
NOT_READABLE = _set_aside(
    "no-permission",
    "The service may not read this file. Give it the permission and drop the file again; it is in the quarantine "
    "folder.",
    "Le service n'a pas le droit de lire ce fichier. Accordez-lui ce droit et déposez le fichier de nouveau; il est "
    "dans le dossier de quarantaine.",
)
NO_FILE = {
    FileKind.FOLDER: _set_aside(
        "folder",
        "This is a folder. Put the files themselves into the drop folder, one paper a file.",
        "Ceci est un dossier. Placez les fichiers eux-mêmes dans le dossier de dépôt, un document par fichier.",
    ),
    FileKind.LINK: _set_aside(
        "link",
        "This is a link to a file elsewhere, and links are never followed. Copy the file itself into the drop folder.",
        "Ceci est un lien vers un autre fichier, et les liens ne sont jamais suivis. Copiez le fichier lui-même dans "
        "le dossier de dépôt.",
    ),
    FileKind.PIPE: _set_aside(
        "pipe",
        "This is a pipe between programs, no file. Tell the operator of the fax server; drop the paper as a file.",
        "Ceci est un tube entre programmes et non un fichier. Avisez l'opérateur du serveur de télécopie; déposez le "
        "document sous forme de fichier.",
    ),
    FileKind.SOCKET: _set_aside(
        "socket",
        "This is a socket between programs, no file. Tell the operator of the fax server; drop the paper as a file.",
        "Ceci est une interface entre programmes et non un fichier. Avisez l'opérateur du serveur de télécopie; "
        "déposez le document sous forme de fichier.",
    ),
    FileKind.DEVICE: _set_aside(
        "device",
        "This is a device of the machine, no file. Tell the operator at once: nobody drops devices by mistake.",
        "Ceci est un périphérique de la machine et non un fichier. Avisez aussitôt l'opérateur : personne ne dépose un "
        "périphérique par erreur.",
    ),
}
