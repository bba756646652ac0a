import { Fact } from '../../ui/fact';
import { sayMoment, sayShortDay } from '../../ui/say-date';
import type { About } from './line-data';

/** Who gave or took points by hand, who passed them on, or which ones grew too old. */
export function AboutLine({ about }: { about: About }) {
  switch (about.kind) {
    case 'adjustment':
      return (
        <>
          <Fact icon="talk" note="调整的原因">
            {about.reason}
          </Fact>
          <Fact icon="edit" note={sayMoment(about.madeAt)}>{`社区工作者${about.madeByName}经办`}</Fact>
          {about.signed && (
            <Fact icon="shield" note={sayMoment(about.signed.at)}>{`监督委员${about.signed.byName}签字`}</Fact>
          )}
        </>
      );
    case 'transfer':
      return (
        <Fact icon="people">
          {about.direction === 'in' ? `${about.withName}转给您的` : `您转给${about.withName}的`}
        </Fact>
      );
    case 'expiry':
      return (
        <>
          <Fact icon="clock">{`${sayShortDay(about.on)}到期`}</Fact>
          <Fact icon="info">{`${sayShortDay(about.gainedBefore)}以前得的积分，到期时还没有用掉`}</Fact>
        </>
      );
  }
}
