import { useEffect, useRef, useState } from 'react';
import { pcLoginEndpoints } from '@yuanli/shared/identity/pc-login.endpoints';
import { asAppError, type AppError } from '../../platform/net/app-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { newIdempotencyKey } from '../../platform/net/idempotency-key';
import { call } from '../../platform/net/request';
import { enterAsPc, type Me } from '../../platform/net/session';
import { useInterval } from '../../platform/use-interval';

type Login = AnswerOf<typeof pcLoginEndpoints.startPcLogin> & { startedAtMs: number };
type State = AnswerOf<typeof pcLoginEndpoints.getPcLoginState>['state'];

const ASK_MS = 2_000;
const CODE_SECONDS = 120;

/** A code of this browser's own, and how far the phone is with it; `onSignedIn` once the session is here. */
export function usePcLogin(onSignedIn: (me: Me) => void) {
  const [login, setLogin] = useState<Login>();
  const [state, setState] = useState<State>('waiting');
  const [error, setError] = useState<AppError>();
  const [secondsLeft, setSecondsLeft] = useState(CODE_SECONDS);
  const isAsking = useRef(false);

  const start = async () => {
    setError(undefined);
    setLogin(undefined);
    try {
      setLogin({ ...(await call(pcLoginEndpoints.startPcLogin, {})), startedAtMs: Date.now() });
      setState('waiting');
      setSecondsLeft(CODE_SECONDS);
    } catch (thrown) {
      setError(asAppError(thrown));
    }
  };
  useEffect(() => void start(), []);

  const ask = async () => {
    if (!login || isAsking.current) return;
    isAsking.current = true;
    const mine = { id: login.id, secret: login.secret };
    try {
      const { state: now } = await call(pcLoginEndpoints.getPcLoginState, mine);
      if (now !== 'confirmed') return setState(now);
      setState(now);
      const { token, me } = await call(pcLoginEndpoints.finishPcLogin, mine, { idempotencyKey: newIdempotencyKey() });
      enterAsPc(token, me);
      onSignedIn(me);
    } catch (thrown) {
      const refused = asAppError(thrown);
      // A network that comes back goes on where it was.
      if (refused.code === 'network.offline') return;
      setError(refused);
      setState('expired');
    } finally {
      isAsking.current = false;
    }
  };
  const isOpen = login !== undefined && (state === 'waiting' || state === 'seen');
  useInterval(isOpen || state === 'confirmed' ? ASK_MS : null, () => void ask());
  useInterval(isOpen ? 1_000 : null, () =>
    setSecondsLeft(Math.max(0, CODE_SECONDS - Math.round((Date.now() - (login?.startedAtMs ?? 0)) / 1_000))),
  );

  return { code: login?.code, state, error, secondsLeft, renew: () => void start() };
}
