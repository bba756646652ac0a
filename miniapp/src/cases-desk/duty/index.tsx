import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { canKeepDuty } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { formatDay, momentOf } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';
import { DaySheet, type DutyDay, type DutyRoster } from './day-sheet';

/** 值班领导: who of a community or a street is on duty, a week at a time. */
export default function Duty() {
  return (
    <StaffPage title="值班领导" may={canKeepDuty}>
      <Roster />
    </StaffPage>
  );
}

/** The days that can still be changed, as they were a week before, for who still works there. */
function copyable({ days, weekBefore, people }: DutyRoster): { day: string; personId: string }[] {
  const able = new Set(people.map(({ id }) => id));
  return days.flatMap(({ day, canChange }, n) => {
    const before = weekBefore[n]?.leader;
    return canChange && before && able.has(before.id) ? [{ day, personId: before.id }] : [];
  });
}

function Roster() {
  const [week, setWeek] = useState(dayInChina(Date.now()));
  const [place, setPlace] = useState<string>();
  const load = useLoad(caseSettingEndpoints.findDutyRoster, { day: week, ...(place && { placeId: place }) });
  const [edited, setEdited] = useState<DutyDay>();
  const save = useAct(caseSettingEndpoints.setDutyRoster);
  return (
    <Loaded load={load}>
      {(roster) => {
        const { placeId, places, days, people } = roster;
        const copies = copyable(roster);
        const send = async (list: { day: string; personId: string | null }[], said: string) => {
          if (!(await save.run({ placeId, days: list }))) return;
          setEdited(undefined);
          showToast(said);
          await load.reload();
        };
        return (
          <View className="y-stack">
            <View className="t-second">
              列为急难特事的，由当天的值班领导在1个工作日内打第一个电话。没有排班的日子，由值班的工作人员打。
            </View>
            {places.length > 1 && (
              <Chips
                label="社区或街道"
                chips={places.map(({ id, name }) => ({ value: id, label: name }))}
                value={placeId}
                onChange={setPlace}
              />
            )}
            <Section title={`${formatDayOf(days[0]!)}起的一周`}>
              <Card isList>
                {days.map((one) => (
                  <ListRow
                    key={one.day}
                    title={formatDayOf(one)}
                    value={one.leader?.name ?? '没有排'}
                    onTap={one.canChange ? () => setEdited(one) : undefined}
                  />
                ))}
              </Card>
            </Section>
            {copies.length > 0 && (
              <Button
                kind="secondary"
                icon="refresh"
                isBusy={save.isBusy}
                onTap={() => void send(copies, '已照上一周排好')}
              >
                照上一周排
              </Button>
            )}
            {!edited && <ActError error={save.error} />}
            <View className="y-row y-row--between">
              <Button kind="quiet" icon="back" onTap={() => setWeek(addDays(days[0]!.day, -7))}>
                上一周
              </Button>
              <Button kind="quiet" icon="next" onTap={() => setWeek(addDays(days[0]!.day, 7))}>
                下一周
              </Button>
            </View>
            {edited && (
              <DaySheet
                title={`${formatDayOf(edited)}值班`}
                day={edited}
                people={people}
                act={save}
                onSend={(personId) => void send([{ day: edited.day, personId }], '已保存')}
                onClose={() => setEdited(undefined)}
              />
            )}
          </View>
        );
      }}
    </Loaded>
  );
}

const formatDayOf = ({ day }: Pick<DutyDay, 'day'>): string => formatDay(momentOf(day));
