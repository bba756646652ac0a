import { makeCourtyard } from '../support/factories/places';
import { moveIn } from '../support/mini-host/move-in';
import { startPhone, type Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

/** WeChat, the phone or its owner say no: the page says why, and what can be done. */
describe('what is not allowed on a phone', () => {
  const { server } = useServer();
  let courtyard: Awaited<ReturnType<typeof makeCourtyard>>;
  const phones: Phone[] = [];

  beforeAll(async () => {
    courtyard = await makeCourtyard(server.parts.database);
  });
  afterEach(() => {
    for (const { problems } of phones) expect(problems).toEqual([]);
    phones.splice(0).forEach((phone) => phone.close());
  });

  const signIn = async ({ page }: Phone) => {
    await page.tap('我的');
    await page.tap('用微信登录');
    await page.see('登录设备');
  };
  /** Someone new who has joined the courtyard, and has no number bound. */
  async function newcomer(): Promise<Phone> {
    const phone = startPhone(server);
    phones.push(phone);
    phone.open(`places/plate/index?scene=${courtyard.plateCode}`);
    await phone.page.tap('我住这里');
    await phone.page.arriveAt('home/index');
    return phone;
  }
  async function worker(): Promise<Phone> {
    const phone = await moveIn(server, courtyard, '林主任', 'community_worker');
    phones.push(phone);
    await signIn(phone);
    return phone;
  }
  const agree = (phone: Phone) => phone.page.tap('同意并继续');

  describe('the phone number', () => {
    it.each([
      ['userDeny', '您没有同意提供手机号'],
      ['noRight', '微信现在不能提供手机号'],
      ['noneLeft', '微信现在不能提供手机号'],
      ['undeclared', '隐私保护指引里还没有写'],
    ] as const)('(%s): it is said, and a code of the community binds it instead', async (refusal, words) => {
      const phone = await newcomer();
      const { page, permissions } = phone;
      permissions.deny('phoneNumber', refusal);
      phone.open('identity/verify/index');
      await page.tap('使用微信绑定的手机号');
      if (refusal !== 'undeclared') await agree(phone);
      await page.see(words);
      expect(page.text()).toContain('社区给的验证码');
      expect(page.text()).not.toContain('网络连接不上');
    });

    it('is bound by a code the grid worker makes, once', async () => {
      const resident = await newcomer();
      const staff = await worker();
      staff.open('identity-desk/codes/index');
      await staff.page.tap('绑定手机号');
      await staff.page.fill('居民的手机号', '138');
      await staff.page.tap('生成验证码');
      await staff.page.see('手机号应是11位数字');
      await staff.page.fill('居民的手机号', resident.owner.phoneNumber);
      await staff.page.tap('生成验证码');
      await staff.page.see('前有效，只能用一次');
      const code = /\n([0-9A-Z]{4})\n([0-9A-Z]{4})\n/.exec(staff.page.text())!.slice(1).join('');

      resident.permissions.deny('phoneNumber', 'noneLeft');
      resident.open('identity/verify/index');
      await resident.page.tap('用社区给的验证码绑定');
      await resident.page.fill('社区给的验证码', '00000000');
      await resident.page.tap('用验证码绑定');
      await resident.page.see('验证码不对或已过期');
      await resident.page.fill('社区给的验证码', code);
      await resident.page.tap('用验证码绑定');
      // Bound; it stands in no roll, which is said as with WeChat's own.
      await resident.page.see('住户名册上登记的姓名，写家里人的也可以');
    });
  });

  it('album: a refusal is told from a cancel, and the settings are offered', async () => {
    const staff = await worker();
    const { page, permissions, record } = staff;
    staff.open('places-desk/plates/index');
    await page.tap(await page.line(courtyard.name));
    permissions.deny('album', 'cancel');
    await page.tap('只存小程序码');
    await agree(staff);
    await page.rest();
    expect(page.text()).not.toMatch(/没有允许|网络/);
    permissions.deny('album');
    await page.tap('只存小程序码');
    await page.see('您还没有允许使用相册');
    expect(record.kept).toEqual([]);
    await page.tap('去设置里打开');
    await page.tap('只存小程序码');
    await page.seeNot('您还没有允许使用相册');
    expect(record.kept).toHaveLength(1);
  });

  it('location: by the person the settings are offered, by the phone its own are named', async () => {
    const phone = await newcomer();
    const { page, permissions } = phone;
    permissions.deny('location');
    phone.open('directory/around/index');
    await page.tap('从我的位置出发');
    await agree(phone);
    await page.see('您还没有允许使用位置');
    permissions.deny('location', 'system');
    await page.tap('从我的位置出发');
    await page.see('请在手机的设置里允许');
    expect(page.can('去设置里打开')).toBe(false);
    permissions.allow('location');
    await page.tap('从我的位置出发');
    await page.seeNot('请在手机的设置里允许');
  });

  it('photos and avatar: said beside the button', async () => {
    const phone = await newcomer();
    const { page, permissions } = phone;
    permissions.deny('avatar');
    phone.open('identity/profile/index');
    await page.tap('换头像');
    await agree(phone);
    await page.see('您还没有允许使用头像');
    expect(page.can('去设置里打开')).toBe(true);
  });

  it('the camera: said, and not taken for a change of mind', async () => {
    const phone = await newcomer();
    const { page, permissions, owner } = phone;
    permissions.deny('camera');
    phone.open('places/find-courtyard/index');
    await page.tap('扫院门口牌子上的码');
    await page.see('您还没有允许使用摄像头');
    permissions.allow('camera');
    owner.sees = 'https://pay.example/?scene=100%';
    await page.tap('扫院门口牌子上的码');
    await page.see('这不是院门口牌子上的码');
  });

  it('the clipboard, which the console does not declare: not called the network’s fault', async () => {
    const phone = await newcomer();
    phone.permissions.deny('clipboard', 'undeclared');
    phone.open('identity/settings/index');
    await phone.page.tap(await phone.page.line('导出我的数据'));
    await phone.page.see('隐私保护指引里还没有写');
    expect(phone.page.text()).not.toContain('网络连接不上');
  });

  it('a file no viewer opens is forwarded by a tap of its own', async () => {
    const staff = await worker();
    staff.open('directory-desk/import/index');
    await staff.page.tap(await staff.page.line('或下载CSV模板'));
    await staff.page.see('文件取好了');
    expect(staff.record.kept).toEqual([]);
    await staff.page.tap('转发给自己');
    await staff.page.seeNot('文件取好了');
    expect(staff.record.kept).toEqual(['生活圈服务模板.csv']);
  });

  it('a name that WeChat suggests counts as typed', async () => {
    const phone = await newcomer();
    phone.open('identity/profile/index');
    await phone.page.takeSuggestion('昵称', '槐花');
    expect(phone.page.valueOf('昵称')).toBe('槐花');
  });

  it('an ordinary code with our address opens what it stands for, and home can be sent on', async () => {
    const phone = await newcomer();
    const link = encodeURIComponent(`https://yuanli.example/?scene=${courtyard.plateCode}`);
    phone.open(`places/plate/index?q=${link}&scancode_time=1790000000`);
    await phone.page.see('请核对');
    const vote = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
    phone.open(`places/plate/index?q=${encodeURIComponent(`https://yuanli.example/?scene=v%3D${vote}`)}`);
    await phone.page.arriveAt('hall/vote/index');
    phone.open('home/index');
    await phone.page.see(courtyard.name);
    expect(phone.page.share()).toMatchObject({ path: '/home/index' });
  });
});
