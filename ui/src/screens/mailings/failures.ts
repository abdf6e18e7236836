/** Failed messages by the reason that they share. Pure. */
import type { ErrorView, MessageRow, Retry } from '../../host/host';

export interface Failures {
  key: string;
  error: ErrorView | null;
  retry: Retry;
  rows: MessageRow[];
  /** Where all of them have to wait: when the first one may be tried again. */
  from: string | null;
}

/** What a person can do something about first, then the larger groups first. */
const rank: Record<Retry, number> = { now: 0, later: 1, never: 2 };

export function grouped(rows: readonly MessageRow[]): Failures[] {
  const groups = new Map<string, Failures>();
  for (const row of rows) {
    const retry = row.retry ?? 'never';
    const { code = '', message = '', advice = '' } = row.error ?? {};
    const key = JSON.stringify([retry, code, message, advice]);
    const group = groups.get(key) ?? { key, error: row.error, retry, rows: [], from: null };
    group.rows.push(row);
    if (row.retry_at !== null && (group.from === null || row.retry_at < group.from)) group.from = row.retry_at;
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (one, other) => rank[one.retry] - rank[other.retry] || other.rows.length - one.rows.length,
  );
}
