export default definePageConfig({ navigationBarTitleText: '认捐账本', enablePullDownRefresh: true });
