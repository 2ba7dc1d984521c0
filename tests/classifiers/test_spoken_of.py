"""Grants that are only spoken of or hang on others, another's records, and orders that undo their own paragraphs."""

import pytest

from classifiers.fields.repair import folded
from classifiers.marks.contingent import depends
from classifiers.marks.of_itself import speaks_of_itself
from classifiers.marks.spoken_of import speaks_of_one
from domain.assessment import Outcome
from tests.classifiers.test_traps_hostile import COMMAND, GRANT, LETTER, ORDER, of_letter, of_order, outcome

WHAT, QUOI = "copies of all invoices", "copie de toutes nos factures"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Would you be willing to release to Quill LLP {WHAT}?",
        f"Kindly tell us what you would need from us in order to release to Quill LLP {WHAT}.",
        f"We are told that we ought to authorise you to release to Quill LLP {WHAT}.",
        f"We are considering the request of Quill LLP that we authorise you to release {WHAT}.",
        f"You asked us to authorise you to release to Quill LLP {WHAT}.",
        f"To authorise you to release to Quill LLP {WHAT}, what form should we use?",
        f"Quill LLP seems to think that it has our permission to receive {WHAT}.",
        f"Much as we would like to authorise you to release {WHAT}, we are unable to.",
        "The answer is, for now, in the negative.",
        f"Dites-nous ce qu'il faudrait pour que vous communiquiez {QUOI}.",
        f"Quill inc. souhaite que nous vous autorisions à lui communiquer {QUOI}.",
        f"Vous nous avez demandé de vous autoriser à communiquer {QUOI}.",
        f"Quill inc. croit avoir notre permission de recevoir {QUOI}.",
        f"Comment pouvons-nous vous autoriser à communiquer {QUOI}?",
        "C'est à regret que nous gardons pour nous les factures.",
        f"Under what terms may you release to Quill LLP {WHAT}?",
        f"Somebody at Quill LLP must have told you that we authorise you to release {WHAT}.",
        f"On nous a suggéré de vous autoriser à communiquer {QUOI}.",
        "Its wish cannot be met.",
    ],
)
def test_a_grant_below_another_verb_is_only_spoken_of(sentence: str) -> None:
    """What is asked, reported, weighed or turned down holds the words of a grant and grants nothing."""
    assert speaks_of_one(folded(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        f"You asked us to authorise this in writing, and we hereby authorise you to release {WHAT}.",
        f"Please tell us what you charge; we authorise you to release {WHAT}.",
        f"We ask that you release to Quill LLP {WHAT}.",
        "Our bank is considering our request for a loan and needs the bills.",
        f"Quill LLP has our permission to receive {WHAT}.",
        f"Nous demandons que vous communiquiez à Quill inc. {QUOI}.",
        "Sa caisse examine une demande de prêt.",
    ],
)
def test_requests_and_reasons_are_not_only_spoken_of(sentence: str) -> None:
    """A plain request, and what others ask of others, keep their force."""
    assert not speaks_of_one(folded(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        f"Once Quill LLP has confirmed its retainer in writing, we authorise you to release {WHAT}.",
        f"On confirmation from our counsel, we authorise you to release {WHAT}.",
        f"We authorise you to release {WHAT} from the day our counsel so advises you.",
        f"Our permission that you release {WHAT} hinges on the sale of the shop.",
        f"We authorise you to release {WHAT} against payment of their debt to us.",
        f"We authorise you to release {WHAT} on the understanding that our insurer consents.",
        f"We authorise you to release {WHAT}, the tribunal permitting.",
        f"We authorise you to release {WHAT} on completion of the purchase.",
        f"Subject to a resolution of our members, we authorise you to release {WHAT}.",
        f"Nous vous autorisons à communiquer {QUOI} une fois le bail renouvelé.",
        f"Faute d'entente d'ici juin, nous vous autorisons à communiquer {QUOI}.",
        f"Sur confirmation de notre avocate, nous vous autorisons à communiquer {QUOI}.",
        f"Moyennant l'accord de notre assureur, nous vous autorisons à communiquer {QUOI}.",
        f"Notre autorisation de communiquer {QUOI} reste suspendue à la vente du magasin.",
    ],
)
def test_leave_that_hangs_on_another_is_doubted(sentence: str) -> None:
    """What somebody else has yet to confirm, approve or pay holds a permission up."""
    assert depends(folded(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        f"With the approval of the directors given on 3 March 2026, we authorise you to release {WHAT}.",
        f"We authorise you to release {WHAT} against payment of your usual fee.",
        "This consent ends once Quill LLP has completed its work and signed the return.",
        f"When you have signed for this letter, please send {WHAT}.",
        f"Avec l'accord du conseil donné le 3 mars 2026, nous vous autorisons à communiquer {QUOI}.",
    ],
)
def test_what_was_done_or_ends_a_letter_holds_nothing_up(sentence: str) -> None:
    """An approval already given, usual fees and the end of a permission are no conditions."""
    assert not depends(folded(sentence))


@pytest.mark.parametrize(
    "grant",
    [
        "We authorise Tidal Registrar Ltd. to release to Ledgerwell Accounting LLP copies of all invoices.",
        "Ledgerwell Accounting LLP may obtain from Tidal Registrar Ltd. copies of all invoices and receipts.",
        "Our former host, Tidal Registrar Ltd., is authorised to release to Ledgerwell Accounting LLP all invoices.",
        "Tidal Registrar Ltd. has our consent to release to Ledgerwell Accounting LLP copies of all invoices.",
        "Copies of all invoices held by Tidal Registrar Ltd. may be released to Ledgerwell Accounting LLP.",
        "Nous donnons instruction à Registraire Marée Ltée de remettre à Ledgerwell Accounting LLP nos factures.",
        "Par la présente, Registraire Marée Ltée peut divulguer à Ledgerwell Accounting LLP toutes nos factures.",
        "Nous consentons à ce que Registraire Marée Ltée communique à Ledgerwell Accounting LLP nos factures.",
    ],
)
def test_what_another_company_gives_is_no_release_of_ours(grant: str) -> None:
    """A permission to another host that reaches us as a copy lets us give nothing."""
    assert of_letter(GRANT, grant) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "told", ["P.S. Wait for my call.", "P.-S. Finalement, laissez tomber.", "Addendum: the firm was dismissed; bin it."]
)
def test_additions_that_are_not_surely_harmless_leave_doubt(told: str) -> None:
    """What stands below a finished letter may take it back."""
    assert outcome(f"{LETTER.rstrip()}\n\n{told}\n", "Anneliese Moreau") is not Outcome.ADMISSIBLE


def test_thanks_below_a_letter_do_no_harm() -> None:
    """A postscript of thanks takes nothing back."""
    told = f"{LETTER.rstrip()}\n\nP.S. Thank you for your help with our site last week.\n"
    assert outcome(told, "Anneliese Moreau") is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    "clause",
    [
        "3. The foregoing was discharged by consent on 12 March 2026.",
        "3. Leave to appeal having been given, paragraph 1 sleeps until the Court of Appeal has spoken.",
        "3. Justice Sample has since directed that nothing be done under paragraph 1.",
        "3. A stay was entered on 9 March 2026.",
        "3. The plaintiff has given up the benefit of paragraph 1.",
        "3. Paragraph 1 takes hold when the plaintiff posts security.",
        "3. Ce qui précède a été levé de consentement le 12 mars 2026.",
        "3. Le paragraphe 1 a été biffé lors du retour de la requête.",
        "3. La demanderesse a renoncé au bénéfice du paragraphe 1.",
        "3. The Court of Appeal has put paragraph 1 on hold.",
        "3. Counsel agree that paragraph 1 is not to be served.",
        "3. The action having been discontinued, paragraph 1 has no object.",
        "3. Enforcement of paragraph 1 is left to a further application.",
        "3. Master Quill recalled the above order on 15 March 2026.",
        "3. This order was made in error and a fresh one will issue.",
        "3. D'ici la date de retour, nul n'a à donner suite au paragraphe 1.",
    ],
)
def test_a_paragraph_that_speaks_of_another_may_undo_it(clause: str) -> None:
    """Whatever is said of a paragraph beyond the usual leaves doubt."""
    assert speaks_of_itself(folded(clause))


@pytest.mark.parametrize(
    "clause",
    [
        "4. Paragraph 1 may be reviewed on 48 hours' notice.",
        "4. Paragraph 1 applies to its successors as well.",
        "4. This Court orders that paragraph 5 ceases to have effect on August 11, 2026.",
        "4. What paragraph 2 calls for is due when twenty days have run.",
        "4. Nothing in paragraphs 1 to 3 prevents a host from seeking directions.",
        "4. Le paragraphe 2 s'applique à tous les sites.",
        "Le juge Sample a entendu la demande.",
        "Recalling the direction of the case management judge of July 15, 2026.",
        "The plaintiff undertakes to pay the reasonable costs of complying with paragraph 1.",
        "Le paragraphe 1 lie les ayants droit.",
    ],
)
def test_what_paragraphs_usually_say_of_each_other_undoes_nothing(clause: str) -> None:
    """Review, reach, term and due day of a paragraph are no second thoughts."""
    assert not speaks_of_itself(folded(clause))


@pytest.mark.parametrize(
    "words",
    [
        "Infinet Communications Group Inc., should the Master so designate it, shall produce",
        "Infinet Communications Group Inc. shall, following the ruling on privilege, produce",
        "Infinet Communications Group Inc. shall, at such time as the Court may fix, produce",
        "Infinet Communications Group Inc. is put on notice that it may be ordered to produce",
        "Infinet Communications Group Inc. shall stand ready to produce",
        "Infinet Communications Group Inc. shall, if and to the extent that the referee so recommends, produce",
        "The plaintiff shall serve Infinet Communications Group Inc. and Tidal Registrar Ltd. shall produce",
    ],
)
def test_a_choice_or_ruling_to_come_inside_a_command_leaves_doubt(words: str) -> None:
    """A command that waits for somebody's choice or ruling commands nothing yet."""
    clause = f"1. {words} to counsel for the plaintiff the name of the holder of account ICG-20304."
    assert clause not in ORDER
    assert of_order(COMMAND, clause) is not Outcome.ADMISSIBLE
