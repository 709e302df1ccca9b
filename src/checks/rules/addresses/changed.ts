import type { Address, AddressKind } from '../../../facts/addresses.ts';
import { append } from '../../../text/multimap.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly kind: AddressKind;
  readonly source: string;
  readonly found?: string;
}

/**
 * An address, telephone number or file name of the source that readers of the target cannot use. The edition of a site in
 * another language is the same address, and so are the digits of a telephone number in other groups.
 */
export const addressesChanged: PairCheck<Data> = {
  code: 'addresses/changed',
  severity: 'error',
  summary: 'An e-mail or web address, telephone number or file name of the source is not in the target.',
  since: '0.1.0',
  why: 'One wrong letter in an address leads nowhere, or to a stranger.',
  examples: {
    invalid: [
      { source: 'Write to press@example.org.', target: 'Пишите на press@example.com.' },
      {
        source: 'See https://example.org/news/15.',
        target: 'Глядзіце https://example.org/news/16.',
        language: 'be',
      },
      { source: 'Call +992 37 221-45-67.', target: 'Ба +992 37 221-45-76 занг занед.', language: 'tg' },
    ],
    valid: [
      {
        source: 'See https://en.example.org/news/ (treaty.pdf).',
        target: 'См. https://example.org/ru/news (treaty.pdf).',
      },
      { source: 'Write to press@example.org.', target: 'Пішыце на press@example.org.', language: 'be' },
      { source: 'Call +992 37 221-45-67.', target: 'Ба +992 (37) 221 45 67 занг занед.', language: 'tg' },
    ],
  },
  say: ({ kind, source, found }) =>
    found === undefined
      ? { text: 'addresses/changed:missing', values: { kind, source } }
      : { text: 'addresses/changed', values: { kind, source, found } },
  run: (context) => {
    const sources = context.sourceFacts.addresses();
    if (sources.length === 0) return [];
    const targets = context.targetFacts.addresses();
    const said = new Set(targets.map(({ key }) => key));
    const meant = new Set(sources.map(({ key }) => key));
    const strangers = new Map<AddressKind, Address[]>();
    // Last first, so that the first is taken off the end.
    for (const address of [...targets].reverse()) {
      if (meant.has(address.key)) continue;
      append(strangers, address.kind, address);
    }
    return sources
      .filter(({ key }) => !said.has(key))
      .map((address) => faultOf(context, address, strangers.get(address.kind)?.pop()));
  },
};

function faultOf(
  { source, target }: CheckContext,
  address: Address,
  instead: Address | undefined,
): Fault<Data> {
  const sourceSpan = markedSpan(source, address);
  if (!instead) {
    return {
      data: { kind: address.kind, source: address.text },
      sourceSpan,
    };
  }
  return {
    data: { kind: address.kind, source: address.text, found: instead.text },
    span: markedSpan(target, instead),
    sourceSpan,
  };
}
