/** Which contacts a filter finds, in the order of the list. */
import type { Condition, ContactFilter, ContactRow, ContactRows, ContactView, FieldTest, Selection } from '../host';
import { folded } from './people';
import type { World } from './world';

/** A search counts so far and says "more than" after it. */
const most = 1000;

const sorted = new WeakMap<World, { version: number; of: ContactView[]; all: ContactView[] }>();

/** Everybody by name; those without one stand last, by number. */
export function everybody(world: World): ContactView[] {
  const known = sorted.get(world);
  if (known && known.version === world.version && known.of === world.contacts) return known.all;
  const keyed = world.contacts.map((contact) => [contact.name === '' ? `\u{10ffff}${contact.phone}` : folded(contact.name), contact] as const);
  keyed.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const all = keyed.map(([, contact]) => contact);
  sorted.set(world, { version: world.version, of: world.contacts, all });
  return all;
}

const lastTo = (world: World, contact: ContactView) =>
  world.messages
    .filter(({ story: { row } }) => row.phone === contact.phone && ['accepted', 'sent', 'delivered', 'read'].includes(row.state))
    .map(({ story: { row } }) => row.updated_at)
    .sort()
    .at(-1) ?? null;

function tests(test: FieldTest, value: string): boolean {
  const [mine, theirs] = [folded(value), 'value' in test ? folded(test.value) : ''];
  const number = /^-?[\d.]+$/;
  const ahead = number.test(mine) && number.test(theirs) ? Number(mine) - Number(theirs) : mine < theirs ? -1 : mine > theirs ? 1 : 0;
  switch (test.test) {
    case 'is':
      return mine === theirs;
    case 'is_not':
      return mine !== theirs;
    case 'contains':
      return mine.includes(theirs);
    case 'at_least':
      return mine !== '' && ahead >= 0;
    case 'at_most':
      return mine !== '' && ahead <= 0;
    case 'filled':
      return mine !== '';
    case 'empty':
      return mine === '';
  }
}

const within = (iso: string | null, days: number) => iso !== null && Date.now() - Date.parse(iso) < days * 86_400_000;

/** Whether somebody fulfils a condition. */
export function fulfils(world: World, contact: ContactView, condition: Condition): boolean {
  const tagged = (tag: string) => contact.tags.some((own) => folded(own) === folded(tag));
  const value = (name: string) => Object.entries(contact.fields).find(([own]) => folded(own) === folded(name))?.[1] ?? '';
  switch (condition.is) {
    case 'tagged':
      return tagged(condition.tag);
    case 'not_tagged':
      return !tagged(condition.tag);
    case 'field':
      return tests(condition.test, value(condition.field));
    case 'notified':
      return within(lastTo(world, contact), condition.within_days);
    case 'not_notified': {
      const last = lastTo(world, contact);
      return condition.within_days === null ? last === null : !within(last, condition.within_days);
    }
    case 'birthday': {
      const day = /(\d\d)-(\d\d)$/.exec(value(condition.field));
      if (!day) return false;
      const days = Array.from({ length: condition.within_days + 1 }, (_, ahead) => new Date(Date.now() + ahead * 86_400_000));
      return days.some((one) => one.getMonth() + 1 === Number(day[1]) && one.getDate() === Number(day[2]));
    }
    case 'consent':
      return contact[condition.purpose] === condition.state;
    case 'language':
      return contact.language === condition.language;
    case 'added':
      return within(contact.created_at, condition.within_days);
  }
}

function fits(contact: ContactView, text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (/^[\d\s()+.-]+$/.test(text)) return digits === '' || contact.phone.includes(digits);
  const said = folded([contact.name, ...contact.tags, ...Object.values(contact.fields), contact.notes].join(' ')).split(/[^\p{L}\p{N}]+/u);
  return folded(text).split(/\s+/).every((word) => said.some((own) => own.startsWith(word)));
}

/** One letter more, less, or another one. */
function nearly(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || other.length < 3) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rests = [one.slice(at + 1) === other.slice(at + 1), one.slice(at) === other.slice(at + 1), one.slice(at + 1) === other.slice(at)];
  return rests.some(Boolean);
}

export function finds(world: World, filter: ContactFilter): { all: ContactView[]; instead: string[] } {
  const saved = world.segments.find(({ id }) => id === filter.segment)?.conditions ?? [];
  const conditions = [...saved, ...filter.conditions, ...(filter.tag === null ? [] : [{ is: 'tagged' as const, tag: filter.tag }])];
  const agreed = (contact: ContactView) => {
    const states = [contact.utility, contact.marketing];
    if (filter.consent === 'opted_out') return states.includes('opted_out');
    return filter.consent === null || states.every((state) => state === 'unknown');
  };
  const held = (conditions.length === 0 && filter.consent === null)
    ? everybody(world)
    : everybody(world).filter((contact) => agreed(contact) && conditions.every((one) => fulfils(world, contact, one)));
  const text = filter.text.trim();
  if (text === '') return { all: held, instead: [] };
  const all = held.filter((contact) => fits(contact, text));
  if (all.length > 0 || /\d/.test(text)) return { all, instead: [] };
  // Nothing: whether a letter is wrong.
  const wanted = folded(text);
  const near = new Set<string>();
  for (const { name } of held) {
    for (const word of folded(name).split(' ')) if (nearly(wanted, word)) near.add(word);
    if (near.size > 4) break;
  }
  const instead = [...near].sort();
  return { all: held.filter((contact) => instead.some((word) => fits(contact, word))), instead };
}

export function rows(world: World, filter: ContactFilter, offset: number, limit: number): ContactRows {
  const { all, instead } = finds(world, filter);
  const more = filter.text.trim() !== '' && all.length > most;
  const reach = more ? all.slice(0, most) : all;
  const row = (contact: ContactView): ContactRow => {
    const { id, name, phone, phone_text, tags, utility, marketing } = contact;
    return { id, name, phone, phone_text, tags: [...tags], utility, marketing, notified_at: lastTo(world, contact) };
  };
  return { rows: reach.slice(offset, offset + limit).map(row), offset, found: reach.length, more, total: world.contacts.length, instead };
}

export function chosen(world: World, selection: Selection): ContactView[] {
  const not = new Set(selection.except);
  if (selection.all) return finds(world, selection.all).all.filter(({ id }) => !not.has(id));
  const ids = new Set(selection.ids);
  return world.contacts.filter(({ id }) => ids.has(id) && !not.has(id));
}
