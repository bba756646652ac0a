import type Router from '@koa/router';
import type { Context } from 'koa';
import { demoOpenids } from '@yuanli/shared/demo/demo-openids';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { demoPhones } from '@yuanli/shared/demo/demo-phones';
import { Refusal } from '../platform/refusal';
import { askStandIn } from './ask-stand-in';
import { addDemoPayRoutes } from './demo-pay.routes';

/** Lets a newcomer be one of the invented people. Mounted only while WeChat is played by the local stand-in. */
export function addDemoRoutes(router: Router, standInUrl: string): void {
  router.get('/demo/personas', (ctx) => {
    ctx.body = { items: Object.entries(demoPersonas).map(([persona, about]) => ({ persona, ...about })) };
  });

  /** What wx.login gives on a phone. */
  router.post('/demo/login-code', async (ctx) => {
    ctx.body = await askStandIn<{ code: string }>(standInUrl, 'issue-login-code', {
      openid: demoOpenids[personaOf(ctx)],
    });
  });

  /** What the phone number button gives on a phone. */
  router.post('/demo/phone-code', async (ctx) => {
    const persona = personaOf(ctx);
    ctx.body = await askStandIn<{ code: string }>(standInUrl, 'issue-phone-code', {
      openid: demoOpenids[persona],
      phoneNumber: demoPhones[persona],
    });
  });

  addDemoPayRoutes(router, standInUrl);
}

function personaOf({ request }: Context): DemoPersona {
  const { persona } = ((request as { body?: unknown }).body ?? {}) as { persona?: unknown };
  if (typeof persona === 'string' && Object.hasOwn(demoPersonas, persona)) return persona as DemoPersona;
  throw new Refusal('request.invalid', { persona: '请选择一个演示身份' });
}
