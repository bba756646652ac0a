import { coordinatorRoles, recorderRoles, staffRoles } from './roles';
import { formatWhoMay } from './who-may';

describe('who is not allowed something', () => {
  it('reads who does it, and where', () => {
    expect(formatWhoMay(['community_worker'])).toBe('这件事由本社区的社区工作者办理，请联系他们');
    expect(formatWhoMay(staffRoles)).toBe('这件事由所在网格的网格员或本社区的社区工作者办理，请联系他们');
    expect(formatWhoMay(recorderRoles)).toContain('、本社区的社区工作者或本社区的居务监督委员办理');
    expect(formatWhoMay(coordinatorRoles)).toContain('发起活动的驻区单位或发起活动的社会组织');
    expect(formatWhoMay(['operator', 'community_worker'])).toContain('由平台管理员或本社区的社区工作者办理');
    expect(formatWhoMay([])).toContain('联系');
  });

  it('and of their own matters, that somebody else does them', () => {
    expect(formatWhoMay(staffRoles, true)).toBe('这是您自己的事，请另一位网格员或社区工作者来办');
  });
});
