import type { Look } from '../office/flow.ts';
import { asideName, attributeIn, attributesIn, childOf, type XmlNode } from '../office/node.ts';
import type { Reading } from './reading.ts';
import { isTrue } from './styles.ts';

/** Properties of a run that nobody sees: language, spelling, revisions. */
const unseen: ReadonlySet<string> = new Set([
  ...['w:lang', 'w:noProof', 'w:webHidden', 'w:specVanish', 'w:rPrChange'],
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', asideName],
]);

/** The look of a run. */
export function lookOf(reading: Reading, run: XmlNode): Look {
  const { text } = reading;
  const tag = text.slice(run.start, run.tagEnd);
  const properties = childOf(run, 'w:rPr');
  const markup = properties ? withoutAsides(text.slice(properties.start, properties.end)) : '';
  let traits = reading.looks.get(markup);
  if (!traits) {
    traits = traitsOf(reading, properties?.children ?? []);
    reading.looks.set(markup, traits);
  }
  return { ...traits, open: tag + markup, close: `</${/^<([^\s/>]+)/.exec(tag)?.[1]}>` };
}

/** Comments in the properties of a run are kept before it, and not with its look. */
function withoutAsides(markup: string): string {
  return /<[!?]/.test(markup) ? markup.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '') : markup;
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
  // A font of which only the script is told.
  if (property.name === 'w:rFonts' && values.length === 0) return [];
  const isSwitch = values.length === 1 && /^w:val=(?:1|true|on)$/.test(values[0] ?? '');
  const inner = property.children.map((child) => keyOf(child).join()).join();
  return [`${property.name}[${isSwitch ? '' : values.sort().join()}]${inner}`];
}

function styleOf(properties: readonly XmlNode[]): string | undefined {
  const style = properties.find(({ name }) => name === 'w:rStyle');
  return style && attributeIn(style, 'w:val');
}

/** Whether text of a run is hidden, and whether it is text of programs: by itself, by its style, by that of its paragraph. */
export function visibilityOf(
  { styles }: Reading,
  run: XmlNode,
  paragraphStyle: string | undefined,
): { readonly isHidden: boolean; readonly isCode: boolean } {
  const properties = childOf(run, 'w:rPr')?.children ?? [];
  const vanish = properties.find(({ name }) => name === 'w:vanish');
  const style = styles.traitsOf(styleOf(properties));
  const isHidden = vanish
    ? isTrue(attributeIn(vanish, 'w:val'))
    : style.isHidden || styles.traitsOf(paragraphStyle).isHidden;
  return { isHidden, isCode: style.isCode };
}
