import {
  type DocumentNode,
  evaluate,
  type MemberNode,
  type ObjectNode,
  parse,
  type ValueNode,
} from '@humanwhocodes/momoa';
import { BarobarError, type ErrorCode } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { positionAt } from '../../text/lines.ts';
import { describeJsonFault } from './json-fault.ts';

/** The one way we write JSON: two spaces, members in the order given, LF, final newline. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** UTF-16 units of one file: fifty thousand sentences with their translations. */
export const maximumJsonLength = 20_000_000;

/**
 * Members and items of one file. A value costs the parser that knows places about 1 kB, and a long briefing has 400 sentences
 * of about five members each.
 */
const maximumValues = 100_000;

/** Objects and lists inside one another: our files have four, and what goes through recursion must end somewhere. */
const maximumDepth = 64;

/**
 * The data of a JSON text of at most `most` values. Refuses what `JSON.parse` would pass over in silence: a member that
 * occurs twice in an object, of which one would be lost.
 * @throws `code` with the place; `file-too-large`
 */
export function parseJson(
  text: string,
  path: string,
  code: ErrorCode,
  most: number = maximumValues,
): unknown {
  const body = withoutMark(text);
  const { members, hasEscapedName } = countMembers(body, path, code, most);
  // V8 from 12.8 on may give the name `\\` for `\n`, `\"` and other escapes (nodejs/node#63785).
  if (hasEscapedName) return evaluate(parseJsonTree(text, path, code));
  try {
    const data: unknown = JSON.parse(body);
    // Of a member that occurs twice the data has one.
    if (membersOf(data) === members) return data;
  } catch {
    // The parser that knows places names the error.
  }
  return evaluate(parseJsonTree(text, path, code));
}

/**
 * JSON with places. Refuses a member that occurs twice in an object.
 * @throws `code` with the place; `file-too-large`
 */
export function parseJsonTree(text: string, path: string, code: ErrorCode): DocumentNode {
  const body = withoutMark(text);
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
  countMembers(body, path, code, maximumValues);
  let document: DocumentNode;
  try {
    document = parse(body, { mode: 'json' });
  } catch (error) {
    const { line = 1, column = 1, message, offset } = error as Error & Partial<Location> & { offset: number };
    throw new BarobarError(
      code,
      `This is not JSON: ${describeJsonFault(message, body, offset)}`,
      'Correct the file or restore it from version control.',
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

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** What the objects of a JSON text have. */
interface MemberCount {
  readonly members: number;
  /** The name of a member has an escape. */
  readonly hasEscapedName: boolean;
}

/** Counts the members of all objects without building anything: a file of 20 MB can hold ten million values. */
function countMembers(text: string, path: string, code: ErrorCode, most: number): MemberCount {
  if (text.length > maximumJsonLength)
    throw tooMuch('characters', maximumJsonLength, { path, line: 1, column: 1 });
  let depth = 0;
  let values = 0;
  let members = 0;
  let hasEscapedName = false;
  let start = 0;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      start = at;
      end = endOfString(text, at);
      at = end;
    } else if (character === ':') {
      members++;
      hasEscapedName ||= text.slice(start, end).includes('\\');
    } else if (character === ',') values++;
    else if (character === '[' || character === '{') {
      values++;
      depth++;
    } else if (character === ']' || character === '}') depth--;
    if (values > most) throw tooMuch('values', most, { path, ...positionAt(text, at) });
    if (depth <= maximumDepth) continue;
    throw new BarobarError(
      code,
      `Objects and lists are nested more than ${maximumDepth} deep.`,
      'Correct the file or restore it from version control.',
      { path, ...positionAt(text, at) },
    );
  }
  return { members, hasEscapedName };
}

/** The offset of the quotation mark that ends the string whose first one is at `start`; the length of the text without one. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = end;
    while (text.charCodeAt(escapes - 1) === backslash) escapes--;
    if ((end - escapes) % 2 === 0) return end;
  }
  return text.length;
}

const backslash = 0x5c;

function tooMuch(what: string, most: number, place: Location): BarobarError {
  return new BarobarError(
    'file-too-large',
    `The file has more than ${most} ${what}.`,
    'Check where it comes from; if it is genuine, split the document into smaller ones.',
    place,
  );
}

function membersOf(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  let members = 0;
  if (Array.isArray(data)) for (const item of data) members += membersOf(item);
  else
    for (const name in data) {
      const value = (data as Readonly<Record<string, unknown>>)[name];
      members += 1 + (typeof value === 'object' ? membersOf(value) : 0);
    }
  return members;
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
        throw new BarobarError(code, `“${name}” occurs twice in one object.`, 'Keep one of the two.', {
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

function memberOf(object: ObjectNode, name: string): MemberNode | undefined {
  return object.members.find((member) => memberName(member) === name);
}

/** Where a node begins. */
export function placeOf(node: MemberNode | ValueNode, path: string): Location {
  return { path, line: node.loc.start.line, column: node.loc.start.column };
}

/** Names of members and indices of items that lead to a value of a file. */
export type Trail = readonly (string | number)[];

/**
 * Where the value at the end of a trail begins, as far as the trail leads; with `name`, where the name of its member
 * begins.
 */
export function placeAt({ body }: DocumentNode, path: string, trail: Trail, of: 'name' | 'value'): Location {
  let node: ValueNode = body;
  let member: MemberNode | undefined;
  for (const step of trail) {
    const next = node.type === 'Object' ? memberOf(node, String(step)) : undefined;
    const value: ValueNode | undefined =
      next?.value ?? (node.type === 'Array' ? node.elements[Number(step)]?.value : undefined);
    if (!value) break;
    member = next;
    node = value;
  }
  return placeOf(of === 'name' && member ? member : node, path);
}
