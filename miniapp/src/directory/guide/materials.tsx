import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatMaterialNote } from '@yuanli/shared/directory/guide-kinds';
import type { GuideData } from '../../parts/directory/guide-data';
import { readStored, store } from '../../platform/storage/storage';
import { Check } from '../../ui/check';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';

/** What to bring, to be ticked off while packing; what is ticked stays on this phone. */
export function Materials({ guide: { id, materials } }: { guide: GuideData }) {
  const key = `guide-packed:${id}`;
  const [packed, setPacked] = useState<readonly string[]>(() => readStored<string[]>(key) ?? []);
  const needed = materials.filter(({ isNoLongerNeeded }) => !isNoLongerNeeded);
  const notNeeded = materials.filter(({ isNoLongerNeeded }) => isNoLongerNeeded);
  if (materials.length === 0) return null;
  const turn = (name: string, isOn: boolean) => {
    const now = isOn ? [...packed, name] : packed.filter((one) => one !== name);
    store(key, now);
    setPacked(now);
  };
  const count = needed.filter(({ name }) => packed.includes(name)).length;
  return (
    <Section title="要带的材料" aside={needed.length > 0 ? `备好${count}样，共${needed.length}样` : undefined}>
      <View className="y-stack y-stack--tight">
        {needed.map((material) => (
          <Check
            key={material.name}
            tone="jade"
            isOn={packed.includes(material.name)}
            label={material.name}
            note={formatMaterialNote(material) || undefined}
            onChange={(isOn) => turn(material.name, isOn)}
          />
        ))}
      </View>
      {needed.length > 0 && <View className="t-caption">备好一样勾一样，只保存在您的手机上。</View>}
      {notNeeded.length > 0 && (
        <IconText icon="close" note="以前要，现在不用带了">
          {`不再需要：${notNeeded.map(({ name }) => name).join('、')}`}
        </IconText>
      )}
    </Section>
  );
}
