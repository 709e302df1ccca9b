import type { MessageValue } from '../../model/messages.ts';
import type { content } from './en/content.ts';
import type { exchanged } from './en/exchanged.ts';
import type { form } from './en/form.ts';
import type { returned } from './en/returned.ts';
import type { source } from './en/source.ts';
import type { workspace } from './en/workspace.ts';

/** The English texts, by name: a finding code, or a code and what it is about if it has several texts. */
type English = typeof content &
  typeof exchanged &
  typeof form &
  typeof returned &
  typeof source &
  typeof workspace;

/** The names of the values in a text: `source` and `kind` of `the {{kind, address}} "{{source}}"`. */
export type ValueNames<Text> = Text extends `${string}{{${infer Value}}}${infer Rest}`
  ? (Value extends `${infer Name},${string}` ? Name : Value) | ValueNames<Rest>
  : never;

/** The values of a text: as many as it has, and no others. `count` chooses among plural forms. */
type Values<Texts> = {
  readonly [Name in ValueNames<Texts[keyof Texts]>]: Name extends 'count' ? number : MessageValue;
};

/** What a finding says: the name of its text, and the values in message and advice. */
export type FindingText = {
  readonly [Name in keyof English]: { readonly text: Name; readonly values: Values<English[Name]> };
}[keyof English];

/** Message and advice of a text; `message_one` … `message_other` where a count chooses among forms. */
type TextForms = Readonly<Record<string, string>>;

/** The texts of one language. */
export type Texts<Part> = { readonly [Name in keyof Part]: TextForms };
