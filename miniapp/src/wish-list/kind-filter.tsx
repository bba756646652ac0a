import { useState } from 'react';
import { wishKindNames, wishKinds, type WishKind } from '@yuanli/shared/wishes/wish-kinds';
import { useScale } from '../platform/a11y/scale';
import { Button } from '../ui/button';
import { Chips } from '../ui/chips';
import { Choice } from '../ui/choice';
import { Sheet } from '../ui/sheet';

export type KindChoice = WishKind | 'all';

const kinds = [
  { value: 'all', label: '全部' },
  ...wishKindNames.map((value) => ({ value, label: wishKinds[value] })),
] as const;

interface KindFilterProps {
  value: KindChoice;
  onChange: (kind: KindChoice) => void;
}

/** Chips where they fit one row; one button in elder mode, so that the wishes themselves come first. */
export function KindFilter({ value, onChange }: KindFilterProps) {
  const { isElder } = useScale();
  const [isOpen, setOpen] = useState(false);
  if (!isElder) return <Chips label="哪一类" chips={kinds} value={value} onChange={onChange} />;
  return (
    <>
      <Button kind="secondary" icon="down" onTap={() => setOpen(true)}>
        {value === 'all' ? '选择类别' : `只看${wishKinds[value]}`}
      </Button>
      <Sheet isOpen={isOpen} title="选择类别" onClose={() => setOpen(false)}>
        <Choice
          label="类别"
          options={kinds}
          value={value}
          onChange={(kind) => {
            onChange(kind);
            setOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}
