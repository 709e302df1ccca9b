import type { ErrorCode } from '../../src/model/error.ts';

/** What an error code tells a user. */
export interface Explanation {
  /** The state of things: sentences. */
  readonly means: string;
  /** What the user can do: sentences. */
  readonly remedy: string;
}

/** Codes of one subject, in the order in which a newcomer meets them. */
type Area = Readonly<Partial<Record<ErrorCode, Explanation>>>;

const commandLine = {
  usage: {
    means:
      'The command, an option or a name is wrong, or two options exclude each other. It is the only code with exit code 2. The library throws it for a wrong argument.',
    remedy:
      'Read the line: it names the argument, and often the one that you meant. `barobar help COMMAND` lists the options.',
  },
  'workspace-missing': {
    means:
      'There is no `barobar.json` in the current folder or in the folders above it, up to the root of the git repository or the home folder.',
    remedy:
      'Go to the folder of the workspace, name it with `--workspace DIR`, or create a workspace with `barobar init`. One that belongs to another user is used only if you name it.',
  },
  'workspace-exists': {
    means: '`barobar init` was run where a workspace already is.',
    remedy: 'Use the workspace that is there, or name another folder.',
  },
  'output-foreign': {
    means:
      'A file is in the way of an output, and no earlier run wrote it: `assemble`, `publish` and `export` never replace the work of somebody else.',
    remedy: 'Move the file away, or name another folder with `-o`. `--force` replaces it.',
  },
  'preview-port': {
    means:
      'Another program uses the port that `publish --serve` or `desk` should use, or the system does not allow it.',
    remedy: 'Name another port with `--port`; `--port 0` takes any free one.',
  },
} as const satisfies Area;

const files = {
  'file-missing': {
    means: 'A file that the command line names does not exist, or was removed while the command ran.',
    remedy: 'Check its name and the current folder; a path is relative to the current folder.',
  },
  'file-unreadable': {
    means:
      'The operating system does not let the program read a file. The message ends with its reason, such as `EACCES`.',
    remedy: 'Check the owner and the permissions of the file, and whether its disk is connected.',
  },
  'file-unwritable': {
    means:
      'The operating system does not let the program write a file, for example because the disk is full or read-only. Nothing was changed.',
    remedy: 'Check the permissions of the folder and the space on the disk, then run the command again.',
  },
  'browser-unusable': {
    means: '`publish --pdf` found no Chromium, Chrome or Edge, or the browser failed.',
    remedy:
      'Install one of them, or set `BAROBAR_CHROMIUM` to the path of one. In a container, the browser may need more memory or its libraries: start it by hand to see why it fails.',
  },
  'file-too-large': {
    means:
      'A file, its content or a package is larger than the [limits](workspace.md) allow. They protect against files made to exhaust memory.',
    remedy: 'Check where the file comes from. If it is genuine, split it.',
  },
  'file-encoding': {
    means: 'A text is not UTF-8, is damaged, or declares an encoding that is not read.',
    remedy: 'Save the file as UTF-8. In a spreadsheet program this is “CSV UTF-8”.',
  },
  'file-conflict': {
    means: 'A merge in git left its marks (`<<<<<<<`) in a file.',
    remedy: 'Choose a side in an editor, remove the marks, and run the command again.',
  },
  'file-format': {
    means: 'No reader takes this kind of file at this place: the content decides, not the name.',
    remedy: 'The message lists the formats that are read there. Save or export the file in one of them.',
  },
  'zip-structure': {
    means:
      'A package (ZIP, DOCX, XLSX, ODT, ODS, EPUB) is damaged, has a password, or is built so that two programs would read it differently.',
    remedy: 'Open it in the program it comes from and save it again, without a password.',
  },
  'path-outside': {
    means:
      'A path, or a symbolic link on the way, leads out of the workspace and of the folders that the command line names. Nothing there is read or written.',
    remedy: 'Replace the link by a real file or folder, or name the place on the command line.',
  },
} as const satisfies Area;

const workspace = {
  'workspace-busy': {
    means: 'Another command is writing to this workspace and did not finish in time.',
    remedy: 'Wait until it has finished. If none is running, remove the lock folder that the message names.',
  },
  'workspace-changed': {
    means:
      'A file was changed by a person or another program while the command ran, or since a command was killed.',
    remedy:
      'Run the command again. After a kill, look at the file that is named: the message says how to keep it as it is.',
  },
  'workspace-unfinished': {
    means: 'A command was killed while it wrote to this workspace, and a dry run does not finish its work.',
    remedy:
      'Run any command without `--dry-run`, such as `barobar status`: it finishes that work before its own.',
  },
  'workspace-foreign': {
    means:
      'A lock, a journal or the folder of temporary files was not made by a command of yours on this machine, for example because it was copied with the workspace.',
    remedy:
      'If nobody else is writing to the workspace, remove the folder that the message names, and run the command again.',
  },
  'ledger-outdated': {
    means:
      'A source text was changed, and its ledger does not have the change yet, so the command would act on old sentences.',
    remedy: 'Run `barobar update`.',
  },
  'segment-changed': {
    means: 'A segment was changed since it was shown to the person who edits or reviews it.',
    remedy: 'Compare both texts and choose one.',
  },
  'segment-unfinished': {
    means: 'A segment that is to be reviewed is not translated, or its translation is stale.',
    remedy: 'Have it translated first, then review it.',
  },
  'reviewer-same': {
    means:
      'The gate asks for a reviewer who did not translate the segment, and the reviewer is the translator or the translator is not known.',
    remedy: 'Have another person review it, and give that name with `--by`.',
  },
  'git-missing': {
    means: 'A command that reads the history could not run `git`, or `git` failed or gave no answer.',
    remedy: 'Install git, run the command inside a repository, or read what git itself says in this folder.',
  },
  'memory-server': {
    means: 'The PostgreSQL server that you named in `BAROBAR_MEMORY` cannot be reached or used.',
    remedy:
      'Correct the address, start the server, or unset `BAROBAR_MEMORY`: the memory is kept in the workspace then.',
  },
} as const satisfies Area;

const briefings = {
  'source-missing': {
    means:
      'There is no folder `source/`, although documents came from it: `publish` would take all of them down.',
    remedy:
      'Restore the folder from version control. To remove all documents, create it again and leave it empty.',
  },
  'document-name': {
    means:
      'The name of a source file cannot be used: two files would be one document, a page would be at the place of another, or a file beside a briefing has no briefing.',
    remedy: 'Rename the file or its folder.',
  },
  'document-structure': {
    means:
      'A file is not the document that its name says, for example an empty file called `.docx` or a book without its package document.',
    remedy: 'Save or export it again from the program it comes from.',
  },
  'document-unsupported': {
    means:
      'A document is valid, but has something that a translation could not keep: a signature, encryption, or another document inside it.',
    remedy: 'Use the document as it was before that, or save a copy without it.',
  },
  'front-matter': {
    means:
      'The lines of settings at the top of a briefing, or in the `.meta.yaml` file beside it, cannot be read, or an embargo in them is not a date and time.',
    remedy:
      'Correct the line that is named. An embargo is written as `2026-11-24T10:00:00+05:00`, with its offset from UTC.',
  },
} as const satisfies Area;

const kept = {
  'settings-syntax': {
    means: '`barobar.json` is not valid JSON.',
    remedy: 'Correct the place that is named; often a comma or a quotation mark is missing.',
  },
  'settings-value': {
    means:
      'A setting is unknown, has a wrong value, or names a file that does not exist. A setting without effect is an error, so that nobody relies on it.',
    remedy:
      'The message says what is allowed. `"$schema"` in the file gives completion in an editor. [All settings](workspace.md).',
  },
  'locale-syntax': {
    means: 'A file below `locales/` or `.barobar/quarantine/` is not valid JSON.',
    remedy: 'Correct the place that is named, or restore the file from version control.',
  },
  'locale-value': {
    means:
      'A translation, a UI string or a quarantined segment has a member that is missing or wrong, or a segment is in two ledgers.',
    remedy:
      'Correct the entry, or restore the file from version control. For a segment in two ledgers, run `barobar update`. A UI string that is missing belongs in `locales/<language>/edition.json`.',
  },
  'breaks-syntax': {
    means: 'A file of break decisions in `.barobar/breaks/` is not valid JSON.',
    remedy: 'Correct it or restore it from version control; `barobar split` and `barobar join` write it.',
  },
  'breaks-value': {
    means: 'A break decision lacks a member or has a wrong one.',
    remedy: 'Write `{ "type": "split" or "join", "before": "words", "after": "words" }`.',
  },
  'waivers-syntax': {
    means: 'A file of waivers in `.barobar/waivers/` is not valid JSON.',
    remedy: 'Correct it or restore it from version control; `barobar waive` writes it.',
  },
  'waivers-value': {
    means: 'A waiver lacks a member or has a wrong one, such as a day that is not in the calendar.',
    remedy: 'Correct it or restore it from version control; `barobar waive` writes it.',
  },
  'baseline-syntax': {
    means: 'The file of `--baseline` is not valid JSON.',
    remedy: 'Write it again with `barobar check --write-baseline FILE`.',
  },
  'baseline-value': {
    means: 'The file of `--baseline` is not a baseline.',
    remedy: 'Write it again with `barobar check --write-baseline FILE`.',
  },
  'sent-syntax': {
    means: 'A record in `.barobar/sent/`, which says what was sent to whom, is not valid JSON.',
    remedy: 'Correct it, or restore the file from version control.',
  },
  'sent-value': {
    means:
      'A record in `.barobar/sent/`, which says what was sent to whom, lacks a member or has a wrong one.',
    remedy: 'Correct it, or restore the file from version control.',
  },
  'shard-syntax': {
    means: 'The `part.json` of a part that `--shard` made is no JSON.',
    remedy: 'Run that part again.',
  },
  'shard-value': {
    means: 'The `part.json` of a part has a value that `--shard` does not write.',
    remedy: 'Run that part again, with the version of Barobar that merges it.',
  },
  'shard-parts': {
    means:
      'The parts do not make one run: one is missing or there twice, they are of different runs or versions, or of other files than those that are here.',
    remedy: 'Run the part that is named again. All parts and the merge need one revision of the workspace.',
  },
  'config-syntax': {
    means: 'Your own configuration, such as `~/.config/barobar/config.json`, is not valid JSON.',
    remedy: 'Correct it at the line that is named.',
  },
  'config-value': {
    means:
      'Your own configuration has a value that Barobar does not know, or is in the workspace, with which it could have come.',
    remedy: 'Correct it at the line that is named, or move it out of the workspace.',
  },
  'forgotten-syntax': {
    means:
      'The list of what is kept out of the translation memory, `.barobar/forgotten.json`, is not valid JSON.',
    remedy: 'Correct it, or restore the file from version control.',
  },
  'forgotten-value': {
    means:
      'An entry of the list of what is kept out of the translation memory lacks a member or has a wrong one.',
    remedy: 'Correct it, or restore the file from version control.',
  },
  'published-syntax': {
    means: 'A record of publications in `.barobar/published/` is not valid JSON.',
    remedy: 'Restore the file from version control.',
  },
  'published-value': {
    means: 'A record of publications lacks a member or has a wrong one.',
    remedy:
      'Restore the file from version control: it says what readers have seen, and cannot be made again.',
  },
} as const satisfies Area;

const returned = {
  'import-pseudo': {
    means: 'The file has pseudo-translations, which `export --pseudo` makes to test a layout.',
    remedy: 'Import the file that the translator returned. For translation, export without `--pseudo`.',
  },
  'import-stranger': {
    means:
      'A returned file has no sentence of this workspace, or too many that do not belong to it. The whole import is refused.',
    remedy: 'Import it into the workspace that it was exported from.',
  },
  'import-language': {
    means:
      'A returned file does not name its languages, or they are not those of the workspace or of `--lang`.',
    remedy:
      'Name the target language with `--lang`, or give the right file. A file from another source language belongs to another workspace.',
  },
  'xml-syntax': {
    means: 'An XML file is not well-formed: it was cut short, edited by hand, or written by a faulty tool.',
    remedy:
      'Export it again from the tool that wrote it, and send it as an attachment that no program changes.',
  },
  'xml-limit': {
    means: 'An XML file is nested too deeply, or has more elements, attributes or text than are read.',
    remedy: 'Check where the file comes from. If it is genuine, split it.',
  },
  'xml-doctype': {
    means:
      'An XML file defines entities in its DOCTYPE, which can be used to read other files or to exhaust memory.',
    remedy: 'Remove the part in square brackets if you trust the file; no exchange file needs it.',
  },
  'xliff-structure': {
    means: 'A file breaks the structure of XLIFF so that its segments cannot be told apart.',
    remedy:
      'Run `barobar validate FILE` for the details, and export the file again from the tool that wrote it.',
  },
  'xliff-version': {
    means: 'A file is not XLIFF, or not of a version that is read.',
    remedy: 'Export XLIFF 1.0 to 1.2, or 2.0 to 2.2.',
  },
  'tmx-structure': {
    means: 'A translation memory is incomplete, is not TMX, or does not name its source language.',
    remedy: 'Export it again as TMX 1.4; name its source language in `srclang`.',
  },
  'po-syntax': {
    means: 'A PO file has a line that is not part of an entry, or has no entry.',
    remedy: 'Export it again from the tool that wrote it.',
  },
  'table-structure': {
    means:
      'A table is not one that `barobar export` made, has a password or an older format, or its columns cannot be told apart.',
    remedy:
      'Send the file that was exported, as DOCX, ODT, XLSX, ODS or CSV, and leave the names of the columns as they were.',
  },
  'resources-lost': {
    means: 'A UI string has a key or a text that XLIFF would not bring back as it is.',
    remedy: 'Rename the key or rewrite the text: the message lists what cannot be in them.',
  },
} as const satisfies Area;

const termsAndRules = {
  'glossary-syntax': {
    means:
      'A glossary is empty, has a quotation mark in the wrong place, or is not a table, TBX file or workbook.',
    remedy:
      'Correct the place that is named. A cell with a separator or a quotation mark is put in quotation marks; each one inside is written twice.',
  },
  'glossary-value': {
    means: 'A concept is defined twice, a column or a flag is unknown, or a language has forms and no term.',
    remedy: 'Correct the cell that is named. [Columns of a glossary](glossary.md).',
  },
  'srx-structure': {
    means: '`segmentation.srx` is not SRX 1.0 or 2.0, or a rule in it is incomplete.',
    remedy: 'Run `barobar validate segmentation.srx`, and correct the file or export it again.',
  },
  'srx-expression': {
    means: 'A regular expression of a break rule cannot be used: it is wrong, or could take endless time.',
    remedy: 'Write it in another way, or remove the rule. [Rules of your own](segmentation.md).',
  },
} as const satisfies Area;

/** Every error code with its explanation, by subject. */
export const areas = {
  'The command line': commandLine,
  Files: files,
  'The workspace': workspace,
  Briefings: briefings,
  'Settings and files that commands keep': kept,
  'Files from translators': returned,
  'Glossaries and break rules': termsAndRules,
} as const;

/** Every code is explained: one that is missing in all areas, or is none, does not compile. */
export const explanations: Readonly<Record<ErrorCode, Explanation>> = {
  ...commandLine,
  ...files,
  ...workspace,
  ...briefings,
  ...kept,
  ...returned,
  ...termsAndRules,
};
