/** Versions of XLIFF that are written; all of 1.0–1.2 and 2.0–2.2 are read. */
export const xliffVersions = ['1.2', '2.0'] as const;

/** A version of XLIFF that is written. */
export type XliffVersion = (typeof xliffVersions)[number];

/** Formats of files for translators, as people name them. */
export const outgoingFormats = ['xliff', 'docx', 'xlsx', 'html', 'po'] as const;

/** A format of files for translators, as people name it. */
export type OutgoingFormatName = (typeof outgoingFormats)[number];

/** A format of files for translators with its version, if it has versions. */
export type VersionedFormatName = Exclude<OutgoingFormatName, 'xliff'> | `xliff-${XliffVersion}`;

/** The formats of files for translators, each version of XLIFF by itself. */
export const versionedFormats: readonly VersionedFormatName[] = outgoingFormats.flatMap((name) =>
  name === 'xliff' ? xliffVersions.map((version) => `xliff-${version}` as const) : [name],
);
