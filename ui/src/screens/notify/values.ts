/**
 * What the fields of a notification hold: typed by a person, taken from the contact, or following another field.
 *
 * Everything here is pure and synchronous, so that the preview can follow each key.
 */
import { gap } from '../../fill';
import type { FieldKind, FieldView, Preview } from '../../host/host';

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

/** What a form shows: an order is given in pieces, and not as the object that they make. */
export function shownOf(fields: readonly FieldView[]): FieldView[] {
  const orders = new Set(fields.flatMap((field) => orderOf(field) ?? []));
  return fields.filter((field) => field.kind !== 'object' || !orders.has(field.name));
}

/** The button whose order a field is a piece of: `button.2` of `button.2.pix`, also in a card. */
export function orderOf(field: { name: string }): string | undefined {
  return /^((?:card\.\d+\.)?button\.\d+)\.[a-z_]+$/.exec(field.name)?.[1];
}

/** Whether a field is a way to pay an order; one of them is enough. */
export const isWay = (field: FieldView): boolean =>
  orderOf(field) !== undefined && ['pix', 'boleto', 'link'].includes(field.name.split('.').at(-1) ?? '');

/** What is wrong with a field: nothing stands in it that must, or it is no value of its kind. */
export type Fault = 'empty' | 'no-way' | FieldKind;

const file = /^(https:\/\/\S+|\d+|file:[0-9a-f]{64}(\/.*)?)$/i;
const money = /^(R\$\s*)?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?$|^(R\$\s*)?\d+(\.\d{1,2})?$/;

/** Whether a value is one of its kind, as far as that can be told without asking. */
function fits(kind: FieldKind, value: string): boolean {
  switch (kind) {
    case 'image':
    case 'video':
    case 'document':
      return file.test(value);
    case 'location': {
      const { latitude, longitude } = placeOf(value);
      return degrees(latitude, 90) && degrees(longitude, 180);
    }
    case 'instant':
      return /^\d{4}-\d\d-\d\dT/.test(value) && Date.parse(value) > Date.now();
    case 'link':
      return /^https:\/\/\S+\.\S+$/i.test(value);
    case 'money':
      return money.test(value);
    case 'reference':
      return /^[A-Za-z0-9_.-]{1,35}$/.test(value);
    default:
      return true;
  }
}

const degrees = (text: string, most: number) => /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;

/** What keeps the message from leaving, by field, in the form's order. */
export function faultsOf(fields: readonly FieldView[], values: ReadonlyMap<string, string>): Map<FieldView, Fault> {
  const faults = new Map<FieldView, Fault>();
  const given = (field: FieldView) => values.get(field.name)?.trim() ?? '';
  for (const field of fields) {
    const value = given(field);
    if (value !== '') {
      if (!fits(field.kind, value)) faults.set(field, field.kind);
      continue;
    }
    if (field.required) faults.set(field, 'empty');
    const order = orderOf(field);
    if (order === undefined || !isWay(field)) continue;
    const all = fields.filter((one) => orderOf(one) === order && isWay(one));
    if (all[0] === field && all.every((one) => given(one) === '')) faults.set(field, 'no-way');
  }
  return faults;
}

/** Every value that leaves, tidied. `fromEntries` and not assignment: a field may be called `constructor`. */
export function variablesOf(values: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...values].map(([name, value]) => [name, tidy(value)]).filter(([, value]) => value !== ''));
}

/** Of one person alone: never kept for the next. */
const personal: readonly FieldKind[] = ['code', 'document', 'pix', 'boleto', 'link', 'money', 'reference', 'object'];
export const isPersonal = (field: FieldView): boolean => personal.includes(field.kind);

/** Whether a form asks for money, so that its amounts can differ. */
export const isCharge = (fields: readonly FieldView[]): boolean =>
  fields.some(({ kind, name }) => kind === 'pix' || kind === 'boleto' || kind === 'money' || (kind === 'object' && name.includes('button')));

// --- values of several parts

export interface PlaceParts {
  latitude: string;
  longitude: string;
  name: string;
  address: string;
}

/** `LAT,LNG|name|address` in its parts, also where it is not whole yet. */
export function placeOf(value: string): PlaceParts {
  const [point = '', name = '', address = ''] = value.split('|');
  const [latitude = '', longitude = ''] = point.split(',');
  return { latitude, longitude, name, address };
}

/** The way back. Two degrees that are pasted into one field, as maps copy them, find their places. */
export function placeValue({ latitude, longitude, name, address }: PlaceParts): string {
  const plain = (text: string) => text.replaceAll('|', '/');
  const pasted = /^\s*(-?\d+\.\d+)\s*,\s*(-?\d+\.\d+)\s*$/.exec(latitude);
  const degree = (text: string) => text.trim().replaceAll('−', '-').replace(',', '.').replaceAll(',', '');
  const point = pasted ? `${pasted[1]},${pasted[2]}` : `${degree(latitude)},${degree(longitude)}`;
  const whole = [point, plain(name), plain(address)].join('|');
  return whole === ',||' ? '' : whole;
}

/** A file as a field holds it: its name, and the hash of a kept one. */
export function fileOf(value: string): { hash?: string; name: string } | undefined {
  const kept = /^file:([0-9a-f]{64})(?:\/(.*))?$/i.exec(value.trim());
  if (kept?.[1]) return { hash: kept[1], name: kept[2] ?? '' };
  if (/^https:\/\//i.test(value.trim())) return { name: value.trim().split(/[?#]/)[0]?.split('/').at(-1) ?? '' };
  return undefined;
}

/** A preview whose gaps are called as the form calls them, and not by the contract's names. */
export function named(preview: Preview, missing: readonly string[], label: (name: string) => string): Preview {
  // Braces would end the gap's mark early.
  const pairs = missing.map((name) => [gap(name), gap(label(name).replace(/[{}]/g, ''))] as const);
  const say = (text: string) => pairs.reduce((whole, [mark, gap]) => whole.replaceAll(mark, () => gap), text);
  const button = <T extends { url?: string }>(one: T): T => (one.url === undefined ? one : { ...one, url: say(one.url) });
  return {
    ...preview,
    header: preview.header === null ? null : say(preview.header),
    body: say(preview.body),
    buttons: preview.buttons.map(button),
    ...(preview.cards && {
      cards: preview.cards.map((card) => ({
        ...card,
        body: card.body === null ? null : say(card.body),
        buttons: card.buttons.map(button),
      })),
    }),
  };
}
