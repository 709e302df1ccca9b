import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface MenuProps {
  readonly class?: string;
  readonly label: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A button that shows what is below it, until Escape, or until the person goes elsewhere. */
export function Menu({ class: kind = '', label, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event): void => {
      if (!element.current?.contains(event.target as Node)) setOpen(false);
    };
    const events = ['pointerdown', 'focusin'] as const;
    for (const name of events) addEventListener(name, leave);
    return () => {
      for (const name of events) removeEventListener(name, leave);
    };
  }, [isOpen]);
  return (
    <div
      class={`menu ${kind}`}
      ref={element}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button type="button" ref={button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {label}
      </button>
      {isOpen && <div class="below">{children}</div>}
    </div>
  );
}
