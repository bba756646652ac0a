import { View } from '@tarojs/components';
import type { StepProps } from '../../parts/forms/form-step';
import { CourtyardSearch } from '../../parts/staff/courtyard-search';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import type { AppointDraft } from './appoint-draft';

/** A grid is found by any of its courtyards. */
export function GridStep({ draft, set, errors }: StepProps<AppointDraft>) {
  return (
    <View className="y-stack">
      {draft.gridId && (
        <Card isList>
          <ListRow title={draft.gridName} note="已选" />
        </Card>
      )}
      <Notice icon="info" tone={errors.scopeId ? 'danger' : 'plain'}>
        {errors.scopeId ?? '选择网格里的任意一个院子。'}
      </Notice>
      <CourtyardSearch
        onChoose={({ gridId, gridName }) => {
          set('gridId', gridId);
          set('gridName', gridName);
        }}
      />
    </View>
  );
}

/** The departments of the street; the street adds them on a page of their own. */
export function DepartmentStep({
  draft,
  set,
  errors,
  departments,
}: StepProps<AppointDraft> & { departments?: { id: string; name: string }[] }) {
  if (departments?.length === 0)
    return <Notice icon="info">街道还没有登记部门，请先到工作台的“协办部门”里登记。</Notice>;
  return (
    <Choice
      label="部门"
      tone="indigo"
      options={(departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.departmentId || undefined}
      onChange={(id) => set('departmentId', id)}
      error={errors.scopeId}
    />
  );
}

export const WHOLE_COMMUNITY = '整个社区';

/** A property company looks after one courtyard, or all of the community; of several courtyards each is registered by itself. */
export function CourtyardStep({ draft: { courtyardId, courtyardName }, set, errors }: StepProps<AppointDraft>) {
  return (
    <View className="y-stack">
      <Card isList>
        <ListRow title={courtyardId ? courtyardName : WHOLE_COMMUNITY} note="已选" />
      </Card>
      {courtyardId && (
        <Button kind="secondary" onTap={() => set('courtyardId', '')}>
          改为整个社区
        </Button>
      )}
      <Notice icon="info" tone={errors.scopeId ? 'danger' : 'plain'}>
        {errors.scopeId ?? '只管一个院子的，在下面选院子。管几个院子的，一个一个登记。'}
      </Notice>
      <CourtyardSearch
        onChoose={({ id, name }) => {
          set('courtyardId', id);
          set('courtyardName', name);
        }}
      />
    </View>
  );
}
