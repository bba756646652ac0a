import { Refusal } from '../platform/refusal';

/** Asks the control API of the stand-in to do something. */
export async function askStandIn<Answer>(standInUrl: string, act: string, input: object): Promise<Answer> {
  const response = await fetch(new URL(`/_control/${act}`, standInUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
  if (!response?.ok) throw new Refusal('wechat.unavailable');
  return (await response.json()) as Answer;
}
