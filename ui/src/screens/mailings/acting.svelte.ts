/** Something that a person does about a mailing: once at a time, told when it worked, explained when it did not. */
import type { App } from '../../app.svelte';
import { asAppError, type AppError } from '../../host/host';

export interface Acting {
  /** What is under way, by its name. */
  readonly busy: string | undefined;
  readonly failure: AppError | undefined;
  /** `what` answers with the words for the toast; none: there is nothing to say. */
  run(name: string, what: (account: string) => Promise<string | undefined>): Promise<boolean>;
}

export function acting(app: App): Acting {
  let busy = $state<string>();
  let failure = $state.raw<AppError>();
  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    async run(name, what) {
      const account = app.account?.id;
      if (busy !== undefined || account === undefined) return false;
      busy = name;
      failure = undefined;
      try {
        const text = await what(account);
        if (text !== undefined) app.toast({ text, seconds: 8 });
        return true;
      } catch (reason) {
        failure = asAppError(reason);
        return false;
      } finally {
        busy = undefined;
        // Even what failed may have done a part of it.
        app.changes += 1;
      }
    },
  };
}
