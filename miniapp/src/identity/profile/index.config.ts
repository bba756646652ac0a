export default definePageConfig({ navigationBarTitleText: '头像和称呼' });
