import { View } from '@tarojs/components';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { facilities, facilityNames, type FacilityKind } from '@yuanli/shared/directory/facilities';
import {
  serviceCategories,
  serviceCategoryNames,
  type ServiceCategory,
} from '@yuanli/shared/directory/service-categories';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import type { StepProps } from '../../parts/forms/form-step';
import type { ServiceDraft } from './service-draft';
import '../../parts/staff/two-across.scss';

const categories = serviceCategoryNames.map((value) => ({ value, label: serviceCategories[value].label }));
const none = { value: '' as FacilityKind | '', label: '都不是' };
const facilitiesOf = (category: ServiceCategory | undefined) =>
  facilityNames
    .filter((name) => facilities[name].category === category)
    .map((value) => ({ value, label: facilities[value].label }));

export function WhatStep({ draft, set, errors }: StepProps<ServiceDraft>) {
  const standard = facilitiesOf(draft.category);
  const choose = (category: ServiceCategory) => {
    set('category', category);
    if (category !== draft.category) set('facility', '');
  };
  return (
    <>
      <Field
        label="名称"
        placeholder="比如：便民理发"
        max={limits.nameLength}
        value={draft.name}
        onInput={(name) => set('name', name)}
        error={errors.name}
      />
      <Field
        label="机构"
        hint="由谁提供，按门口招牌填写"
        placeholder="比如：槐荫社区服务站"
        max={limits.nameLength}
        value={draft.organizationName}
        onInput={(name) => set('organizationName', name)}
        error={errors.organizationName}
      />
      <View className="two-across">
        <Choice
          label="类别"
          isCompact
          tone="indigo"
          options={categories}
          value={draft.category}
          onChange={choose}
          error={errors.category}
        />
      </View>
      {standard.length > 0 && (
        <Choice
          label="是否属于国标设施"
          hint="用于统计各院子缺少哪些设施"
          tone="indigo"
          options={[...standard, none]}
          value={draft.facility}
          onChange={(facility) => set('facility', facility)}
          error={errors.facility}
        />
      )}
      <Field
        label="介绍"
        isLong
        isOptional
        hint="做什么、怎么找到人"
        max={limits.descriptionLength}
        value={draft.description}
        onInput={(words) => set('description', words)}
        error={errors.description}
      />
      <Field
        label="关键词"
        isOptional
        hint="居民可能搜索的其他说法，用空格隔开"
        placeholder="比如：剪头 刮脸"
        max={limits.keywordsLength}
        value={draft.keywords}
        onInput={(words) => set('keywords', words)}
        error={errors.keywords}
      />
    </>
  );
}
