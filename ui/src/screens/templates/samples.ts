/** With whose values the phone shows a draft: the document's examples, long ones, none, or those of a person. Pure. */
import type { ContactView, Source, Sources } from '../../host/host';
import type { Variable } from './variables';

export type Sample = 'examples' | 'long' | 'missing' | 'contact';

/** As long as somebody may be called, and as somebody may write. */
const longName = 'Maria Aparecida do Perpétuo Socorro de Albuquerque Cavalcanti Montenegro';
const longText = 'PEDIDO-2026-000123456789-ENTREGA-PARCIAL-3-DE-12';

/** Today and so many days, as a day is written in the language of the template. */
export function dayIn(days: number, language: string, timeZone: string | undefined, now = Date.now()): string {
  const moment = new Date(now + days * 86_400_000);
  const tag = language.replaceAll('_', '-');
  try {
    return new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }).format(moment);
  } catch {
    return new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(moment);
  }
}

export function fieldOf(contact: ContactView, name: string): string {
  if (name === 'name') return contact.name;
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
        return source?.kind === 'field' && source.name === 'name' ? longName : variable.place === 'button' ? longText : `${longText} ${variable.example}`.trim();
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
