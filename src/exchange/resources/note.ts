/** Notes of ours begin so: the package `xliff` writes no attribute that would say whose they are. */
export const ownNotePrefix = 'Barobar: ';
