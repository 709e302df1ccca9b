import * as v from 'valibot';
import type { QuotationShapes } from '../../languages/pack.ts';
import { dictionary, type Schema, says, shown, whole } from '../files/json-schema.ts';
import { findTagFault } from '../language-tags.ts';
import { findNameFault } from '../portable-names.ts';

/** A BCP 47 language tag. */
export const tagSchema: Schema<string> = v.pipe(
  v.string(says((value) => `${shown(value)} is not a language tag.`, 'Write a tag such as "ru".')),
  v.check((tag) => findTagFault(tag) === undefined, tagMessage),
  v.metadata({ pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$' }),
);

function tagMessage({ input }: v.BaseIssue<unknown>): string {
  const fault = findTagFault(String(input));
  return fault ? `${fault.message.replaceAll('\n', '␊')}\n${fault.advice}` : '';
}

/** A list of texts, none of them twice. `of` and `example` say what belongs there. */
export function list<T extends string>(item: Schema<T>, of: string, example: string): Schema<readonly T[]> {
  return v.pipe(
    v.array(item, says(`must be a list of ${of}.`, `Write ${example}.`)),
    whole((items) => {
      const at = items.findIndex((each, index) => items.indexOf(each) < index);
      return at === -1
        ? undefined
        : { trail: [at], what: `${shown(items[at])} is listed twice.`, advice: 'Keep one.' };
    }),
    v.metadata({ uniqueItems: true }),
  );
}

/**
 * The path of a file below a folder of the workspace, with `/`. One that leads out of it, or that is an address, hidden
 * (`.git`, `.barobar`) or different on Windows, is none; nor is one with another ending than those named (without their
 * dot). `where` names the folder to people.
 */
export function fileSchema(where: string, endings: readonly string[]): Schema<string> {
  const advice = `Name a file ${where} that ends in ${endings.map((each) => `.${each}`).join(', ')}.`;
  const anyCase = endings.map((each) =>
    each.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`),
  );
  return v.pipe(
    v.string(says((value) => `${shown(value)} is not the path of a file.`, advice)),
    v.check(
      (file) => hasEnding(file, endings) && !isHidden(file) && faultOfPath(file) === undefined,
      says((value) => {
        const fault = isHidden(String(value)) ? undefined : faultOfPath(String(value));
        return `${shown(value)} cannot be used here.${fault === undefined ? '' : ` ${fault}`}`;
      }, advice),
    ),
    v.metadata({ pattern: `^(?!\\.)(?!.*/[./])[^\\\\:/][^\\\\:]*\\.(?:${anyCase.join('|')})$` }),
  );
}

function hasEnding(file: string, endings: readonly string[]): boolean {
  const ending = /[^./]\.([^./]+)$/.exec(file)?.[1]?.toLowerCase();
  return ending !== undefined && endings.includes(ending);
}

/** Windows reaches ".git" by its short name "GIT~1" too. */
function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.') || /^git~\d+$/i.test(part));
}

function faultOfPath(file: string): string | undefined {
  return file
    .split('/')
    .map(findNameFault)
    .find((fault) => fault !== undefined);
}

const marksFault = says(
  (value) => `${shown(value)} is not four quotation marks.`,
  'Write the outer pair and the inner one, such as "«»„“".',
);

/**
 * The member `quotes`: for each language its four quotation marks in a row, the outer pair and the pair within it
 * (`"“”‘’"`).
 */
export const quotesSchema: Schema<Readonly<Record<string, QuotationShapes>>> = v.pipe(
  dictionary(
    tagSchema,
    v.pipe(
      v.string(marksFault),
      v.regex(/^["\p{Pi}\p{Pf}„‚']{4}$/u, marksFault),
      v.transform((text): QuotationShapes => {
        const [open, close, openWithin, closeWithin] = [...text] as [string, string, string, string];
        return { primary: [open, close], secondary: [openWithin, closeWithin] };
      }),
    ),
  ),
  v.description(
    'Quotation marks of a target language: the outer pair and the pair within it, such as "“”‘’".',
  ),
  v.transform((quotes) => Object.fromEntries(quotes)),
);

const fontFault = says(
  (value) => `${shown(value)} is no name of a font.`,
  'Write a name such as "Noto Serif".',
);

/** The member `fonts`: a font for each language. */
export const fontsSchema: Schema<Readonly<Record<string, string>>> = v.pipe(
  dictionary(
    tagSchema,
    v.pipe(v.string(fontFault), v.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u, fontFault)),
  ),
  v.description('Font of the text in translated Word and OpenDocument files, by target language.'),
  v.transform((fonts) => Object.fromEntries(fonts)),
);

/** The same as in `barobar.json`. */
export function formatQuotes(
  quotes: Readonly<Record<string, QuotationShapes>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(quotes).map(([tag, { primary, secondary }]) => [tag, [...primary, ...secondary].join('')]),
  );
}
