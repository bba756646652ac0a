import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';
import type { EntryData } from './desk-data';

const looks: Record<EntryData['state'], { words: string; icon: IconName; tone: Tone }> = {
  not_voted: { words: '还没投', icon: 'clock', tone: 'amber' },
  phone: { words: '手机投了', icon: 'device', tone: 'jade' },
  paper_to_check: { words: '纸质票等核对', icon: 'eye', tone: 'plum' },
  paper: { words: '投了纸质票', icon: 'book', tone: 'jade' },
  doorstep: { words: '上门投了', icon: 'home', tone: 'jade' },
};

/** How a line of the roll has voted, never what. */
export function EntryStateTag({ state }: Pick<EntryData, 'state'>) {
  const { words, ...look } = looks[state];
  return <Tag {...look}>{words}</Tag>;
}
