import type { Duty } from './home-data';

/** 网格员小吴今天在岗; out of hours and while they are away, whom to call instead. */
export function dutyWords({ names, standsInFor, state }: Duty): string {
  const who = standsInFor ? `网格员${standsInFor}外出，由${names.join('、')}代` : `网格员${names.join('、')}`;
  const pause = standsInFor ? '，' : '';
  switch (state) {
    case 'on_duty':
      return standsInFor ? who : `${who}今天在岗`;
    case 'after_work':
      return `${who}${pause}已下班，急事打社区电话`;
    case 'day_off':
      return `${who}${pause}今天休息，急事打社区电话`;
    case 'away':
      return `${who}外出，有事请打社区电话`;
  }
}
