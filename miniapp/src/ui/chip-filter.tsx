import { useState } from 'react';
import { useScale } from '../platform/a11y/scale';
import { Button } from './button';
import { Chips } from './chips';
import { Choice } from './choice';
import { Sheet } from './sheet';

interface ChipFilterProps<V extends string> {
  /** 选择类别 */
  label: string;
  /** The first one is all of them. */
  chips: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** Chips where they fit one row; one button in elder mode, so that what is listed comes first. */
export function ChipFilter<V extends string>({ label, chips, value, onChange }: ChipFilterProps<V>) {
  const { isElder } = useScale();
  const [isOpen, setOpen] = useState(false);
  if (!isElder) return <Chips label={label} chips={chips} value={value} onChange={onChange} />;
  const chosen = chips.find((chip) => chip.value === value);
  return (
    <>
      <Button kind="secondary" icon="down" onTap={() => setOpen(true)}>
        {chosen && chosen !== chips[0] ? `只看${chosen.label}` : label}
      </Button>
      <Sheet isOpen={isOpen} title={label} onClose={() => setOpen(false)}>
        <Choice
          label="类别"
          options={chips}
          value={value}
          onChange={(next) => {
            onChange(next);
            setOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}
