import { useState } from 'react';
import { Pressable } from '../ui/pressable';
import { ComplaintSheet, type ComplaintEndpoint } from './complaint-sheet';
import './complain-tap.scss';

/** Beside one of many: the words of this one should not stand there. */
export function ComplainTap({ endpoint, id }: { endpoint: ComplaintEndpoint; id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Pressable className="complain-tap" label="这一条内容不妥，告诉社区" onTap={() => setOpen(true)}>
        内容不妥
      </Pressable>
      <ComplaintSheet endpoint={endpoint} id={isOpen ? id : null} onClose={() => setOpen(false)} />
    </>
  );
}
