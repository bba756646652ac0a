import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { Card } from '../../ui/card';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { formatDay, formatMoment, momentOf, wheelsAt } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import type { AnswerFieldsProps } from './outcome-fields';

/** When, where and by whom: known already, in one line, and open to be changed. */
export function KnownParts({ draft: { day, time, place, people }, set, errors }: AnswerFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  const isWrong = ['happenedAt', 'place', 'people'].some((field) => field in errors);
  if (!isOpen && !isWrong)
    return (
      <Card isList>
        <ListRow
          title={`${formatMoment(momentOf(day, time))} · ${place}`}
          note={`经办：${people}`}
          value="修改"
          isFold
          onTap={() => setOpen(true)}
        />
      </Card>
    );
  return (
    <>
      <DateTime
        label="哪天办的"
        kind="date"
        value={day}
        words={formatDay(momentOf(day))}
        until={wheelsAt(Date.now()).day}
        onChange={(value) => set('day', value)}
        error={errors['happenedAt']}
      />
      <DateTime label="几点" kind="time" value={time} onChange={(value) => set('time', value)} />
      <Field
        label="地点"
        max={limits.placeLength}
        value={place}
        onInput={(words) => set('place', words)}
        error={errors['place']}
      />
      <Field
        label="经办人员"
        max={limits.placeLength}
        value={people}
        onInput={(words) => set('people', words)}
        error={errors['people']}
      />
    </>
  );
}
