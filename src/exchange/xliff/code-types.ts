import type { Code, CodeKind } from '../../model/content.ts';

/** What XLIFF calls a code. */
interface CodeType {
  /** XLIFF 1.2 `ctype` of `<g>` and `<bx/>`: bold, italic, underlined, link or `x-…`. */
  readonly paired: string;
  /** XLIFF 1.2 `ctype` of `<x/>`: image, pb, lb or `x-…`. */
  readonly empty: string;
  /** XLIFF 2.x `type`. */
  readonly type: string;
  /** XLIFF 2.x `subType`: `xlf:` where the standard has one. */
  readonly subType?: string;
}

/** What XLIFF calls a code of each kind (`ctype` in 1.2, `type` and `subType` in 2.x). */
export const codeTypes: Readonly<Record<CodeKind, CodeType>> = {
  strong: { paired: 'bold', empty: 'x-bold', type: 'fmt', subType: 'xlf:b' },
  emphasis: { paired: 'italic', empty: 'x-italic', type: 'fmt', subType: 'xlf:i' },
  strikethrough: {
    paired: 'x-strikethrough',
    empty: 'x-strikethrough',
    type: 'fmt',
    subType: 'barobar:strikethrough',
  },
  link: { paired: 'link', empty: 'x-link', type: 'link' },
  image: { paired: 'x-image', empty: 'image', type: 'image' },
  literal: { paired: 'x-literal', empty: 'x-literal', type: 'other', subType: 'barobar:literal' },
  address: { paired: 'x-address', empty: 'x-address', type: 'other', subType: 'barobar:address' },
  break: { paired: 'x-break', empty: 'lb', type: 'fmt', subType: 'xlf:lb' },
  reference: { paired: 'x-reference', empty: 'x-reference', type: 'other', subType: 'barobar:reference' },
  html: { paired: 'x-html', empty: 'x-html', type: 'other', subType: 'barobar:html' },
  run: { paired: 'x-run', empty: 'x-run', type: 'other', subType: 'barobar:run' },
};

/** What stands for a code without content where it cannot be drawn; a forced line break has nothing to show, a tab a sign. */
export function displayOf({ kind, display, open }: Code): string {
  if (kind === 'break') return '';
  return display === '\t' ? '⇥' : (display ?? open);
}
