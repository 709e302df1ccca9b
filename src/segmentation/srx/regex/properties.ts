import { blocks } from './blocks.ts';
import { rangeSet } from './fold.ts';

/**
 * What tools call a property by other names than JavaScript does: the POSIX names in ICU's reading (UTS #18, annex C) and
 * those of `java.lang.Character`. Names without spaces, hyphens, underscores and case.
 */
const named: ReadonlyMap<string, string> = new Map([
  ['alpha', '\\p{Alphabetic}'],
  ['lower', '\\p{Lowercase}'],
  ['upper', '\\p{Uppercase}'],
  ['punct', '\\p{P}'],
  ['digit', '\\p{Nd}'],
  ['xdigit', '[\\p{Nd}\\p{Hex_Digit}]'],
  ['alnum', '[\\p{Alphabetic}\\p{Nd}]'],
  ['space', '\\p{White_Space}'],
  ['whitespace', '\\p{White_Space}'],
  ['blank', '[\\p{Zs}\\t]'],
  ['cntrl', '\\p{Cc}'],
  ['graph', '[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]'],
  ['print', '[[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]\\p{Zs}]'],
  ['word', '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]'],
  ['ascii', '[\\0-\\x7f]'],
  ['any', '\\p{Any}'],
  ['assigned', '\\P{Cn}'],
  ['l1', '[\\0-\\xff]'],
  ['ideographic', '\\p{Ideographic}'],
  ['javalowercase', '\\p{Lowercase}'],
  ['javauppercase', '\\p{Uppercase}'],
  ['javatitlecase', '\\p{Lt}'],
  ['javaletter', '\\p{L}'],
  ['javaalphabetic', '\\p{Alphabetic}'],
  ['javadigit', '\\p{Nd}'],
  ['javaletterordigit', '[\\p{L}\\p{Nd}]'],
  ['javaspacechar', '\\p{Z}'],
  // No-break spaces are not among them.
  ['javawhitespace', '[[\\p{Z}--[\\u00a0\\u2007\\u202f]]\\t-\\r\\x1c-\\x1f]'],
  ['javaisocontrol', '\\p{Cc}'],
  ['javaideographic', '\\p{Ideographic}'],
]);

/** Sets of letters by case; where case does not matter each holds the letters of the others. */
const byCase =
  /^\\p\{(?:Lu|Ll|Lt|LC|Uppercase(?:_Letter)?|Lowercase(?:_Letter)?|Titlecase_Letter|Cased_Letter)\}$/u;
const allCases = '[\\p{LC}\\p{Lowercase}\\p{Uppercase}]';

/**
 * The set a property names (`Lu`, `IsCyrillic`, `InCyrillic`, `script=Tajik` …); none if nobody knows the name.
 * A caret before the name negates, as in ICU.
 */
export function propertySet(name: string, negative: boolean, ignoreCase: boolean): string | undefined {
  if (name.startsWith('^')) return propertySet(name.slice(1), !negative, ignoreCase);
  const found = findProperty(name.trim());
  if (found === undefined) return undefined;
  const set = ignoreCase && byCase.test(found) ? allCases : found;
  return negative ? `[^${set}]` : set;
}

function findProperty(name: string): string | undefined {
  const [key, value] = name.includes('=') ? name.split('=', 2) : [undefined, name];
  if (value === undefined || value === '') return undefined;
  if (key !== undefined) {
    switch (loosen(key)) {
      case 'gc':
      case 'generalcategory':
        return isKnown(`gc=${unify(value)}`);
      case 'sc':
      case 'script':
        return isKnown(`sc=${unify(value)}`);
      case 'scx':
      case 'scriptextensions':
        return isKnown(`scx=${unify(value)}`);
      case 'blk':
      case 'block':
        return findBlock(value);
      default:
        return undefined;
    }
  }
  if (/^in[ _-]?[a-z]/i.test(value)) {
    const block = findBlock(value.slice(2));
    if (block !== undefined) return block;
  }
  return findPlain(value) ?? (/^is./i.test(value) ? findPlain(value.slice(2)) : undefined);
}

/** A category, a property that is or is not, or a script: ICU takes all three without their kind. */
function findPlain(name: string): string | undefined {
  const known = named.get(loosen(name));
  if (known !== undefined) return known;
  // "LU", "lu" and "Lu" are one, "LC" is written so.
  const short = loosen(name) === 'lc' ? 'LC' : unify(name);
  return isKnown(short) ?? isKnown(`sc=${short}`);
}

function findBlock(name: string): string | undefined {
  const block = blocks.get(loosen(name));
  return block && rangeSet(block[0], block[1], false);
}

/** `OLD ITALIC`, `old_italic` and `Old-Italic` as JavaScript wants it: `Old_Italic`. */
function unify(name: string): string {
  return name
    .trim()
    .split(/[ _-]+/u)
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1).toLowerCase()}`)
    .join('_');
}

function loosen(name: string): string {
  return name.toLowerCase().replace(/[ _-]/gu, '');
}

/** The platform has the list of names, and refuses a wrong one. */
function isKnown(name: string): string | undefined {
  if (!/^[A-Za-z0-9_=]{1,60}$/u.test(name)) return undefined;
  try {
    new RegExp(`\\p{${name}}`, 'u');
    return `\\p{${name}}`;
  } catch {
    return undefined;
  }
}
