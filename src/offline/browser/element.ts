type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element with its attributes and content. Texts become text nodes and never markup. `true` writes an empty attribute;
 * `false` and undefined write none.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  made.append(...content);
  return made;
}

/** Sets an attribute, or takes it away for `false` and undefined. */
export function setAttribute(
  target: Element,
  name: string,
  value: string | number | boolean | undefined,
): void {
  if (value === undefined || value === false) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? '' : String(value));
}

/** A button that is no part of a form. */
export function button(attributes: Attributes, label: Node | string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** A key with its name as it stands on the keyboard. */
export function key(name: string): HTMLElement {
  return element('kbd', {}, name);
}
