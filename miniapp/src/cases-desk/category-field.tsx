import { useState } from 'react';
import { View } from '@tarojs/components';
import { type CaseCategory, caseCategories, caseCategoryNames } from '@yuanli/shared/cases/case-categories';
import { Card } from '../ui/card';
import { Choice } from '../ui/choice';
import { ListRow } from '../ui/list-row';
import '../parts/staff/two-across.scss';

interface CategoryFieldProps {
  value: CaseCategory;
  onChange: (category: CaseCategory) => void;
}

const options = caseCategoryNames.map((value) => ({ value, label: caseCategories[value].name }));

/** What it is about, in one line; a tap offers the others. */
export function CategoryField({ value, onChange }: CategoryFieldProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Card isList>
        <ListRow title="类别" value={caseCategories[value].name} isFold onTap={() => setOpen(true)} />
      </Card>
    );
  return (
    <View className="two-across">
      <Choice
        label="类别"
        isCompact
        options={options}
        value={value}
        onChange={(category) => {
          onChange(category);
          setOpen(false);
        }}
      />
    </View>
  );
}
