import { characterEntities } from 'character-entities';
import { decodeXml } from '../../../src/xml/decode.ts';
import { readXml } from '../../../src/xml/read.ts';
import { hasEnglish, isFreeAttribute, leftElements } from './pseudo.ts';

/** The elements of an XML page with their attributes, and its English outside of the places where it may stay. */
export function readXmlPage(bytes: Uint8Array, path: string): { skeleton: string[]; english: string[] } {
  const skeleton: string[] = [];
  const english: string[] = [];
  const open: boolean[] = [];
  const text = decodeXml(bytes, path).replace(/&(\w+);/g, (whole, name: string) =>
    /^(?:amp|lt|gt|quot|apos)$/.test(name) || !(name in characterEntities) ? whole : '_',
  );
  readXml(text, path, {
    open({ local, attributes }) {
      const valueFor = (name: string): string | undefined =>
        attributes.find((attribute) => attribute.name === name)?.value;
      const kept = attributes.filter(({ name }) => !/^(?:lang|xml:lang|dir)$/.test(name));
      const shown = kept.map(({ name, value }) => (isFreeAttribute(local, name) ? name : `${name}=${value}`));
      skeleton.push(`<${local} ${shown.join(' ')}>`);
      const language = (valueFor('lang') ?? valueFor('xml:lang'))?.split('-')[0] ?? '';
      const isLeft =
        (open.at(-1) ?? false) ||
        leftElements.has(local) ||
        valueFor('translate') === 'no' ||
        valueFor('hidden') !== undefined ||
        !['', 'en', 'ru'].includes(language);
      open.push(isLeft);
      if (!isLeft)
        for (const name of ['alt', 'title'])
          if (hasEnglish(valueFor(name) ?? '')) english.push(valueFor(name) ?? '');
    },
    close() {
      open.pop();
    },
    text(part) {
      if (open.at(-1) === false && hasEnglish(part)) english.push(part.trim().slice(0, 80));
    },
  });
  return { skeleton, english };
}
