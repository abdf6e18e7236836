/** What stands under an error's details, to be shown and copied: codes and the platform's own text, and nobody's number. */
import { AppError } from '../host/host';
import type { ErrorView } from '../host/types';
import type { Words } from '../words';

/** Phones and addresses that the platform puts into its texts; its own codes are shorter. */
const personal = /\+?\d[\d\s().-]{6,}\d|[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+/g;

export const withoutPersons = (text: string): string =>
  text.replace(personal, (found) => (found.includes('@') || found.replace(/\D/g, '').length >= 8 ? '•••' : found));

/** The error in the reader's language: the program's words where it had some, else the page's own. */
export function viewOf(error: ErrorView | AppError, words: Words): ErrorView {
  if (!(error instanceof AppError)) return error;
  if (error.view) return error.view;
  const own = `error-${error.code.replaceAll('_', '-')}`;
  const key = words.has(own) ? own : 'error-other';
  return { code: error.code, message: words.say(key, error.params), advice: words.say(`${key}.advice`, error.params) };
}

/** Label and text of each line. */
export function detailsOf({ code, platform }: ErrorView, words: Words): Array<[string, string]> {
  const lines: Array<[string, string | number | undefined]> = [[words.say('part-code'), code]];
  if (platform) {
    const number = platform.subcode === undefined ? platform.code : `${platform.code} / ${platform.subcode}`;
    lines.push(
      [words.say('part-platform-code'), number],
      [words.say('part-platform-http'), platform.http],
      [words.say('part-platform-text'), platform.message],
      [words.say('part-platform-details'), platform.details],
    );
  }
  const told = lines.flatMap(([label, text]): Array<[string, string]> =>
    text === undefined || text === '' ? [] : [[label, withoutPersons(String(text))]],
  );
  // The trace is random letters and digits: nobody's number, and useless with a hole in it.
  if (platform?.fbtrace_id) told.push([words.say('part-platform-trace'), platform.fbtrace_id]);
  return told;
}
