// The page viewer and the keyboard. Everything else works without this file. No text is ever turned into markup.

const SVG = "http://www.w3.org/2000/svg";
const STEP = 1.2;
const LIMITS = [0.25, 6];
const stage = document.querySelector(".stage");
const work = document.getElementById("work");
const holding = document.getElementById("lease") !== null;

// ---- viewer -------------------------------------------------------------------------------------------------------

const view = { zoom: 1, turns: new Map() };
const figures = stage ? [...stage.querySelectorAll("figure")] : [];

function zoomTo(zoom) {
  const [x, y] = [(stage.scrollLeft + stage.clientWidth / 2) / stage.scrollWidth, (stage.scrollTop + stage.clientHeight / 2) / stage.scrollHeight];
  view.zoom = Math.min(LIMITS[1], Math.max(LIMITS[0], zoom));
  stage.querySelector(".stack").style.setProperty("--zoom", String(view.zoom));
  figures.forEach(settle);
  stage.scrollTo({ left: x * stage.scrollWidth - stage.clientWidth / 2, top: y * stage.scrollHeight - stage.clientHeight / 2, behavior: "instant" });
}

function current() {
  const middle = stage.getBoundingClientRect().top + stage.clientHeight / 2;
  return figures.find((figure) => figure.getBoundingClientRect().bottom > middle) ?? figures.at(-1);
}

function fitPage() {
  const sheet = current()?.querySelector(".sheet");
  if (!sheet) return;
  zoomTo((view.zoom * (stage.clientHeight - 44)) / sheet.getBoundingClientRect().height);
  current().scrollIntoView({ block: "start", behavior: "instant" });
}

function turn() {
  const figure = current();
  if (!figure) return;
  view.turns.set(figure, ((view.turns.get(figure) ?? 0) + 90) % 360);
  settle(figure);
}

// A page lying on its side is made as wide as the column again, and its figure as high as it then is.
function settle(figure) {
  const sheet = figure.querySelector(".sheet");
  if (!sheet) return;
  const angle = view.turns.get(figure) ?? 0;
  sheet.style.transform = "";
  sheet.style.margin = "";
  const [width, height] = [sheet.offsetWidth, sheet.offsetHeight];
  const lying = angle % 180 === 90;
  const scale = lying ? width / height : 1;
  if (angle) sheet.style.transform = `rotate(${angle}deg) scale(${scale})`;
  if (lying) sheet.style.margin = `${(width * scale - height) / 2}px 0`;
}

function goToPage(by) {
  const next = figures[figures.indexOf(current()) + by];
  next?.scrollIntoView({ block: "start" });
}

function markCurrent() {
  const number = current()?.dataset.page;
  for (const link of document.querySelectorAll(".pages a")) {
    if (link.textContent === number) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function toggleBoxes() {
  const hidden = stage.classList.toggle("boxless");
  document.querySelector("[data-view=boxes]").setAttribute("aria-pressed", String(!hidden));
}

const views = {
  smaller: () => zoomTo(view.zoom / STEP),
  larger: () => zoomTo(view.zoom * STEP),
  width: () => zoomTo(1),
  page: fitPage,
  turn,
  boxes: toggleBoxes,
};

function pan(down) {
  if (down.button !== 0 || down.pointerType === "touch") return;
  const from = { x: down.clientX + stage.scrollLeft, y: down.clientY + stage.scrollTop };
  const move = (event) => stage.scrollTo({ left: from.x - event.clientX, top: from.y - event.clientY, behavior: "instant" });
  const stop = () => {
    stage.classList.remove("held");
    stage.removeEventListener("pointermove", move);
  };
  down.preventDefault();
  stage.focus({ preventScroll: true });
  stage.classList.add("held");
  stage.setPointerCapture(down.pointerId);
  stage.addEventListener("pointermove", move);
  stage.addEventListener("pointerup", stop, { once: true });
  stage.addEventListener("pointercancel", stop, { once: true });
}

// ---- evidence: the place moves into view, and a crop of it stands beside the input --------------------------------------

function show(place) {
  document.querySelector(".here")?.classList.remove("here");
  if (!place) return;
  place.classList.add("here");
  const [box, frame] = [place.getBoundingClientRect(), stage.getBoundingClientRect()];
  stage.scrollBy({ left: box.left + box.width / 2 - frame.left - frame.width / 2, top: box.top + box.height / 2 - frame.top - frame.height * 0.4 });
}

function crop(input) {
  const drawing = input.closest(".field")?.querySelector(".crop");
  const picture = stage?.querySelector(`figure[data-page="${CSS.escape(input.dataset.page)}"] img`);
  if (!drawing || !picture || !input.dataset.box) return;
  if (!picture.complete || !picture.naturalWidth) {
    picture.loading = "eager";
    picture.addEventListener("load", () => document.activeElement === input && crop(input), { once: true });
    return;
  }
  const [left, top, right, bottom] = input.dataset.box.split(" ").map(Number);
  const [width, height] = [picture.naturalWidth, picture.naturalHeight];
  const high = (bottom - top) * height * 1.9;
  const wide = Math.max((right - left) * width * 1.08, high * 7);
  const image = document.createElementNS(SVG, "image");
  image.setAttribute("href", picture.currentSrc || picture.src);
  image.setAttribute("width", String(width));
  image.setAttribute("height", String(height));
  drawing.setAttribute("viewBox", `${((left + right) / 2) * width - wide / 2} ${((top + bottom) / 2) * height - high / 2} ${wide} ${high}`);
  drawing.replaceChildren(image);
  drawing.removeAttribute("hidden");
}

function uncrop(input) {
  const drawing = input.closest(".field")?.querySelector(".crop");
  drawing?.setAttribute("hidden", "");
  drawing?.replaceChildren();
}

// ---- fields and keys ------------------------------------------------------------------------------------------------

const inputs = work ? [...work.querySelectorAll("[data-box]")] : [];

function step(by) {
  const at = inputs.indexOf(document.activeElement);
  const next = inputs[at < 0 ? (by > 0 ? 0 : inputs.length - 1) : at + by];
  if (next) next.focus();
  else if (by > 0) toDecision();
}

function toDecision() {
  const decision = document.getElementById("decision");
  decision?.scrollIntoView({ block: "start" });
  (decision?.querySelector("input:checked") ?? decision?.querySelector("input"))?.focus();
}

function press(key) {
  const form = document.querySelector(`form[data-key="${key}"]`);
  if (form) form.requestSubmit();
  return form !== null;
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  d: toDecision,
  c: () => press("c"),
  n: () => press("n"),
  q: () => document.querySelector(".bar nav a")?.click(),
  "?": () => document.getElementById("help")?.showModal(),
};
const stageKeys = {
  "+": views.larger,
  "=": views.larger,
  "-": views.smaller,
  0: views.page,
  w: views.width,
  r: views.turn,
  b: views.boxes,
  "[": () => goToPage(-1),
  "]": () => goToPage(1),
};

function typing(target) {
  return target.matches("input:not([type=checkbox], [type=radio]):not([readonly]), select:not(:disabled), textarea");
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") {
    document.activeElement.blur();
    return;
  }
  if (event.key === "Enter" && inputs.includes(event.target)) {
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
    return;
  }
  if (typing(event.target)) return;
  const act = keys[event.key] ?? (stage ? stageKeys[event.key] : undefined);
  if (act) {
    event.preventDefault();
    act();
  }
}

// ---- lease and draft --------------------------------------------------------------------------------------------------

const RENEW_BELOW = 600;
const TYPING_PAUSE = 900;
const lease = { until: 0, lost: false, touched: false };

async function send(address) {
  const answer = await fetch(address, { method: "POST", body: new FormData(work), credentials: "same-origin" }).catch(() => null);
  if (answer?.ok) {
    lease.until = performance.now() + (await answer.json()).seconds * 1000;
    return true;
  }
  if (answer?.status === 409) lease.lost = true;
  return false;
}

function tick() {
  const clock = document.getElementById("lease");
  const left = Math.max(0, Math.round((lease.until - performance.now()) / 1000));
  if (lease.lost || left === 0) {
    clock.textContent = clock.dataset.over;
    clock.classList.add("short");
    return;
  }
  clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  clock.classList.toggle("short", left < 120);
  if (left < RENEW_BELOW && lease.touched) {
    lease.touched = false;
    send(work.dataset.renew);
  }
}

let pause = 0;

function onTyped() {
  const saved = document.getElementById("saved");
  lease.touched = true;
  saved.textContent = saved.dataset.typing;
  clearTimeout(pause);
  pause = setTimeout(async () => {
    saved.textContent = (await send(work.dataset.draft)) ? saved.dataset.saved : "";
  }, TYPING_PAUSE);
}

function onFocus(event) {
  const place = event.target.dataset?.place;
  if (place && stage) show(document.getElementById(place));
  if (event.target.dataset?.box) crop(event.target);
}

// ---- begin ------------------------------------------------------------------------------------------------------------

document.addEventListener("keydown", onKey);
document.querySelector("[data-help]")?.addEventListener("click", (event) => {
  event.preventDefault();
  keys["?"]();
});

if (stage) {
  document.querySelector(".scripted").hidden = false;
  for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", views[button.dataset.view]);
  stage.addEventListener("pointerdown", pan);
  stage.addEventListener("scroll", markCurrent, { passive: true });
  addEventListener("resize", () => figures.forEach(settle));
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", (event) => event.target.dataset?.box && uncrop(event.target));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.place");
    if (!link) return;
    const place = document.getElementById(link.hash.slice(1));
    if (!(place instanceof SVGElement)) return;
    event.preventDefault();
    show(place);
  });
  markCurrent();
}

// A link to a clause opens the folded policy it stands in.
function unfold() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const folded = target ? target.closest("details") ?? target.querySelector("details") : null;
  if (folded) folded.open = true;
  if (folded) target.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", unfold);
unfold();

if (holding) {
  lease.until = performance.now() + Number(document.getElementById("lease").dataset.seconds) * 1000;
  setInterval(tick, 1000);
  tick();
  work.addEventListener("input", onTyped);
  for (const event of ["pointermove", "keydown"]) document.addEventListener(event, () => (lease.touched = true), { passive: true });
}
document.getElementById("trouble")?.scrollIntoView({ block: "center" });
