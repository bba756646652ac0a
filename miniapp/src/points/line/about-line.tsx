import { IconText } from '../../ui/icon-text';
import { formatMoment, formatShortDay } from '../../ui/format-date';
import type { About } from './line-data';

/** Who gave or took points by hand, who passed them on, or which ones grew too old. */
export function AboutLine({ about }: { about: About }) {
  switch (about.kind) {
    case 'adjustment':
      return (
        <>
          <IconText icon="talk" note="调整的原因">
            {about.reason}
          </IconText>
          <IconText icon="edit" note={formatMoment(about.madeAt)}>{`社区工作者${about.madeByName}经办`}</IconText>
          {about.signed && (
            <IconText
              icon="shield"
              note={formatMoment(about.signed.at)}
            >{`监督委员${about.signed.byName}签字`}</IconText>
          )}
        </>
      );
    case 'transfer':
      return (
        <IconText icon="people">
          {about.direction === 'in' ? `${about.withName}转给您的` : `您转给${about.withName}的`}
        </IconText>
      );
    case 'expiry':
      return (
        <>
          <IconText icon="clock">{`${formatShortDay(about.on)}到期`}</IconText>
          <IconText icon="info">{`${formatShortDay(about.gainedBefore)}以前得的积分，到期时还没有用掉`}</IconText>
        </>
      );
  }
}
