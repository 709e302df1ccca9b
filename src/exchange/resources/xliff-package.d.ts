/** The parts of the package `xliff` that are used; it comes without types. */
declare module 'xliff' {
  export interface InlineElement {
    readonly Standalone: Readonly<Record<string, string>>;
  }
  export interface ResourceUnit {
    readonly source: readonly (string | InlineElement)[];
    readonly target?: readonly (string | InlineElement)[];
    readonly note?: string;
    readonly additionalAttributes?: Readonly<Record<string, string>>;
  }
  export interface XliffObject {
    readonly resources: Readonly<Record<string, Readonly<Record<string, ResourceUnit>>>>;
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
  }
  type Write = (
    object: XliffObject,
    options: { readonly indent: string },
    done: (error: Error | null, text: string) => void,
  ) => void;
  type Read = (text: string) => Promise<{ resources: Record<string, unknown> }>;
  const xliff: {
    readonly jsToXliff12: Write;
    readonly js2xliff: Write;
    readonly xliff12ToJs: Read;
    readonly xliff2js: Read;
  };
  export default xliff;
}
