/** How a mailing leaves, in words: how far, how fast, how long, and what it waits for. Pure. */
import type { Formats } from '../../format';
import type { Progress, Waits } from '../../host/host';
import type { Words } from '../../words';

/** `78 por segundo`; nothing while it stands. */
export function rateOf(words: Words, { rate }: Progress): string {
  if (rate <= 0) return '';
  return words.say('outbox-rate', { rate: rate < 10 ? Math.max(0.1, Math.round(rate * 10) / 10) : Math.round(rate) });
}

/** `faltam cerca de 48 s`; the further off, the rounder. */
export function leftOf(words: Words, { seconds_left: seconds }: Progress): string {
  if (seconds === null) return '';
  if (seconds < 90) return words.say('outbox-left-seconds', { count: Math.max(0, Math.round(seconds)) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return words.say('outbox-left-minutes', { count: minutes });
  return words.say('outbox-left-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** Without and with a time; those that try again by themselves do so before one could look at a clock. */
const sentences = {
  schedule: ['outbox-waits-schedule', 'outbox-waits-schedule-until', false],
  quiet: ['outbox-waits-quiet', 'outbox-waits-quiet-until', false],
  limit: ['outbox-waits-limit', 'outbox-waits-limit-until', false],
  account: ['outbox-waits-account', 'outbox-waits-account', false],
  network: ['outbox-waits-network', 'outbox-waits-network-until', true],
  throttled: ['outbox-waits-throttled', 'outbox-waits-throttled-until', true],
  doubt: ['outbox-waits-doubt', 'outbox-waits-doubt-until', true],
  files: ['outbox-waits-files', 'outbox-waits-files', true],
} as const satisfies Record<Waits['kind'], readonly [string, string, boolean]>;

/** Why nothing of it leaves just now. `tier`: the portfolio's limit, in the platform's word. */
export function waitsFor(words: Words, dates: Formats, { kind, until }: Waits, tier?: string | null, now = Date.now()): string {
  const [plain, timed, soon] = sentences[kind];
  const tierKey = `number-limit-${(tier ?? '').toLowerCase().replaceAll('_', '-')}`;
  if (kind === 'limit' && tier && words.has(tierKey)) {
    const limit = words.of('number-limit', tier);
    return until === null
      ? words.say('outbox-waits-limit-known', { limit })
      : words.say('outbox-waits-limit-known-until', { limit, when: dates.moment(until, now) });
  }
  if (until === null) return words.say(plain);
  const near = soon && Date.parse(until) - now < 60_000;
  return words.say(timed, { when: near ? words.say('outbox-moment') : dates.moment(until, now) });
}
