import { Notice } from '../../ui/notice';

/** An operator who has chosen no community yet has nothing to look after here. `task`: 再来管议事厅. */
export function NoCommunity({ task }: { task: string }) {
  return <Notice icon="info">{`请先在工作台上选一个社区，${task}。`}</Notice>;
}
