import type { Messages } from '../../model/messages.ts';
import { readWork, writeWork } from '../work.ts';
import type { Desk } from './desk.ts';
import { element } from './element.ts';
import type { Notices } from './notices.ts';

/** Gives the translator the file with the work of a desk, and offers to confirm what is written but not confirmed. */
export function saveWork(desk: Desk, messages: Messages, notices: Notices, translatorOf: () => string): void {
  const translator = translatorOf();
  desk.name = translator.trim();
  const file = `${fileNameOf(desk)}.xlf`;
  download(file, writeWork(desk.data, desk.work, translator));
  desk.markSaved();
  const count = desk.sentences.filter(
    ({ id }) => !desk.isDone(id) && desk.work(id).text.trim() !== '',
  ).length;
  if (count === 0) notices.say(messages.text('saved', { file }));
  else
    notices.say(messages.text('savedDrafts', { file, count }), {
      label: messages.text('confirmAll'),
      act() {
        desk.confirmAll();
        saveWork(desk, messages, notices, translatorOf);
      },
    });
}

/** Puts the work of a file that was saved before into a desk, and offers to undo that. */
export async function loadWork(desk: Desk, messages: Messages, notices: Notices, file: File): Promise<void> {
  try {
    const loaded = readWork(desk.data, await file.text(), file.name);
    const undo = desk.load(loaded);
    const { size: count } = loaded.work;
    const strange = loaded.strange.length;
    const lines = [
      messages.text('loaded', { count, file: file.name }),
      ...(strange > 0 ? [messages.text('loadedStrange', { count: strange })] : []),
    ];
    notices.say(lines.join(' '), {
      label: messages.text('undo'),
      act() {
        undo();
        notices.say(messages.text('undone'));
      },
    });
  } catch {
    notices.say(messages.text('notLoaded', { file: file.name }));
  }
}

/** The last part of the name of the document, and the language: `csto-session.ru`. */
function fileNameOf({ data: { document: name, target } }: Desk): string {
  return `${name.slice(name.lastIndexOf('/') + 1)}.${target}`;
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/xliff+xml' }));
  const link = element('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
