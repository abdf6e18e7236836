/** What a template's status looks like; its word stands in the catalogues (`template-status-…`). Pure. */
import type { IconName } from '../../parts/icons';

type Tone = 'plain' | 'person' | 'good';

/** By the platform's word (API sheet, section 3.1). */
const shapes: { [status: string]: { icon: IconName; tone: Tone } } = {
  APPROVED: { icon: 'check', tone: 'good' },
  PENDING: { icon: 'clock', tone: 'plain' },
  IN_APPEAL: { icon: 'clock', tone: 'plain' },
  REJECTED: { icon: 'close', tone: 'person' },
  PAUSED: { icon: 'pause', tone: 'person' },
  DISABLED: { icon: 'warning', tone: 'person' },
  FLAGGED: { icon: 'warning', tone: 'person' },
  LOCKED: { icon: 'key', tone: 'person' },
  LIMIT_EXCEEDED: { icon: 'warning', tone: 'person' },
  PENDING_DELETION: { icon: 'trash', tone: 'plain' },
  DELETED: { icon: 'trash', tone: 'plain' },
  ARCHIVED: { icon: 'document', tone: 'plain' },
  DRAFT: { icon: 'edit', tone: 'plain' },
};

/** The platform writes its words in either case. A word that nobody knows yet gets a shape of its own. */
export const shapeOf = (status: string) => shapes[status.toUpperCase()] ?? { icon: 'info' as const, tone: 'plain' as const };

/** The language of a template as people call it: `pt_BR` is "português (Brasil)". */
export function languageName(code: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(code.replaceAll('_', '-')) ?? code;
  } catch {
    return code;
  }
}
