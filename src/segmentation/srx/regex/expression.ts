/**
 * A regular expression after its notation is gone: anchors, word boundaries, flags and possessive quantifiers are spelt
 * out in these. A `set` matches one code point and is written as JavaScript's flag `v` writes it, fit to stand alone and
 * inside a class: `a`, `\p{Lu}`, `[a-z&&[^q]]`.
 */
export type Expression =
  | { readonly type: 'set'; readonly set: string }
  | { readonly type: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly type: 'choice'; readonly branches: readonly Expression[] }
  | {
      readonly type: 'repeat';
      readonly body: Expression;
      readonly min: number;
      /** `Infinity` for none. */
      readonly max: number;
      readonly lazy: boolean;
    }
  | {
      readonly type: 'look';
      readonly behind: boolean;
      readonly negative: boolean;
      readonly body: Expression;
    };

/** Matches the empty text. */
export const nothing: Expression = { type: 'sequence', parts: [] };

/** Any code point at all; V8 of Node 20 takes `[^]` with the flag `v` for none. */
export const anything = '\\p{Any}';

/** One code point of a set, which is written as in a regular expression. */
export function set(source: string): Expression {
  return { type: 'set', set: source };
}

/** Expressions one after another; one alone stays as it is. */
export function sequence(parts: readonly Expression[]): Expression {
  return parts.length === 1 ? parts[0]! : { type: 'sequence', parts };
}

/** One of several expressions; one alone stays as it is. */
export function choice(branches: readonly Expression[]): Expression {
  return branches.length === 1 ? branches[0]! : { type: 'choice', branches };
}

/** Before the place: the text that ends here is (not) `body`. */
export function behind(body: Expression, negative = false): Expression {
  return { type: 'look', behind: true, negative, body };
}

/** After the place: the text that begins here is (not) `body`. */
export function ahead(body: Expression, negative = false): Expression {
  return { type: 'look', behind: false, negative, body };
}

/** The expressions directly inside. */
export function inside(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'set':
      return [];
    case 'sequence':
      return expression.parts;
    case 'choice':
      return expression.branches;
    default:
      return [expression.body];
  }
}
