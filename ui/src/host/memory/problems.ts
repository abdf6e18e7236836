/** Errors as the program tells them, with its own words: the catalogues are the command line's and the engine's. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { nearest } from '../../words';
import { AppError, type ErrorView, type Params, type PlatformError } from '../host';

const files = import.meta.glob<string>('../../../../locales/*/{errors,platform,terms,charges,files}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundles = new Map<string, FluentBundle>();

function bundleFor(language: string): FluentBundle {
  let bundle = bundles.get(language);
  if (!bundle) {
    bundle = new FluentBundle(language, { useIsolating: false });
    for (const [path, text] of Object.entries(files)) {
      if (path.split('/').at(-2) === language) bundle.addResource(new FluentResource(text));
    }
    bundles.set(language, bundle);
  }
  return bundle;
}

/** `key`: `error-phone-empty`, `reason-no-answer`, `problem-quality-low`, `platform-undeliverable`. */
export function view(language: string, key: string, params: Params = {}, platform?: PlatformError): ErrorView {
  const bundle = bundleFor(nearest(language));
  const found = bundle.getMessage(key);
  const text = (pattern: NonNullable<typeof found>['value'] | undefined) =>
    pattern ? bundle.formatPattern(pattern, params, []) : '';
  return {
    code: key.replace(/^(error|problem|platform)-/, '').replaceAll('-', '_'),
    message: text(found?.value),
    advice: text(found?.attributes['advice']),
    ...(platform && { platform }),
  };
}

/** What a call of the program rejects with. */
export function failure(language: string, code: string, params: Params = {}): AppError {
  return new AppError(code, params, view(language, `error-${code.replaceAll('_', '-')}`, params));
}

/** What the platform refused: its own code and text stand in the view. */
export function refusal(language: string, key: string, advice: string, platform: PlatformError): AppError {
  const told = {
    ...view(language, key, {}, platform),
    code: 'service_refused',
    advice: view(language, advice).message,
  };
  return new AppError('service_refused', {}, told);
}
