"""What the first bytes of sound and film look like. Pure tables, no parsing."""

from domain.arrival import Refusal
from intake.refusals import voice

AT_START: tuple[tuple[bytes, str, str], ...] = (
    (b"ID3", "an MP3 recording", "un enregistrement MP3"),
    (b"fLaC", "a FLAC recording", "un enregistrement FLAC"),
    (b"OggS", "an Ogg recording", "un enregistrement Ogg"),
    (b"#!AMR", "an AMR telephone recording", "un enregistrement téléphonique AMR"),
    (b"#!SILK", "a SILK voice message", "un message vocal SILK"),
    (b"\x02#!SILK", "a SILK voice message", "un message vocal SILK"),
    (b"#!EVRC", "an EVRC telephone recording", "un enregistrement téléphonique EVRC"),
    (b"#!SMV", "an SMV telephone recording", "un enregistrement téléphonique SMV"),
    (b".snd", "an AU recording", "un enregistrement AU"),
    (b"dns.", "an AU recording", "un enregistrement AU"),
    (b"caff", "a CAF recording", "un enregistrement CAF"),
    (b"MThd", "a MIDI file", "un fichier MIDI"),
    (b"wvpk", "a WavPack recording", "un enregistrement WavPack"),
    (b"MAC ", "a Monkey's Audio recording", "un enregistrement Monkey's Audio"),
    (b"MPCK", "a Musepack recording", "un enregistrement Musepack"),
    (b"TTA1", "a True Audio recording", "un enregistrement True Audio"),
    (b"DSD ", "a DSD recording", "un enregistrement DSD"),
    (b"\x02dss", "a dictation (DSS)", "une dictée (DSS)"),
    (b"\x03dss", "a dictation (DSS)", "une dictée (DSS)"),
    (b"\x03ds2", "a dictation (DS2)", "une dictée (DS2)"),
    (b"\x06ds2", "a dictation (DS2)", "une dictée (DS2)"),
    (b"Creative Voice File", "a VOC recording", "un enregistrement VOC"),
    (b"NIST_1A", "a SPHERE recording", "un enregistrement SPHERE"),
    (b".ra\xfd", "a RealAudio recording", "un enregistrement RealAudio"),
    (b".RMF", "a RealMedia recording", "un enregistrement RealMedia"),
    (b"ADIF", "an AAC recording", "un enregistrement AAC"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "a Windows Media recording", "un enregistrement Windows Media"),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM recording", "un enregistrement Matroska ou WebM"),
    (b"\x0b\x77", "an AC-3 recording", "un enregistrement AC-3"),
    (b"\x00\x00\x01\xba", "an MPEG recording", "un enregistrement MPEG"),
    (b"\x00\x00\x01\xb3", "an MPEG recording", "un enregistrement MPEG"),
)
FORMS: dict[tuple[bytes, bytes], tuple[str, str]] = {
    (b"RIFF", b"WAVE"): ("a WAV recording", "un enregistrement WAV"),
    (b"RIFX", b"WAVE"): ("a WAV recording", "un enregistrement WAV"),
    (b"RF64", b"WAVE"): ("a WAV recording", "un enregistrement WAV"),
    (b"BW64", b"WAVE"): ("a WAV recording", "un enregistrement WAV"),
    (b"RIFF", b"AVI "): ("an AVI film", "un film AVI"),
    (b"RIFF", b"RMID"): ("a MIDI file", "un fichier MIDI"),
    (b"FORM", b"AIFF"): ("an AIFF recording", "un enregistrement AIFF"),
    (b"FORM", b"AIFC"): ("an AIFF recording", "un enregistrement AIFF"),
}
"""Containers by their first four bytes and the four at offset 8 (RIFF and IFF)."""
STILL_BRANDS = (b"hei", b"hev", b"mif1", b"msf1", b"avif", b"avis", b"jp2 ", b"jpx ", b"jxl ", b"crx ")
"""ISO containers that hold a picture, not sound (ISO/IEC 14496-12 brands)."""
ISO_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"pnot")
NAMES = (
    ".wav",
    ".mp3",
    ".mp2",
    ".m4a",
    ".m4b",
    ".aac",
    ".amr",
    ".awb",
    ".3gp",
    ".3gpp",
    ".3g2",
    ".ogg",
    ".oga",
    ".opus",
    ".spx",
    ".gsm",
    ".au",
    ".snd",
    ".flac",
    ".aif",
    ".aiff",
    ".aifc",
    ".caf",
    ".wma",
    ".mka",
    ".webm",
    ".ra",
    ".dss",
    ".ds2",
    ".vox",
    ".ul",
    ".ulaw",
    ".al",
    ".alaw",
    ".pcm",
    ".sln",
    ".sln16",
    ".g722",
    ".g723",
    ".g726",
    ".g729",
    ".ilbc",
    ".siren7",
    ".mp4",
    ".mov",
    ".avi",
    ".mkv",
    ".wmv",
    ".mpg",
    ".mpeg",
)
"""Telephone codecs without any header are known by nothing but their name."""
GSM_FRAME, GSM_FRAMES = 33, 8


def find_voice(head: bytes) -> Refusal | None:
    """The refusal of a recording, if the first bytes are those of one."""
    for start, what, quoi in AT_START:
        if head.startswith(start):
            return voice(what, quoi)
    form = FORMS.get((head[:4], head[8:12]))
    if form is not None:
        return voice(*form)
    if head[4:8] in ISO_BOXES and not head[8:12].lower().startswith(STILL_BRANDS):
        return voice("an MP4, M4A or 3GP recording", "un enregistrement MP4, M4A ou 3GP")
    if _mpeg_frames(head):
        return voice("an MPEG recording (MP3 or AAC)", "un enregistrement MPEG (MP3 ou AAC)")
    if _gsm_frames(head):
        return voice("a GSM telephone recording", "un enregistrement téléphonique GSM")
    return None


def named_voice(name: str) -> Refusal | None:
    """The refusal of nameless bytes that call themselves a recording."""
    if name.lower().endswith(NAMES):
        return voice("a recording by its name", "un enregistrement d'après son nom")
    return None


def _mpeg_frames(head: bytes) -> bool:
    """An MPEG audio or ADTS frame header: eleven set bits, then no reserved version, layer or rate.

    `FF FE` would be Layer I without a checksum, which nobody records; it is the byte order mark of UTF-16 text.
    """
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or head[1] == 0xFE:
        return False
    if head[1] & 0xF6 == 0xF0:  # ADTS: layer 0, sampling index under 13
        return (head[2] >> 2) & 0x0F < 13
    version, layer = (head[1] >> 3) & 3, (head[1] >> 1) & 3
    return version != 1 and layer != 0 and head[2] >> 4 != 15 and (head[2] >> 2) & 3 != 3


def _gsm_frames(head: bytes) -> bool:
    """Raw GSM 06.10 (ETSI EN 300 961): frames of 33 bytes that each begin with the nibble 0xD."""
    starts = head[: GSM_FRAME * GSM_FRAMES : GSM_FRAME]
    return len(head) >= GSM_FRAME * GSM_FRAMES and all(byte >> 4 == 0xD for byte in starts)
