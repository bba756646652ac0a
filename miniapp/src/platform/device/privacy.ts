import Taro from '@tarojs/taro';
import { create } from 'zustand';
import privateApis from './private-apis.json';

/** In words what is private here: the console's declaration has the same list, and `npm run check-release` compares it with what is called. */
export const privateThings = privateApis.map(({ words }) => words).join('、');

type Answer = { event: 'agree'; buttonId: string } | { event: 'disagree' };

interface PrivacyState {
  isAsked: boolean;
  answer(answer: Answer): void;
}

/** WeChat identifies the tap of agreement by the id of the button. */
export const agreeButtonId = 'agree-privacy';

const silent = () => undefined;

export const usePrivacy = create<PrivacyState>(() => ({ isAsked: false, answer: silent }));

/**
 * WeChat asks here before the first use of anything private (phone, photos, nickname);
 * every pending question must be answered, so a second one joins the first.
 */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.onNeedPrivacyAuthorization) return;
  let waiting: ((answer: Answer) => void)[] = [];
  const answer = (given: Answer) => {
    waiting.forEach((resolve) => resolve(given));
    waiting = [];
    usePrivacy.setState({ isAsked: false, answer: silent });
  };
  Taro.onNeedPrivacyAuthorization((resolve) => {
    waiting.push(resolve as (answer: Answer) => void);
    usePrivacy.setState({ isAsked: true, answer });
  });
}

export function openPrivacyContract(): void {
  if (process.env.TARO_ENV === 'weapp') Taro.openPrivacyContract({});
}
