// The page draws the phone by itself; the program does it too, and keeps a picture of every kind of part. They are the same.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fill } from '../../src/fill';
import type { Outline } from '../../src/host/host';
import { looksOf } from '../../src/screens/templates/show';

const folder = '../crates/core/src/template/snapshots';
const files = existsSync(folder) ? readdirSync(folder).filter((file) => /kinds_tests__.*\.snap$/.test(file)) : [];

interface Picture {
  creation: unknown[];
  outline: Outline;
}

/** The JSON under the snapshot's own head. */
const read = (file: string): Picture => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8').split(/^---$/m).slice(2).join('---')) as Picture;

describe('the page and the program draw the same', () => {
  test.skipIf(files.length === 0)('of every kind there is a picture', () => expect(files.length).toBeGreaterThan(20));

  test.each(files)('%s', (file) => {
    const { creation, outline } = read(file);
    const category = JSON.stringify(creation).includes('"OTP"') ? 'AUTHENTICATION' : 'MARKETING';
    expect(looksOf({ name: 'x', language: 'pt_BR', category, parameter_format: 'NAMED', components: creation })).toEqual(outline);
    expect(fill(outline, {}).preview.body).toBeTypeOf('string');
  });
});
