import { useState } from 'react';
import { View } from '@tarojs/components';
import {
  caseDesks,
  caseGradeNames,
  caseGrades,
  caseKinds,
  desksFor,
  mayBeRaised,
  routedKindNames,
} from '@yuanli/shared/cases/case-kinds';
import type { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import '../../parts/staff/two-across.scss';
import { categoryOptions } from '../settings/category-or-any';
import { FoldedChoice } from '../settings/folded-choice';
import { describeRule } from './describe-rule';
import type { RuleData, RuleForm } from './rule-data';
import { TrialSheet } from './trial-sheet';

interface RuleSheetProps {
  communityId: string;
  places: AnswerOf<typeof caseSettingEndpoints.findCaseRules>['places'];
  /** Left out: a new one. */
  rule?: RuleData;
  onClose: () => void;
  onDone: () => void;
}

const kinds = routedKindNames.map((value) => ({ value, label: caseKinds[value].name }));

/** A rule in five choices, and what it does in one sentence; what it would change is shown before it is saved. */
export function RuleSheet({ communityId, places, rule, onClose, onDone }: RuleSheetProps) {
  const [form, setForm] = useState<RuleForm>({
    kind: rule?.kind ?? 'appeal',
    category: rule?.category ?? 'any',
    placeId: rule?.place.id ?? communityId,
    desk: rule?.desk ?? 'property',
    grade: rule?.grade ?? 'ordinary',
  });
  const [tried, setTried] = useState<'save' | 'remove'>();
  /** Of what was chosen the last stays; a desk or a grade that does not go with it gives way. */
  const change = (part: Partial<RuleForm>) => {
    const next = { ...form, ...part };
    const grade = mayBeRaised(next.kind) ? next.grade : 'ordinary';
    const able = desksFor(next.kind, grade);
    setForm({ ...next, grade, desk: able.includes(next.desk) ? next.desk : able[0]! });
  };
  const placeName = places.find(({ id }) => id === form.placeId)?.name ?? rule?.place.name ?? '';
  if (tried)
    return (
      <TrialSheet
        communityId={communityId}
        rule={rule}
        form={tried === 'save' ? form : undefined}
        onBack={() => setTried(undefined)}
        onDone={onDone}
      />
    );
  return (
    <Sheet
      isOpen
      title={rule ? '修改规则' : '新增规则'}
      onClose={onClose}
      footer={
        <View className="y-stack">
          <Button onTap={() => setTried('save')}>先看看有什么变化</Button>
          {rule && (
            <Button kind="quiet" icon="trash" onTap={() => setTried('remove')}>
              删除这条规则
            </Button>
          )}
        </View>
      }
    >
      <View className="two-across">
        <Choice label="事项" isCompact options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
      </View>
      <FoldedChoice
        label="类别"
        options={categoryOptions}
        value={form.category}
        onChange={(category) => change({ category })}
      />
      <FoldedChoice
        label="适用范围"
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.placeId}
        onChange={(placeId) => change({ placeId })}
      />
      {mayBeRaised(form.kind) && (
        <Choice
          label="级别"
          options={caseGradeNames.map((value) => ({
            value,
            label: caseGrades[value].name,
            note: caseGrades[value].hint,
          }))}
          value={form.grade}
          onChange={(grade) => change({ grade })}
        />
      )}
      <Choice
        label="先交给谁"
        options={desksFor(form.kind, form.grade).map((value) => ({ value, label: caseDesks[value] }))}
        value={form.desk}
        onChange={(desk) => change({ desk })}
      />
      <Notice icon="info">{describeRule(form, placeName)}</Notice>
    </Sheet>
  );
}
