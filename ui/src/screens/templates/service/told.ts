/** What became of a request, and how often a template may be changed, in plain words with a sign. Pure. */
import type { App } from '../../../app.svelte';
import { formats } from '../../../format';
import type { AllowanceView, ErrorView, PriceView, RequestCard, RequestState } from '../../../host/host';
import { viewOf } from '../../../parts/details';
import type { IconName } from '../../../parts/icons';
import type { Words } from '../../../words';
import type { Step } from './handing.svelte';

type Tone = 'plain' | 'person' | 'good';

export interface Told {
  icon: IconName;
  tone: Tone;
  text: string;
}

/** A request's state; its word stands in the catalogues (`request-state-…`). */
export const shapes: Record<RequestState, { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'clock', tone: 'plain' },
  unsure: { icon: 'help', tone: 'person' },
  taken: { icon: 'check', tone: 'good' },
  refused: { icon: 'close', tone: 'person' },
};

/** What is asked for: `asked-…` in the catalogues. */
export function askedFor({ kind, changes, language }: RequestCard): string {
  if (kind === 'submit') return changes ? 'change' : 'create';
  return kind === 'delete' && language === null ? 'delete_all' : kind;
}

/** What a review made of it, by the platform's word. */
export function standing(status: string | null, words: Words): Told {
  switch (status?.toUpperCase()) {
    case 'APPROVED':
      return { icon: 'check', tone: 'good', text: words.say('handed-approved') };
    case 'REJECTED':
      return { icon: 'close', tone: 'person', text: words.say('handed-rejected') };
    case 'PENDING':
    case 'IN_APPEAL':
    case undefined:
      return { icon: 'clock', tone: 'plain', text: words.say('handed-pending') };
    default:
      return { icon: 'info', tone: 'plain', text: words.say('handed-status', { status: words.of('template-status', status ?? '') }) };
  }
}

export function told({ card, result, failure }: Step, words: Words): Told {
  if (failure) return { icon: 'warning', tone: 'person', text: viewOf(failure, words).message };
  const state = result?.state ?? 'waiting';
  if (state !== 'taken') return { ...shapes[state], text: words.of('handed', state) };
  if (card.kind === 'delete') return { icon: 'trash', tone: 'plain', text: words.say('handed-deleted') };
  if (card.kind === 'unpause') return { icon: 'play', tone: 'good', text: words.say('handed-unpaused') };
  return standing(result?.status ?? null, words);
}

/** Of what is unsure the state says it all, where the service said nothing. */
export const worthTelling = (error: ErrorView | null | undefined): ErrorView | undefined =>
  !error || (error.code === 'template_request_unsure' && !error.platform) ? undefined : error;

/** The same where there is room for one sentence. */
export const toldShort = (step: Step, words: Words): string => words.say('handed-toast', { title: step.card.title, told: told(step, words).text });

/** Nothing where nothing is known; in practice nothing costs. */
export function priceText(app: App, price: PriceView | null | undefined): string {
  if (price) {
    const money = formats(app.words.language, app.account?.time_zone).money(price.micros, price.currency);
    return app.words.say('service-price', { price: money });
  }
  return app.words.say(app.practice ? 'service-price-none' : 'service-price-unknown');
}

/** How many changes the service still takes; nothing where there is no limit to tell of. */
export function editsLeft(app: App, allowance: AllowanceView, status: string): Told {
  const { words } = app;
  const { may, unlimited, left_day: today, left_month: month, next_at } = allowance;
  if (may && unlimited) return { icon: 'edit', tone: 'plain', text: words.say('service-edits-unlimited') };
  if (may) return { icon: 'edit', tone: 'plain', text: words.say('service-edits-left', { day: today, month }) };
  if (next_at !== null) {
    const when = formats(words.language, app.account?.time_zone).moment(next_at);
    return { icon: 'clock', tone: 'person', text: words.say('service-edits-none', { when }) };
  }
  return { icon: 'info', tone: 'plain', text: words.say('service-edits-closed', { status: words.of('template-status', status) }) };
}
