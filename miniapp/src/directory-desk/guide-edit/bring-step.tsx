import { useState } from 'react';
import { formatMaterialNote } from '@yuanli/shared/directory/guide-kinds';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import type { StepProps } from '../../parts/forms/form-step';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import type { GuideDraft, Material } from './guide-draft';
import { MaterialSheet } from './material-sheet';

const blank: Material = { name: '', from: null, copies: 0, isNoLongerNeeded: false };

/** For whom, and with which papers: one row for each, a tap changes it. */
export function BringStep({ draft: { eligibility, materials }, set, errors }: StepProps<GuideDraft>) {
  const [at, setAt] = useState<number>();
  const wrong = Object.entries(errors).find(([field]) => field.startsWith('materials'))?.[1];
  const keep = (material: Material) => {
    set(
      'materials',
      at === materials.length ? [...materials, material] : materials.map((one, n) => (n === at ? material : one)),
    );
    setAt(undefined);
  };
  const remove = () => {
    set(
      'materials',
      materials.filter((_, n) => n !== at),
    );
    setAt(undefined);
  };
  return (
    <>
      <Field
        label="办理对象"
        isLong
        isOptional
        placeholder="比如：80岁以上的本地户籍老人"
        max={limits.eligibilityLength}
        value={eligibility}
        onInput={(words) => set('eligibility', words)}
        error={errors.eligibility}
      />
      <Section title="要带的材料" aside={materials.length > 0 ? `${materials.length}样` : undefined}>
        {materials.length > 0 && (
          <Card isList>
            {materials.map((material, n) => (
              <ListRow
                key={`${n} ${material.name}`}
                title={material.name}
                note={material.isNoLongerNeeded ? '不再需要' : formatMaterialNote(material) || '带原件'}
                onTap={() => setAt(n)}
              />
            ))}
          </Card>
        )}
        {wrong && (
          <Notice icon="alert" tone="danger">
            {wrong}
          </Notice>
        )}
        {materials.length < limits.materials && (
          <Button kind="secondary" icon="plus" onTap={() => setAt(materials.length)}>
            添加一样材料
          </Button>
        )}
      </Section>
      {at !== undefined && (
        <MaterialSheet
          material={materials[at] ?? blank}
          isNew={at === materials.length}
          onKeep={keep}
          onRemove={remove}
          onClose={() => setAt(undefined)}
        />
      )}
    </>
  );
}
