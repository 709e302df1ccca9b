import type { CodeKind } from '../../model/content.ts';
import type { Span } from '../../model/location.ts';
import type { TitlePlace } from './links.ts';

/** A code while it is being read. The two halves of a pair share one object. */
export interface Draft {
  kind: CodeKind;
  paired: boolean;
  display?: string;
  href?: string;
  title?: string;
  titlePlace?: TitlePlace;
  /** What closes the pair, if the document has something else there. */
  close?: string;
  /** Raw HTML that can be read as a pair, as long as it crosses no other pair. */
  readonly isHtml?: boolean;
}

/** A part of a content that is not verbatim text. */
export type Mark =
  | (Span & { readonly role: 'text'; readonly text: string })
  | (Span & { role: 'open' | 'close' | 'empty'; readonly draft: Draft });
