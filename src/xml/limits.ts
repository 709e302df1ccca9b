/** Where reading XML stops: no press file comes near, and nothing that goes beyond costs more than its own bytes. */
export const xmlLimits = {
  /** Elements inside one another. */
  depth: 256,
  /** Attributes of one element. */
  attributes: 256,
  /** UTF-16 units of the name of an element or attribute. */
  nameLength: 1_000,
  /** UTF-16 units of one attribute. Some tools use the source text of a unit as its id. */
  attributeLength: 65_536,
  /** UTF-16 units of text between two tags. */
  textLength: 1_000_000,
  /** Elements of one file. */
  elements: 2_000_000,
  /** Elements of a file that is kept as a tree: each costs about half a kB. */
  treeElements: 350_000,
  /** Elements in one sentence or note: codes, annotations, native code. No sentence of a person comes near. */
  contentElements: 40_000,
  /** Comments, CDATA sections and processing instructions of one file. */
  asides: 1_000_000,
} as const;
