/**
 * What the fields of a notification hold: typed by a person, taken from the contact, or following another field.
 *
 * Everything here is pure and synchronous, so that the preview can follow each key.
 */
import { gap } from '../../fill';
import type { FieldView, Preview } from '../../host/host';

/** What a person typed into a field; undefined where they have not touched it. An emptied field is touched, too. */
export type Typed = (field: string) => string | undefined;

/** Each field's value, by its name. */
export function valuesOf(fields: readonly FieldView[], typed: Typed): Map<string, string> {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const values = new Map<string, string>();
  const settle = (field: FieldView, trail: readonly string[]): string => {
    const known = typed(field.name) ?? values.get(field.name);
    if (known !== undefined) return known;
    const followed = field.follows === null ? undefined : byName.get(field.follows);
    // Two fields that follow each other would go round for ever; the second one keeps what it was given.
    if (!followed || trail.includes(followed.name)) return field.value;
    return settle(followed, [...trail, field.name]);
  };
  for (const field of fields) values.set(field.name, settle(field, []));
  return values;
}

/** A value as it leaves: the platform takes no line breaks, tabs or rows of spaces in one, so the engine makes one space
    of them (`fill.rs`). The preview shows what the engine will send. */
export function tidy(value: string): string {
  const trimmed = value.trim();
  return broken(trimmed) ? trimmed.split(/\s+/).join(' ') : trimmed;
}

/** Whether what leaves differs from what was typed by more than the space around it. */
export function broken(value: string): boolean {
  return /[\n\r\t]| {5}/.test(value.trim());
}

/** Whether it must have a value. A quick reply's hidden text is the only thing that may stay empty. */
export function needed(field: FieldView): boolean {
  return field.place !== 'other';
}

/** The fields that still wait for a value. */
export function emptyOnes(fields: readonly FieldView[], values: ReadonlyMap<string, string>): FieldView[] {
  return fields.filter((field) => needed(field) && !values.get(field.name)?.trim());
}

/** Every value that leaves, tidied. `fromEntries` and not assignment: a field may be called `constructor`. */
export function variablesOf(values: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...values].map(([name, value]) => [name, tidy(value)]).filter(([, value]) => value !== ''));
}

/** A preview whose gaps are called as the form calls them, and not by the contract's names. */
export function named(preview: Preview, missing: readonly string[], label: (name: string) => string): Preview {
  // Braces would end the gap's mark early.
  const pairs = missing.map((name) => [gap(name), gap(label(name).replace(/[{}]/g, ''))] as const);
  const say = (text: string) => pairs.reduce((whole, [mark, gap]) => whole.replaceAll(mark, () => gap), text);
  return {
    ...preview,
    header: preview.header === null ? null : say(preview.header),
    body: say(preview.body),
    buttons: preview.buttons.map((button) => (button.url === undefined ? button : { ...button, url: say(button.url) })),
  };
}
