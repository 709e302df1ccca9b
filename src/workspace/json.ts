import {
  type DocumentNode,
  evaluate,
  type MemberNode,
  type ObjectNode,
  parse,
  type ValueNode,
} from '@humanwhocodes/momoa';
import { BarobarError, type ErrorCode } from '../model/error.ts';
import type { Location } from '../model/location.ts';
import { positionAt } from '../text/lines.ts';

/** The one way we write JSON: two spaces, members in the order given, LF, final newline. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * JSON with places, for files people edit. Refuses what `JSON.parse` would pass over in silence: a member that stands
 * twice, of which one would be lost.
 * @throws `code` with the place
 */
export function parseJson(text: string, path: string, code: ErrorCode): DocumentNode {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const conflict = /^<{7}(?: |$)/m.exec(body);
  if (conflict) {
    throw new BarobarError(
      code,
      'A merge conflict was left in this file.',
      'Resolve it, then run the command again.',
      {
        path,
        ...positionAt(body, conflict.index),
      },
    );
  }
  refuseExcess(body, path, code);
  let document: DocumentNode;
  try {
    document = parse(body, { mode: 'json' });
  } catch (error) {
    const { line = 1, column = 1, message } = error as Error & Partial<Location>;
    const what = message.replace(/\s*\(\d+:\d+\)$/, '').replace(/\.$/, '');
    throw new BarobarError(
      code,
      `This is not JSON: ${what}.`,
      'Correct the file or take it back from version control.',
      {
        path,
        line,
        column,
      },
    );
  }
  refuseDuplicates(document.body, path, code);
  return document;
}

/** Objects and lists inside one another: our files have four, and what goes through recursion must end somewhere. */
const maximumDepth = 64;

/**
 * Members and items of one file. A value costs the parser that knows places about 1 kB, and a long briefing has 400 sentences
 * of about five members each.
 */
const maximumValues = 100_000;

/** UTF-16 units of one file: fifty thousand sentences with their translations. */
export const maximumJsonLength = 20_000_000;

/** Counts without building anything: a file of 25 MB can hold two million values. */
function refuseExcess(text: string, path: string, code: ErrorCode): void {
  if (text.length > maximumJsonLength)
    throw tooMuch('characters', maximumJsonLength, { path, line: 1, column: 1 });
  let depth = 0;
  let values = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') isInText = !isInText;
    else if (isInText) at += character === '\\' ? 1 : 0;
    else if (character === ',') values++;
    else if (character === '[' || character === '{') {
      values++;
      depth++;
    } else if (character === ']' || character === '}') depth--;
    if (values > maximumValues) throw tooMuch('values', maximumValues, { path, ...positionAt(text, at) });
    if (depth <= maximumDepth) continue;
    throw new BarobarError(
      code,
      `More than ${maximumDepth} objects and lists stand inside one another.`,
      'Correct the file or take it back from version control.',
      { path, ...positionAt(text, at) },
    );
  }
}

function tooMuch(what: string, most: number, place: Location): BarobarError {
  return new BarobarError(
    'file-too-large',
    `The file has more than ${most} ${what}.`,
    'Check where it comes from; if it is genuine, split the document into smaller ones.',
    place,
  );
}

function refuseDuplicates(root: ValueNode, path: string, code: ErrorCode): void {
  const open: ValueNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'Array') for (const { value } of node.elements) open.push(value);
    if (node.type !== 'Object') continue;
    const names = new Set<string>();
    for (const member of node.members) {
      const name = memberName(member);
      if (names.has(name)) {
        throw new BarobarError(code, `“${name}” stands twice in one object.`, 'Keep one of the two.', {
          path,
          line: member.loc.start.line,
          column: member.loc.start.column,
        });
      }
      names.add(name);
      open.push(member.value);
    }
  }
}

/** The member's name. */
export function memberName(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}

/** The member with this name, if any. */
export function memberOf(object: ObjectNode, name: string): MemberNode | undefined {
  return object.members.find((member) => memberName(member) === name);
}

/** The members with none of these names, by name, to be spread as `other`: those of other programs and people, kept as they are. */
export function otherMembers(
  object: ObjectNode,
  known: readonly string[],
): { readonly other?: Readonly<Record<string, unknown>> } {
  const all = evaluate(object) as Readonly<Record<string, unknown>>;
  const others = Object.entries(all).filter(([name]) => !known.includes(name));
  return others.length > 0 ? { other: Object.fromEntries(others) } : {};
}

/** Where a node begins. */
export function placeOf(node: MemberNode | ValueNode, path: string): Location {
  return { path, line: node.loc.start.line, column: node.loc.start.column };
}
