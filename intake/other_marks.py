"""Names for files that are neither papers nor mail nor sound, so that a refusal can say what was dropped."""

from intake.mail_marks import OLE

ZIP = b"PK\x03\x04"
AT_START: tuple[tuple[bytes, str, str], ...] = (
    (b"GIF8", "a GIF picture", "une image GIF"),
    (b"BM", "a BMP picture", "une image BMP"),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture", "une image JPEG 2000"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture", "une image JPEG 2000"),
    (b"\x97JB2", "a JBIG2 picture", "une image JBIG2"),
    (b"AT&TFORM", "a DjVu document", "un document DjVu"),
    (b"8BPS", "a Photoshop picture", "une image Photoshop"),
    (b"\xb1\x68\xde\x3a", "a DCX fax", "une télécopie DCX"),
    (b"\x00\x00\x01\x00", "an icon", "une icône"),
    (b"%!PS", "a PostScript file", "un fichier PostScript"),
    (b"\xc5\xd0\xd3\xc6", "a PostScript file", "un fichier PostScript"),
    (b"{\\rtf", "a rich text document", "un document RTF"),
    (b"PK\x05\x06", "an empty ZIP archive", "une archive ZIP vide"),
    (b"\x1f\x8b", "a gzip archive", "une archive gzip"),
    (b"BZh", "a bzip2 archive", "une archive bzip2"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "une archive 7-Zip"),
    (b"\xfd7zXZ\x00", "an xz archive", "une archive xz"),
    (b"Rar!", "a RAR archive", "une archive RAR"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", "une archive Zstandard"),
    (b"MZ", "a Windows program", "un programme Windows"),
    (b"\x7fELF", "a Linux program", "un programme Linux"),
    (b"#!", "a script", "un script"),
    (b"SQLite format 3\x00", "a database", "une base de données"),
    (b"<?xml", "an XML file", "un fichier XML"),
)
IN_ZIP: tuple[tuple[bytes, str, str], ...] = (
    (b"word/", "a Word document", "un document Word"),
    (b"xl/", "an Excel workbook", "un classeur Excel"),
    (b"ppt/", "a PowerPoint presentation", "une présentation PowerPoint"),
    (b"vnd.oasis.opendocument", "an OpenDocument file", "un fichier OpenDocument"),
    (b"application/epub", "an e-book", "un livre numérique"),
    (b"FixedDocSeq", "an XPS document", "un document XPS"),
)
IN_OLE: tuple[tuple[str, str, str], ...] = (
    ("WordDocument", "a Word document", "un document Word"),
    ("Workbook", "an Excel workbook", "un classeur Excel"),
    ("PowerPoint Document", "a PowerPoint presentation", "une présentation PowerPoint"),
)
UNKNOWN = ("a file of unknown kind", "un fichier de type inconnu")


def name_other(head: bytes, middle: bytes, tail: bytes) -> tuple[str, str]:
    """What the file is, as English and French people call it."""
    if head.startswith(OLE):
        return _in_ole(head + middle + tail)
    if head.startswith(ZIP):
        return _in_zip(head + tail)
    for start, what, quoi in AT_START:
        if head.startswith(start):
            return what, quoi
    if head[8:12] == b"WEBP":
        return "a WebP picture", "une image WebP"
    if head[4:8] == b"ftyp":
        return "an HEIC or AVIF picture", "une image HEIC ou AVIF"
    return _text_or_unknown(head)


def _in_zip(seen: bytes) -> tuple[str, str]:
    return next(((what, quoi) for mark, what, quoi in IN_ZIP if mark in seen), ("a ZIP archive", "une archive ZIP"))


def _in_ole(seen: bytes) -> tuple[str, str]:
    for mark, what, quoi in IN_OLE:
        if mark.encode("utf-16-le") in seen:
            return what, quoi
    return "an old Microsoft Office document", "un ancien document Microsoft Office"


def _text_or_unknown(head: bytes) -> tuple[str, str]:
    """Text has no control bytes but blanks; a byte order mark says the same."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return "a text file", "un fichier texte"
    if head.strip() and not any(byte < 9 or 13 < byte < 27 for byte in head[:4096]):
        return "a text file", "un fichier texte"
    return UNKNOWN
