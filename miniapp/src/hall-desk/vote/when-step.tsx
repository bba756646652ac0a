import { type RuleCard, ruleCards } from '@yuanli/shared/hall/rule-cards';
import { DateTime } from '../../ui/date-time';
import { Notice } from '../../ui/notice';
import { momentOf, formatDay } from '../../ui/format-date';
import { dayAhead } from '../day-ahead';
import type { VoteStepProps } from './vote-steps';
import { daysOf } from './vote-draft';

/** From when until when; with the notice that the law demands before it. */
export function WhenStep({ draft, set, errors }: VoteStepProps) {
  const { opensTime, closesTime, card } = draft;
  const { opens, closes } = daysOf(draft);
  const { noticeDays, article }: RuleCard = ruleCards[card];
  return (
    <>
      {noticeDays > 0 && (
        <Notice
          icon="calendar"
          tone="plum"
        >{`公告以后要过${noticeDays}天才能开始投（${article}），所以最早是${formatDay(momentOf(dayAhead(noticeDays)))}的这个时候。`}</Notice>
      )}
      <DateTime
        label="开始日期"
        kind="date"
        value={opens}
        words={formatDay(momentOf(opens))}
        from={dayAhead(0)}
        onChange={(day) => set({ opensDay: day })}
        error={errors['opensAt']}
      />
      <DateTime label="开始时间" kind="time" value={opensTime} onChange={(time) => set({ opensTime: time })} />
      <DateTime
        label="截止日期"
        kind="date"
        value={closes}
        words={formatDay(momentOf(closes))}
        from={opens}
        onChange={(day) => set({ closesDay: day })}
        error={errors['closesAt']}
      />
      <DateTime
        label="几点截止"
        kind="time"
        hint="到点截止，之后的票不计入"
        value={closesTime}
        onChange={(time) => set({ closesTime: time })}
      />
    </>
  );
}
