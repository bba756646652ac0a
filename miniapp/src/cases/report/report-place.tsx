import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseCategoryNames, categoryOfCase, type CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { StepProps } from '../../parts/forms/form-step';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { IconText } from '../../ui/icon-text';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { Tag } from '../../ui/tag';
import { categoryIcons } from '../case-looks';
import { categoryOfDraft, willBeShared, type ReportDraft } from './report-draft';

interface ReportPlaceProps extends StepProps<ReportDraft> {
  courtyard: CurrentCourtyard;
  /** Where this person lives too. */
  others: readonly CurrentCourtyard[];
  onMove: (courtyardId: string) => void;
}

const options = caseCategoryNames.map((value) => ({ value, label: categoryOfCase(value).name }));

/** Where it is, what it seems to be about, and whether neighbours see it: all of it known or guessed, and to be changed. */
export function ReportPlace({ courtyard, others, onMove, draft, set, errors }: ReportPlaceProps) {
  const [opened, setOpened] = useState<'place' | 'category'>();
  const close = () => setOpened(undefined);
  const category = categoryOfDraft(draft);
  const choose = (value: CaseCategory) => {
    set('category', value);
    close();
  };
  return (
    <>
      <Card isList>
        <ListRow
          start={<Icon name="pin" />}
          title={[courtyard.name, draft.spot.trim()].filter(Boolean).join(' ')}
          value={<View className="t-caption">换地方</View>}
          onTap={() => setOpened('place')}
        />
        {draft.text.trim().length > 1 && (
          <ListRow
            start={
              category && (
                <Tag icon={categoryIcons[category]} tone="amber">
                  {categoryOfCase(category).name}
                </Tag>
              )
            }
            title={<View className="t-caption">{categoryInWords(draft)}</View>}
            onTap={() => setOpened('category')}
          />
        )}
      </Card>
      {category && <SharedLine draft={draft} set={set} errors={errors} />}
      <Sheet
        isOpen={opened === 'place'}
        title="在什么地方"
        onClose={close}
        footer={<Button onTap={close}>就是这里</Button>}
      >
        {others.length > 1 && (
          <Choice
            label="哪个院子"
            options={others.map(({ id, name, communityName }) => ({ value: id, label: name, note: communityName }))}
            value={courtyard.id}
            onChange={onMove}
          />
        )}
        <Field
          label="具体位置"
          isOptional
          placeholder="比如：3号楼门口"
          max={caseLimits.spotLength}
          value={draft.spot}
          onInput={(spot) => set('spot', spot)}
          error={errors.spot}
        />
      </Sheet>
      <Sheet isOpen={opened === 'category'} title="是哪一类问题" onClose={close}>
        <Choice label="类别" options={options} isCompact value={category ?? undefined} onChange={choose} />
      </Sheet>
    </>
  );
}

function categoryInWords(draft: ReportDraft): string {
  if (draft.category) return '您选的类别，可以改';
  return categoryOfDraft(draft) ? '像是这一类，不对可以改' : '说不准哪一类也没关系，不用选';
}

/** Whether neighbours see it as a card without person. */
function SharedLine({ draft, set }: StepProps<ReportDraft>) {
  const category = categoryOfDraft(draft);
  if (category && categoryOfCase(category).isPersonal)
    return <IconText icon="lock">这类事不公开，只有办理的人看得到</IconText>;
  return (
    <Check
      isOn={willBeShared(draft, 'appeal')}
      onChange={(isOn) => set('isShared', isOn)}
      label="让邻居也能看到这件事"
      note="不显示您是谁，避免大家重复反映"
    />
  );
}
