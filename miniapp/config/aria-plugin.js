const path = require('node:path');
const { components } = require('./aria-attributes');

/** Taro plugin: lets aria attributes through to WXML. The template and the run time must agree on them. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, components);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat();
    },
  });
};
