"""The whole of a reviewer's work in a real browser, with pictures of it for the documentation."""

import pytest
from playwright.sync_api import Page, expect

from domain.verification import Role
from store import audit, tickets
from store.models import Correction, Decision, Ticket
from tests.browser.conftest import Enter, Shot

pytestmark = pytest.mark.django_db(transaction=True)


def open_next(page: Page) -> None:
    page.get_by_role("button", name="Take the next ticket").click()
    expect(page.locator(".claimbar")).to_contain_text("Yours for")


def confirm_everything(page: Page) -> None:
    page.get_by_role("radio", name="Verify").check()
    for box in page.locator("input[name=confirm]").all():
        box.check()


def state_of(order: Ticket) -> str:
    order.refresh_from_db()
    return order.state


def test_two_people_verify_an_order(order: Ticket, others: None, enter: Enter, shot: Shot) -> None:
    """One claims, sees the boxes, corrects a field and verifies; another confirms; the audit chain holds."""
    ada = enter("ada", Role.REVIEWER)
    expect(ada.get_by_role("heading", name="Queue")).to_be_visible()
    expect(ada.locator("tr.masked")).to_have_count(1)
    shot(ada, "queue")
    ada.get_by_role("link", name=order.receipt.number).click()
    expect(ada.locator(".scripted")).to_be_visible()
    ada.keyboard.press("c")
    expect(ada.locator(".claimbar")).to_contain_text("Yours for")

    file_number = ada.get_by_role("textbox", name="File number")
    expect(file_number).to_have_value("S-26O123")
    boxes_lie_over_the_page(ada)
    file_number.focus()
    expect(ada.locator("rect.here")).to_have_count(1)
    expect(ada.locator(".crop:visible image")).to_have_count(1)
    shot(ada, "ticket")

    file_number.fill("S-260123")
    expect(ada.locator("#saved")).to_have_text("Draft saved")
    ada.reload()
    expect(ada.get_by_role("textbox", name="File number")).to_have_value("S-260123")
    ada.get_by_role("button", name="Save corrections").click()
    expect(ada.get_by_role("status").first).to_contain_text("1 field corrected")
    assert Correction.objects.get().value == "S-260123"

    ada.get_by_role("radio", name="Verify").check()
    ada.get_by_role("button", name="Record the decision").click()
    expect(ada.get_by_role("alert")).to_contain_text("Compare every critical field")
    confirm_everything(ada)
    ada.get_by_role("textbox", name="Note").fill("Compared with the paper.")
    ada.locator("#decision").scroll_into_view_if_needed()
    shot(ada, "decide")
    ada.get_by_role("button", name="Record the decision").click()
    expect(ada.get_by_role("status").first).to_contain_text("second person has to confirm")
    assert state_of(order) == "second_review"

    ada.goto(ada.url.replace("/queue", f"/tickets/{order.receipt.number}"))
    expect(ada.get_by_text("another person confirms it")).to_be_visible()
    expect(ada.get_by_role("button", name="Claim")).to_have_count(0)

    ben = enter("ben", Role.SECOND_REVIEWER)
    ben.get_by_role("link", name=order.receipt.number).click()
    ben.get_by_role("button", name="Claim for second review").click()
    expect(ben.locator("#decision")).to_contain_text("first approved by ada")
    confirm_everything(ben)
    ben.get_by_role("button", name="Record the decision").click()
    expect(ben.get_by_role("status").first).to_contain_text("Verified by two people")
    assert state_of(order) == "verified"
    assert Decision.objects.filter(ticket=order).count() == 2
    assert audit.verify() > 0


def boxes_lie_over_the_page(page: Page) -> None:
    """Every box is inside the picture of its page, and the doubtful field's is where its words are printed."""
    picture = page.locator("#page-1 img").bounding_box()
    box = page.locator("#e-f-0-file_number-0").bounding_box()
    assert picture is not None
    assert box is not None
    assert page.locator("#page-1 rect").count() >= 10
    across = (box["x"] - picture["x"]) / picture["width"]
    down = (box["y"] - picture["y"]) / picture["height"]
    assert across == pytest.approx(0.76, abs=0.03)
    assert down == pytest.approx(0.065, abs=0.02)


def test_a_stale_decision_is_refused_kindly(order: Ticket, enter: Enter) -> None:
    """What changed after the page was shown makes the decision void; the note is still there."""
    page = enter("ada", Role.REVIEWER)
    open_next(page)
    order.refresh_from_db()
    tickets.correct(
        order.pk, order.claimed_by_id or 0, order.fence, document=0, name="judge", position=0, value="Justice B. Sample"
    )
    page.get_by_role("radio", name="Refuse").check()
    page.get_by_role("checkbox", name="Not signed").check()
    page.get_by_role("textbox", name="Note").fill("Nobody signed it.")
    page.locator("[name='f.0.judge.0']").fill("Justice B. Sample")
    with page.expect_response(lambda answer: answer.url.endswith("/decide")) as answered:
        page.get_by_role("button", name="Record the decision").click()
    assert answered.value.status == 409
    expect(page.get_by_role("alert")).to_contain_text("changed after this page was shown")
    expect(page.get_by_role("textbox", name="Note")).to_have_value("Nobody signed it.")
    assert not Decision.objects.exists()
    page.get_by_role("button", name="Record the decision").click()
    expect(page.get_by_role("status").first).to_contain_text("Refused")


def test_a_lost_claim_is_told_and_nothing_typed_is_lost(order: Ticket, enter: Enter) -> None:
    """Somebody else took the ticket after the lease ran out; the late answer is refused, the words stay."""
    page = enter("ada", Role.REVIEWER)
    open_next(page)
    Ticket.objects.filter(pk=order.pk).update(lease_until="2020-01-01T00:00:00Z")
    from tests.review import desk

    tickets.claim(order.pk, desk.person("cleo", Role.REVIEWER).pk)
    page.get_by_role("radio", name="Refuse").check()
    page.get_by_role("checkbox", name="Not signed").check()
    page.get_by_role("textbox", name="Note").fill("late")
    page.get_by_role("button", name="Record the decision").click()
    expect(page.get_by_role("alert")).to_contain_text("lease ran out or somebody else took the ticket")
    assert not Decision.objects.exists()


def test_the_keyboard_alone_does_it(order: Ticket, enter: Enter) -> None:
    """Next, fields, decision, zoom, turn and help without a mouse."""
    page = enter("ada", Role.REVIEWER)
    page.wait_for_load_state()
    page.keyboard.press("n")
    expect(page.locator(".claimbar")).to_contain_text("Yours for")
    expect(page.locator(".scripted")).to_be_visible()
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("Enter")
    second = page.evaluate("document.activeElement.id")
    assert first.startswith("f-0-")
    assert second.startswith("f-0-")
    assert first != second
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    wide = page.locator("#page-1 img").bounding_box()
    page.keyboard.press("+")
    wider = page.locator("#page-1 img").bounding_box()
    assert wide is not None
    assert wider is not None
    assert wider["width"] > wide["width"]
    page.keyboard.press("w")
    page.keyboard.press("r")
    turned = page.locator("#page-1 .sheet").bounding_box()
    assert turned is not None
    assert turned["width"] > turned["height"]
    page.keyboard.press("b")
    expect(page.locator("#page-1 rect").first).to_be_hidden()
    page.keyboard.press("d")
    assert page.evaluate("document.activeElement.name") == "kind"


def test_it_speaks_french_and_dark(order: Ticket, others: None, enter: Enter, shot: Shot) -> None:
    """The switch changes the whole site; dark follows the system."""
    page = enter("ada", Role.REVIEWER, dark=True)
    open_next(page)
    page.goto(page.url.split("/tickets")[0] + f"/tickets/{order.receipt.number}")
    expect(page.locator(".scripted")).to_be_visible()
    page.keyboard.press("c")
    expect(page.locator(".claimbar")).to_contain_text("Yours for")
    page.get_by_role("textbox", name="File number").focus()
    shot(page, "dark")
    light = enter("eve", Role.PRIVACY_OFFICER)
    light.get_by_role("button", name="Français").click()
    expect(light.get_by_role("heading", name="File d’attente")).to_be_visible()
    shot(light, "queue-french")
    light.get_by_role("link", name=order.receipt.number).click()
    expect(light.get_by_role("heading", name="Contrôles de la politique")).to_be_attached()
    shot(light, "french")


def test_it_works_with_scripts_off(order: Ticket, enter: Enter) -> None:
    """Without the script the pages, boxes and forms are all there; only the viewer's extras are missing."""
    page = enter("ada", Role.REVIEWER, scripts=False)
    open_next(page)
    expect(page.locator("#page-1 rect").first).to_be_visible()
    expect(page.get_by_role("button", name="Larger")).to_have_count(0)
    page.get_by_role("textbox", name="File number").fill("S-260123")
    page.get_by_role("button", name="Save corrections").click()
    expect(page.get_by_role("status").first).to_contain_text("1 field corrected")
    confirm_everything(page)
    page.get_by_role("button", name="Record the decision").click()
    expect(page.get_by_role("status").first).to_contain_text("second person has to confirm")
    assert state_of(order) == "second_review"
