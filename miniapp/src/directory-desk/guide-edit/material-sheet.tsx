import { useState } from 'react';
import { View } from '@tarojs/components';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { Stepper } from '../../ui/stepper';
import type { Material } from './guide-draft';

interface MaterialSheetProps {
  material: Material;
  isNew: boolean;
  onKeep: (material: Material) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One paper: what it is, where to get it, how many copies; or that nobody asks for it any more. */
export function MaterialSheet({ material, isNew, onKeep, onRemove, onClose }: MaterialSheetProps) {
  const [name, setName] = useState(material.name);
  const [from, setFrom] = useState(material.from ?? '');
  const [copies, setCopies] = useState(material.copies);
  const [isNoLongerNeeded, setNoLongerNeeded] = useState(material.isNoLongerNeeded);
  const [isAsked, setAsked] = useState(false);
  const keep = () => {
    setAsked(true);
    if (!name.trim()) return;
    onKeep(
      isNoLongerNeeded
        ? { name: name.trim(), from: null, copies: 0, isNoLongerNeeded }
        : { name: name.trim(), from: from.trim() || null, copies, isNoLongerNeeded },
    );
  };
  return (
    <Sheet
      isOpen
      title={isNew ? '添加一样材料' : '修改材料'}
      onClose={onClose}
      footer={
        <View className="y-stack y-stack--tight">
          <Button tone="indigo" onTap={keep}>
            {isNew ? '添加' : '改好了'}
          </Button>
          {!isNew && (
            <Button kind="quiet" icon="trash" onTap={onRemove}>
              删除这样材料
            </Button>
          )}
        </View>
      }
    >
      <Field
        label="材料名称"
        placeholder="比如：身份证"
        max={limits.documentLength}
        value={name}
        onInput={setName}
        error={isAsked && !name.trim() ? '请填写材料名称' : undefined}
      />
      <Check
        tone="indigo"
        isOn={isNoLongerNeeded}
        onChange={setNoLongerNeeded}
        label="不再需要"
        note="以前要，现在不用带了，告诉居民一声"
      />
      {!isNoLongerNeeded && (
        <>
          <Field
            label="哪里拿"
            isOptional
            placeholder="比如：开户银行打印"
            max={limits.noteLength}
            value={from}
            onInput={setFrom}
          />
          <Stepper label="复印几份" value={copies} max={limits.materialCopies} unit="份" onChange={setCopies} />
        </>
      )}
    </Sheet>
  );
}
