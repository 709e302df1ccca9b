import { formatJson, maximumJsonLength } from './json.ts';

type Members = Record<string, unknown>;

/** Sentences and their members: what is read here costs a tenth of what the parser that knows places costs. */
const maximumMembers = 500_000;

/**
 * The entries of a locale file in exactly the form that `formatJson` gives, by id, in order; nothing where it has any other
 * form or more than any briefing has, and then only a parser can tell what is wrong with it. `JSON.parse` would take several times as long, since each
 * file has keys that no other has, and would pass over a member that stands twice.
 *
 *   {
 *     "s7k2m9qa": {
 *       "source": "The dam opened."
 *     }
 *   }
 */
export function readOwnForm(text: string): Map<string, Members> | undefined {
  const entries = new Map<string, Members>();
  let at = text.startsWith('{\n') && text.length <= maximumJsonLength ? 2 : -1;
  let count = 0;
  while (at > 0) {
    const name = nameAt(text, at, '  ');
    if (name === undefined || entries.has(name)) return undefined;
    const open = at + name.length + '  "": '.length;
    if (!text.startsWith('{\n', open)) return undefined;
    const members: Members = {};
    at = readMembers(text, open + 2, members);
    entries.set(name, members);
    count += 1 + Object.keys(members).length;
    if (count > maximumMembers) return undefined;
    if (text.startsWith('  },\n', at)) at += '  },\n'.length;
    else return text.startsWith('  }\n}\n', at) && at + 6 === text.length ? entries : undefined;
  }
  return undefined;
}

/**
 * The entries of a file in that form, each as a file of its own, in order; an id may be there several times, as a merge of
 * branches can leave it. Nothing where the file has any other form.
 */
export function splitEntries(
  text: string,
): readonly { readonly id: string; readonly text: string }[] | undefined {
  if (!text.startsWith('{\n') || !text.endsWith('\n}\n')) return undefined;
  const entries: { id: string; text: string }[] = [];
  let open: string[] | undefined;
  for (const line of text.slice(2, -3).split('\n')) {
    const id = open ? undefined : /^ {2}"([A-Za-z_][A-Za-z0-9_.-]*)": \{$/.exec(line)?.[1];
    if (id !== undefined) {
      open = [line];
      entries.push({ id, text: '' });
    } else if (open && /^ {2}\},?$/.test(line)) {
      entries.at(-1)!.text = `{\n${open.join('\n')}\n  }\n}\n`;
      open = undefined;
    } else if (open && line.startsWith('    ')) open.push(line);
    else return undefined;
  }
  return open ? undefined : entries;
}

/** A member's name without escapes, as it stands on the line that begins at `at`; nothing for any other line. */
function nameAt(text: string, at: number, indentation: string): string | undefined {
  if (!text.startsWith(`${indentation}"`, at)) return undefined;
  const start = at + indentation.length + 1;
  const end = text.indexOf('"', start);
  const name = text.slice(start, end);
  // `__proto__` would not become a member.
  return text.startsWith('": ', end) && /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name) && name !== '__proto__'
    ? name
    : undefined;
}

/** Reads the members of one entry from the line at `at`; gives where the entry is closed, or -1. */
function readMembers(text: string, from: number, members: Members): number {
  let at = from;
  for (;;) {
    const name = nameAt(text, at, '    ');
    if (name === undefined || Object.hasOwn(members, name)) return -1;
    const start = at + name.length + '    "": '.length;
    let lineEnd = text.indexOf('\n', start);
    // A list or an object goes on to the line that closes it.
    const opener = text[start];
    if ((opener === '[' || opener === '{') && lineEnd === start + 1) {
      const closing = text.indexOf(opener === '[' ? '\n    ]' : '\n    }', start);
      lineEnd = closing < 0 ? -1 : text.indexOf('\n', closing + 1);
    }
    if (lineEnd < 0) return -1;
    const isLast = text[lineEnd - 1] !== ',';
    const value = readValue(text.slice(start, isLast ? lineEnd : lineEnd - 1));
    if (value === undefined) return -1;
    members[name] = value;
    at = lineEnd + 1;
    if (isLast) return at;
  }
}

function readValue(written: string): unknown {
  // A string without escapes stands for itself.
  if (/^"[^"\\\0-\x1f\ud800-\udfff]*"$/.test(written)) return written.slice(1, -1);
  try {
    const value: unknown = JSON.parse(written);
    const again = formatJson(value).slice(0, -1).replaceAll('\n', '\n    ');
    return again === written ? value : undefined;
  } catch {
    // Not JSON, or so deep that writing it back fails.
    return undefined;
  }
}
