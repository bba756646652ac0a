import { pcLoginEndpoints as endpoints } from '@yuanli/shared/identity/pc-login.endpoints';
import type { TestServer } from './test-server';

/** A browser on a computer that asks to be signed in, and what a phone does about it. */
export function openPc(server: TestServer) {
  const start = async () => (await server.call(endpoints.startPcLogin, {})).body;
  const look = (code: string, as: string) => server.call(endpoints.lookAtPcLogin, { code }, { as });
  const decide = (id: string, as: string, how: 'confirmPcLogin' | 'refusePcLogin' = 'confirmPcLogin') =>
    server.call(endpoints[how], { id }, { as });
  type Mine = { id: string; secret: string };
  const finish = ({ id, secret }: Mine, key?: string) =>
    server.call(endpoints.finishPcLogin, { id, secret }, { ...(key && { key }) });
  const stateOf = async ({ id, secret }: Mine) =>
    (await server.call(endpoints.getPcLoginState, { id, secret })).body.state;
  /** The whole way: the token of a computer on which the person of this phone is signed in. */
  const signIn = async (phone: string): Promise<string> => {
    const login = await start();
    await look(login.code, phone);
    await decide(login.id, phone);
    return (await finish(login)).body.token;
  };
  return { start, look, decide, finish, stateOf, signIn };
}
