import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page's own source files with these endings, by name. */
export function sources(...endings: string[]): Map<string, string> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => file.replaceAll('\\', '/'));
  return new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]));
}
