import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from './card';
import { groupRows } from './group-rows';
import { ListRow } from './list-row';
import { Section } from './section';

export interface FoldedPart {
  name: string;
  title: string;
  /** What is in it, in a few words, while it is folded. */
  hint?: string;
  content: ReactNode;
}

interface FoldsProps {
  parts: readonly FoldedPart[];
  /** The names of those that stand open from the beginning. */
  open?: readonly string[];
}

/** Parts of a long page: one or two stand open, the others are rows that open in place. */
export function Folds({ parts, open = [] }: FoldsProps) {
  const [turned, setTurned] = useState<readonly string[]>([]);
  const isOpen = ({ name }: FoldedPart) => open.includes(name) !== turned.includes(name);
  const turn = (name: string) =>
    setTurned(turned.includes(name) ? turned.filter((one) => one !== name) : [...turned, name]);
  return groupRows(parts, isOpen).map((group) => {
    const [first] = group;
    if (!first) return null;
    if (isOpen(first))
      return (
        <View key={first.name} id={first.name}>
          <Section
            title={first.title}
            aside={open.includes(first.name) ? undefined : '收起'}
            onMore={() => turn(first.name)}
          >
            {first.content}
          </Section>
        </View>
      );
    return (
      <Card key={first.name} isList>
        {group.map(({ name, title, hint }) => (
          <ListRow key={name} title={title} note={hint} isFold onTap={() => turn(name)} />
        ))}
      </Card>
    );
  });
}
