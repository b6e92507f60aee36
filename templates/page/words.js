// What is said, and how: dates and hours as they are printed on the certificate.

const NBSP = "\u00a0";
const DAY_LENGTH = 86400000;

// A sentence in one language; `values` fill its braces.
function sayer(words, language) {
  return (entry, values = {}) =>
    words[language][entry].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// A day, counted from 1970-01-01, or as 2024-03-26: 26. März 2024.
function longDate(day, language) {
  const date = new Date(typeof day === "string" ? day : day * DAY_LENGTH);
  const locale = language === "de" ? "de-DE" : "en-GB";
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return format.format(date).replace(/ /g, NBSP);
}

function moment(date, language) {
  const locale = language === "de" ? "de-DE" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(date);
}

// Minutes in hours of `unit` minutes: 80, 3,5, and of 45 minutes 9⅓, where no decimal figure is true.
function hourNumber(minutes, unit, language) {
  if ((minutes * 100) % unit && unit === 45 && minutes % 15 === 0) {
    const thirds = minutes / 15;
    return `${Math.floor(thirds / 3) || ""}${" ⅓⅔"[thirds % 3]}`;
  }
  const hundredths = Math.floor((200 * minutes + unit) / (2 * unit));
  const number = String(hundredths / 100);
  return language === "de" ? number.replace(".", ",") : number;
}

function hours(minutes, language, say) {
  const said = [60, 45].map((unit) => {
    const number = hourNumber(minutes, unit, language);
    return say(number === "1" ? `hour_${unit}` : `hours_${unit}`, { number });
  });
  return `${said[0]} (${said[1]})`;
}

function period(said, language, say) {
  const first = longDate(said.first, language);
  if (said.first === said.last) return first;
  return say("from_to", { first, last: longDate(said.last, language) });
}
