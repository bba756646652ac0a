import { useState } from 'react';
import { asAppError, type AppError } from './app-error';
import { ensureSignedIn } from './session';

/** Signing in by a button of its own, where a page has nothing to show before. */
export function useSignIn() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  /** True when it worked; otherwise `error` says why. */
  const signIn = async (): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await ensureSignedIn();
      return true;
    } catch (thrown) {
      setError(asAppError(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { signIn, isBusy, error };
}
