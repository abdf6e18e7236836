/** What happened to a message, in the order in which it happened. Pure. */
import type { ErrorView, MessageStory } from '../../host/host';

export interface Event {
  at: string;
  kind: 'queued' | 'attempt' | 'status' | 'answer';
  /** An attempt's outcome, a status' word, an answer's text. */
  word: string;
  /** An attempt's number. */
  number?: number;
  error?: ErrorView | null;
}

export function timeline(story: MessageStory): Event[] {
  const events: Event[] = [{ at: story.row.created_at, kind: 'queued', word: '' }];
  for (const { number, started_at, outcome, error } of story.history) {
    events.push({ at: started_at, kind: 'attempt', word: outcome ?? 'under_way', number, error });
  }
  for (const { status, at } of story.statuses) events.push({ at, kind: 'status', word: status });
  for (const { received_at, text } of story.answers) events.push({ at: received_at, kind: 'answer', word: text });
  // The platform's clock counts whole seconds: what it says of a second comes after what we did in it. The order within
  // a kind is the engine's.
  const rank = { queued: 0, attempt: 1, status: 2, answer: 3 };
  const second = (event: Event) => Math.floor(Date.parse(event.at) / 1000);
  return events.sort((one, other) => second(one) - second(other) || rank[one.kind] - rank[other.kind]);
}
