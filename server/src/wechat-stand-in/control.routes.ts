import type { Context, Middleware } from 'koa';
import { z } from 'zod';
import { ActRefused } from './control-act';
import { controlActs, type ControlActs } from './control-acts';
import { readJson } from './read-json';
import type { World } from './world';

const PREFIX = '/_control/';

/** POST /_control/<act> with a JSON body: one address for each act. Besides: `reset` forgets everything, `health` says it is up. */
export const controlRoutes =
  (current: () => World, reset: () => void): Middleware =>
  async (ctx, next) => {
    const name = ctx.path.startsWith(PREFIX) ? ctx.path.slice(PREFIX.length) : '';
    if (name === 'health') {
      ctx.body = {};
    } else if (ctx.method === 'POST' && name === 'reset') {
      reset();
      ctx.body = {};
    } else if (ctx.method === 'POST' && Object.hasOwn(controlActs, name)) {
      await answer(ctx, current(), name as keyof ControlActs);
    } else await next();
  };

async function answer(ctx: Context, world: World, name: keyof ControlActs): Promise<void> {
  const act = controlActs[name];
  const input = act.input.safeParse(await readJson(ctx.req));
  if (!input.success) return refuse(ctx, z.prettifyError(input.error));
  try {
    ctx.body = (await act.run(world, input.data as never)) ?? {};
  } catch (error) {
    if (!(error instanceof ActRefused)) throw error;
    refuse(ctx, error.message);
  }
}

function refuse(ctx: Context, error: string): void {
  ctx.status = 400;
  ctx.body = { error };
}
