import { useState, type ReactNode } from 'react';
import { Loaded } from '../../parts/loading/loaded';
import { MoreOfList } from '../../parts/loading/paged-list';
import type { Pages } from '../../platform/net/use-pages';
import { useDebounced } from '../../platform/use-debounced';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';

interface Target {
  id: string;
  name: string;
  note: string | null;
}

/** What was typed to find a place, and what to ask for once the fingers rest. */
export function usePlaceSearch() {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  return { typed, setTyped, input: q ? { q } : {} };
}

interface ChoosePlaceProps {
  search: ReturnType<typeof usePlaceSearch>;
  pages: Pages<unknown>;
  targets: readonly Target[];
  onChoose: (target: Target) => void;
  children?: ReactNode;
}

/** Places to choose one from, by name. */
export function ChoosePlace({ search, pages, targets, onChoose, children }: ChoosePlaceProps) {
  return (
    <>
      {children}
      <Field label="按名称找" isOptional value={search.typed} onInput={search.setTyped} max={20} />
      <Loaded load={pages} cards={1} />
      {targets.length > 0 && (
        <Card isList>
          {targets.map((target) => (
            <ListRow
              key={target.id}
              title={target.name}
              note={target.note ?? undefined}
              onTap={() => onChoose(target)}
            />
          ))}
        </Card>
      )}
      <MoreOfList pages={pages} />
      {pages.data && targets.length === 0 && <Empty title="没有可以选的">换个名称再找找。</Empty>}
    </>
  );
}
