import * as v from 'valibot';
import type { GateRules, Level, Levels, Override } from '../../model/policy.ts';
import { states } from '../../model/translation.ts';
import { parseInstant } from '../../text/calendar.ts';
import {
  choice,
  dictionary,
  optional,
  type Schema,
  says,
  shown,
  strictObject,
} from '../files/json-schema.ts';
import { list, tagSchema } from './value-schemas.ts';

const levelSchema: Schema<Level> = choice<Level>(['error', 'warning', 'note', 'off']);

const checkKeySchema = v.pipe(
  v.string(),
  v.regex(
    /^(?:\*|[a-z]+\/(?:\*|[a-z]+(?:-[a-z]+)*))$/,
    says(
      (key) => `${shown(key)} is no code of a check.`,
      'Write a code such as "numbers/missing", "numbers/*" or "*".',
    ),
  ),
);

/** The member `checks`: levels by code. Whether there is such a check is known only where checks are run. */
export const checksSchema: Schema<Levels> = v.pipe(
  dictionary(checkKeySchema, levelSchema),
  v.description(
    'How much findings matter: a level by finding code, such as "numbers/missing", "numbers/*" or "*".',
  ),
  v.transform((levels): Levels => Object.fromEntries(levels)),
);

const instantFault = says(
  (value) => `${shown(value)} is no date and time with its offset.`,
  'Write such as "2026-11-24T10:00:00+05:00".',
);

/** A state that work can be required to have. */
export const stateSchema: Schema<GateRules['state']> = choice(states.filter((name) => name !== 'initial'));

/** The member `gate`: the rules it gives. */
export const gateSchema: Schema<Partial<GateRules>> = v.pipe(
  strictObject<Partial<GateRules>>({
    complete: optional(
      v.pipe(
        v.boolean(says((value) => `cannot be ${shown(value)}.`, 'Write true or false.')),
        v.description('Whether every sentence must have a current translation (default: true).'),
      ),
    ),
    state: optional(
      v.pipe(stateSchema, v.description('The lowest state of a translation (default: translated).')),
    ),
    reviewer: optional(
      v.pipe(
        choice(['any', 'other'] as const),
        v.description(
          '"other": each sentence is reviewed by someone who did not translate it (default: any).',
        ),
      ),
    ),
    findings: optional(
      v.pipe(
        levelSchema,
        v.description(
          'The lowest severity of findings that closes the gate; "off": none does (default: error).',
        ),
      ),
    ),
    embargo: optional(
      v.pipe(
        v.string(instantFault),
        v.check((text) => parseInstant(text) !== undefined, instantFault),
        v.description('Not before this date and time with its offset, such as "2026-11-24T10:00:00+05:00".'),
        v.metadata({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*(?:Z|[+-]\\d\\d:?\\d\\d)$' }),
      ),
    ),
  }),
  v.description('What must hold before a document is assembled or published.'),
);

const nameFault = says(
  (value) => `${shown(value)} is no name of documents.`,
  'Write a name such as "csto-session", or a pattern such as "csto-*".',
);

const nameSchema: Schema<string> = v.pipe(
  v.string(nameFault),
  v.regex(/^[^\\\0]{1,200}$/, nameFault),
  v.check((name) => name.trim() !== '', nameFault),
);

const overrideSchema: Schema<Override> = v.pipe(
  strictObject<Override>({
    documents: optional(
      v.pipe(
        list(nameSchema, 'names', '["csto-*"]'),
        v.metadata({ description: 'Names or patterns of documents (default: all).', minItems: 1 }),
      ),
    ),
    languages: optional(
      v.pipe(
        list(tagSchema, 'language tags', '["tg"]'),
        v.metadata({ description: 'Target languages (default: all).', minItems: 1 }),
      ),
    ),
    checks: optional(checksSchema),
    gate: optional(gateSchema),
  }),
  v.check(
    ({ documents, languages }) => documents?.length !== 0 && languages?.length !== 0,
    ({ input }) =>
      `“${(input as Override).documents?.length === 0 ? 'documents' : 'languages'}” of this override is empty, so it holds for none.\nName one, or remove the override.`,
  ),
  v.check(
    ({ documents, languages }) => documents !== undefined || languages !== undefined,
    'This override says neither for which documents nor for which languages.\nName either, or put it outside of “overrides”.',
  ),
  v.check(
    ({ checks, gate }) => Object.keys({ ...checks, ...gate }).length > 0,
    'This override changes nothing.\nGive it “checks” or “gate”.',
  ),
  v.metadata({
    allOf: [
      { anyOf: [{ required: ['documents'] }, { required: ['languages'] }] },
      { anyOf: [atLeastOne('checks'), atLeastOne('gate')] },
    ],
  }),
);

function atLeastOne(name: string): object {
  return { required: [name], properties: { [name]: { minProperties: 1 } } };
}

/** The member `overrides`: what is asked otherwise of some documents and languages. */
export const overridesSchema: Schema<readonly Override[]> = v.pipe(
  v.array(overrideSchema, says('must be a list.', 'Write [{ "languages": ["tg"], … }].')),
  v.description('Checks and gate of some documents or languages; a later override replaces an earlier one.'),
);
