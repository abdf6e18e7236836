/** A text cut where its look changes: at its variables, and at what the linter marks. Pure. */
import type { FindingView } from '../../../host/host';
import { segments } from '../variables';

export interface Ink {
  text: string;
  variable: boolean;
  mark: 'error' | 'warning' | undefined;
}

export function inks(text: string, findings: readonly Pick<FindingView, 'severity' | 'span'>[]): Ink[] {
  const spans = findings.flatMap(({ severity, span }) => (span && span.start < span.end && span.start < text.length ? { severity, ...span } : []));
  const variables = segments(text).filter(({ name }) => name !== null);
  const edges = new Set([0, text.length]);
  for (const { start, text: said } of variables) edges.add(start).add(start + said.length);
  for (const { start, end } of spans) edges.add(Math.max(0, start)).add(Math.min(end, text.length));
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const over = spans.filter(({ start, end }) => start <= from && to <= end);
    return {
      text: text.slice(from, to),
      variable: variables.some(({ start, text: said }) => start <= from && to <= start + said.length),
      mark: over.some(({ severity }) => severity === 'error') ? 'error' : over.length > 0 ? 'warning' : undefined,
    };
  });
}
