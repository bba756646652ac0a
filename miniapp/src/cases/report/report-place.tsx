import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseCategoryNames, categoryOfCase, type CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { StepProps } from '../../parts/forms/form-step';
import { replacePage } from '../../platform/navigate';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { Tag } from '../../ui/tag';
import { categoryIcons } from '../case-looks';
import { MarkOnMap } from './mark-on-map';
import { categoryOfDraft, willBeShared, type ReportDraft } from './report-draft';

interface ReportPlaceProps extends StepProps<ReportDraft> {
  courtyard: CurrentCourtyard;
  /** Where this person lives, and what they look at. */
  places: readonly CurrentCourtyard[];
  onMove: (courtyardId: string) => void;
  /** Staff write down what happened in any courtyard they work for. */
  isStaff: boolean;
}

const options = caseCategoryNames.map((value) => ({ value, label: categoryOfCase(value).name }));

/** Where it is, what it seems to be about, and whether neighbours see it: all of it known or guessed, and to be changed. */
export function ReportPlace({ courtyard, places, onMove, isStaff, draft, set, errors }: ReportPlaceProps) {
  const [opened, setOpened] = useState<'place' | 'category'>();
  const close = () => setOpened(undefined);
  const category = categoryOfDraft(draft);
  const hasWords = draft.text.trim().length > 1;
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
        {hasWords && (
          <ListRow
            title={
              <View className="y-row">
                {category && (
                  <Tag icon={categoryIcons[category]} tone="amber">
                    {categoryOfCase(category).name}
                  </Tag>
                )}
                <View className="t-caption">{categoryInWords(draft)}</View>
              </View>
            }
            onTap={() => setOpened('category')}
          />
        )}
        {hasWords && <SharedRow draft={draft} set={set} />}
      </Card>
      <Sheet
        isOpen={opened === 'place'}
        title="在什么地方"
        onClose={close}
        footer={<Button onTap={close}>就是这里</Button>}
      >
        {isStaff && (
          <ListRow
            title={courtyard.name}
            note={courtyard.communityName}
            value={<View className="t-caption">换一个院子</View>}
            onTap={() => void replacePage('cases-desk/take-call/index')}
          />
        )}
        {!isStaff && places.length > 1 && (
          <Choice
            label="哪个院子"
            options={places.map(({ id, name, communityName }) => ({ value: id, label: name, note: communityName }))}
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
        {(willBeShared(draft, 'appeal') || draft.position) && (
          <MarkOnMap
            position={draft.position}
            onChange={(position) => set('position', position)}
            error={errors['position']}
          />
        )}
      </Sheet>
      <Sheet isOpen={opened === 'category'} title="是哪一类问题" onClose={close}>
        <Choice label="类别" options={options} isCompact value={category ?? undefined} onChange={choose} />
      </Sheet>
    </>
  );
}

function categoryInWords(draft: ReportDraft): string {
  if (draft.category) return '您选的类别，可以改';
  return categoryOfDraft(draft) ? '像是这类问题，不对可以改' : '说不准哪一类也没关系，不用选';
}

/** Whether neighbours see it as a card without person: one line, changed by a tap. */
function SharedRow({ draft, set }: Pick<ReportPlaceProps, 'draft' | 'set'>) {
  const category = categoryOfDraft(draft);
  const isPersonal = category !== null && categoryOfCase(category).isPersonal;
  const isShared = willBeShared(draft, 'appeal');
  return (
    <ListRow
      start={<Icon name={isShared ? 'eye' : 'lock'} />}
      title={<View className="t-caption">{isShared ? '邻居也能看到，不显示您是谁' : '只有办理的人看得到'}</View>}
      value={!isPersonal && <View className="t-caption">{isShared ? '改为不公开' : '改为公开'}</View>}
      onTap={isPersonal ? undefined : () => set('isShared', !isShared)}
      isSwitch
    />
  );
}
