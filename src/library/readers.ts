import { sayIn } from '../messages/findings/all.ts';
import { type FindingLanguage, findingLanguages } from '../messages/findings/languages.ts';
import { sayFinding } from '../messages/findings/say.ts';
import type { Finding } from '../model/finding.ts';
import { oneOf, type Shape } from './shapes.ts';

/** For whom findings are worded. */
export interface ReaderOptions {
  /** The language of the readers: of message and advice. English when left out. */
  readonly language?: FindingLanguage;
}

/** The shape of the option `language`, for functions that return messages. */
export const readerShapes: Readonly<Record<string, Shape>> = { language: oneOf(findingLanguages) };

/** Findings in the language of their readers. */
export function wordFor({ language }: ReaderOptions, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => sayFinding(finding, sayIn(language)));
}
