import { evaluate, type MemberNode, type ObjectNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../model/error.ts';
import { type State, states, type Translation } from '../model/translation.ts';
import { memberName, memberOf, parseJson, placeOf } from './json.ts';

/** The form a person chooses where two are at odds. */
export type Side = 'ours' | 'theirs';

/** A returned sentence that was not simply accepted. */
export interface KeptAside {
  readonly id: string;
  /** `conflict`: our translation was changed after the export. `quarantined`: it is not what was sent out. */
  readonly outcome: 'conflict' | 'quarantined';
  /** The English the file says it was made from. */
  readonly source: string;
  readonly target: string;
  readonly state?: State;
  /** The file called it a draft: taken, it is one unless a state is asked for. */
  readonly draft?: boolean;
  readonly notes?: readonly string[];
  /** Our side of a conflict, as it was. */
  readonly ours?: Translation;
  readonly reason?: string;
  /** What a person decided; open while absent. The form that lost stays here. */
  readonly resolved?: Side;
  /** Members this version does not know. */
  readonly [other: string]: unknown;
}

/**
 * The entries of a quarantine file by key, in its order.
 * @throws `locale-syntax`, `locale-value` with the place
 */
export function readQuarantine(text: string, path: string): ReadonlyMap<string, KeptAside> {
  const { body } = parseJson(text, path, 'locale-syntax');
  if (body.type !== 'Object') {
    throw new BarobarError(
      'locale-value',
      'A quarantine file must be an object of returned sentences.',
      'Correct the file or take it back from version control.',
      placeOf(body, path),
    );
  }
  return new Map(
    body.members.map((member) => {
      const { value } = member;
      if (value.type !== 'Object') throw fault(member, path);
      const wrong = value.members.find((each) => !isAllowed(memberName(each), evaluate(each.value)));
      const missing = required.find((name) => !memberOf(value, name));
      if (wrong || missing !== undefined)
        throw fault(wrong ?? member, path, wrong ? memberName(wrong) : missing);
      return [memberName(member), evaluateEntry(value)];
    }),
  );
}

/** Members keep their order: an entry that is written back unchanged is the same. */
function evaluateEntry(node: ObjectNode): KeptAside {
  const entry = evaluate(node) as KeptAside;
  return memberOf(node, 'outcome') ? entry : { ...entry, outcome: 'quarantined' };
}

const required = ['id', 'source', 'target'];

const shapes: ReadonlyMap<string, { readonly is: (value: unknown) => boolean; readonly words: string }> =
  new Map([
    ...[...required, 'reason', 'by'].map((name) => [name, { is: isText, words: 'a text' }] as const),
    [
      'outcome',
      {
        is: (value) => value === 'conflict' || value === 'quarantined',
        words: '“conflict” or “quarantined”',
      },
    ],
    ['state', { is: (value) => states.includes(value as State), words: `one of: ${states.join(', ')}` }],
    ['resolved', { is: (value) => value === 'ours' || value === 'theirs', words: '“ours” or “theirs”' }],
    ['notes', { is: (value) => Array.isArray(value) && value.every(isText), words: 'a list of texts' }],
    ['draft', { is: (value) => typeof value === 'boolean', words: 'true or false' }],
    ['ours', { is: isObject, words: 'an object' }],
  ]);

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAllowed(name: string, value: unknown): boolean {
  return shapes.get(name)?.is(value) ?? true;
}

function fault(member: MemberNode, path: string, name?: string): BarobarError {
  const advice = 'Correct the file or take it back from version control.';
  const message =
    name === undefined
      ? `“${memberName(member)}” is not a returned sentence: it must be an object.`
      : memberName(member) === name
        ? `“${name}” must be ${shapes.get(name)?.words}.`
        : `“${memberName(member)}” is not a returned sentence: it has no “${name}”.`;
  return new BarobarError('locale-value', message, advice, placeOf(member, path));
}
