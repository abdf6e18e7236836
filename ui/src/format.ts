/** Dates, numbers and money as people of a language say them, in the account's time zone. */
import { wordsFor } from './words';

export interface Formats {
  /** `hoje às 10:42`, `amanhã às 10:00`, `12/11`; with the year where it is another one. */
  when(iso: string, now?: number): string;
  /** The same with the time on every day: `12/11 às 09:00`. */
  moment(iso: string, now?: number): string;
  /** `10:42` */
  time(iso: string): string;
  /** Everything there is, for the hover: day of the week, date, seconds, zone. */
  exact(iso: string): string;
  count(n: number): string;
  /** From millionths, with as many digits as a small price needs: `US$ 0,0068`. */
  money(micros: number, currency: string): string;
}

const made = new Map<string, Formats>();

/** The formats of a language (`pt-BR`) in an IANA zone; without one, or with one nobody knows, in the system's. */
export function formats(language: string, timeZone?: string): Formats {
  const key = `${language} ${timeZone ?? ''}`;
  let known = made.get(key);
  if (!known) {
    known = make(language, timeZone);
    made.set(key, known);
  }
  return known;
}

function make(language: string, wanted: string | undefined): Formats {
  const words = wordsFor(language);
  const timeZone = usable(wanted);
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words.language, { ...options, ...(timeZone ? { timeZone } : {}) });

  // English months have names: 11/12 is two days, by who reads it.
  const month = words.language === 'en' ? 'short' : '2-digit';
  const clock = date({ timeStyle: 'short' });
  const day = date({ day: '2-digit', month });
  const dayOfYear = date({ day: '2-digit', month, year: 'numeric' });
  const exact = date({ dateStyle: 'full', timeStyle: 'long' });
  const calendar = date({ year: 'numeric', month: 'numeric', day: 'numeric', calendar: 'gregory', numberingSystem: 'latn' });
  const number = new Intl.NumberFormat(words.language);

  /** Year and number of the day since 1970, on the zone's own calendar. */
  function place(moment: number) {
    const part: Record<string, number> = {};
    for (const { type, value } of calendar.formatToParts(moment)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1 } = part;
    return { year, day: Date.UTC(year, month - 1, day) / 86_400_000 };
  }

  function said(iso: string, now: number, always: boolean): string {
    const moment = Date.parse(iso);
    if (Number.isNaN(moment)) return iso;
    const [there, here] = [place(moment), place(now)];
    const time = clock.format(moment);
    if (there.day === here.day) return words.say('part-when-today', { time });
    if (there.day === here.day + 1) return words.say('part-when-tomorrow', { time });
    if (there.day === here.day - 1) return words.say('part-when-yesterday', { time });
    const date = (there.year === here.year ? day : dayOfYear).format(moment);
    return always ? words.say('part-when-day', { day: date, time }) : date;
  }

  return {
    when: (iso, now = Date.now()) => said(iso, now, false),
    moment: (iso, now = Date.now()) => said(iso, now, true),
    time(iso) {
      const moment = Date.parse(iso);
      return Number.isNaN(moment) ? iso : clock.format(moment);
    },
    exact(iso) {
      const moment = Date.parse(iso);
      return Number.isNaN(moment) ? iso : exact.format(moment);
    },
    count: (n) => number.format(n),
    money(micros, currency) {
      const amount = micros / 1_000_000;
      // The price of one message lives behind the comma; a total of hundreds does not.
      const digits = Math.abs(amount) < 1 ? 6 : Math.abs(amount) < 10 ? 4 : undefined;
      try {
        return new Intl.NumberFormat(words.language, {
          style: 'currency',
          currency,
          ...(digits === undefined ? {} : { maximumFractionDigits: digits }),
        }).format(amount);
      } catch {
        // A currency that is not three letters.
        return `${currency} ${new Intl.NumberFormat(words.language, { maximumFractionDigits: 6 }).format(amount)}`.trim();
      }
    },
  };
}

function usable(timeZone: string | undefined): string | undefined {
  try {
    return timeZone ? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}

/** `84 kB`, `1,2 MB` */
export function size(bytes: number, language: string): string {
  const [unit, amount] = bytes < 1e3 ? ['byte', bytes] : bytes < 1e6 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
  const digits = amount < 10 && unit !== 'byte' ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }).format(amount);
}

/** Cents of a real: `R$ 189,90`. Codes to pay with know no other currency. */
export function reais(cents: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'BRL' }).format(cents / 100);
}

/** `2026-11-20` as a date, whatever the zone. */
export function dayText(date: string, language: string): string {
  const moment = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(moment)) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
}
