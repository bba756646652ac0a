import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { errors } from '@yuanli/shared/errors';
import { appointmentEndpoints as appointments } from '@yuanli/shared/identity/appointments.endpoints';
import { Vote } from '../../server/src/hall/votes/vote.entity';
import { Courtyard } from '../../server/src/places';
import { seedDemo } from '../../server/src/seed';
import { Shift } from '../../server/src/volunteering/activities/shift.entity';
import { openBrowserPage, startBrowser, type BrowserPage } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const MEASURES = readFileSync(resolve(__dirname, '../support/browser-measures.js'), 'utf8');
const scales = [
  { name: 'standard', leastText: 14, leastLine: 1.2, leastTarget: 44 },
  { name: 'elder', leastText: 18, leastLine: 1.3, leastTarget: 60 },
  { name: 'largest', leastText: 18, leastLine: 1.3, leastTarget: 60 },
];

/** In px: wider fields are not looked over, and longer lines of Chinese are not read in one go. */
const WIDEST_FIELD = 900;
const LONGEST_LINE = 80;

const FORMS = ['directory-desk/edit', 'directory-desk/import', 'gifts-desk/gift-form', 'hall-desk/make'].concat(
  ['appoint', 'codes', 'import'].map((page) => `identity-desk/${page}`),
  ['home', 'import', 'plates', 'settings', 'places', 'roll', 'check-list'].map((page) => `places-desk/${page}`),
  ['points-desk/rules', 'volunteering-desk/edit'],
);

/** Runs in the page: what is too wide to be read. */
const tooWide = `(() => {
  const inSight = [...document.querySelectorAll('.y-page *')].filter((one) => one.checkVisibility());
  const fields = inSight.filter((one) => one.matches('.y-field__box') && one.getBoundingClientRect().width > ${WIDEST_FIELD});
  const range = document.createRange();
  const lines = inSight.filter((one) => [...one.childNodes].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent.trim()) return false;
    range.selectNodeContents(node);
    return [...range.getClientRects()].some(({ width }) => width > ${LONGEST_LINE} * parseFloat(getComputedStyle(one).fontSize));
  }));
  return [...fields, ...lines].map((one) => one.className + ' ' + one.textContent.slice(0, 40));
})()`;

describeInBrowser('the desks on a wide screen', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  let worker: BrowserPage;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
    worker = await come('community_worker', 1280);
  });
  afterAll(async () => {
    await worker?.close();
    await browser?.close();
  });

  async function come(persona: DemoPersona, width: number): Promise<BrowserPage> {
    const one = await openBrowserPage(browser, server.url, { persona, viewport: { width, height: 900 } });
    await one.open('me/index');
    await one.tap('用微信登录');
    await one.see('登录设备');
    return one;
  }
  const rows = () => worker.page.locator('.y-table:visible [role=row]');
  /** The words of a column, from the first row to the last. */
  const column = (n: number) => rows().locator(`[role=cell]:nth-child(${n})`).allInnerTexts();

  it('sorts by a column, up and down, by the keyboard as well', async () => {
    await worker.follow('identity-desk/appointments/index');
    const before = await column(4);
    expect(before.length).toBeGreaterThan(5);
    await worker.tap('按身份排序');
    const sorted = await column(4);
    expect(sorted).not.toEqual(before);
    await worker.page.locator('[aria-label="按身份排序"]:visible').focus();
    await worker.page.keyboard.press('Enter');
    expect((await column(4))[0]).toBe(sorted.at(-1));
    await worker.photograph('table-1280-appointments-sorted');
  });

  it('narrows by role and by name, and shows beside the table who is chosen', async () => {
    await worker.tap('党员');
    await worker.see('共');
    await worker.rest();
    expect(new Set(await column(4))).toEqual(new Set(['党员']));
    await rows().nth(1).focus();
    await worker.page.keyboard.press('Enter');
    await worker.see('登记身份');
    const chosen = await worker.page.locator('.y-table__row--chosen:visible').innerText();
    const name = chosen.split('\n').find((word) => word.trim().length > 1)!;
    expect(await worker.page.locator('.queue__detail:visible').innerText()).toContain(name);
  });

  it('ends several at once, and says who was refused and why', async () => {
    const ticks = worker.page.locator('.y-table__row:not(.y-table__row--head) [role=checkbox]:visible');
    await ticks.nth(0).focus();
    await worker.page.keyboard.press(' ');
    await ticks.nth(1).click();
    await worker.see('已勾选2项');
    expect(await rows().locator('[aria-checked=true]').count()).toBe(2);
    // Meanwhile a colleague has ended the second.
    const { communityId } = await server.parts.database.read((db) =>
      db.findOneByOrFail(Courtyard, { plateCode: 'SLY7' }),
    );
    const as = (await worker.page.evaluate(`JSON.parse(localStorage.getItem('token')).data`)) as string;
    const { body } = await server.call(appointments.findAppointments, { communityId, role: 'party_member' }, { as });
    const [first, second] = body.items.map(({ realName, personName }) => `${realName ?? personName}的党员身份`);
    await server.call(appointments.endAppointment, { id: body.items[1]!.id }, { as });
    await worker.tap('结束多项身份');
    await worker.see('要结束这2项身份吗');
    await worker.see(`${first}、${second}`);
    await worker.photograph('table-1280-appointments-asked');
    await worker.tap('结束身份');
    await worker.see('已结束1项身份');
    await worker.see(`1项没有办成：${second}，${errors['appointment.already_over'].message}`);
    await worker.photograph('table-1280-appointments-ended');
  });

  it.each(['identity-desk/appointments/index', 'volunteering-desk/volunteers/index'])(
    '%s can be read and hit at every size of text, and used with a screen reader',
    async (route) => {
      await worker.follow(route);
      await worker.page.evaluate(`${AXE};${MEASURES}`);
      for (const { name, ...least } of scales) {
        await worker.page.evaluate(`readAt('${name}')`);
        const measured = await worker.page.evaluate(`measurePage(${JSON.stringify(least)})`);
        expect([name, measured]).toEqual([name, []]);
      }
      await worker.page.evaluate(`readAt('standard')`);
      const found = (await worker.page.evaluate('axe.run({ resultTypes: ["violations"], selectors: false })')) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      const grave = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
    },
  );

  it('writes down a training that several did', async () => {
    await worker.follow('volunteering-desk/volunteers/index');
    await worker.page.locator('.y-table__row--head [role=checkbox]:visible').click();
    await worker.tap('给多人登记培训');
    await worker.tap('登记培训');
    await worker.see('请填写培训名称');
    await worker.fill('培训名称', '急救');
    await worker.tap('登记培训');
    await worker.see('位志愿者的培训');
    await worker.see('已勾选0位');
    await worker.rest();
    const trained = await column(6);
    expect(trained.length).toBeGreaterThan(3);
    expect(trained.filter((words) => !/^[1-9]次$/.test(words))).toEqual([]);
    await worker.photograph('table-1280-volunteers');
    expect(worker.problems).toEqual([]);
  });

  it('says how a wish stands where not all stand alike', async () => {
    await worker.follow('wishes-desk/watch/index');
    await worker.see('进展');
    await worker.seeNot('等许愿人确认');
    await worker.tap('帮忙中');
    await worker.see('等许愿人确认');
    await worker.rest();
    // Without the places where a line may end.
    const states = (await column(6)).map((words) => words.replaceAll('\u200b', ''));
    expect(new Set(states)).toEqual(new Set(['有人在帮', '等许愿人确认']));
    await worker.photograph('table-1280-watch');
  });

  it.each([1280, 1920])('has no field and no line too wide to be read, %d px wide', async (width) => {
    const { database } = server.parts;
    const vote = await database.read((db) => db.findOneByOrFail(Vote, { state: 'open' }));
    const shift = await database.read((db) => db.findOneOrFail(Shift, { where: {}, order: { startsAt: 'ASC' } }));
    const one = await come('community_worker', width);
    const findings: string[] = [];
    for (const route of [
      ...FORMS.map((page) => `${page}/index`),
      `hall-desk/doors/index?voteId=${vote.id}`,
      `hall-desk/vote/index?motionId=${vote.motionId}`,
      `volunteering-desk/plan/index?id=${shift.activityId}`,
      `volunteering-desk/shift/index?id=${shift.id}`,
    ]) {
      await one.follow(route);
      findings.push(...((await one.page.evaluate(tooWide)) as string[]).map((finding) => `${route} ${finding}`));
    }
    expect(findings).toEqual([]);
    await one.close();
  });
});
