import { Refusal } from '../platform/refusal';

/** A code from the control API of the stand-in. */
export async function askStandIn(standInUrl: string, act: string, input: object): Promise<{ code: string }> {
  const response = await fetch(new URL(`/_control/${act}`, standInUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
  if (!response?.ok) throw new Refusal('wechat.unavailable');
  const { code } = (await response.json()) as { code: string };
  return { code };
}
