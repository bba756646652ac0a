import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { caseOutcomeNames, caseOutcomes } from '@yuanli/shared/cases/case-states';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';
import { categoryOptions } from '../settings/category-or-any';
import { FoldedChoice } from '../settings/folded-choice';
import { SettingSheet } from '../settings/setting-sheet';
import '../../parts/staff/two-across.scss';

export type TemplateData = ItemOf<typeof caseSettingEndpoints.findCaseTemplates>;
type TemplateForm = Pick<TemplateData, 'title' | 'category' | 'outcome' | 'course' | 'result'>;

interface TemplateSheetProps {
  communityId: string;
  /** Left out: a new one. */
  template?: TemplateData;
  onClose: () => void;
  onDone: () => void;
}

const outcomes = caseOutcomeNames.map((value) => ({ value, label: caseOutcomes[value] }));

/** The words of one template. */
export function TemplateSheet({ communityId, template, onClose, onDone }: TemplateSheetProps) {
  const [form, setForm] = useState<TemplateForm>({
    ...{ title: template?.title ?? '', category: template?.category ?? 'any', outcome: template?.outcome ?? 'solved' },
    ...{ course: template?.course ?? '', result: template?.result ?? '' },
  });
  const set = (part: Partial<TemplateForm>) => setForm({ ...form, ...part });
  const add = useAct(caseSettingEndpoints.addCaseTemplate);
  const change = useAct(caseSettingEndpoints.changeCaseTemplate);
  const remove = useAct(caseSettingEndpoints.removeCaseTemplate);
  const save = template ? change : add;
  const end = (words: string, isDone: unknown) => {
    if (!isDone) return;
    showToast(words);
    onDone();
  };
  const send = async () =>
    end(
      '已保存',
      template
        ? await change.run({ id: template.id, version: template.version, ...form })
        : await add.run({ communityId, ...form }),
    );
  return (
    <SettingSheet
      title={template ? '修改模板' : '新增模板'}
      yes="保存模板"
      save={save}
      onSave={() => void send()}
      removing={
        template && {
          ...{ title: `要删除“${template.title}”吗？`, yes: '删除这个模板', act: remove },
          words: '以后答复时不再有这个模板。已经发出的答复不变。',
          onRemove: () => void remove.run({ id: template.id }).then((done) => end('已删除', done)),
        }
      }
      onClose={onClose}
    >
      <Field
        label="模板名称"
        placeholder="比如：楼道灯已修好"
        max={limits.templateTitleLength}
        value={form.title}
        onInput={(title) => set({ title })}
        error={save.fields.title}
      />
      <FoldedChoice
        label="类别"
        options={categoryOptions}
        value={form.category}
        onChange={(category) => set({ category })}
      />
      <View className="two-across">
        <Choice
          label="办理结果"
          isCompact
          options={outcomes}
          value={form.outcome}
          onChange={(outcome) => set({ outcome })}
        />
      </View>
      <Field
        label="怎么办的"
        isLong
        placeholder="比如：物业电工到场，换了灯头和感应器"
        max={limits.partLength}
        value={form.course}
        onInput={(course) => set({ course })}
        error={save.fields.course}
      />
      <Field
        label="办成什么样"
        isLong
        hint="居民第一眼看到的就是这一句"
        placeholder="比如：今晚起灯已恢复正常"
        max={limits.partLength}
        value={form.result}
        onInput={(result) => set({ result })}
        error={save.fields.result}
      />
    </SettingSheet>
  );
}
