/** What becomes of the columns of a list, as it is chosen and checked on the page. Pure. */
import type { FieldKindName, MergeRules, OwnFieldView, Rule, Target } from '../../../host/host';

export const rulesAsUsual = (): MergeRules => ({ name: 'take', language: 'take', notes: 'both', tags: 'both', fields: 'take', each: {} });

/** The targets with a name of their own, in the order of the list. */
export const plain = ['skip', 'phone', 'name', 'tags', 'notes', 'language', 'opt_in'] as const;
export const fieldKinds: readonly FieldKindName[] = ['text', 'number', 'date', 'money'];

const ours: Record<string, string> = { BR: 'BRL', MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', PE: 'PEN', UY: 'UYU', PY: 'PYG', US: 'USD', GB: 'GBP', PT: 'EUR', ES: 'EUR' };
export const currencyOf = (country: string): string => ours[country] ?? 'USD';

/** Where numbers without a country may come from; the others are written with a +. */
export const countries = ['BR', 'PT', 'AR', 'BO', 'CL', 'CO', 'CR', 'DO', 'EC', 'ES', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PY', 'SV', 'US', 'UY', 'VE'];

/** A target as an option of its list: `name`, `field:pedido` for a field that the shop has, `new` for one that it has not. */
export function optionOf(target: Target, fields: readonly OwnFieldView[]): string {
  if (target.to !== 'field') return target.to;
  return fields.some(({ name }) => name === target.name) ? `field:${target.name}` : 'new';
}

export function targetOf(option: string, fields: readonly OwnFieldView[], column: string): Target {
  if (option.startsWith('field:')) {
    const field = fields.find(({ name }) => name === option.slice(6));
    return { to: 'field', name: option.slice(6), kind: field?.kind ?? 'text', currency: field?.currency ?? null };
  }
  if (option === 'new') return { to: 'field', name: column.trim().toLowerCase(), kind: 'text', currency: null };
  return { to: (plain.find((to) => to === option) ?? 'skip') };
}

export type Fault = { what: 'no-phone' } | { what: 'twice'; to: string } | { what: 'unnamed' };

/** Why a list cannot be taken over like this; the first reason. */
export function faultOf(targets: readonly Target[]): Fault | undefined {
  if (!targets.some(({ to }) => to === 'phone')) return { what: 'no-phone' };
  const seen = new Set<string>();
  for (const target of targets) {
    if (target.to === 'field' && target.name.trim() === '') return { what: 'unnamed' };
    const key = target.to === 'field' ? `field:${target.name.trim()}` : target.to;
    // Of several numbers one counts, and names, tags and notes are put together; a field has one value.
    if ((target.to === 'field' || target.to === 'language') && seen.has(key)) return { what: 'twice', to: key };
    seen.add(key);
  }
  return undefined;
}

/** Both words can stand side by side in these alone. */
export const rulesFor = (subject: string): readonly Rule[] => (subject === 'notes' || subject === 'tags' ? ['both', 'take', 'keep'] : ['take', 'keep']);
