import { plateCode } from './plate-code';

export interface ScannedPage {
  page: string;
  query: Record<string, string>;
}

const id = '[0-9A-HJKMNP-TV-Z]{26}';
const checkCode = new RegExp(`^yuanli:shift:(${id}):(\\d{6})$`);
const pcLogin = /^yuanli:pc:([0-9A-Z]{8})$/;
const activityScene = new RegExp(`[?&]scene=a(?:=|%3D)(${id})(?:[&#]|$)`, 'i');

const voteScene = new RegExp(`[?&]scene=v(?:=|%3D)(${id})(?:[&#]|$)`, 'i');
const voteResult = new RegExp(`hall/result/index\\?id=(${id})$`);

const certificate = /volunteering\/verify\/index\?number=(20\d\d-\d{6})&code=([0-9A-Z]{10})$/;

/** The shift and the six figures in the code a coordinator holds up. */
export function shiftCode(text: string): { shiftId: string; code: string } | undefined {
  const [, shiftId, code] = checkCode.exec(text.trim()) ?? [];
  return shiftId && code ? { shiftId, code } : undefined;
}

/** The text of the code that a browser shows to be signed in by a phone. */
export const pcLoginText = (code: string): string => `yuanli:pc:${code}`;

export const pcLoginCode = (text: string): string | undefined => pcLogin.exec(text.trim())?.[1];

/** Where a scanned code of ours leads: a plate, the sheet of an activity, the check-in of a shift, a certificate, the notice of a vote or of its result, a browser that wants to be signed in. Undefined when it is none of ours. */
export function scannedPage(text: string): ScannedPage | undefined {
  const shift = shiftCode(text);
  if (shift) return { page: 'volunteering/seat/index', query: shift };
  const pcCode = pcLoginCode(text);
  if (pcCode) return { page: 'identity/pc-confirm/index', query: { code: pcCode } };
  const activityId = activityScene.exec(text)?.[1];
  if (activityId) return { page: 'volunteering/activity/index', query: { id: activityId } };
  const voteId = voteScene.exec(text)?.[1];
  if (voteId) return { page: 'hall/vote/index', query: { id: voteId } };
  const resultId = voteResult.exec(text)?.[1];
  if (resultId) return { page: 'hall/result/index', query: { id: resultId } };
  const [, number, code] = certificate.exec(text) ?? [];
  if (number && code) return { page: 'volunteering/verify/index', query: { number, code } };
  const plate = plateCode(text);
  return plate ? { page: 'places/plate/index', query: { scene: plate } } : undefined;
}
