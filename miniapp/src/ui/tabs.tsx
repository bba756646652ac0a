import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Pressable } from './pressable';
import './tabs.scss';

interface TabsProps<V extends string> {
  label: string;
  tabs: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** Two to four views of the same thing. */
export function Tabs<V extends string>({ label, tabs, value, onChange }: TabsProps<V>) {
  return (
    <View className="y-tabs" {...accessible({ role: 'tablist', label })}>
      {tabs.map((tab) => (
        <Pressable
          key={tab.value}
          role="tab"
          selected={tab.value === value}
          className={`y-tabs__tab ${tab.value === value ? 'y-tabs__tab--on' : ''}`}
          onTap={() => onChange(tab.value)}
        >
          {tab.label}
        </Pressable>
      ))}
    </View>
  );
}
