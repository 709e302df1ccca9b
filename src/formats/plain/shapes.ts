/** What a line is by itself, before its neighbours are known. */
export type Shape = 'rule' | 'end' | 'time' | 'contact' | 'label' | 'date' | 'dateline' | 'notice';

/** Lines above this length are prose whatever they look like, but for datelines, which begin prose. */
const longest = 160;

/** What a line looks like; undefined for prose, headings and names. The first that fits. */
export function shapeOf(line: string): Shape | undefined {
  if (isRule(line)) return 'rule';
  if (isDateline(line)) return 'dateline';
  if (line.length > longest) return undefined;
  if (endMark.test(line)) return 'end';
  if (isTime(line)) return 'time';
  if (isContact(line)) return 'contact';
  if (isDate(line)) return 'date';
  if (isNotice(line)) return 'notice';
  return isLabel(line) ? 'label' : undefined;
}

/** No letter and no digit, or the mark that ends wire copy: `-30-`. */
function isRule(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line) || /^[-–—*# ]+\d{2}[-–—*# ]+$/.test(line);
}

/** A word between marks: `- ENDS -`, `*** КОНЕЦ ***`. */
const endMark = /^[-–—*#=]+ ?\p{L}{3,12} ?[-–—*#=]+$/u;

/** `09:00`, `10.30–11.00`, `9 a.m.` at the start of a line with words after it. */
function isTime(line: string): boolean {
  const clock = /^(\d{1,2})[:.](\d{2})(?=[\s–—-])/.exec(line);
  if (clock) return Number(clock[1]) <= 24 && Number(clock[2]) < 60 && /\p{L}/u.test(line);
  return /^\d{1,2} ?[ap]\.?m\b/i.test(line);
}

const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?:https?:\/\/|www\.)[^\s,;]+/giu;

/** A telephone number: with its country or area code, or any of seven digits and more. */
const telephone = /(?:\+|\(\+?)?\d[\d ().\u00a0-]{5,24}\d/gu;

/** Addresses and telephone numbers with no more words around them than a label and a name have. */
function isContact(line: string): boolean {
  let found = 0;
  let isCertain = false;
  const rest = line
    .replace(address, () => {
      found++;
      isCertain = true;
      return ' ';
    })
    .replace(telephone, (number) => {
      if (number.replace(/\D/g, '').length < 7 || /^(?:19|20)\d\d\D{1,3}(?:19|20)\d\d$/.test(number))
        return number;
      found++;
      isCertain ||= /^[+(]/.test(number);
      return ' ';
    });
  if (found === 0 || /\d{4,}/.test(rest)) return false;
  const words = rest.match(/\p{L}+/gu)?.length ?? 0;
  if (/^[^:]{1,60}:/.test(line) && words <= 8) return true;
  return words === 0 ? isCertain : words <= 3 && /^[\p{L}+(\d]/u.test(line) && !/[.!?]$/.test(line);
}

/** A day with its year, in digits or with a month in letters, and hardly anything else: `Minsk, 15 September 2026`. */
function isDate(line: string): boolean {
  if (line.length > 60 || (line.match(/\p{L}+/gu)?.length ?? 0) > 4) return false;
  return (
    /(?<![\p{L}\d])\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,}[.,]? (?:19|20)\d\d(?!\d)/u.test(line) ||
    /(?<!\p{L})\p{L}{3,}\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d\d(?!\d)/u.test(line) ||
    /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d-\d{2}-\d{2})(?!\d)/.test(line)
  );
}

/** How far from its start a dateline may reach. */
const longestDateline = 100;

/** A place, perhaps a date and an agency, and a dash or stop before the text: `MINSK, 15 September (BelTA) – The …`. */
function isDateline(line: string): boolean {
  const head = line.slice(0, longestDateline);
  // МОСКВА, 15 сентября. /ТАСС/. Совет … and MINSK, 15 September (BelTA). The …
  if (/^\p{Lu}[\p{Lu}\p{M}'’ -]{2,30},[^./(–—]{3,30}\.? ?[/(][^/()]{2,30}[/)]/u.test(head)) return true;
  const dash = /\s(?:[–—]|--?)\s/.exec(head);
  if (!dash) return false;
  const before = head.slice(0, dash.index);
  if (!/\p{L}/u.test(line.slice(dash.index)) || before.split(/\s+/).length > 9) return false;
  const capitals = /^\p{Lu}[\p{Lu}\p{M}'’-]{2,}(?=[\s,]|$)/u.test(before);
  if (capitals && (/[,(/]/.test(before) || /^\p{Lu}[\p{Lu}\p{M}'’ -]{4,}$/u.test(before))) return true;
  if (/^\p{Lu}[\p{L}\p{M}.'’ -]{1,30},\s/u.test(before) && /\d/.test(before)) return true;
  return /^\p{Lu}[\p{L}\p{M}.'’ ,-]{1,40}\([^()]{2,30}\)$/u.test(before);
}

/** What says how a release may be used. Layout cannot tell it from a title, so these words are a list. */
const notices =
  /^(?:for|not for|press|news|media)\b.{0,40}\b(?:release|advisory|publication)\b|\bembargo|пресс-релиз|прэс-рэліз|эмбарг|для (?:немедленной )?публикации|для СМ[ИІ]|иттилооти матбуотӣ/iu;

function isNotice(line: string): boolean {
  return line.length <= 90 && !endsSentence(line) && notices.test(line);
}

/** At most three words with a capital, a colon, and something after it: `Subject: Session`, `A. Ivanov: Thank you.` */
export function isLabel(line: string): boolean {
  const label = /^([^:]{1,32}):\s+\S/u.exec(line)?.[1];
  return label !== undefined && /^\p{Lu}/u.test(label) && label.trim().split(/\s+/).length <= 3;
}

/** Whether a line ends with a stop, perhaps inside quotation marks or brackets. */
export function endsSentence(line: string): boolean {
  return /[.!?…。！？][)\]"'”’»“]{0,3}$/u.test(line);
}

/** Whether all letters are capitals, four of them at least. */
export function isInCapitals(line: string): boolean {
  return !/\p{Ll}/u.test(line) && /\p{Lu}(?:[^\p{Lu}]{0,3}\p{Lu}){3}/u.test(line);
}

/** Whether the first letter or digit is a small letter; an address has no capitals and does not count. */
export function beginsLower(line: string): boolean {
  return /^[^\p{L}\p{N}]{0,3}\p{Ll}/u.test(line) && !/^\S{0,80}(?:@|:\/\/|www\.)/u.test(line);
}
