import type { Context } from 'hono';
import { findingLanguages, loadFindings } from '../messages/findings/languages.ts';
import type { Say } from '../messages/findings/say.ts';
import { BarobarError } from '../model/error.ts';
import { unfitCharacter } from '../text/kinds.ts';
import { codePoint } from '../text/letters.ts';

/** The members of a request that came as JSON. */
export type Members = Readonly<Record<string, unknown>>;

/** @throws `usage` for what is no JSON object */
function parseMembers(json: string): Members {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw refuse('The request is no JSON object.');
}

/** @throws `usage` where the member is no text, or has a character that files cannot hold */
export function text(members: Members, name: string): string {
  return storable(textAsTyped(members, name), name);
}

/**
 * The text of a member whatever characters it has: it is checked, or kept as a draft.
 * @throws `usage` where the member is no text
 */
export function textAsTyped(members: Members, name: string): string {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  if (typeof value === 'string') return value;
  throw refuse(`“${name}” must be a text.`);
}

/**
 * The name of a person in a member; undefined where it is missing or empty.
 * @throws `usage` if it is no text of one line, or has a character that files cannot hold
 */
export function person(members: Members, name: string): string | undefined {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  return value === undefined || value === null ? undefined : personNamed(text(members, name), name);
}

/**
 * A person as the member or parameter `name` has it; undefined for an empty name.
 * @throws `usage` as `person`
 */
export function personNamed(value: string, name: string): string | undefined {
  const trimmed = storable(value, name).trim();
  const [found] = /[\t\r\n\u2028\u2029]/.exec(trimmed) ?? [];
  if (found !== undefined) throw unstorable(name, found);
  return trimmed || undefined;
}

/** @throws `usage` where the member is no list of texts, or one has a character that files cannot hold */
export function texts(members: Members, name: string): readonly string[] {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.map((each) => storable(each, name));
  throw refuse(`“${name}” must be a list of texts.`);
}

function storable(value: string, name: string): string {
  const [found] = unfitCharacter.exec(value) ?? [];
  if (found !== undefined) throw unstorable(name, found);
  return value;
}

function unstorable(name: string, character: string): BarobarError {
  return new BarobarError(
    'usage',
    `“${name}” has the character ${codePoint(character)}, which cannot be stored there.`,
    'Delete the text, and type it again.',
  );
}

/** @throws `usage` where the member is none of the choices */
export function choice<T extends string>(members: Members, name: string, choices: readonly T[]): T {
  const value = text(members, name);
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  throw refuse(`“${name}” must be one of ${choices.join(', ')}.`);
}

/** A request that cannot be understood. */
function refuse(message: string): BarobarError {
  return new BarobarError('usage', message, 'Load the page again.');
}

/**
 * The parameter of a request for data.
 * @throws `usage` where it is missing
 */
export function asked(context: Context, name: string): string {
  const value = context.req.query(name);
  if (value !== undefined) return value;
  throw refuse(`“${name}” is missing.`);
}

/** What findings say in the language that the page is in; in English for any other. */
export function sayFor(context: Context): Promise<Say> {
  const wanted = context.req.header('desk-language');
  return loadFindings(findingLanguages.find((language) => language === wanted) ?? 'en');
}

/** Longest request that is no file, in bytes. */
const longestRequest = 1_000_000;

/**
 * The members of a request.
 * @throws `usage` for what is no JSON object; other sites cannot send one without asking first
 */
export async function readBody(context: Context): Promise<Members> {
  if (!context.req.header('content-type')?.startsWith('application/json'))
    throw refuse('The request is no JSON.');
  return parseMembers(new TextDecoder().decode(await readBytes(context, longestRequest)));
}

/**
 * The bytes of a request.
 * @throws `file-too-large` where they are more than `most`; `usage` where they end too early
 */
export async function readBytes(context: Context, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of partsOf(context)) {
    length += part.length;
    if (length > most)
      throw new BarobarError('file-too-large', `The request has more than ${most} bytes.`, 'Send less.');
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The parts of a request; one that ends too early is a refusal, since its page was closed or lost its connection. */
async function* partsOf(context: Context): AsyncGenerator<Uint8Array> {
  try {
    yield* context.req.raw.body ?? [];
  } catch {
    throw refuse('The request ended before all of it arrived.');
  }
}
