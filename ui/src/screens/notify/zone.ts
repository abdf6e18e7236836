/** A day and an hour as the clock on the wall has them, and the moment that this is in a zone. Pure. */

/** Milliseconds by which the zone's clock is ahead of UTC at a moment. */
function ahead(moment: number, zone: string | undefined): number {
  const parts: Record<string, number> = {};
  const format = new Intl.DateTimeFormat('en-US', {
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23',
    calendar: 'gregory', numberingSystem: 'latn', ...(zone ? { timeZone: zone } : {}),
  });
  for (const { type, value } of format.formatToParts(moment)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(moment / 60_000) * 60_000;
}

function usable(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** `2026-11-20` or, as people write it where there is no calendar to choose from, `20/11/2026`. */
function dayOf(text: string): [number, number, number] | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d\d)-(\d\d)\s*$/.exec(text) ?? [];
  const [, other, otherMonth, otherYear] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text) ?? [];
  const parts = [Number(year ?? otherYear), Number(month ?? otherMonth), Number(day ?? other)] as [number, number, number];
  if (parts.some(Number.isNaN)) return undefined;
  const made = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
  return made.getUTCMonth() === parts[1] - 1 && made.getUTCDate() === parts[2] ? parts : undefined;
}

/** RFC 3339, in UTC; nothing while it is not whole. */
export function instantOf(day: string, hour: string, zone: string): string | undefined {
  const date = dayOf(day);
  const [, hours, minutes] = /^\s*(\d{1,2})[:h](\d\d)/.exec(hour) ?? [];
  if (!date || hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const wall = Date.UTC(date[0], date[1] - 1, date[2], Number(hours), Number(minutes));
  const there = usable(zone);
  // Twice: the first guess may lie on the other side of a change of clocks.
  let moment = wall - ahead(wall, there);
  moment = wall - ahead(moment, there);
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

/** The day and the hour of a moment in a zone, as the two fields hold them. */
export function wallOf(iso: string, zone: string): { day: string; hour: string } | undefined {
  const moment = Date.parse(iso);
  if (!/^\d{4}-\d\d-\d\dT/.test(iso) || Number.isNaN(moment)) return undefined;
  const wall = new Date(moment + ahead(moment, usable(zone))).toISOString();
  return { day: wall.slice(0, 10), hour: wall.slice(11, 16) };
}
