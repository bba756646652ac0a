/** WeChat runs on whatever the phone has and gets ES5; what Taro's own parts need of a browser, our pages may need too. */
const targets = process.env.TARO_ENV === 'h5' && { targets: { chrome: '61', ios: '11' } };

module.exports = {
  presets: [
    [
      'taro',
      { framework: 'react', ts: true, compiler: 'webpack5', hot: process.env.NODE_ENV === 'development', ...targets },
    ],
  ],
};
