import { tagName } from '../../xml/splice.ts';
import type { Look } from '../office/flow.ts';
import { asideName, attributeIn, attributesIn, type XmlNode } from '../office/node.ts';
import type { Reading, RunTraits } from './reading.ts';
import { isTrue } from './styles.ts';

/** Properties of a run that nobody sees: language, spelling, revisions. */
const unseen: ReadonlySet<string> = new Set([
  ...['w:lang', 'w:noProof', 'w:webHidden', 'w:specVanish', 'w:rPrChange'],
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', asideName],
]);

/** What is said about the text of a run. Most runs of a document begin alike. */
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
    strong: valueIn('w:b') ?? style.strong,
    emphasis: valueIn('w:i') ?? style.emphasis,
    strikethrough: valueIn('w:strike') ?? false,
  };
}

function keyOf(property: XmlNode): string[] {
  if (unseen.has(property.name)) return [];
  const values = attributesIn(property)
    .filter(({ name }) => name !== 'w:hint' && !name.startsWith('xmlns'))
    .map(({ name, value }) => `${name}=${value}`);
  // A font that is named only for one script.
  if (property.name === 'w:rFonts' && values.length === 0) return [];
  const isSwitch = values.length === 1 && /^w:val=(?:1|true|on)$/.test(values[0] ?? '');
  const inner = property.children.map((child) => keyOf(child).join()).join();
  return [`${property.name}[${isSwitch ? '' : values.sort().join()}]${inner}`];
}

function styleOf(properties: readonly XmlNode[]): string | undefined {
  const style = properties.find(({ name }) => name === 'w:rStyle');
  return style && attributeIn(style, 'w:val');
}
