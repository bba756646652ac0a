import { useState } from 'react';
import { Icon } from '../ui/icon';
import { ListRow } from '../ui/list-row';
import { ComplaintSheet, type ComplaintEndpoint } from './complaint-sheet';

/** In a list of what else can be done: the words of this one should not stand there. */
export function ComplainRow({ endpoint, id }: { endpoint: ComplaintEndpoint; id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ListRow start={<Icon name="flag" />} title="内容不妥，告诉社区" onTap={() => setOpen(true)} />
      <ComplaintSheet endpoint={endpoint} id={isOpen ? id : null} onClose={() => setOpen(false)} />
    </>
  );
}
