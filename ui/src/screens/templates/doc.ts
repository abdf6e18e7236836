/**
 * A template's document as the page edits it: the service's own JSON, changed at the place that was edited and nowhere
 * else. Every change makes a new document that shares what did not change with the old one, so undoing is going back to
 * an old one, and a key that nobody here knows stays where it is. Places are JSON Pointers (RFC 6901).
 */
import type { Edit, TemplateDoc } from '../../host/host';

export type Json = unknown;
export type Doc = TemplateDoc;
export type Bag = { [key: string]: Json };

export const isBag = (value: Json): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
export const asText = (value: Json): string => (typeof value === 'string' ? value : '');
export const asList = (value: Json): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
const escaped = (part: string | number): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

export const partsOf = (pointer: string): string[] => (pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped));
export const pointerOf = (...parts: (string | number)[]): string => parts.map((part) => `/${escaped(part)}`).join('');
export const within = (pointer: string, ...parts: (string | number)[]): string => pointer + pointerOf(...parts);

function child(value: Json, part: string): Json {
  if (Array.isArray(value)) return /^\d+$/.test(part) ? (value[Number(part)] as Json) : undefined;
  return isBag(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}

/** What stands at a place; undefined where nothing does. */
export const at = (doc: Json, pointer: string): Json => partsOf(pointer).reduce<Json>(child, doc);
export const textAt = (doc: Json, pointer: string): string => asText(at(doc, pointer));

/** A key that a plain assignment would not make a key of. */
function withKey(bag: Bag, key: string, value: Json): Bag {
  const copy: Bag = { ...bag };
  if (key === '__proto__') Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  else copy[key] = value;
  return copy;
}

function changed(value: Json, parts: readonly string[], change: (old: Json) => Json): Json {
  const [first, ...rest] = parts;
  if (first === undefined) return change(value);
  if (Array.isArray(value)) {
    const list = [...(value as Json[])];
    const index = first === '-' ? list.length : Number(first);
    if (!Number.isInteger(index) || index < 0 || index > list.length) return value;
    const next = changed(list[index], rest, change);
    if (next === gone) list.splice(index, 1);
    else list[index] = next;
    return list;
  }
  const bag = isBag(value) ? value : {};
  const next = changed(Object.hasOwn(bag, first) ? bag[first] : undefined, rest, change);
  if (next !== gone) return withKey(bag, first, next);
  if (!Object.hasOwn(bag, first)) return value;
  return Object.fromEntries(Object.entries(bag).filter(([key]) => key !== first));
}

const gone = Symbol('gone');

/** The document with this at that place; what is missing on the way there is made. */
export const put = (doc: Doc, pointer: string, value: Json): Doc => changed(doc, partsOf(pointer), () => value) as Doc;

/** The document without what stands at that place. */
export function drop(doc: Doc, pointer: string): Doc {
  if (pointer === '' || at(doc, pointer) === undefined) return doc;
  return changed(doc, partsOf(pointer), () => gone) as Doc;
}

/** Something new into a list, before what stands at `index`. */
export function insert(doc: Doc, list: string, index: number, value: Json): Doc {
  const items = [...asList(at(doc, list))];
  items.splice(index, 0, value);
  return put(doc, list, items);
}

/** The item of a list to another place in it. */
export function move(doc: Doc, list: string, from: number, to: number): Doc {
  const items = [...asList(at(doc, list))];
  if (to < 0 || to >= items.length || from === to) return doc;
  items.splice(to, 0, ...items.splice(from, 1));
  return put(doc, list, items);
}

/** A mend's edits, one after the other; null takes away. */
export function apply(doc: Doc, edits: readonly Edit[]): Doc {
  return edits.reduce(
    (now, { path, value }) => (value === null || value === undefined ? drop(now, path) : put(now, path, value)),
    doc,
  );
}

/** The kinds of components in the order in which the platform wants them. */
const order = ['HEADER', 'LIMITED_TIME_OFFER', 'BODY', 'FOOTER', 'BUTTONS', 'CAROUSEL'];
const kindOf = (component: Json): string => (isBag(component) ? asText(component['type']).toUpperCase() : '');

export interface Part {
  index: number;
  path: string;
  value: Bag;
}

/** The first component of a kind, of the document or of a card at `base`. */
export function part(doc: Json, kind: string, base = ''): Part | undefined {
  const path = within(base, 'components');
  const components = asList(at(doc, path));
  const index = components.findIndex((component) => kindOf(component) === kind);
  const value = components[index];
  return index < 0 || !isBag(value) ? undefined : { index, path: within(path, index), value };
}

/** The document with a component of the kind in it, where there was none, and where it is. */
export function withPart(doc: Doc, kind: string, made: Bag, base = ''): { doc: Doc; path: string } {
  const known = part(doc, kind, base);
  if (known) return { doc, path: known.path };
  const list = within(base, 'components');
  const components = asList(at(doc, list));
  const rank = order.indexOf(kind);
  const before = components.findIndex((component) => order.indexOf(kindOf(component)) > rank);
  const index = before < 0 ? components.length : before;
  return { doc: insert(doc, list, index, { type: kind, ...made }), path: within(list, index) };
}

export const withoutPart = (doc: Doc, kind: string, base = ''): Doc => {
  const known = part(doc, kind, base);
  return known ? drop(doc, known.path) : doc;
};

/** What the editor has a form for, by the kind of thing it stands in. */
const ours: { [kind: string]: readonly string[] } = {
  '': ['name', 'language', 'category', 'parameter_format', 'components', 'message_send_ttl_seconds', 'display_format'],
  HEADER: ['type', 'format', 'text', 'example'],
  BODY: ['type', 'text', 'example', 'add_security_recommendation'],
  FOOTER: ['type', 'text', 'code_expiration_minutes'],
  BUTTONS: ['type', 'buttons'],
  LIMITED_TIME_OFFER: ['type', 'limited_time_offer'],
  CAROUSEL: ['type', 'cards'],
  CALL_PERMISSION_REQUEST: ['type'],
};

/** The parts of the document that no form here shows: they stay as they are, and are shown as they are. */
export function unknownParts(doc: Doc): { path: string; value: Json }[] {
  const found: { path: string; value: Json }[] = [];
  const strangers = (bag: Bag, path: string, known: readonly string[]) => {
    for (const [key, value] of Object.entries(bag)) if (!known.includes(key)) found.push({ path: within(path, key), value });
  };
  strangers(doc, '', ours[''] ?? []);
  asList(doc['components']).forEach((component, index) => {
    const path = pointerOf('components', index);
    const known = ours[kindOf(component)];
    if (isBag(component) && known) strangers(component, path, known);
    else found.push({ path, value: component });
  });
  return found;
}

/** The name that a title typed in words makes: `Pedido saiu!` is `pedido_saiu`. */
export const nameFrom = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 512);

/** The title that a name reads as: the engine's own way. */
export const titleFrom = (name: string): string => {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
