import * as v from 'valibot';
import { BarobarError, type ErrorCode } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { findNearest } from '../../text/nearest.ts';
import { parseJson, parseJsonTree, placeAt, type Trail } from './json.ts';

/** What a value of a JSON file must be, and the `T` it is read to. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** The schema of each member of `T`, no more and no fewer: the compiler holds schema and type together. */
export type Members<T> = {
  readonly [Name in keyof T]-?: Record<never, never> extends Pick<T, Name>
    ? v.ExactOptionalSchema<Schema<Exclude<T[Name], undefined>>, undefined>
    : Schema<T[Name]>;
};

/** Members of other programs and people, kept as they are. */
export interface Kept {
  readonly other?: Readonly<Record<string, unknown>>;
}

/** One kind of JSON file. */
export interface FileKind<T> {
  readonly schema: Schema<T>;
  /** What people call the file as a whole, such as “The settings”. */
  readonly name: string;
  readonly syntax: ErrorCode;
  readonly value: ErrorCode;
  /** What to do where the schema gives no advice. */
  readonly advice: string;
  /** Whether the place of a wrong value is its own or that of the member's name. */
  readonly place: 'name' | 'value';
  /** Members and items of one file, if that is not as usual. */
  readonly most?: number;
}

/** One of the steps of the library from a file to what is wrong in it: into a value, or to its name. */
interface Step {
  readonly origin: 'key' | 'value';
  readonly input: unknown;
  readonly key: string | number;
}

/**
 * What the text of a file of this kind holds.
 * @throws the kind's codes with the place; `file-too-large`
 */
export function parseFile<T>(kind: FileKind<T>, text: string, path: string): T {
  const data = parseJson(text, path, kind.syntax, kind.most);
  const result = v.safeParse(kind.schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const steps = (issue.path ?? []) as readonly Step[];
  const last = steps.at(-1);
  const isMissing = last?.origin === 'key' && !Object.hasOwn(Object(last.input), last.key);
  const trail = steps.slice(0, isMissing ? -1 : undefined).map(({ key }) => key);
  const [what = '', advice = kind.advice] = issue.message.split('\n');
  // A predicate, such as “must be a text”, is said of the value.
  const message = /^[a-z]/.test(what) ? `${subjectOf(trail, kind.name)} ${what}` : what;
  const of = last?.origin === 'key' && !isMissing ? 'name' : kind.place;
  const place = placeAt(parseJsonTree(text, path, kind.syntax), path, trail, of);
  throw new BarobarError(kind.value, message, advice, place);
}

/**
 * The items of a file that is a list, each with its number from 1 and its place.
 * @throws as `parseFile`
 */
export function parseItems<T>(
  kind: FileKind<readonly T[]>,
  text: string,
  path: string,
): readonly { readonly item: T; readonly number: number; readonly location: Location }[] {
  const items = parseFile(kind, text, path);
  const document = parseJsonTree(text, path, kind.syntax);
  return items.map((item, at) => ({
    item,
    number: at + 1,
    location: placeAt(document, path, [at], 'value'),
  }));
}

/** How a value is named to people: “target” of “s1”, item 3 of “overrides”. */
function subjectOf(trail: Trail, file: string): string {
  const steps = trail.map((step) => (typeof step === 'number' ? `item ${step + 1}` : `“${step}”`));
  return steps.length === 0 ? file : steps.reverse().join(' of ').replace(/^i/, 'I');
}

/** The value as it is shown to people, on one line. */
export function shown(value: unknown): string {
  return JSON.stringify(value);
}

/**
 * The message of a schema: what is wrong, a sentence or a predicate (“must be a text.”) that is said of the value; then
 * what to do, which must not quote the file.
 */
export function says(what: string | ((value: unknown) => string), advice?: string): (issue: Issue) => string {
  return ({ input }) => {
    const message = (typeof what === 'string' ? what : what(input)).replaceAll('\n', '␊');
    return advice === undefined ? message : `${message}\n${advice}`;
  };
}

type Issue = v.BaseIssue<unknown>;

/** What is wrong inside a value: where, by the names and indices that lead there, and at the value or its name. */
export interface Fault {
  readonly trail: Trail;
  readonly at?: 'name' | 'value';
  /** As of `says`. */
  readonly what: string;
  readonly advice: string;
}

/** A check of a whole value, for what its members must be to one another. */
export function whole<T>(findFault: (value: T) => Fault | undefined): v.RawCheckAction<T> {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    const fault = dataset.typed ? findFault(dataset.value) : undefined;
    if (!fault) return;
    const { trail, at = 'value', what, advice } = fault;
    const origin = at === 'name' ? 'key' : 'value';
    const path = trail.map((key): Step => ({ origin, input: { [key]: true }, key }));
    addIssue({
      message: says(what, advice),
      ...(path.length > 0 && { path: path as unknown as [v.IssuePathItem] }),
    });
  });
}

/** A member that may be absent. */
export function optional<T>(schema: Schema<T>): v.ExactOptionalSchema<Schema<T>, undefined> {
  return v.exactOptional(schema);
}

/** A text. */
export const textSchema: Schema<string> = v.string('must be a text.');

/** A text with at least one character that is seen. */
export const filledTextSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string('must be a text that is not empty.'),
  v.regex(/\S/, 'must be a text that is not empty.'),
);

/** A list of texts. */
export const textsSchema: Schema<readonly string[]> = v.array(
  v.string('must be a text.'),
  'must be a list of texts.',
);

/** One of some words; the nearest one is offered. */
export function choice<T extends string>(allowed: readonly T[]): Schema<T> {
  return v.picklist(allowed, ({ input }) => {
    const nearest = typeof input === 'string' ? findNearest(input, allowed) : undefined;
    const advice = nearest === undefined ? '' : `Did you mean “${nearest}”? `;
    return `cannot be ${shown(input)}.\n${advice}Choose one of: ${allowed.join(', ')}.`;
  });
}

/** An object that has no other members than these: a misspelt one is refused, with the nearest name. */
export function strictObject<T extends object>(members: Members<T>): Schema<T> {
  const known = Object.keys(members);
  const schema = v.strictObject(members as v.ObjectEntries, (issue) =>
    issue.expected === 'never' ? unknownMember(String(issue.input), known) : objectMessage(issue),
  );
  return refuseLists(schema) as unknown as Schema<T>;
}

function unknownMember(name: string, known: readonly string[]): string {
  const nearest = findNearest(name, known);
  const advice = nearest === undefined ? '' : `Did you mean “${nearest}”? `;
  return `There is no setting “${name.replaceAll('\n', '␊')}”.\n${advice}Known here: ${known.join(', ')}.`;
}

/** An object whose other members are kept as `other`. */
export function openObject<T extends Kept>(members: Members<Omit<T, keyof Kept>>): Schema<T> {
  const schema = v.object(members as v.ObjectEntries, objectMessage);
  const open: typeof schema = {
    ...schema,
    '~run'(dataset, config) {
      const input = dataset.value;
      const result = schema['~run'](dataset, config);
      const other = result.issues ? undefined : othersOf(input as object, members);
      if (other) (result.value as { other?: unknown }).other = other;
      return result;
    },
  };
  return refuseLists(open) as unknown as Schema<T>;
}

/** What the schema accepts, as it is written: the schema's defaults and the like are not applied. */
export function unchanged<T extends object>(schema: Schema<T>): Schema<T> {
  return {
    ...schema,
    '~run'(dataset, config) {
      const { value } = dataset;
      const result = schema['~run'](dataset, config);
      return result.issues ? result : ({ typed: true, value } as v.SuccessDataset<T>);
    },
  };
}

function othersOf(input: object, known: object): Kept['other'] {
  let others: [string, unknown][] | undefined;
  for (const name in input)
    if (!Object.hasOwn(known, name)) {
      others ??= [];
      others.push([name, (input as Record<string, unknown>)[name]]);
    }
  // Of entries, `__proto__` becomes a member like any other.
  return others && Object.fromEntries(others);
}

/** The message of an object for all but an unknown member: it is missing one, or is none. */
function objectMessage({ expected, path }: Issue): string {
  return path ? `has no ${expected?.replace(/^"(.*)"$/, '“$1”')}.` : 'must be an object.\nWrite { … }.';
}

/** A list is an object to the library. */
function refuseLists<S extends v.GenericSchema>(schema: S): S {
  return {
    ...schema,
    '~run'(dataset, config) {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
      v._addIssue(schema as never, 'type', dataset as never, config as never);
      return dataset as never;
    },
  };
}

/**
 * An object with a value for each of any names: its entries, in order. The library's own record drops members with names
 * such as `constructor`.
 */
export function dictionary<T>(name: Schema<string>, value: Schema<T>): Schema<ReadonlyMap<string, T>> {
  const record = v.record(v.string(), value, objectMessage);
  const schema = {
    ...record,
    key: name,
    '~run'(dataset: v.UnknownDataset, config: v.Config<Issue>) {
      const input = dataset.value;
      if (typeof input !== 'object' || input === null) return record['~run'](dataset, config as never);
      const entries = new Map<string, T>();
      for (const [key, each] of Object.entries(input)) {
        const named = name['~run']({ value: key }, config);
        const read = named.issues ? named : value['~run']({ value: each }, config);
        if (read.issues) {
          const origin = named.issues ? 'key' : 'value';
          for (const issue of read.issues)
            (issue as { path: unknown[] }).path = [
              { type: 'object', origin, input, key, value: each },
              ...(issue.path ?? []),
            ];
          return { typed: false, value: entries, issues: read.issues };
        }
        entries.set(key, read.value as T);
      }
      return { typed: true, value: entries };
    },
  };
  return refuseLists(schema as unknown as Schema<ReadonlyMap<string, T>>);
}
