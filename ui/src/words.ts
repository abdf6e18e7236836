/**
 * The words of the window, from the Fluent catalogues that the command line shares.
 *
 * All three languages are in the bundle: together they weigh less than a request for one would cost, and the page may
 * fetch nothing anyway. Which language to speak is the host's to say: `navigator.language` in a web view is whatever
 * the system's locale happened to be, down to "C".
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** `../../locales/es/window.ftl` and its like, by path. `terms.ftl` is shared with the command line: states and their kin. */
const files = import.meta.glob<string>(['../../locales/*/window*.ftl', '../../locales/*/terms.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The name is the same in every language, so it can stand there before the language is known. */
export const product = 'Recado';

/** Portuguese first: it is what a key falls back to, and where the words are written. */
export const languages = ['pt-BR', 'en', 'es'] as const;

export type Language = (typeof languages)[number];

export interface Words {
  readonly language: Language;
  /** The text of `key` (`key.attribute` for an attribute). A key nobody wrote shows itself, so that it is seen. */
  say(key: string, args?: Record<string, FluentVariable>): string;
  /** The text of a word of the program or the platform: `of('state', 'read')` is `state-read`, `of('status', 'IN_APPEAL')`
      is `status-in-appeal`. A word that nobody knows yet shows itself. */
  of(family: string, word: string): string;
  /** Whether `key` has a text. */
  has(key: string): boolean;
}

const bundles = new Map<Language, FluentBundle>();

function bundleFor(language: Language): FluentBundle {
  let bundle = bundles.get(language);
  if (!bundle) {
    // No isolation marks around what is filled in: they would travel along when a number is copied.
    bundle = new FluentBundle(language, { useIsolating: false });
    for (const [path, text] of Object.entries(files)) {
      if (path.split('/').at(-2) === language) bundle.addResource(new FluentResource(text));
    }
    bundles.set(language, bundle);
  }
  return bundle;
}

/** The language of ours nearest to a tag: `es-MX` and `es_AR.UTF-8` speak Spanish, a tag we do not know Portuguese. */
export function nearest(tag: string): Language {
  const spoken = tag.toLowerCase().split(/[-_.@]/)[0];
  return languages.find((language) => language.toLowerCase().split('-')[0] === spoken) ?? 'pt-BR';
}

export function wordsFor(tag: string): Words {
  const language = nearest(tag);

  function pattern(key: string) {
    const [id = '', attribute] = key.split('.');
    for (const tried of [language, 'pt-BR'] as const) {
      const bundle = bundleFor(tried);
      const message = bundle.getMessage(id);
      const found = attribute === undefined ? message?.value : message?.attributes[attribute];
      if (found) return { bundle, found };
    }
    return undefined;
  }

  function say(key: string, args?: Record<string, FluentVariable>): string {
    const hit = pattern(key);
    // With an array for errors Fluent never throws: a missing variable shows its name in the text.
    return hit ? hit.bundle.formatPattern(hit.found, args ?? null, []) : key;
  }

  return {
    language,
    has: (key) => pattern(key) !== undefined,
    say,
    of(family, word) {
      const key = `${family}-${word.toLowerCase().replaceAll('_', '-')}`;
      return pattern(key) ? say(key) : word;
    },
  };
}
