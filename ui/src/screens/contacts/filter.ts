/** What the list of contacts is narrowed to. Pure. */
import type { Condition, ContactFilter } from '../../host/host';

export const everybody = (): ContactFilter => ({ text: '', tag: null, segment: null, conditions: [], consent: null });

/** Whether it lets everybody through. */
export const isEverybody = (filter: ContactFilter): boolean =>
  filter.text.trim() === '' && filter.tag === null && filter.segment === null && filter.conditions.length === 0 && filter.consent === null;

/** A condition as it begins when somebody asks for one of its kind. */
export function blank(is: Condition['is'], field = ''): Condition {
  switch (is) {
    case 'tagged':
    case 'not_tagged':
      return { is, tag: '' };
    case 'field':
      return { is, field, test: { test: 'is', value: '' } };
    case 'notified':
    case 'added':
      return { is, within_days: 30 };
    case 'not_notified':
      return { is, within_days: 30 };
    case 'birthday':
      return { is, field, within_days: 6 };
    case 'consent':
      return { is, purpose: 'marketing', state: 'given' };
    case 'language':
      return { is, language: 'pt_BR' };
  }
}

export const kinds: readonly Condition['is'][] = ['tagged', 'not_tagged', 'field', 'notified', 'not_notified', 'birthday', 'consent', 'added', 'language'];

/** Whether it says something that one can look for. */
export function complete(condition: Condition): boolean {
  switch (condition.is) {
    case 'tagged':
    case 'not_tagged':
      return condition.tag.trim() !== '';
    case 'field':
      return condition.field !== '' && (!('value' in condition.test) || condition.test.value.trim() !== '');
    case 'birthday':
      return condition.field !== '';
    default:
      return true;
  }
}
