/**
 * The one seam between the page and the program.
 *
 * Components know this file and nothing beneath it. `tauri.ts` answers in the window, `memory.ts` in tests and in a
 * plain browser. A call that fails rejects with an {@link AppError}, never with prose: the words are in `locales/`.
 */
export interface Host {
  /** What the window shows first. Opens the engine, and tries again if that failed before. */
  greeting(): Promise<Greeting>;
}

export interface Greeting {
  /** The language to speak: `pt-BR`, `en` or `es`. Never taken from the web view, which does not know it. */
  language: string;
  /** The practice account, or null where there is none. */
  practice: Practice | null;
}

export interface Practice {
  name: string;
  /** As people write it, with its country code. */
  phone: string;
}

/** What an error carries for its sentence; a `language` among them says which language to tell it in. */
export type Params = Record<string, string | number>;

/** What went wrong, as a code in snake_case that never changes. */
export class AppError extends Error {
  readonly code: string;
  readonly params: Params;

  constructor(code: string, params: Params = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** Whatever a call rejected with, as an AppError. What is not `{code, params}` is a fault of ours: `internal`. */
export function asAppError(reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  if (typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string') {
    const params: Params = {};
    for (const [name, value] of Object.entries('params' in reason && reason.params ? reason.params : {})) {
      if (typeof value === 'string' || typeof value === 'number') params[name] = value;
    }
    return new AppError(reason.code, params);
  }
  return new AppError('internal', {}, { cause: reason });
}
