export default definePageConfig({ navigationBarTitleText: '院里', enablePullDownRefresh: true });
