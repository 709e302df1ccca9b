import { tagName } from '../../xml/splice.ts';
import type { Look } from '../office/flow.ts';
import { attributeIn, type XmlNode } from '../office/node.ts';
import type { Reading, RunTraits } from './reading.ts';
import { isSeenOnSpace, keyOf } from './seen-properties.ts';
import { isTrue } from './styles.ts';

/** The properties of the text of a run. Most runs of a document begin with the same markup. */
export function runTraits(reading: Reading, run: XmlNode, properties: XmlNode | undefined): RunTraits {
  const { text, runs } = reading;
  const head = text.slice(run.start, properties?.end ?? run.tagEnd);
  const known = runs.get(head);
  if (known) return known;
  const inner = properties?.children ?? [];
  const vanish = inner.find(({ name }) => name === 'w:vanish');
  const style = reading.styles.traitsOf(styleOf(inner));
  const hasAsides = /<[!?]/.test(head);
  const traits: RunTraits = {
    look: {
      ...traitsOf(reading, inner),
      open: hasAsides ? head.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '') : head,
      close: `</${tagName(head)}>`,
    },
    isHidden: vanish ? isTrue(attributeIn(vanish, 'w:val')) : style.isHidden || undefined,
    isCode: style.isCode,
    hasAsides,
  };
  runs.set(head, traits);
  return traits;
}

function traitsOf({ styles }: Reading, properties: readonly XmlNode[]): Omit<Look, 'open' | 'close'> {
  const valueIn = (name: string): boolean | undefined => {
    const found = properties.find((each) => each.name === name);
    return found && isTrue(attributeIn(found, 'w:val'));
  };
  const style = styles.traitsOf(styleOf(properties));
  return {
    key: properties.flatMap(keyOf).sort().join(';'),
    spaceKey: [...style.onSpace, ...properties.filter(isSeenOnSpace).flatMap(keyOf)].sort().join(';'),
    strong: valueIn('w:b') ?? style.strong,
    emphasis: valueIn('w:i') ?? style.emphasis,
    strikethrough: valueIn('w:strike') ?? false,
  };
}

function styleOf(properties: readonly XmlNode[]): string | undefined {
  const style = properties.find(({ name }) => name === 'w:rStyle');
  return style && attributeIn(style, 'w:val');
}
