import { StaffPage } from '../../parts/staff/staff-page';
import { InOpenVote } from '../in-open-vote';
import { Round } from './round';

/** From door to door: those who have not voted can do so on the worker's phone. */
export default function Doors() {
  return (
    <StaffPage title="上门投票">
      <InOpenVote>{(vote) => <Round vote={vote} />}</InOpenVote>
    </StaffPage>
  );
}
