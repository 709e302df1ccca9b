import type { Report } from '../../schema/faults.ts';
import type { Document } from './document.ts';

/** One family of the standard's constraints. */
export type Rule = (document: Document, report: Report) => void;
