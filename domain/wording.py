"""Sentences for people, always in both languages of the house."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "fr"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence in plain words, English and French; never carries OCR text unescaped into a log."""

    en: str
    fr: str

    def spoken(self, language: Language) -> str:
        """The sentence in one language."""
        return self.fr if language == "fr" else self.en
