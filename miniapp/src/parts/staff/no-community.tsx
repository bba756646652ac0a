import { Notice } from '../../ui/notice';

/** Staff who live in no courtyard of their community have nothing to look after here. `task`: 再来管议事厅. */
export function NoCommunity({ task }: { task: string }) {
  return <Notice icon="info">{`请先加入您工作所在社区的一个院子，${task}。`}</Notice>;
}
