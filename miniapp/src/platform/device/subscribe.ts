import Taro from '@tarojs/taro';

/**
 * Asks for one message of each template (at most 3 at once, only from a tap) and tells which were granted.
 * A refusal is an answer, not an error. Browsers have no such messages: the inbox is enough there.
 */
export async function askForMessages(templateIds: string[]): Promise<string[]> {
  const known = templateIds.filter(Boolean);
  if (process.env.TARO_ENV !== 'weapp' || known.length === 0) return [];
  try {
    const answers = await Taro.requestSubscribeMessage({ tmplIds: known.slice(0, 3), entityIds: [] });
    const granted = new Map<string, unknown>(Object.entries(answers));
    return known.filter((id) => granted.get(id) === 'accept');
  } catch {
    return [];
  }
}

/** Only WeChat can tell someone who has left. */
export const canAskForMessages = process.env.TARO_ENV === 'weapp';
