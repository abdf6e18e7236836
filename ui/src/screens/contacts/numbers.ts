/**
 * Numbers as people of the shop's country write them, and as they are kept: `1234,50` and `1234.50`. What a contact's form
 * sends is read by the program; what a group asks for is compared as it is, so the page writes it as it is kept. Pure.
 */
import type { FieldKindName } from '../../host/host';

/** Where a point stands before the decimals; the program has the same list. */
const withPoint = ['US', 'CA', 'PH'];

const isNumber = (kind: FieldKindName | undefined): boolean => kind === 'number' || kind === 'money';

/** A kept value as people of a country write it; what is no number stays as it is. */
export function written(value: string, kind: FieldKindName | undefined, country: string): string {
  if (!isNumber(kind) || withPoint.includes(country) || !/^-?\d+\.\d+$/.test(value)) return value;
  return value.replace('.', ',');
}

/** A number as it is kept, from one as people write it; what is no number stays as it is. */
export function kept(text: string, kind: FieldKindName | undefined, country: string): string {
  if (!isNumber(kind)) return text;
  const bare = text.replace(/[^\d.,-]/g, '');
  const decimal = withPoint.includes(country) ? '.' : ',';
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const sign = bare[last];
  const several = bare.split(sign ?? ',').length > 2;
  // `1.234` is a thousand and more, `1.23` and `1,234` are not.
  const thousands = several || (sign !== decimal && bare.length - last === 4 && !bare.slice(0, last).includes(decimal));
  const whole = (last < 0 || thousands ? bare : bare.slice(0, last)).replace(/[.,]/g, '');
  const rest = last < 0 || thousands ? '' : bare.slice(last + 1);
  if (!/^-?\d+$/.test(whole) || !/^\d*$/.test(rest)) return text;
  if (kind === 'money') return `${whole}.${rest.padEnd(2, '0')}`;
  const short = rest.replace(/0+$/, '');
  return short === '' ? whole : `${whole}.${short}`;
}
