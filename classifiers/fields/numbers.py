"""Numbers in words and figures, English and French, and digits that a fax made letters of."""

import re

from classifiers.fields.wordlists import listed

_EN = {
    word: number
    for number, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_FR = {
    word: number
    for number, word in enumerate(
        listed(
            "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
            "dix-huit dix-neuf vingt"
        )
    )
}
_DIZAINES = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "quatre-vingt": 80,
    "quatre-vingts": 80,
}
_WORDS = sorted({*_EN, *_TENS, *_FR, *_DIZAINES, "une", "dix"}, key=len, reverse=True)
NUMBER_WORD = rf"(?:{'|'.join(_WORDS)})(?:[- ](?:et[- ])?(?:{'|'.join(_WORDS)}))?"
"""Pattern of a number in words, folded, up to ninety-nine."""

_LOOKALIKES = str.maketrans("oODQiIlL|!zZsSbBgG", "000011" + "1111" + "22" + "55" + "88" + "99")


def spelled(words: str) -> int | None:
    """The number that folded words say ("twenty-one", "quatre-vingt-dix"), or None."""
    text = re.sub(r"\s+", "-", words.strip()).replace("une", "un").replace("-et-", "-")
    for table in (_EN, _FR, _TENS, _DIZAINES):
        if text in table:
            return table[text]
    for tens, units in ((_TENS, _EN), (_DIZAINES, _FR)):
        for start, value in tens.items():
            unit = units.get(text.removeprefix(f"{start}-")) if text.startswith(f"{start}-") else None
            if unit is not None and unit < 20:
                return value + unit
    return None


def digits(text: str) -> str:
    """Figures with the letters that a fax makes of them turned back: "4O2l" is "4021"."""
    return text.translate(_LOOKALIKES)
