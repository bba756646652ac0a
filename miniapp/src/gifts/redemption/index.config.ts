export default definePageConfig({ navigationBarTitleText: '领礼品', enablePullDownRefresh: true });
