/** What screen readers in WeChat understand on plain views; Taro's own templates leave these out. */
const aria = {
  'aria-role': "''",
  'aria-label': "''",
  'aria-checked': "''",
  'aria-selected': "''",
  'aria-disabled': "''",
  'aria-hidden': "''",
  'aria-modal': "''",
  'aria-busy': "''",
  'aria-level': "''",
  'aria-valuenow': "''",
};

const named = { 'aria-label': "''" };

module.exports = { components: { View: aria, Image: { 'aria-role': "''", ...named }, Input: named, Textarea: named } };
