import type { Span } from '../model/location.ts';

/** What an address leads to, in the words of messages. */
export type AddressKind = 'e-mail address' | 'web address' | 'telephone number' | 'file name';

/** What readers copy letter for letter. */
export interface Address extends Span {
  readonly kind: AddressKind;
  readonly text: string;
  /** Equal if two texts give the same one: editions of a site in other languages, digits in other groups. */
  readonly key: string;
}

const mailbox = /[\p{L}\p{N}._%+-]{1,64}$/u;
const mailHost = /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}]{2,24}/u;
/** Any, since a wrong one is a fault too. */
const scheme = /[a-z][a-z0-9+.-]{1,9}:\/\/$/i;
/** Up to white space or a mark that closes the quotation or bracket around the address. */
const webRest = /^[^\s<>"«»“”„‹›|\\^`{}]{1,2000}/u;
/** Punctuation of the sentence after the address. */
const sentenceEnd = /[.,;:!?…'’)\]*]$/u;
const telephone = /(?<![\p{L}\p{N}+])\+\d(?:[ \u00a0\u202f().‑-]{0,2}\d){6,14}(?!\d)/gu;
const fileName =
  /(?<![\p{L}\p{N}@/._-])[\p{L}\p{N}][\p{L}\p{N}_-]{0,80}(?:\.[\p{L}\p{N}_-]{1,80}){0,3}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|txt|rtf|zip|jpe?g|png|mp[34]|xml|xlf|html?)(?![\p{L}\p{N}])/giu;

/** The addresses of a plain text, in order. Linear time: every pattern has a bound on its length. */
export function readAddresses(text: string): readonly Address[] {
  // Most sentences have none: four looks decide.
  const hasMail = text.includes('@');
  const hasWeb = text.includes('://') || /www\./i.test(text);
  const hasTelephone = /\+\d/.test(text);
  const hasFile = /\.(?:pdf|doc|xls|ppt|od[ts]|csv|txt|rtf|zip|jpe?g|png|mp[34]|xml|xlf|html?)/i.test(text);
  if (!hasMail && !hasWeb && !hasTelephone && !hasFile) return nothing;
  const found: Address[] = [];
  const add: Add = (kind, start, end, key) =>
    void found.push({ kind, start, end, text: text.slice(start, end), key });
  if (hasWeb) readWeb(text, add);
  if (hasMail) readMail(text, add);
  if (hasTelephone) {
    for (const { 0: number, index } of text.matchAll(telephone))
      add('telephone number', index, index + number.length, number.replace(/\D/g, ''));
  }
  if (hasFile) {
    for (const { 0: name, index } of text.matchAll(fileName))
      add('file name', index, index + name.length, name);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // A file's name at the end of a web address, a mailbox in one: parts of what has been found.
  let end = 0;
  return found.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}

const nothing: readonly Address[] = [];

type Add = (kind: AddressKind, start: number, end: number, key: string) => void;

function readMail(text: string, add: Add): void {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const before = mailbox.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const after = mailHost.exec(text.slice(at + 1, at + 600))?.[0];
    if (before === undefined || after === undefined) continue;
    const address = `${before}@${after}`;
    add('e-mail address', at - before.length, at + 1 + after.length, address.toLowerCase());
  }
}

function readWeb(text: string, add: Add): void {
  let last = 0;
  for (const { 0: mark, index } of text.matchAll(/:\/\/|www\./gi)) {
    if (index < last) continue;
    let start = index;
    if (mark === '://') {
      const before = scheme.exec(text.slice(Math.max(0, index - 10), index + 3))?.[0];
      if (before === undefined) continue;
      start = index + 3 - before.length;
    } else if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) continue;
    let end =
      index + mark.length + (webRest.exec(text.slice(index + mark.length, index + 2010))?.[0].length ?? 0);
    // A closing bracket may belong to the address: `.../Treaty_(1992)`.
    const hasBracket = text.slice(start, end).includes('(');
    while (end > index && sentenceEnd.test(text[end - 1] as string) && !(hasBracket && text[end - 1] === ')'))
      end--;
    if (end <= index + mark.length) continue;
    last = end;
    add('web address', start, end, webKey(text.slice(start, end)));
  }
}

/**
 * An address without its scheme, if that is the usual one, `www` and last slash, and without the part that names a language: the Russian edition of
 * `https://en.example.org/news` is at `https://example.org/ru/news`, wherever the site puts its languages.
 */
function webKey(address: string): string {
  const [, other = '', host = '', rest = ''] =
    /^(?:https?:\/\/|([^/]*:\/\/))?(?:www\.)?([^/?#]*)(.*)$/isu.exec(address) ?? [];
  const bareHost = host.toLowerCase().replace(/^(?:en|eng|ru|rus|be|bel|by|tg|tgk|tj)\./, '');
  const bareRest = rest.replace(/\/(?:en|eng|ru|rus|be|bel|by|tg|tgk|tj)(?=[/?#]|$)/i, '');
  return `${other}${bareHost}${bareRest}`.replace(/\/$/, '');
}
