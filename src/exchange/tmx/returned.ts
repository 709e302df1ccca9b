import { BarobarError } from '../../model/error.ts';
import type { ReturnedSegment, ReturnedWork } from '../../model/exchange.ts';
import { states } from '../../model/translation.ts';
import type { Memory } from './read.ts';

/**
 * A memory with one target language as returned work: its units by their ids, as `writeTmx` gives them. A unit without id
 * has its place for one, which no sentence has.
 *
 * @throws BarobarError `tmx-structure` where there is no source language or more than one target language.
 */
export function memoryAsWork({ path, version, sourceLanguage: source, units }: Memory): ReturnedWork {
  const fail = (message: string, advice: string): never => {
    throw new BarobarError('tmx-structure', message, advice, { path, line: 1, column: 1 });
  };
  if (source === '*all*') fail('The memory names no source language.', 'Name it in "srclang".');
  const isSource = (language: string): boolean => language.toLowerCase() === source.toLowerCase();
  const targets = new Set<string>();
  const segments = units.map(({ id, variants, properties, location }, index): ReturnedSegment => {
    const target = variants.find(({ language }) => !isSource(language));
    for (const { language } of variants) if (!isSource(language)) targets.add(language);
    const state = states.find((known) => known === properties.get('x-state'));
    return {
      id: id ?? `#${index + 1}`,
      original: properties.get('x-document') ?? '',
      source: variants.find(({ language }) => isSource(language))?.text ?? '',
      ...(target && { target: target.text }),
      ...(state && { state }),
      notes: [],
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
