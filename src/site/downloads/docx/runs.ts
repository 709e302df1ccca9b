import { run, value, w } from '../../../exchange/tables/word-elements.ts';
import type { Code, MarkedText } from '../../../model/content.ts';
import { parseMarkup } from '../../../text/markup.ts';
import type { BuiltElement } from '../../../xml/build.ts';
import { safeAddress } from '../../kit/escape.ts';
import { foldLabel, followed } from '../../kit/inline.ts';
import type { WordPart } from './part.ts';

/** What raw inline HTML makes of the text inside, where it only formats. */
const looksOfHtml: Readonly<Record<string, string>> = {
  b: 'b',
  i: 'i',
  u: 'u',
  s: 'strike',
  sub: 'sub',
  sup: 'sup',
};

/** The look of a code that has text inside. */
const looksOfCodes: Readonly<Record<string, string>> = {
  strong: 'b',
  emphasis: 'i',
  strikethrough: 'strike',
  literal: 'code',
};

/**
 * A marked text as runs. Tags that overlap need no care: each piece of text has the looks of all that are open around it. Links
 * are relationships of the part, and only to addresses that are safe; a footnote is called once, and then named by its number.
 */
export function runsOf(marked: MarkedText, codes: readonly Code[], part: WordPart): readonly BuiltElement[] {
  const written: BuiltElement[] = [];
  const open = new Set<number>();
  const html: string[] = [];
  let linked: { readonly id: string; readonly runs: BuiltElement[] } | undefined;
  const endLink = (): void => {
    if (linked) written.push(w('hyperlink', { 'r:id': linked.id, history: '1' }, ...linked.runs));
    linked = undefined;
  };
  const put = (made: BuiltElement, address: string | undefined): void => {
    const id = address === undefined ? undefined : part.link(address);
    if (id === undefined) {
      endLink();
      written.push(made);
      return;
    }
    if (linked?.id !== id) {
      endLink();
      linked = { id, runs: [] };
    }
    linked.runs.push(made);
  };
  const addressAround = (): string | undefined => {
    const link = [...open].map((number) => codes[number - 1]).find((code) => code?.kind === 'link');
    return link?.href === undefined ? undefined : outside(link.href);
  };
  const looks = (...more: readonly string[]): readonly BuiltElement[] => {
    const names = new Set([
      ...[...open].flatMap((number) => looksOfCodes[codes[number - 1]?.kind ?? ''] ?? []),
      ...html,
      ...more,
    ]);
    return lookOf(names);
  };
  const putText = (text: string, address = addressAround(), ...more: readonly string[]): void => {
    if (text !== '') put(run(text, looks(...(address === undefined ? [] : ['link']), ...more)), address);
  };
  const parts = parseMarkup(marked);
  for (let at = 0; at < parts.length; at++) {
    const each = parts[at] as (typeof parts)[number];
    if (typeof each === 'string') {
      putText(each);
      continue;
    }
    const code = codes[each.code - 1];
    if (!code) continue;
    if (each.type === 'close') {
      open.delete(each.code);
      continue;
    }
    if (code.kind === 'image') {
      const end = code.paired
        ? parts.findIndex(
            (other, place) =>
              place > at && typeof other !== 'string' && other.type === 'close' && other.code === each.code,
          )
        : at;
      const inside = parts.slice(at + 1, Math.max(end, at)).filter((other) => typeof other === 'string');
      const alternative = code.paired && end > at ? inside.join('') : (code.display ?? '');
      const picture = code.picture && part.picture(code.picture, alternative);
      if (picture) {
        put(picture, addressAround());
        if (end > at) at = end;
      } else if (code.paired) open.add(each.code);
      else putText(alternative, undefined, 'i');
      continue;
    }
    if (code.paired) {
      open.add(each.code);
      continue;
    }
    switch (code.kind) {
      case 'break':
        put(w('r', {}, w('br')), undefined);
        break;
      case 'html': {
        const [, closing, name = ''] = /^<(\/?)([a-z]+)\s*\/?>$/i.exec(code.open.trim()) ?? [];
        const look = looksOfHtml[name.toLowerCase()];
        if (name.toLowerCase() === 'br') put(w('r', {}, w('br')), undefined);
        else if (look && closing)
          html.splice(Math.max(html.lastIndexOf(look), 0), html.includes(look) ? 1 : 0);
        else if (look) html.push(look);
        break;
      }
      case 'reference': {
        const note = part.call(foldLabel(code.display ?? ''));
        endLink();
        if (note) written.push(note);
        else putText(code.display ?? '', undefined, 'sup');
        break;
      }
      case 'literal':
        putText(code.display ?? '', addressAround(), 'code');
        break;
      default:
        putText(code.display ?? '', addressAround() ?? outside(code.href ?? followed(code.display ?? '')));
    }
  }
  endLink();
  return written;
}

/** An address that leads out of the file; a place on the page is none here. */
function outside(href: string | undefined): string | undefined {
  return href === undefined || href.startsWith('#') ? undefined : safeAddress(href);
}

/** The properties of a run, in the order of the schema (ECMA-376, part 1, § 17.3.2). */
function lookOf(names: ReadonlySet<string>): readonly BuiltElement[] {
  const has = (name: string): boolean => names.has(name);
  return [
    ...(has('link') ? [value('rStyle', 'Hyperlink')] : has('code') ? [value('rStyle', 'Code')] : []),
    ...(has('b') ? [w('b')] : []),
    ...(has('i') ? [w('i')] : []),
    ...(has('strike') ? [w('strike')] : []),
    ...(has('u') ? [value('u', 'single')] : []),
    ...(has('sub')
      ? [value('vertAlign', 'subscript')]
      : has('sup')
        ? [value('vertAlign', 'superscript')]
        : []),
  ];
}
