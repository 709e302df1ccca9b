/** Sentences, by the built-in rules or those of an SRX file. Runs in browsers. */

export type { Block, Document, Segment, Skeleton, Unit } from './model/document.ts';
export { segmentDocument } from './segmentation/document.ts';
export { explainDocument } from './segmentation/explain.ts';
export type { Segmenter } from './segmentation/segment.ts';
export { readSrx } from './segmentation/srx/read.ts';
export { makeSrxSegmenter } from './segmentation/srx/segmenter.ts';
export { validateSrx } from './segmentation/srx/validate.ts';
export { writeSrx } from './segmentation/srx/write.ts';
export { type SegmentedText, type SegmentOptions, segmentText } from './workflows/sentences/segment.ts';
