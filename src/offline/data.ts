import type { DifferencePart } from '../exchange/write-options.ts';
import type { QuotationShapes } from '../languages/pack.ts';
import type { Code, MarkedText } from '../model/content.ts';
import type { Block } from '../model/document.ts';
import type { Concept, Term } from '../model/glossary.ts';
import type { Levels } from '../model/policy.ts';
import type { Origin, State } from '../model/translation.ts';
import type { Waiver } from '../model/waiver.ts';

/** A translation of a like sentence, with what its source text has otherwise. */
interface PageOffer {
  /** Percent, from 1 to 100. */
  readonly score: number;
  readonly target: MarkedText;
  /** From its source text to that of the sentence. */
  readonly parts: readonly DifferencePart[];
}

/** Earlier work on a sentence: made from another source text, or from the sentences that it was made of. */
export interface PageOrigin {
  readonly target: MarkedText;
  /** From its source text to that of the sentence. */
  readonly parts: readonly DifferencePart[];
  /** What kind of change it is; empty if the work is on other sentences. */
  readonly classes: readonly string[];
}

/** A sentence of the page. */
export interface PageSentence {
  readonly id: string;
  readonly source: MarkedText;
  readonly codes: readonly Code[];
  /** As it went out; empty if there is none. */
  readonly target: MarkedText;
  readonly state: State;
  /** Whether the target is from the translation memory, and nobody has looked at it. */
  readonly isFilled?: true;
  readonly origin?: Origin['kind'];
  /** Shown for its context alone: it is not in the file that goes back. */
  readonly isContext?: true;
  /** What it is a title of: it may occur next to any other sentence. */
  readonly titleOf?: 'link' | 'image' | 'alternative' | 'label';
  /** Notes for the translator and of translators, as they went out. */
  readonly notes: readonly string[];
  readonly origins: readonly PageOrigin[];
  readonly offers: readonly PageOffer[];
}

/** A paragraph, heading, list item or table cell with its sentences. */
export interface PageUnit {
  readonly kind: Block['kind'];
  /** Of a heading. */
  readonly level?: number;
  readonly sentences: readonly PageSentence[];
}

/** A glossary as JSON holds it. */
export type PageConcept = Omit<Concept, 'terms'> & {
  readonly terms: readonly (readonly [tag: string, terms: readonly Term[]])[];
};

/** A form in which translations have a term. */
export interface TermForm {
  readonly form: string;
  readonly count: number;
  /** The words before it, folded, the most frequent first. */
  readonly after: readonly string[];
}

/** All that a page for translators holds about its document. */
export interface PageData {
  readonly document: string;
  readonly path: string;
  readonly title: string;
  readonly source: string;
  readonly target: string;
  readonly units: readonly PageUnit[];
  readonly glossary: readonly PageConcept[];
  /** Forms of terms in translations of the workspace, by concept and term. */
  readonly forms: readonly (readonly [concept: string, term: string, forms: readonly TermForm[]])[];
  /** What checks count as here, the later layer overriding the earlier. */
  readonly levels: readonly Levels[];
  readonly quotes?: Readonly<Record<string, QuotationShapes>>;
  readonly waivers: readonly Waiver[];
  /** The file for translators that the page fills. */
  readonly xliff: string;
}
