/** A text with places for values. */
export interface Template {
  /** As it was written. */
  readonly text: string;
  /** Its words and its places, in order. */
  readonly parts: readonly (string | Place)[];
}

/** A place for a value: `{{name}}`, or `{{name, area}}` where the word for it in an area is put in. */
interface Place {
  readonly name: string;
  readonly area: string | undefined;
}

/** Reads the places of a text as i18next writes them; `{{- name}}` is the same, since nothing is escaped here. */
export function readTemplate(text: string): Template {
  const parts = text.split(/\{\{([^{}]*)\}\}/).map((part, at) => {
    if (at % 2 === 0) return part;
    const [name = '', area] = part.replace(/^-/, '').split(',', 2);
    return { name: name.trim(), area: area?.trim() };
  });
  return { text, parts: parts.filter((part) => part !== '') };
}
