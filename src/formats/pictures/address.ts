import type { FindingText } from '../../messages/findings/texts.ts';

/** Where an image of a document leads. */
export type PictureAddress =
  /** `path`: below the source folder, with `/`. */
  | { readonly kind: 'file'; readonly path: string }
  /** Another server. */
  | { readonly kind: 'remote' }
  /** No file of the source folder. */
  | { readonly kind: 'outside'; readonly fault: FindingText };

/**
 * Where an image of the document `path` (`source/2026/visit.md`) leads. An address is percent-encoded, but authors write
 * paths as they are, too: `100%.png` has nothing to decode.
 */
export function resolvePicture(path: string, href: string): PictureAddress {
  const values = { address: href.length > 80 ? `${href.slice(0, 80)}…` : href };
  if (/^(?:https?:)?\/\//i.test(href)) return { kind: 'remote' };
  const outside = (fault: FindingText): PictureAddress => ({ kind: 'outside', fault });
  if (href === '') return outside({ text: 'pictures/outside:unnamed', values: {} });
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return outside({ text: 'pictures/outside:no-file', values });
  const own = href.replace(/[?#].*$/s, '');
  const [source, ...folders] = path.split('/').slice(0, -1);
  const names = own.startsWith('/') ? undefined : folders;
  if (source === undefined || names === undefined)
    return outside({ text: 'pictures/outside:from-root', values });
  for (const part of own.split('/')) {
    const name = decode(part);
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (names.pop() === undefined) return outside({ text: 'pictures/outside', values });
    } else if (/^\.|[\\/\p{Cc}]/u.test(name)) return outside({ text: 'pictures/outside:name', values });
    else names.push(name);
  }
  return names.length === 0
    ? outside({ text: 'pictures/outside:folder', values })
    : { kind: 'file', path: names.join('/') };
}

/** The address of the picture that takes the place of another in a language: `map.ru.png` of `map.png`. */
export function localisePicture(href: string, language: string): string {
  return href.replace(
    /^([^?#]*)(\.[^./?#]+)/,
    (_, start: string, ending: string) => `${start}.${language}${ending}`,
  );
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
