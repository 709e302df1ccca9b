import { describe, expect, it } from 'vitest';
import { createEvents, type Events } from '../../src/desk/events.ts';

/** What a page reads first. */
async function firstOf(events: Events, since: number): Promise<string> {
  const reader = events.open(since).getReader();
  let text = '';
  while (!text.includes('end')) {
    const { value, done } = await reader.read();
    if (done) break;
    text += new TextDecoder().decode(value);
    // What is there already comes before what is told now.
    if (text.endsWith('retry: 500\n\n'))
      events.tell({ type: 'typing', tab: 'end', document: '', language: '', segment: '' });
  }
  await reader.cancel();
  return text;
}

describe('a page that begins to listen', () => {
  it('is told of what changed since it was loaded', async () => {
    const events = createEvents();
    const since = events.changes();
    events.tell({ type: 'changed' });
    expect(await firstOf(events, since)).toContain('"type":"changed"');
  });

  it('is told of nothing where nothing changed, whatever was typed', async () => {
    const events = createEvents();
    events.tell({ type: 'changed' });
    const since = events.changes();
    events.tell({ type: 'typing', tab: 'a', document: 'lake', language: 'ru', segment: 's1' });
    expect(await firstOf(events, since)).not.toContain('changed');
  });
});
