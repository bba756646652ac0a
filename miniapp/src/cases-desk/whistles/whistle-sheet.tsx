import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { openPage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { formatDay, momentOf, wheelsAt } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { ActSheet } from '../case/act-sheet';
import type { CaseSheetProps } from '../case-data';

interface Asked {
  question: string;
  day: string;
  isLead: boolean;
}

const nothingAsked: Asked = { question: '', day: '', isLead: false };

/** 吹哨: one question and one due day for each department; one of them may lead. */
export function WhistleSheet({ data: { id, communityId, whistles }, onClose, onDone }: CaseSheetProps) {
  const load = useLoad(caseDeskEndpoints.findDepartments, { communityId });
  const [asked, setAsked] = useState<Readonly<Record<string, Asked>>>({});
  const blow = useAct(caseDeskEndpoints.blowWhistle);
  const waiting = whistles.filter(({ state }) => state === 'asked').map(({ departmentId }) => departmentId);
  const chosen = Object.entries(asked);
  const change = (departmentId: string, to: Partial<Asked>) =>
    setAsked({ ...asked, [departmentId]: { ...nothingAsked, ...asked[departmentId], ...to } });
  const turn = (departmentId: string, isOn: boolean) => {
    const { [departmentId]: _, ...others } = asked;
    setAsked(isOn ? { ...others, [departmentId]: nothingAsked } : others);
  };
  const lead = (departmentId: string, isLead: boolean) =>
    setAsked(Object.fromEntries(chosen.map(([one, was]) => [one, { ...was, isLead: one === departmentId && isLead }])));
  const send = async () => {
    const departments = chosen.map(([departmentId, { question, day, isLead }]) => ({
      ...{ departmentId, question, isLead },
      ...(day && { dueAt: momentOf(day, '18:00') }),
    }));
    if (await blow.run({ id, departments })) onDone(`已请${departments.length}个部门协办，等它们报到`);
  };
  return (
    <ActSheet
      title="请部门协办"
      yes="发出协办请求"
      act={blow}
      blockedBecause={chosen.length === 0 ? '请先勾选部门' : undefined}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Notice icon="bell" tone="indigo">
        {`每个部门写清要办什么。不选日期，就是${limits.whistleWorkingDays}个工作日内报到。部门看不到是谁反映的。`}
      </Notice>
      {blow.fields['departments'] && (
        <Notice icon="alert" tone="danger">
          {blow.fields['departments']}
        </Notice>
      )}
      <Loaded load={load} cards={2} isNested>
        {({ items }) =>
          items.map(({ id: departmentId, name, placeName }, n) => {
            const one = asked[departmentId];
            const isWaiting = waiting.includes(departmentId);
            return (
              <View key={departmentId} className="y-stack">
                {isWaiting ? (
                  <Notice icon="clock" tone="amber">{`已经请过${name}，正在等它报到。`}</Notice>
                ) : (
                  <Check
                    isOn={one !== undefined}
                    onChange={(isOn) => turn(departmentId, isOn)}
                    label={name}
                    note={placeName}
                  />
                )}
                {one && (
                  <>
                    <Field
                      label={`请${name}办什么`}
                      isLong
                      max={limits.questionLength}
                      value={one.question}
                      onInput={(question) => change(departmentId, { question })}
                      error={errorOf(blow.fields, chosen, departmentId, 'question')}
                    />
                    <DateTime
                      label="哪天下班前报到"
                      kind="date"
                      isOptional
                      value={one.day}
                      words={one.day && formatDay(momentOf(one.day))}
                      from={wheelsAt(Date.now()).day}
                      onChange={(day) => change(departmentId, { day })}
                      error={errorOf(blow.fields, chosen, departmentId, 'dueAt')}
                    />
                    {chosen.length > 1 && (
                      <Check isOn={one.isLead} onChange={(isOn) => lead(departmentId, isOn)} label={`由${name}牵头`} />
                    )}
                  </>
                )}
                {n === items.length - 1 && <ToDepartments />}
              </View>
            );
          })
        }
      </Loaded>
      {load.data?.items.length === 0 && <ToDepartments />}
    </ActSheet>
  );
}

const ToDepartments = () => (
  <Button kind="quiet" icon="plus" onTap={() => void openPage('cases-desk/departments/index')}>
    没有要找的部门，去登记
  </Button>
);

/** The server names a field by its place: departments.0.question. */
const errorOf = (
  fields: Partial<Record<string, string>>,
  chosen: readonly [string, Asked][],
  departmentId: string,
  field: string,
): string | undefined => fields[`departments.${chosen.findIndex(([one]) => one === departmentId)}.${field}`];
