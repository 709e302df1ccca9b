import type { MessageValue } from '../../model/messages.ts';
import type { englishCounts } from '../counts.ts';
import type { ValueNames } from '../findings/texts.ts';
import type { quality } from './en/quality.ts';
import type { sentences } from './en/sentences.ts';

/** The English texts, by area. */
type English = typeof quality & typeof sentences & { readonly counts: typeof englishCounts };

/** The texts of one language: a text, or its plural forms, for each English one. */
export type Resources<Part> = { readonly [Area in keyof Part]: Readonly<Record<string, string>> };

/** The name of a text without its plural form. */
type Bare<Key> = Key extends `${infer Name}_${'one' | 'other'}` ? Name : Key;

/** The texts of an area by their full names, with the names of their values. */
type Named<Area extends keyof English> = {
  readonly [Key in keyof English[Area] as `${Area}.${Bare<Key> & string}`]: ValueNames<English[Area][Key]>;
};

type All = { readonly [Area in keyof English]: Named<Area> };

/** The names of texts that commands print: `status.sent`. */
export type CommandText = { [Area in keyof English]: keyof Named<Area> }[keyof English];

/** The names of the values of a text. */
type ValuesOf<Name> = {
  [Area in keyof English]: Name extends keyof All[Area] ? All[Area][Name] : never;
}[keyof English];

/** The values of a text: as many as it has. `count` chooses among plural forms. */
type Values<Name> = {
  readonly [Value in ValuesOf<Name> & string]: Value extends 'count' ? number : MessageValue;
};

/** Gives a text of commands in one language. */
export type Localise = <Name extends CommandText>(
  name: Name,
  ...values: [ValuesOf<Name>] extends [never] ? [] : [values: Values<Name>]
) => string;

/** Things that a list has more of than it shows. */
export type Things = keyof English['things'];
