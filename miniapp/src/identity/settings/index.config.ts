export default definePageConfig({ navigationBarTitleText: '字号和隐私' });
