import type { MarkedText, Tag } from '../../model/content.ts';
import { BarobarError } from '../../model/error.ts';
import type { ReturnedSegment, ReturnedWork } from '../../model/returned-work.ts';
import { states } from '../../model/translation.ts';
import { codesKey, formatMarkup, plainText } from '../../text/markup.ts';
import type { Memory } from './read.ts';

/**
 * A memory with one target language as returned work: its units by their ids, as `writeTmx` gives them. A unit without id
 * has its place for one, which no sentence has.
 *
 * @throws BarobarError `tmx-structure` where there is no source language or more than one target language.
 */
export function memoryAsWork({ path, version, tool, sourceLanguage: source, units }: Memory): ReturnedWork {
  const fail = (message: string, advice: string): never => {
    throw new BarobarError('tmx-structure', message, advice, { path, line: 1, column: 1 });
  };
  if (source === '*all*') fail('The memory names no source language.', 'Name it in "srclang".');
  const isSource = (language: string): boolean => language.toLowerCase() === source.toLowerCase();
  const targets = new Set<string>();
  const segments = units.map(({ id, variants, properties, notes = [], location }, index): ReturnedSegment => {
    const target = variants.find(({ language }) => !isSource(language));
    for (const { language } of variants) if (!isSource(language)) targets.add(language);
    const state = states.find((known) => known === properties.get('x-state'));
    const texts = {
      source: variants.find(({ language }) => isSource(language))?.text ?? '',
      ...(target && { target: target.text }),
    };
    return {
      id: id ?? `#${index + 1}`,
      original: properties.get('x-document') ?? '',
      ...(tool === 'OmegaT' ? readTags(texts) : texts),
      ...(state && { state }),
      notes,
      location,
    };
  });
  if (targets.size > 1) {
    fail(
      `The memory has several target languages: ${[...targets].join(', ')}.`,
      'Put it into tm/, where each export takes what it needs.',
    );
  }
  const [targetLanguage] = targets;
  return { path, format: 'tmx', version, sourceLanguage: source, targetLanguage, segments, findings: [] };
}

interface Texts {
  readonly source: MarkedText;
  readonly target?: MarkedText;
}

/** How OmegaT shows an inline code: the first letter of its element, and its number in the segment from 0. */
const omegatTag = /(<\/?[a-z]{1,3}\d{1,3}\/?>)/;

/** Texts in which the tags of OmegaT are inline codes; those that the source does not have are text. */
function readTags({ source, target }: Texts): Texts {
  if (codesKey(source) !== '' || !omegatTag.test(plainText(source)))
    return target === undefined ? { source } : { source, target };
  const known = new Set(plainText(source).match(new RegExp(omegatTag, 'g')));
  const read = (text: MarkedText): MarkedText =>
    formatMarkup(
      plainText(text)
        .split(omegatTag)
        .map((part): string | Tag => {
          if (!known.has(part)) return part;
          const code = Number(/\d+/.exec(part)?.[0]) + 1;
          return { type: part.startsWith('</') ? 'close' : part.endsWith('/>') ? 'empty' : 'open', code };
        }),
    );
  return { source: read(source), ...(target !== undefined && { target: read(target) }) };
}
