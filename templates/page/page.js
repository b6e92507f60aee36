// The page itself. Everything is put in as text; nothing is kept, and nothing is sent.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const words = JSON.parse(byId("words").textContent);

// After so many days the page says that its list is old.
const OLD_AFTER_DAYS = 400;

let language = languageOfBrowser();
// What is on show: the verdict, and when it was found. Null before anything was verified.
let shown = null;
// Whoever scans a second code does not see the verdict on the first one.
let turn = 0;

function languageOfBrowser() {
  const wanted = navigator.languages?.length ? navigator.languages : [navigator.language ?? ""];
  const known = wanted.map((each) => each.slice(0, 2).toLowerCase()).find((each) => each in words);
  return known ?? "en";
}

function speak(chosen) {
  language = chosen;
  const say = sayer(words, language);
  const values = { date: longDate(data.as_of, language), page: data.page };
  document.documentElement.lang = language;
  document.title = `${say("title")} – ${data.issuer}`;
  for (const element of document.querySelectorAll("[data-say]")) {
    const { day } = element.dataset;
    element.textContent = say(element.dataset.say, { ...values, day: day && longDate(day, language) });
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label, values));
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  byId("old").hidden = Date.now() - Date.parse(data.as_of) < OLD_AFTER_DAYS * DAY_LENGTH;
  show();
}

function show() {
  const result = byId("result");
  result.hidden = shown === null;
  const rows = byId("said");
  rows.replaceChildren();
  if (shown === null) return;
  const say = sayer(words, language);
  const { outcome, said } = shown.verdict;
  const values = { date: longDate(data.as_of, language), page: data.page };
  result.dataset.outcome = outcome;
  for (const part of ["verdict", "means", "do"]) {
    byId(part).textContent = say(`${outcome}_${part}`, values);
  }
  byId("verified_at").textContent = say("verified_at", { when: moment(shown.at, language) });
  byId("statement").hidden = !said;
  if (!said) return;
  const untold = say("untold");
  // Names and titles are as they are in any language.
  row(rows, say("name"), said.name, "name");
  row(rows, say("series"), said.series, "series");
  row(rows, say("period"), said.first === null ? untold : period(said, language, say));
  row(rows, say("hours"), said.minutes === null ? untold : hours(said.minutes, language, say));
  row(rows, say("number"), said.number, "number");
  row(rows, say("issued_on"), longDate(said.issuedOn, language));
}

function row(rows, label, text, verbatim) {
  const term = document.createElement("dt");
  const value = document.createElement("dd");
  term.textContent = label;
  value.textContent = text;
  if (verbatim) {
    value.lang = "";
    value.dir = "auto";
    value.className = verbatim;
  }
  rows.append(term, value);
}

async function verify(text) {
  const mine = ++turn;
  byId("hint").textContent = sayer(words, language)("verifying");
  const verdict = await verdictOn(text, data);
  if (mine !== turn) return;
  shown = { verdict, at: new Date() };
  byId("hint").textContent = "";
  show();
  byId("verdict").focus();
}

// The code in the address, which is gone from there, and from this step back, before it is looked at. The
// browser's own list of visited addresses is out of reach: it may keep the one that was opened.
function codeOutOfAddress() {
  const text = location.hash;
  if (text.length < 2) return "";
  try {
    history.replaceState(null, "", location.pathname + location.search);
  } catch {
    location.replace("#");
  }
  return text;
}

function verifyAddress() {
  const text = codeOutOfAddress();
  if (text) verify(text);
}

function verifyPasted() {
  const field = byId("code");
  const text = field.value;
  if (!text.trim()) {
    byId("hint").textContent = sayer(words, language)("nothing_pasted");
    field.focus();
    return;
  }
  field.value = "";
  verify(text);
}

// Whoever comes back to this page by the way back finds nothing of what was verified on it.
function forget() {
  turn += 1;
  shown = null;
  byId("code").value = "";
  byId("hint").textContent = "";
  show();
}

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => speak(button.dataset.language));
}
byId("verify").addEventListener("click", verifyPasted);
byId("code").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  verifyPasted();
});
addEventListener("hashchange", verifyAddress);
addEventListener("pagehide", forget);
const scanned = codeOutOfAddress();
for (const element of document.querySelectorAll("[data-ready]")) element.hidden = false;
speak(language);
if (scanned) verify(scanned);
