import { UNCHECKED, WechatError, type CheckScene, type MediaType, type Suggestion, type WechatClient } from '../wechat';
import type { CheckPart } from './check-part.entity';
import type { SubjectKind } from './moderation-check.entity';

export type WechatChecks = Pick<WechatClient, 'msgSecCheck' | 'mediaCheckAsync'>;

export interface Asking {
  wechat: WechatChecks;
  /** Of the author: WeChat judges a text by who wrote it, too. */
  openid: string;
  subjectKind: SubjectKind;
  onRefused: OnRefused;
}

/** Hears of what WeChat would not check. */
export type OnRefused = (error: WechatError, isAboutPerson: boolean) => void;

type Answer = Partial<Pick<CheckPart, 'traceId' | 'suggest' | 'label'>>;

const SCENES: Record<SubjectKind, CheckScene> = {
  wish: 'forum',
  case: 'forum',
  case_answer: 'forum',
  gift: 'forum',
  spending: 'forum',
  activity: 'forum',
  completion: 'forum',
  feedback: 'comment',
  nickname: 'profile',
  transfer: 'social',
  idea: 'forum',
  motion: 'forum',
  motion_step: 'forum',
  motion_attachment: 'forum',
  vote: 'forum',
  opinion: 'comment',
  position: 'forum',
  evaluation: 'comment',
};
const MOST_CHARACTERS = 2_500;
const BADNESS: readonly Suggestion[] = ['pass', 'review', 'risky'];

/** WeChat answers about a text at once. A long one goes in pieces, and the worst piece counts. */
export const askAboutText = ({ wechat, openid, subjectKind, onRefused }: Asking, text: string): Promise<Answer> =>
  unlessRefused(onRefused, async () => {
    let worst: { suggest: Suggestion; label: string } = { suggest: 'pass', label: '100' };
    for (const content of pieces(text)) {
      const { suggest, label } = await wechat.msgSecCheck({ openid, scene: SCENES[subjectKind], content });
      if (BADNESS.indexOf(suggest) > BADNESS.indexOf(worst.suggest)) worst = { suggest, label };
    }
    return worst;
  });

/** WeChat answers about a picture or a recording later, by push, under the trace id. */
export const askAboutMedia = (
  { wechat, openid, subjectKind, onRefused }: Asking,
  mediaType: MediaType,
  mediaUrl: string,
): Promise<Answer> =>
  unlessRefused(onRefused, () => wechat.mediaCheckAsync({ mediaType, mediaUrl, openid, scene: SCENES[subjectKind] }));

/** About the author or the text, and nothing to mend: not here for two hours, unknown, of another app, risky. */
const ABOUT_PERSON: unknown[] = [61010, 40003, 43104, 87014];

/** What WeChat will not check now nor later a person has to look at; that it was not checked is told to those who run the server. */
async function unlessRefused(onRefused: OnRefused, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof WechatError) || error.isTransient) throw error;
    onRefused(error, ABOUT_PERSON.includes(error.errcode));
    return { suggest: 'review', label: UNCHECKED };
  }
}

/** By whole characters: an emoji is never cut in two. */
function pieces(text: string): string[] {
  const characters = [...text];
  const starts = Array.from(
    { length: Math.ceil(characters.length / MOST_CHARACTERS) },
    (_, index) => index * MOST_CHARACTERS,
  );
  return starts.map((start) => characters.slice(start, start + MOST_CHARACTERS).join(''));
}
