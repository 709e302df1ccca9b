import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useShared } from './context.ts';
import { type Binding, defaultBindings, keysOf, showKeys } from './keys.ts';
import { useWords } from './words.ts';

/** The keys of all actions; each can be bound otherwise. */
export function HelpDialog({ bindings, close }: { readonly bindings: readonly Binding[]; close(): void }) {
  const say = useWords();
  const shared = useShared();
  const [waiting, setWaiting] = useState<string>();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the browser paints: a key typed at once belongs to the dialog.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const bind = (event: KeyboardEvent): void => {
    if (waiting === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'].includes(event.key)) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      setWaiting(undefined);
      return;
    }
    const keys = keysOf(event);
    const taken = bindings.find((each) => each.keys === keys && each.action !== waiting);
    if (taken) {
      shared.say(say('help.taken', { keys: showKeys(keys), action: nameOf(say, taken.action) }), 'error');
      return;
    }
    shared.change({ keys: { ...shared.settings.keys, [waiting]: keys } });
    setWaiting(undefined);
  };
  return (
    <dialog class="help" ref={dialog} aria-labelledby="help-title" onClose={close} onKeyDown={bind}>
      <h2 id="help-title">{say('help.title')}</h2>
      <p class="quiet">{say('help.bind')}</p>
      <dl>
        {bindings.map(({ action, keys }) => (
          <div key={action}>
            <dt>{nameOf(say, action)}</dt>
            <dd>
              <button
                type="button"
                aria-pressed={waiting === action}
                aria-label={`${nameOf(say, action)}: ${showKeys(keys)}. ${say('help.change')}`}
                onClick={() => setWaiting(action)}
              >
                {waiting === action ? say('help.press') : <kbd>{showKeys(keys)}</kbd>}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <button
          type="button"
          disabled={defaultBindings.every(({ action }) => shared.settings.keys[action] === undefined)}
          onClick={() => shared.change({ keys: {} })}
        >
          {say('help.reset')}
        </button>
        <button type="button" class="primary" onClick={() => dialog.current?.close()}>
          {say('close')}
        </button>
      </p>
    </dialog>
  );
}

/** The name of an action: “the third match” for `match3`. */
function nameOf(say: ReturnType<typeof useWords>, action: string): string {
  const number = /\d$/.exec(action)?.[0];
  return number === undefined ? say(`action.${action}`) : say(`action.${action.slice(0, -1)}`, { number });
}
