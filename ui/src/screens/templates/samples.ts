/** With whose values the phone shows a draft: the document's examples, long ones, none, or those of a person. Pure. */
import type { ContactView, Source, Sources } from '../../host/host';
import type { Variable } from './variables';

export type Sample = 'examples' | 'long' | 'missing' | 'contact';

/** As long as somebody may be called, and as somebody may write. */
const longName = 'Maria Aparecida do Perpétuo Socorro de Albuquerque Cavalcanti Montenegro';
const longText = 'PEDIDO-2026-000123456789-ENTREGA-PARCIAL-3-DE-12';

/** So many days from today as one writes a day in a message: `30 de novembro`, `November 30`; with the year where it is
    another one. In languages that Recado does not speak by numbers, as the program writes it (`source.rs`). */
export function dayIn(days: number, language: string, timeZone: string | undefined, now = Date.now()): string {
  const parts = (moment: number, tag: string, month: 'long' | '2-digit') => {
    const found: Record<string, string> = {};
    const format = new Intl.DateTimeFormat(tag, { day: month === 'long' ? 'numeric' : '2-digit', month, year: 'numeric', ...(timeZone ? { timeZone } : {}) });
    for (const { type, value } of format.formatToParts(moment)) found[type] = value;
    return found as { day: string; month: string; year: string };
  };
  const tag = language.slice(0, 2);
  const then = now + days * 86_400_000;
  const spoken = ['pt', 'es', 'en'].includes(tag);
  const { day, month, year } = parts(then, spoken ? tag : 'en', spoken ? 'long' : '2-digit');
  if (!spoken) return `${year}-${month}-${day}`;
  const other = year !== parts(now, tag, 'long').year;
  if (tag === 'en') {
    if (!['en', 'en_US', 'en_CA'].includes(language)) return `${day} ${month}${other ? ` ${year}` : ''}`;
    return `${month} ${day}${other ? `, ${year}` : ''}`;
  }
  // The first of a month is "1º" in Portuguese alone.
  return `${tag === 'pt' && day === '1' ? '1º' : day} de ${month}${other ? ` de ${year}` : ''}`;
}

export function fieldOf(contact: ContactView, name: string): string {
  // What one calls the person; `full_name` is all of it.
  if (name === 'name') return contact.name.trim().split(/\s+/)[0] ?? '';
  if (name === 'full_name') return contact.name;
  if (name === 'phone') return contact.phone_text;
  return Object.hasOwn(contact.fields, name) ? (contact.fields[name] ?? '') : '';
}

interface Around {
  variables: readonly Variable[];
  sources: Sources;
  language: string;
  timeZone: string | undefined;
  contact: ContactView | undefined;
}

export function valuesFor(sample: Sample, { variables, sources, language, timeZone, contact }: Around): Record<string, string> {
  // A variable may be called `constructor`, or `__proto__`.
  const sourceOf = (key: string): Source | undefined => (Object.hasOwn(sources, key) ? sources[key] : undefined);
  const value = (variable: Variable): string => {
    const source = sourceOf(variable.key);
    switch (sample) {
      case 'missing':
        return '';
      case 'long':
        return source?.kind === 'field' && ['name', 'full_name'].includes(source.name) ? longName : variable.place === 'button' ? longText : `${longText} ${variable.example}`.trim();
      case 'contact':
        // A person without the value shows the gap that the message would have.
        if (source?.kind === 'field') return contact ? fieldOf(contact, source.name) : '';
        if (source?.kind === 'text') return source.text;
        if (source?.kind === 'date') return dayIn(source.days, language, timeZone);
        return variable.example;
      default:
        return variable.example;
    }
  };
  return Object.fromEntries(variables.map((variable) => [variable.key, value(variable)]));
}
