"""What is wrong with a file or a page, in words that tell a clerk what to do, in both languages.

The decoder says codes and numbers only; a code that is not in these tables is never shown.
"""

from domain.arrival import Refusal
from domain.page import Damage, PageUnread
from domain.wording import Sentence

REFUSALS = {
    "empty": Sentence(
        en="The file is empty. Ask the sender to send the paper again.",
        fr="Le fichier est vide. Demandez à l'expéditeur de renvoyer le document.",
    ),
    "not-a-picture": Sentence(
        en="This is no PDF, TIFF, JPEG or PNG inside, whatever its name says. Ask the sender for a fax or a "
        "letter on paper.",
        fr="Ce n'est ni un PDF, ni un TIFF, ni un JPEG, ni un PNG, malgré son nom. Demandez une télécopie ou "
        "une lettre papier.",
    ),
    "damaged": Sentence(
        en="The file is damaged and no page of it can be shown. Ask the sender to send it again.",
        fr="Le fichier est endommagé et aucune page ne peut être affichée. Demandez à l'expéditeur de le renvoyer.",
    ),
    "locked": Sentence(
        en="The PDF is locked with a password. Ask the sender for a copy without a password, by fax, post or hand.",
        fr="Le PDF est protégé par un mot de passe. Demandez une copie sans mot de passe, par télécopieur, par "
        "la poste ou en main propre.",
    ),
    "too-large": Sentence(
        en="The file or its pages are larger than any paper we read. Ask the sender for ordinary pages at up to "
        "300 dpi.",
        fr="Le fichier ou ses pages dépassent toute taille de papier que nous lisons. Demandez des pages "
        "ordinaires d'au plus 300 ppp.",
    ),
    "too-many-pages": Sentence(
        en="The file has more pages than we take in one piece. Ask for it in parts, or scan it in parts.",
        fr="Le fichier compte plus de pages que nous n'en acceptons en une fois. Demandez-le ou numérisez-le en "
        "plusieurs parties.",
    ),
    "timed-out": Sentence(
        en="The file kept the reader busy past its time limit and was stopped. Print the original apart from "
        "our network, or ask for it on paper.",
        fr="Le fichier a occupé le lecteur au-delà du délai et a été arrêté. Imprimez l'original hors de notre "
        "réseau ou demandez-le sur papier.",
    ),
    "hostile": Sentence(
        en="The file made its reader fail the way an attack does. Do not open it; tell the operator and ask the "
        "sender for paper.",
        fr="Le fichier a fait échouer le lecteur comme le ferait une attaque. Ne l'ouvrez pas; avertissez "
        "l'exploitant et demandez un document papier.",
    ),
}

UNREAD = {
    "damaged": Sentence(
        en="The data of this page are damaged. Ask the sender for this page again.",
        fr="Les données de cette page sont endommagées. Demandez cette page de nouveau à l'expéditeur.",
    ),
    "too-large": Sentence(
        en="This page is larger than any paper we read. Ask the sender for it in an ordinary size.",
        fr="Cette page dépasse toute taille de papier que nous lisons. Demandez-la en format ordinaire.",
    ),
    "timed-out": Sentence(
        en="This page was not decoded within the time limit. Look at the original, or ask for the page again.",
        fr="Cette page n'a pas été décodée dans le délai. Regardez l'original ou demandez la page de nouveau.",
    ),
    "decoder-failed": Sentence(
        en="The reader failed on this page. Look at the original, or ask the sender for the page again.",
        fr="Le lecteur a échoué sur cette page. Regardez l'original ou demandez la page de nouveau à l'expéditeur.",
    ),
    "reader-timed-out": Sentence(
        en="Reading this page took longer than its time limit. Read it by eye.",
        fr="La lecture de cette page a dépassé le délai. Lisez-la à l'œil.",
    ),
    "reader-failed": Sentence(
        en="The text reader failed on this page. Read it by eye, or let it be read again.",
        fr="Le lecteur de texte a échoué sur cette page. Lisez-la à l'œil ou faites-la relire.",
    ),
}

DAMAGE = {
    "bad-lines": Sentence(
        en="{n} damaged scan lines. Ask the sender to send again in fine mode if words are missing.",
        fr="{n} lignes de balayage endommagées. Demandez un nouvel envoi en mode fin s'il manque des mots.",
    ),
    "bad-lines-unknown": Sentence(
        en="The receiving machine left damaged scan lines in the page. Compare doubtful words with the sender.",
        fr="L'appareil récepteur a laissé des lignes endommagées dans la page. Vérifiez les mots douteux avec "
        "l'expéditeur.",
    ),
    "bad-run": Sentence(
        en="{n} damaged scan lines in a row: a line of text may be lost. Ask the sender for this page again.",
        fr="{n} lignes endommagées de suite : une ligne de texte peut manquer. Demandez cette page de nouveau.",
    ),
    "decoder-complained": Sentence(
        en="The picture data were faulty in {n} places. Compare doubtful words with the sender.",
        fr="Les données de l'image étaient fautives à {n} endroits. Vérifiez les mots douteux avec l'expéditeur.",
    ),
    "cut-short": Sentence(
        en="The page ends early: its last part did not arrive. Ask the sender for this page again.",
        fr="La page s'arrête trop tôt : la fin n'est pas arrivée. Demandez cette page de nouveau à l'expéditeur.",
    ),
    "more-pictures": Sentence(
        en="The file holds {n} pictures and only the first is shown. Ask the sender what the others are.",
        fr="Le fichier contient {n} images et seule la première est affichée. Demandez ce que sont les autres.",
    ),
    "broken-chain": Sentence(
        en="The list of pages in the file is broken: pages may be missing. Ask the sender how many pages were sent.",
        fr="La liste des pages du fichier est rompue : des pages peuvent manquer. Demandez combien de pages ont "
        "été envoyées.",
    ),
    "repaired": Sentence(
        en="The file was faulty and had to be repaired to be shown. Compare its pages with what the sender says.",
        fr="Le fichier était fautif et a dû être réparé pour être affiché. Comparez ses pages avec ce que dit "
        "l'expéditeur.",
    ),
    "restricted": Sentence(
        en="The PDF carries an owner's password that restricts its use; it could be read.",
        fr="Le PDF porte un mot de passe de propriétaire qui en limite l'usage; il a pu être lu.",
    ),
    "scripts": Sentence(
        en="The PDF carries a script or an automatic action. It was not run; do not open the original.",
        fr="Le PDF contient un script ou une action automatique. Il n'a pas été exécuté; n'ouvrez pas l'original.",
    ),
    "attachments": Sentence(
        en="The PDF carries {n} attached files. They were not opened and are not part of what is read.",
        fr="Le PDF contient {n} fichiers joints. Ils n'ont pas été ouverts et ne font pas partie de la lecture.",
    ),
    "low-resolution": Sentence(
        en="The page came in coarse resolution ({n} lines per inch). Ask the sender for fine mode if words are "
        "doubtful.",
        fr="La page est en basse résolution ({n} lignes par pouce). Demandez le mode fin si des mots sont douteux.",
    ),
    "faint": Sentence(
        en="The print is faint. Ask the sender for a darker copy if words are missing.",
        fr="L'impression est pâle. Demandez une copie plus foncée s'il manque des mots.",
    ),
    "dark": Sentence(
        en="The page is dark: ink covers {n} percent of it. Ask the sender for a lighter copy.",
        fr="La page est sombre : l'encre en couvre {n} pour cent. Demandez une copie plus claire.",
    ),
    "cut-off": Sentence(
        en="Print runs over the edge of the page and may be cut off. Ask the sender for the whole page.",
        fr="Le texte déborde du bord de la page et peut être coupé. Demandez la page entière.",
    ),
    "skewed": Sentence(
        en="The page was fed in askew by {n} degrees. Ask for it again, laid in straight, if words at the edges are "
        "cut off.",
        fr="La page est entrée de travers, de {n} degrés. Demandez-la de nouveau, bien droite, si des mots sont coupés "
        "aux bords.",
    ),
    "speckled": Sentence(
        en="The page is full of specks: shades sent as dots, a dirty scanner or a noisy line. Ask for it again in "
        "black and white, without photo mode, if words are doubtful.",
        fr="La page est parsemée de points : teintes en pointillé, numériseur sale ou ligne bruyante. Demandez-la de "
        "nouveau en noir et blanc, sans mode photo, si des mots sont douteux.",
    ),
    "ink-unread": Sentence(
        en="About {n} percent of the ink was not read as words: handwriting, stamps or pictures. Look at the page.",
        fr="Environ {n} pour cent de l'encre n'a pas été lue comme des mots : écriture, tampons ou images. "
        "Regardez la page.",
    ),
    "doubtful": Sentence(
        en="Most words on this page were hard to read. Check every value against the picture, and ask the sender for a "
        "clearer copy or the original if values are missing.",
        fr="La plupart des mots de cette page étaient difficiles à lire. Vérifiez chaque valeur sur l'image et "
        "demandez une copie plus nette ou l'original s'il manque des valeurs.",
    ),
    "weak-lines": Sentence(
        en="Hardly legible lines: {n} (handwriting, or damage on the way). Type them from the picture, or ask the "
        "sender for this page again.",
        fr="Lignes presque illisibles : {n} (écriture à la main, ou dommage en route). Saisissez-les d'après l'image, "
        "ou demandez cette page de nouveau.",
    ),
}


def refusal(code: str) -> Refusal:
    """The refusal of a whole file; no clause of the policy speaks of damaged files."""
    return Refusal(code=code, clause=None, reason=REFUSALS[code])


def damage(code: str, number: int = 0) -> Damage:
    """One kind of damage with its number filled in."""
    sentence = DAMAGE[code]
    return Damage(code=code, reason=Sentence(en=sentence.en.format(n=number), fr=sentence.fr.format(n=number)))


def unread(number: int, code: str, found: tuple[Damage, ...] = ()) -> PageUnread:
    """A page that could not be read, and what to do about it."""
    return PageUnread(number=number, code=code, reason=UNREAD[code], damage=found)
