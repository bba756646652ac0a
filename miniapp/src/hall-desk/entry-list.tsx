import { useState } from 'react';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { formatArea } from '@yuanli/shared/hall/format-amount';
import { PagedList } from '../parts/loading/paged-list';
import { usePages } from '../platform/net/use-pages';
import { useDebounced } from '../platform/use-debounced';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Field } from '../ui/field';
import { ListRow } from '../ui/list-row';
import { Tabs } from '../ui/tabs';
import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';
import type { EntryData } from './desk-data';

interface EntryListProps {
  voteId: string;
  onChoose: (entry: EntryData) => void;
}

const views = [
  { value: 'not_voted', label: '未投票' },
  { value: 'all', label: '全部' },
] as const;
const longestRoom = 20;

/** The roll in the order of the doors: rooms, never names. Nothing of it stays on the phone. */
export function EntryList({ voteId, onChoose }: EntryListProps) {
  const [view, setView] = useState<(typeof views)[number]['value']>('not_voted');
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  const pages = usePages(castingEndpoints.findEntries, { voteId, view, q: q || undefined }, { isPrivate: true });
  const nobody = q ? (
    <Empty title="没有找到这一户">换个写法再找，比如：2-3-501。</Empty>
  ) : (
    <Empty drawing="tea" title="全部已投票">
      没有未投票的住户。
    </Empty>
  );
  return (
    <>
      <Tabs label="哪些住户" tabs={views} value={view} onChange={setView} />
      <Field
        label="房号"
        isOptional
        placeholder="比如：2-3-501"
        value={typed}
        onInput={(words) => setTyped(words.slice(0, longestRoom))}
      />
      <PagedList pages={pages} empty={nobody}>
        {(entries) => (
          <Card isList>
            {entries.map((entry) => (
              <ListRow
                key={entry.entryId}
                title={entry.label}
                note={entry.areaHundredths ? formatArea(entry.areaHundredths) : undefined}
                value={view === 'all' && <EntryStateTag state={entry.state} />}
                onTap={entry.state === 'not_voted' ? () => onChoose(entry) : undefined}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </>
  );
}

const looks: Record<EntryData['state'], { words: string; icon: IconName; tone: Tone }> = {
  not_voted: { words: '未投票', icon: 'clock', tone: 'amber' },
  phone: { words: '手机已投', icon: 'device', tone: 'jade' },
  paper_to_check: { words: '纸质票待核对', icon: 'eye', tone: 'plum' },
  paper: { words: '纸质票已投', icon: 'book', tone: 'jade' },
  doorstep: { words: '上门已投', icon: 'home', tone: 'jade' },
};

/** How a line of the roll has voted, never what. */
function EntryStateTag({ state }: Pick<EntryData, 'state'>) {
  const { words, ...look } = looks[state];
  return <Tag {...look}>{words}</Tag>;
}
