import { useState } from 'react';
import { useScale } from '../platform/a11y/scale';
import { ScaleChoice } from './scale-choice';
import { Sheet } from './sheet';
import { Pressable } from './pressable';
import './scale-switch.scss';

/** One tap to elder mode; from there on it opens all four sizes. */
export function ScaleSwitch() {
  const { isElder, choose } = useScale();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Pressable className="y-scale-switch" onTap={() => (isElder ? setOpen(true) : choose('elder'))}>
        {isElder ? '字号' : '长辈版'}
      </Pressable>
      <Sheet isOpen={isOpen} title="选择字号" onClose={() => setOpen(false)}>
        <ScaleChoice />
      </Sheet>
    </>
  );
}
