/** The package `xliff` comes without types; the tests use two of its readers. */
declare module 'xliff' {
  const readers: {
    xliff12ToJs(text: string): Promise<{ resources: Record<string, unknown> }>;
    xliff2js(text: string): Promise<{ resources: Record<string, unknown> }>;
  };
  export default readers;
}
