/**
 * The places of a document that wait for a value: found as the program finds them (`{{ name }}`, spaces allowed), with
 * their examples in the document and their contract names (`nome`, `header.1`, `button.0`). Pure.
 */
import type { FindingView, Sources } from '../../host/host';
import { asList, asText, at, drop, isBag, part, put, textAt, within, type Bag, type Doc } from './doc';

export type Segment = { text: string; name: string | null; start: number };

const placeholder = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** Cuts a text at its placeholders; put together again the segments are the text. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let written = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > written) found.push({ text: text.slice(written, match.index), name: null, start: written });
    found.push({ text: match[0], name: match[1] ?? '', start: match.index });
    written = match.index + match[0].length;
  }
  if (written < text.length) found.push({ text: text.slice(written), name: null, start: written });
  return found;
}

/** The names in a text, each once, in reading order. */
export const namesIn = (text: string): string[] => [...new Set(segments(text).flatMap(({ name }) => name ?? []))];

export const isNamed = (doc: Doc): boolean => asText(doc['parameter_format']).toUpperCase() === 'NAMED';

export interface Variable {
  /** The contract's name; of a card `card.0.nome`. */
  key: string;
  /** As it stands between the braces. */
  name: string;
  place: 'header' | 'body' | 'button';
  /** The text that it stands in. */
  path: string;
  example: string;
  /** Where its example stands, or would. */
  examplePath: string;
}

/** A text with variables: where it stands, and under which key its examples stand beside it. */
interface Spot {
  place: 'header' | 'body';
  path: string;
  key: 'header_text' | 'body_text';
  prefix: string;
}

/** The texts with variables that can be written, of the document or of a card. */
function spots(doc: Doc, base = '', prefix = ''): Spot[] {
  const header = part(doc, 'HEADER', base);
  const body = part(doc, 'BODY', base);
  const textual = header && (asText(header.value['format']) || 'TEXT').toUpperCase() === 'TEXT';
  return [
    ...(header && textual ? [{ place: 'header' as const, path: header.path, key: 'header_text' as const, prefix: `${prefix}header.` }] : []),
    ...(body ? [{ place: 'body' as const, path: body.path, key: 'body_text' as const, prefix }] : []),
  ];
}

export const cardsOf = (doc: Doc): string[] => {
  const carousel = part(doc, 'CAROUSEL');
  return carousel ? asList(carousel.value['cards']).map((_, index) => within(carousel.path, 'cards', index)) : [];
};

const bases = (doc: Doc): { base: string; prefix: string }[] => [
  { base: '', prefix: '' },
  ...cardsOf(doc).map((base, index) => ({ base, prefix: `card.${index}.` })),
];

const paramsKey = (spot: Spot) => `${spot.key}_named_params`;

/** The positional examples as a flat list: the platform shows a string, a list, and a list of lists. */
function positional(example: unknown, key: string): unknown[] {
  const value = isBag(example) ? example[key] : undefined;
  if (typeof value === 'string') return [value];
  const list = asList(value);
  return Array.isArray(list[0]) ? (list[0] as unknown[]) : list;
}

function exampleOf(doc: Doc, spot: Spot, name: string): Pick<Variable, 'example' | 'examplePath'> {
  const path = within(spot.path, 'example');
  const example = at(doc, path);
  const named = asList(isBag(example) ? example[paramsKey(spot)] : undefined);
  const index = named.findIndex((one) => isBag(one) && one['param_name'] === name);
  const pair = named[index];
  if (isBag(pair)) return { example: asText(pair['example']), examplePath: within(path, paramsKey(spot), index, 'example') };
  // One that is not there yet has a place of its own, for the eye and the keyboard alone.
  if (!/^\d+$/.test(name)) return { example: '', examplePath: within(path, paramsKey(spot), '-', name) };
  const place = Number(name) - 1;
  const where = spot.key === 'body_text' ? [spot.key, 0, place] : [spot.key, place];
  return { example: asText(positional(example, spot.key)[place]), examplePath: within(path, ...where) };
}

/** What stands in the variable's place in a whole address. */
function ofAddress(url: string, whole: string): string {
  const fixed = segments(url)[0];
  const prefix = fixed?.name === null ? fixed.text : '';
  return whole.startsWith(prefix) ? whole.slice(prefix.length) : whole;
}

/** Every place that waits for a text, in reading order. */
export function variablesOf(doc: Doc): Variable[] {
  return bases(doc).flatMap(({ base, prefix }) => {
    const texts = spots(doc, base, prefix).flatMap((spot) =>
      namesIn(textAt(doc, within(spot.path, 'text'))).map((name) => ({
        key: spot.prefix + name,
        name,
        place: spot.place,
        path: within(spot.path, 'text'),
        ...exampleOf(doc, spot, name),
      })),
    );
    const buttons = part(doc, 'BUTTONS', base);
    const addresses = asList(buttons?.value['buttons']).flatMap((button, index): Variable[] => {
      if (!isBag(button) || !buttons) return [];
      const path = within(buttons.path, 'buttons', index);
      const url = asText(button['url']);
      const [name] = namesIn(url);
      if (name === undefined) return [];
      const whole = Array.isArray(button['example']) ? asText(button['example'][0]) : asText(button['example']);
      return [{ key: `${prefix}button.${index}`, name, place: 'button', path: within(path, 'url'), example: ofAddress(url, whole), examplePath: within(path, 'example', 0) }];
    });
    return [...texts, ...addresses];
  });
}

/** A place that waits for a value and is no text: a picture, a coupon, a Pix code, the end of an offer. */
export interface Slot {
  key: string;
  /** Where it stands, to be called by. */
  path: string;
}

const valued = new Set(['COPY_CODE', 'PAYMENT_REQUEST', 'ORDER_DETAILS', 'MPM']);

/** Those of the document and of its cards, by the contract's names. */
export const slotsOf = (doc: Doc): Slot[] =>
  bases(doc).flatMap(({ base, prefix }) => {
    const [header, body, buttons, offer] = ['HEADER', 'BODY', 'BUTTONS', 'LIMITED_TIME_OFFER'].map((kind) => part(doc, kind, base));
    const media = header && !['', 'TEXT'].includes(asText(header.value['format']).toUpperCase());
    const code = base === '' && asText(doc['category']).toUpperCase() === 'AUTHENTICATION';
    const ends = offer && at(doc, within(offer.path, 'limited_time_offer', 'has_expiration')) === true;
    return [
      ...(media ? [{ key: `${prefix}header`, path: header.path }] : []),
      ...(ends ? [{ key: `${prefix}offer`, path: offer.path }] : []),
      ...(code && body ? [{ key: '1', path: body.path }] : []),
      ...asList(buttons?.value['buttons']).flatMap((button, index) =>
        buttons && isBag(button) && valued.has(asText(button['type']).toUpperCase()) ? { key: `${prefix}button.${index}`, path: within(buttons.path, 'buttons', index) } : [],
      ),
    ];
  });

/** Whether a finding is about the example of a variable: it stands at the text where there is no example yet. */
export const isAbout = ({ code, path, params }: Pick<FindingView, 'code' | 'path' | 'params'>, variable: Variable): boolean =>
  path === variable.examplePath ||
  (variable.place === 'button' && variable.examplePath.startsWith(`${path}/`)) ||
  (code === 'example_missing' && path === variable.path && params['name'] === variable.name);

/** How a person calls a place: without the part that it stands in. */
export const shortName = (key: string): string => key.replace(/^(card\.\d+\.)?(header\.)?/, '');

/** What was an example once, by the contract's name: a variable that is cut and pasted keeps its own. */
export type Remembered = Map<string, string>;

/**
 * The document with as many examples as its texts have variables. One whose variable is gone is remembered; one that came
 * back gets what is remembered, or what it looks like elsewhere. An entry of a shape that nobody here knows stays.
 */
export function settled(doc: Doc, remembered: Remembered = new Map()): Doc {
  return bases(doc)
    .flatMap(({ base, prefix }) => spots(doc, base, prefix))
    .reduce((now, spot) => settleSpot(now, spot, remembered), doc);
}

function settleSpot(doc: Doc, spot: Spot, remembered: Remembered): Doc {
  const names = namesIn(textAt(doc, within(spot.path, 'text')));
  const path = within(spot.path, 'example');
  const example = at(doc, path);
  return isNamed(doc) ? settleNamed(doc, spot, names, path, example, remembered) : settlePositional(doc, spot, names, path, example, remembered);
}

function settleNamed(doc: Doc, spot: Spot, names: string[], path: string, example: unknown, remembered: Remembered): Doc {
  const key = paramsKey(spot);
  const pairs = asList(isBag(example) ? example[key] : undefined);
  const kept = pairs.filter((pair) => {
    if (!isBag(pair) || typeof pair['param_name'] !== 'string' || names.includes(pair['param_name'])) return true;
    remembered.set(spot.prefix + pair['param_name'], asText(pair['example']));
    return false;
  });
  const has = (name: string) => kept.some((pair) => isBag(pair) && pair['param_name'] === name);
  const lacking = names.filter((name) => !has(name));
  // One name is one variable: what it looks like in the text it looks like in the header too.
  const all = lacking.length > 0 ? variablesOf(doc).filter(({ place }) => place !== 'button') : [];
  const known = (name: string) => remembered.get(spot.prefix + name) || all.find((one) => one.name === name && one.example !== '')?.example || '';
  const back = lacking.filter((name) => known(name) !== '');
  if (back.length === 0 && kept.length === pairs.length) return doc;
  const next = [...kept, ...back.map((name) => ({ param_name: name, example: known(name) }))];
  return tidy(put(doc, within(path, key), next), path, key, next.length === 0);
}

function settlePositional(doc: Doc, spot: Spot, names: string[], path: string, example: unknown, remembered: Remembered): Doc {
  const last = Math.max(0, ...names.filter((name) => /^\d{1,3}$/.test(name)).map(Number));
  const old = positional(example, spot.key);
  if (old.length === last || (last > old.length && ![...remembered.keys()].some((key) => key.startsWith(spot.prefix)))) return doc;
  old.slice(last).forEach((value, index) => remembered.set(`${spot.prefix}${last + index + 1}`, asText(value)));
  const next = Array.from({ length: last }, (_, index) => old[index] ?? remembered.get(`${spot.prefix}${index + 1}`) ?? '');
  if (next.length > old.length && next.slice(old.length).every((value) => value === '')) return doc;
  return tidy(putPositional(doc, spot, path, next), path, spot.key, next.length === 0);
}

const putPositional = (doc: Doc, spot: Spot, path: string, values: unknown[]): Doc =>
  put(doc, within(path, spot.key), spot.key === 'body_text' ? [values] : values);

/** An example without anything in it is none. */
function tidy(doc: Doc, path: string, key: string, empty: boolean): Doc {
  if (!empty) return doc;
  const without = drop(doc, within(path, key));
  const rest = at(without, path);
  return isBag(rest) && Object.keys(rest).length === 0 ? drop(without, path) : without;
}

/** The document with an example for a variable. */
export function withExample(doc: Doc, variable: Pick<Variable, 'key' | 'name' | 'path' | 'place'>, text: string): Doc {
  const owner = variable.path.replace(/\/(text|url)$/, '');
  if (variable.place === 'button') {
    const fixed = segments(textAt(doc, variable.path))[0];
    return put(doc, within(owner, 'example'), text === '' ? [] : [(fixed?.name === null ? fixed.text : '') + text]);
  }
  const key = variable.place === 'header' ? 'header_text' : 'body_text';
  const path = within(owner, 'example');
  const example = at(doc, path);
  if (isNamed(doc)) {
    const list = within(path, `${key}_named_params`);
    const pairs = asList(at(doc, list));
    const index = pairs.findIndex((pair) => isBag(pair) && pair['param_name'] === variable.name);
    return index < 0
      ? put(doc, list, [...pairs, { param_name: variable.name, example: text }])
      : put(doc, within(list, index, 'example'), text);
  }
  const values = [...positional(example, key)];
  const index = Number(variable.name) - 1;
  if (!Number.isInteger(index) || index < 0 || index > 999) return doc;
  while (values.length < index) values.push('');
  values[index] = text;
  return putPositional(doc, { place: variable.place, path: owner, key, prefix: '' }, path, values);
}

/** An address's example is a whole address: it follows when the fixed part changes. */
export function withAddress(doc: Doc, path: string, url: string): Doc {
  const button = at(doc, path);
  const old = isBag(button) ? asText(button['url']) : '';
  const whole = isBag(button) && Array.isArray(button['example']) ? asText(button['example'][0]) : '';
  const next = put(doc, within(path, 'url'), url);
  if (namesIn(url).length === 0) return namesIn(old).length > 0 ? drop(next, within(path, 'example')) : next;
  if (whole === '') return next;
  const fixed = segments(url)[0];
  return put(next, within(path, 'example'), [(fixed?.name === null ? fixed.text : '') + ofAddress(old, whole)]);
}

/** Whether a name may stand between the braces of a named template. */
export const nameFits = (name: string): boolean => /^[a-z_][a-z0-9_]*$/.test(name);

/** The name that a word makes: `Data da entrega` is `data_da_entrega`. */
export function variableFrom(word: string): string {
  const name = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^\d/.test(name) ? `_${name}` : name;
}

const renamedText = (text: string, from: string, to: string): string =>
  segments(text)
    .map((segment) => (segment.name === from ? `{{${to}}}` : segment.text))
    .join('');

/** A variable under another name, wherever it stands: in header, body and cards, with its examples and its source. */
export function renamed(doc: Doc, sources: Sources, from: string, to: string): { doc: Doc; sources: Sources } {
  if (from === to) return { doc, sources };
  let next = doc;
  for (const { base, prefix } of bases(doc)) {
    for (const spot of spots(doc, base, prefix)) {
      const path = within(spot.path, 'text');
      const text = textAt(next, path);
      const changed = renamedText(text, from, to);
      if (changed !== text) next = put(next, path, changed);
      const list = within(spot.path, 'example', paramsKey(spot));
      asList(at(next, list)).forEach((pair, index) => {
        if (isBag(pair) && pair['param_name'] === from) next = put(next, within(list, index, 'param_name'), to);
      });
    }
  }
  return { doc: next, sources: renamedSources(sources, from, to) };
}

function renamedSources(sources: Sources, from: string, to: string): Sources {
  const own = new RegExp(`^((?:card\\.\\d+\\.)?(?:header\\.)?)${from}$`);
  return Object.fromEntries(Object.entries(sources).map(([key, source]) => [key.replace(own, `$1${to}`), source]));
}

/** A numbered template with names instead of numbers; `call` says how a number is called. */
export function withNames(doc: Doc, sources: Sources, call: (key: string, number: string) => string): { doc: Doc; sources: Sources } {
  const used = new Set<string>();
  const free = (wanted: string) => {
    let name = wanted;
    for (let count = 2; used.has(name); count += 1) name = `${wanted}_${count}`;
    used.add(name);
    return name;
  };
  const all = variablesOf(doc).filter(({ place, name }) => place !== 'button' && /^\d+$/.test(name));
  let next = put(doc, '/parameter_format', 'NAMED');
  const moved: Sources = { ...sources };
  // The header's {{1}} is not the body's: each text gets names of its own.
  const named = all.map((variable) => ({ ...variable, to: free(call(variable.key, variable.name)) }));
  for (const path of new Set(named.map((one) => one.path))) {
    const here = named.filter((one) => one.path === path);
    const text = segments(textAt(doc, path))
      .map((segment) => {
        const to = here.find((one) => one.name === segment.name)?.to;
        return to === undefined ? segment.text : `{{${to}}}`;
      })
      .join('');
    next = put(next, path, text);
    const owner = path.replace(/\/text$/, '');
    const key = here[0]?.place === 'header' ? 'header_text' : 'body_text';
    next = drop(next, within(owner, 'example', key));
    const pairs: Bag[] = here.filter(({ example }) => example !== '').map(({ to, example }) => ({ param_name: to, example }));
    if (pairs.length > 0) next = put(next, within(owner, 'example', `${key}_named_params`), pairs);
    else next = tidy(next, within(owner, 'example'), key, true);
    for (const { key: old, name, to } of here) {
      const source = moved[old];
      if (!source) continue;
      delete moved[old];
      moved[old.slice(0, old.length - name.length) + to] = source;
    }
  }
  return { doc: next, sources: moved };
}

/** Sources of a list's things (`button.`, `card.0.button.`, `card.`) after one moved or went: each keeps its own. `to`
    undefined: it went. */
export function sourcesAfterMove(sources: Sources, from: number, to: number | undefined, list = 'button.'): Sources {
  const place = (index: number): number | undefined => {
    if (index === from) return to;
    let next = index > from ? index - 1 : index;
    if (to !== undefined && next >= to) next += 1;
    return next;
  };
  return Object.fromEntries(
    Object.entries(sources).flatMap(([key, source]) => {
      const rest = key.startsWith(list) ? key.slice(list.length) : '';
      const index = /^\d+/.exec(rest)?.[0];
      if (index === undefined) return [[key, source]];
      const next = place(Number(index));
      return next === undefined ? [] : [[list + String(next) + rest.slice(index.length), source]];
    }),
  );
}
