import { useRef, useState } from 'react';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { asAppError, isUnreachable, type AppError } from './app-error';
import { newIdempotencyKey } from './idempotency-key';
import { call } from './request';
import { ensureSignedIn } from './session';

interface ActOptions<In> {
  /** Stores what must not wait for the network, with the key it may have arrived by; then there is no error. */
  keepOffline?: (input: In, key: string) => void;
}

/**
 * Something a person does: signs in first where needed, takes no second tap while busy, and keeps one key
 * for the same input until it succeeds, so that trying again by hand can never do it twice.
 */
export function useAct<In extends object, Out>(endpoint: Endpoint<In, Out>, { keepOffline }: ActOptions<In> = {}) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const isRunning = useRef(false);
  const intention = useRef({ input: '', key: '' });

  /** The answer, or undefined when it did not work; then `error` says why. */
  const run = async (input: In): Promise<Out | undefined> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    setBusy(true);
    setError(undefined);
    const text = JSON.stringify(input);
    if (intention.current.input !== text) intention.current = { input: text, key: newIdempotencyKey() };
    try {
      await ensureSignedIn();
      const answer = await call(endpoint, input, { idempotencyKey: intention.current.key });
      intention.current = { input: '', key: '' };
      return answer;
    } catch (thrown) {
      const error = asAppError(thrown);
      if (keepOffline && isUnreachable(error)) {
        keepOffline(input, intention.current.key);
        intention.current = { input: '', key: '' };
      } else setError(error);
      return undefined;
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };

  return { run, isBusy, error, fields: error?.fields ?? {}, forgetError: () => setError(undefined) };
}
